"""The second stage of indexing: names are looked for in texts this version has not seen.

The invariant: the chains of a text are kept only where that very text still lacks them, however
many processes look at it.
"""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.library.joining_names import link_portion, relink_at_once
from tui_reader.library.naming import naming_for
from tui_reader.library.side_by_side import extraction
from tui_reader.model.progress import Stage
from tui_reader.store import articles, mentions, renewal

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
MOST_WAITING = 4096


def find_names(indexing: Indexing) -> None:
    """Look for names in texts this version has not seen.

    What another version has found is shown until all of them have been looked at.
    """
    while naming := naming_for(indexing.engine, indexing.index, indexing.notice):
        _find_names(indexing, naming)
        if not naming.renewal:
            return
        indexing.change(partial(_renew, version=naming.version))


def _find_names(indexing: Indexing, naming: Naming) -> None:
    """Look for names in the texts that wait.

    On the way the names that are found are linked too, each time an eighth as many wait as have
    been found: they fill in from the beginning.
    """
    left = deque(naming.waiting)
    total, size, waiting = len(left), FIRST_TEXTS_IN_A_STEP, 0
    with extraction(partial(_extract, naming), naming.engine, total, indexing.jobs) as extract:
        while left:
            indexing.go_on(Stage.NAMING, total - len(left), total)
            took = _name_step(indexing, naming, extract, left, size)
            if took < SECONDS_BETWEEN_STEPS:
                size = min(2 * size, MOST_TEXTS_IN_A_STEP)
            waiting += size
            if (
                left
                and not naming.renewal
                and waiting >= min(MOST_WAITING, (total - len(left)) // 8)
            ):
                link_portion(indexing, waiting)
                waiting = 0
    if total:
        indexing.go_on(Stage.NAMING, total, total)


def _renew(connection: Connection, version: str) -> bool:
    """Put what was found anew in place of what is shown; False if some of it is lacking yet."""
    if not mentions.renew(connection, version):
        return False
    relink_at_once(connection)
    return True


def _name_step(
    indexing: Indexing, naming: Naming, extract: Extract, left: deque[int], size: int
) -> float:
    """Find the names in the next contents of `left` and keep them; the seconds that took.

    If another process has done the same meanwhile, go on from the other end.
    """
    started, version = time.monotonic(), naming.version
    step = _wanted(indexing) or [left.popleft() for _ in range(min(size, len(left)))]
    texts = indexing.index.ask(lambda c: _still_to_name(c, version, _texts(c, step)))
    indexing.changed |= len(texts) < len(step)
    if not texts:
        return 0.0
    found = dict(zip(texts, extract(list(texts.values())), strict=True))

    def keep(connection: Connection) -> bool:
        lacking = _still_to_name(connection, version, texts)
        chains = [(each, found[each]) for each in lacking]
        if naming.renewal:
            renewal.put_aside(connection, version, chains)
        elif chains:
            mentions.put_chains(connection, version, chains)
        return bool(lacking) and not naming.renewal

    if len(indexing.index.ask(lambda c: _still_to_name(c, version, texts))) < len(texts):
        indexing.changed = True
        left.reverse()
    indexing.change(keep)
    return time.monotonic() - started


def _wanted(indexing: Indexing) -> list[int]:
    """The contents of the articles opened since the last step, the last one first."""
    names = [indexing.wanted.pop() for _ in range(len(indexing.wanted))]
    contents = indexing.index.ask(lambda c: [mentions.content_of(c, name) for name in names])
    return [content for content in dict.fromkeys(contents) if content is not None]


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
