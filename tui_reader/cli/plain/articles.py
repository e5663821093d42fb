"""The commands that list articles, open them and move between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.cli.plain import marked
from tui_reader.cli.plain.marked import MEANING, SIGNS, Mark, Marked
from tui_reader.cli.plain.session import (
    PAGE,
    Line,
    NotDoneError,
    Session,
    Target,
    number_in,
    shown,
)
from tui_reader.cli.prose import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.model.article import Article, ArticleRow

MARKS = ("all", "chosen", "none")


def list_articles(session: Session, words: str) -> Iterator[Line]:
    """Some articles with their numbers."""
    listing, first = session.reading.listing, number_in(words) or 1
    if words and number_in(words) is None:
        raise NotDoneError(f"{words!r} is not the number to begin with; such as list 21")
    if not len(listing):
        yield Line("There are no articles.")
        return
    session.numbered = None
    session.row(first - 1)
    last = min(first - 1 + PAGE, len(listing))
    for position in range(first - 1, last):
        row = listing.row(position)
        if row is not None:
            yield numbered(position + 1, headline(row))
    if last < len(listing):
        yield Line(f"{last:,} of {counted(len(listing), 'article')}; list {last + 1} goes on.")


def open_article(session: Session, words: str) -> Iterator[Line]:
    """The article of a number or an id; or what a number stands for after a search."""
    number = number_in(words)
    if number is None:
        if not words:
            raise NotDoneError("which article? open 1, for example; list gives their numbers")
        session.reading = session.reading.open(session.library.article(words).id)
        yield from read(session)
    elif session.numbered and any(each.article for each in session.numbered):
        yield from go_to(session, target(session, number))
    else:
        session.reading = session.reading.open(session.row(number - 1).id)
        yield from read(session)


def target(session: Session, number: int) -> Target:
    """What `number` stands for now. Raises `NotDoneError`."""
    if session.numbered is None:
        return Target(article=session.row(number - 1).id)
    if not 1 <= number <= len(session.numbered):
        there = len(session.numbered)
        raise NotDoneError(f"there is no number {number}; what was listed last has {there}")
    return session.numbered[number - 1]


def go_to(session: Session, target: Target) -> Iterator[Line]:
    """Open what is not a name."""
    assert target.article is not None
    reading = session.reading.seek(target.query) if target.query else session.reading
    session.reading = reading.open(target.article, target.span)
    yield from (where_one_is(session) if target.span else read(session))


def step(session: Session, by: int) -> Iterator[Line]:
    """Open the article so many further down the list."""
    row = session.reading.row + by if session.reading.article is not None else 0
    if not 0 <= row < len(session.reading.listing):
        raise NotDoneError(f"this is the {'last' if by > 0 else 'first'} article")
    session.reading = session.reading.open(session.row(row).id)
    yield from read(session)


def back(session: Session, _: str) -> Iterator[Line]:
    """Where one was before."""
    yield from _again(session, forward=False)


def forward(session: Session, _: str) -> Iterator[Line]:
    """Where one was before going back."""
    yield from _again(session, forward=True)


def read(session: Session, _: str = "") -> Iterator[Line]:
    """The open article, its mentions marked."""
    article = session.article()
    marks = [] if session.marks == "none" else list(marks_in(session, article))
    yield heading(session, article)
    about = (counted(article.words, "word"), article.author)
    yield Line(". ".join(shown(part) for part in about if part) + ".")
    yield from _explained(session, marks)
    yield Line()
    yield from (Line(*each) for each in marked.lines(article, marks))
    yield Line()
    yield Line(f"End of article {session.reading.row + 1:,}.")


def marks_in(session: Session, article: Article) -> Iterator[Marked]:
    """What of an article is marked."""
    chosen = session.reading.entity.id if session.reading.entity else None
    yield from (Marked(*span, Mark.FURNITURE) for span in article.furniture)
    for each in marked.marks_of(session.library.mentions(article=article.id), chosen):
        if session.marks == "all" or each.mark is Mark.CHOSEN:
            yield each
    if session.reading.query:
        places = session.library.places(session.reading.query, article.id)
        yield from (Marked(*span, Mark.CHOSEN) for span in places)


def choose_marks(session: Session, words: str) -> Iterator[Line]:
    """Which marks articles are printed with."""
    if words.casefold() not in MARKS:
        raise NotDoneError(f"marks are one of {', '.join(MARKS)}; now: {session.marks}")
    session.marks = words.casefold()
    yield Line(f"Marked from now on: {session.marks}. read prints the article again.")


def where_one_is(session: Session, _: str = "") -> Iterator[Line]:
    """The article, the sentence one stands at, and how manieth place that is."""
    from tui_reader.cli.plain.walking import counts, sentence

    reading = session.reading
    if reading.article is None:
        yield Line(f"No article is open; there are {counted(len(reading.listing), 'article')}.")
    else:
        article = session.article()
        yield heading(session, article)
        if reading.mark is not None:
            yield sentence(article, reading.mark)
    yield from counts(session)


def problems(session: Session, _: str) -> Iterator[Line]:
    """The files that could not be read, and why."""
    found = session.library.problems()
    for problem in found:
        yield Line(f"{shown(problem.path)}: {shown(problem.reason)}", "", "  ")
    if not found:
        yield Line("Every file could be read.")


def heading(session: Session, article: Article) -> Line:
    """The number of an article, its title, source and date."""
    listing, row = session.reading.listing, session.reading.row
    place = f"Article {row + 1:,} of {len(listing):,}" if row >= 0 else "An article that has gone"
    return Line(f"{place}: {_headline(article)}")


def headline(row: ArticleRow) -> str:
    """What a list says of an article."""
    return f"{_headline(row)} {counted(row.words, 'word')}."


def numbered(number: int, text: str) -> Line:
    """A line with a number before it."""
    lead = f"{number}. "
    return Line(text, lead, " " * len(lead))


def _headline(article: Article | ArticleRow) -> str:
    date = article.date.isoformat() if article.date else "no date"
    parts = (article.title.rstrip("."), article.source, date)
    return ". ".join(shown(part) for part in parts if part) + "."


def _again(session: Session, *, forward: bool) -> Iterator[Line]:
    reading = session.reading.forward() if forward else session.reading.back()
    if reading is None:
        raise NotDoneError(f"there is nothing to go {'forward' if forward else 'back'} to")
    session.reading = reading
    yield from where_one_is(session)


def _explained(session: Session, marks: list[Marked]) -> Iterator[Line]:
    """What the marks mean that are met for the first time."""
    new = [mark for mark in Mark if mark not in session.explained]
    new = [mark for mark in new if any(each.mark is mark for each in marks)]
    session.explained.update(new)
    told = (f"{' '.join(SIGNS[mark])} {MEANING[mark]}" for mark in new)
    if words := "; ".join(told):
        yield Line(f"Marks: {words}. marks none leaves them out.")
