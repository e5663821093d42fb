"""Names joined a portion at a time, over a real index."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tui_reader.entities.pipeline import extract
from tui_reader.library.indexing import StoppedError
from tui_reader.library.joining_names import link_portion
from tui_reader.store import articles, mentions
from tui_reader.store.links import stale

if TYPE_CHECKING:
    from tui_reader.library.indexing import Indexing
    from tui_reader.store.database import Connection


def find_names(connection: Connection) -> None:
    contents = mentions.contents_without_names(connection, "1")
    found = [articles.article_with(connection, content) for content in contents]
    chains = extract([article for article in found if article is not None])
    mentions.put_chains(connection, "1", zip(contents, chains, strict=True))


def test_a_portion_that_is_not_wanted_any_more_is_broken_off(indexing: Indexing) -> None:
    indexing.settle(find_names)
    waiting = indexing.index.ask(stale.count)
    stopped = replace(indexing, cancelled=lambda: True)
    with pytest.raises(StoppedError):
        link_portion(stopped, waiting)
    assert indexing.index.ask(stale.count) == waiting
    link_portion(indexing, waiting)
    assert indexing.index.ask(stale.count) == 0
