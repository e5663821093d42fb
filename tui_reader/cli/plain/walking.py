"""From mention to mention of the chosen name, or from hit to hit of what was sought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli.plain import marked
from tui_reader.cli.plain.articles import heading
from tui_reader.cli.plain.session import Line, NotDoneError, Session, shown
from tui_reader.model.article import Span
from tui_reader.model.concordance import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.model.article import Article

NOTHING = "no name is chosen and nothing is sought; choose NAME, or search WORDS"


def walk(session: Session, by: int) -> Iterator[Line]:
    """The sentence of the next place, or of the one before, and how manieth it is."""
    before = session.reading.article
    yield from _hop(session, by) if session.reading.query else _jump(session, by)
    article = session.article()
    if article.id != before:
        yield heading(session, article)
    assert session.reading.mark is not None
    yield sentence(article, session.reading.mark)
    yield from counts(session)


def sentence(article: Article, mark: Span) -> Line:
    """The sentence a place stands in, the place marked."""
    from tui_reader.entities.sentences import sentence_around

    return Line(marked.passage(article, sentence_around(article.text, *mark), mark))


def counts(session: Session) -> Iterator[Line]:
    """How manieth place this is, here and in all."""
    reading, mark = session.reading, session.reading.mark
    if reading.entity is not None and reading.article is not None:
        places, row = reading.concordance, reading.row
        place = Place(row, *mark) if mark is not None else None
        nth_here, nth = places.position(place) if place else (0, 0)
        here = f"{nth_here:,} of " * bool(nth_here) + f"{places.count(row):,} here"
        among = f"{nth:,} of " * bool(nth) + f"{len(places):,} in all"
        yield Line(f"{shown(reading.entity.label)}: {here}, {among}.")
    elif reading.query and reading.article is not None:
        spans = session.library.places(reading.query, reading.article)
        among = f"{spans.index(mark) + 1:,} of " if mark in spans else ""
        yield Line(f"“{shown(reading.query)}”: {among}{len(spans):,} here.")


def _jump(session: Session, by: int) -> Iterator[Line]:
    """Go to the next mention, and say so where the way leads round."""
    ahead = session.reading.ahead(by)
    if ahead is None:
        raise NotDoneError(NOTHING)
    place, round_again = ahead
    article = session.row(place.row).id
    session.reading = session.reading.open(article, Span(place.start, place.end))
    if round_again:
        yield Line(f"Round to the {'first' if by > 0 else 'last'} again.")


def _hop(session: Session, by: int) -> Iterator[Line]:
    """Go to the next hit, if there is one."""
    reading = session.reading
    article = session.row(0).id if reading.article is None else reading.article
    offset = reading.mark.start if reading.mark is not None else -1
    found = session.library.next_place(reading.query, article, offset, backwards=by < 0)
    if found is None:
        raise NotDoneError(f"there is no hit {'after' if by > 0 else 'before'} this one")
    session.reading = reading.open(*found)
    yield from ()
