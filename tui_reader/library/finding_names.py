"""The second stage of indexing: names are looked for in texts this version has not seen.

The invariant: the chains of a text are kept only where that very text still lacks them, however
many processes look at it.
"""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.library.joining_names import relink
from tui_reader.library.naming import forget_others, naming_for
from tui_reader.library.side_by_side import extraction
from tui_reader.model.progress import Stage
from tui_reader.store import articles, mentions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui_reader.library.indexing import Indexing
    from tui_reader.library.naming import Naming
    from tui_reader.library.side_by_side import Extract
    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain
    from tui_reader.store.database import Connection

SECONDS_BETWEEN_STEPS = 0.2
FIRST_TEXTS_IN_A_STEP = 8
MOST_TEXTS_IN_A_STEP = 64


def find_names(indexing: Indexing) -> None:
    """Look for names in texts this version has not seen.

    On the way, names are linked each time the texts that have been looked at are twice as many as
    at the last time: they fill in early, and all of it takes but twice as long as linking once.
    """
    naming = naming_for(indexing.engine, indexing.index, indexing.notice)
    if naming is None:
        return
    indexing.change(partial(forget_others, version=naming.version))
    left = deque(naming.waiting)
    linked_at = indexing.index.ask(mentions.contents_with_names)
    total, size, named_before = len(left), FIRST_TEXTS_IN_A_STEP, linked_at
    with extraction(partial(_extract, naming), naming.engine, total, indexing.jobs) as extract:
        while left:
            indexing.go_on(Stage.NAMING, total - len(left), total)
            took = _name_step(indexing, naming.version, extract, left, size)
            if took < SECONDS_BETWEEN_STEPS:
                size = min(2 * size, MOST_TEXTS_IN_A_STEP)
            named = named_before + total - len(left)
            if named >= 2 * linked_at and left:
                relink(indexing)
                linked_at = named
    if total:
        indexing.go_on(Stage.NAMING, total, total)


def _name_step(
    indexing: Indexing, version: str, extract: Extract, left: deque[int], size: int
) -> float:
    """Find the names in the next contents of `left` and keep them; the seconds that took.

    If another process has done the same meanwhile, go on from the other end.
    """
    started = time.monotonic()
    step = [left.popleft() for _ in range(min(size, len(left)))]
    texts = indexing.index.ask(lambda c: _still_to_name(c, version, _texts(c, step)))
    indexing.changed |= len(texts) < len(step)
    if not texts:
        return 0.0
    found = dict(zip(texts, extract(list(texts.values())), strict=True))

    def keep(connection: Connection) -> bool:
        lacking = _still_to_name(connection, version, texts)
        if lacking:
            mentions.put_chains(connection, version, [(each, found[each]) for each in lacking])
        return bool(lacking)

    if len(indexing.index.ask(lambda c: _still_to_name(c, version, texts))) < len(texts):
        indexing.changed = True
        left.reverse()
    indexing.change(keep)
    return time.monotonic() - started


def _texts(connection: Connection, contents: Sequence[int]) -> dict[int, Article]:
    """An article with each of the contents that are still there."""
    texts = {content: articles.article_with(connection, content) for content in contents}
    return {content: article for content, article in texts.items() if article is not None}


def _still_to_name(
    connection: Connection, version: str, texts: Mapping[int, Article]
) -> dict[int, Article]:
    """Those of `texts` that `version` has not seen, nobody else having done it meanwhile."""
    stamped = [(content, article.digest) for content, article in texts.items()]
    lacking = mentions.still_without_names(connection, version, stamped)
    return {content: article for content, article in texts.items() if content in lacking}


def _extract(naming: Naming, texts: Sequence[Article]) -> list[tuple[Chain, ...]]:
    from tui_reader.entities.pipeline import extract

    return extract(texts, naming.recogniser, naming.languages)
