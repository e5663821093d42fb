"""The search, its results with numbers to open them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli.plain.articles import go_to, numbered, target
from tui_reader.cli.plain.names import choose_id
from tui_reader.cli.plain.session import Line, NotDoneError, Session, Target, shown
from tui_reader.model.article import Span
from tui_reader.model.search import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.model.search import Hit

MOST = 10
"""Hits of each group."""
HEADINGS = {Group.NAME: "Names:", Group.ARTICLE: "Articles:", Group.PASSAGE: "Passages:"}


def search(session: Session, words: str) -> Iterator[Line]:
    """What is found, in its groups, numbered through."""
    if not words:
        raise NotDoneError('search for what? search "a phrase", or person:khan bridge')
    found = session.library.search(words, MOST)
    if found.remark:
        yield Line(shown(found.remark))
    if not found.hits:
        yield Line("Nothing matches.")
        return
    session.numbered = [_target(hit, words) for hit in found.hits]
    group = None
    for number, hit in enumerate(found.hits, 1):
        if hit.group is not group:
            group = hit.group
            yield Line(HEADINGS[group])
        fuzzy = "" if hit.exact else " (fuzzy)"
        yield numbered(number, f"{shown(hit.label)}{fuzzy} ({shown(hit.detail)})")
    yield Line("A number opens a result.")


def take(session: Session, number: int) -> Iterator[Line]:
    """Open, or choose, what a number stands for."""
    wanted = target(session, number)
    if wanted.entity is not None:
        yield from choose_id(session, wanted.entity)
    elif wanted.article is not None:
        yield from go_to(session, wanted)
    else:
        raise NotDoneError(f"number {number} was not listed last")


def _target(hit: Hit, query: str) -> Target:
    if hit.entity_id is not None:
        return Target(entity=hit.entity_id)
    span = None
    if hit.start is not None and hit.end is not None:
        span = Span(hit.start, hit.end)
    return Target(article=hit.article, span=span, query=query)
