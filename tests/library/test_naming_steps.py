"""Texts given out ahead to real workers, over a real index."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tui_reader.entities.pipeline import extract
from tui_reader.library.naming import naming_for
from tui_reader.library.naming_steps import NamingSteps
from tui_reader.library.side_by_side import Extraction, Workers
from tui_reader.store import mentions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.indexing import Indexing
    from tui_reader.library.naming import Naming
    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain


@pytest.fixture
def naming(indexing: Indexing) -> Naming:
    found = naming_for("rules", indexing.index, indexing.notice)
    assert found is not None
    return found


def left(indexing: Indexing, naming: Naming) -> list[int]:
    return indexing.index.ask(lambda c: mentions.contents_without_names(c, naming.version))


def test_what_is_read_now_comes_before_all_that_was_asked_ahead(
    indexing: Indexing, naming: Naming
) -> None:
    alone = partial(extract, recogniser=naming.recogniser)
    with Workers("rules", 1) as workers:
        steps = NamingSteps(indexing, naming, Extraction(alone, workers))
        steps.ask_ahead(20, 5)
        last = naming.waiting[-1]
        name = indexing.index.ask(
            lambda c: c.execute("SELECT name FROM article WHERE content = ?", (last,)).fetchone()
        )[0]
        indexing.wanted.append(name.decode())
        steps.take(5)
        assert left(indexing, naming) == naming.waiting[:-1]
        while steps.left:
            steps.take(5)
    assert left(indexing, naming) == []


def test_who_meets_another_goes_on_from_the_other_end(indexing: Indexing, naming: Naming) -> None:
    waiting = naming.waiting

    def overtaken(texts: Sequence[Article]) -> list[tuple[Chain, ...]]:
        found = [(content, ()) for content in waiting[:5]]
        indexing.settle(lambda c: mentions.put_chains(c, naming.version, found))
        return [() for _ in texts]

    steps = NamingSteps(indexing, naming, Extraction(overtaken))
    steps.take(10)
    steps.take(5)
    assert set(left(indexing, naming)) == set(waiting[10:-5])
