"""Articles for a query, by the words of their titles, sources and dates.

Of a small pile every article is held against the query. Of a large one those that the full text
offers: if very many match exactly they come newest first, those with the whole words before those
with words that begin so, and are not ranked; else they are judged, and where they are too few the
ones spelt nearly so with them. The invariant: exact hits come before those with letters forgiven.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.judging import all_exact, in_order
from tui_reader.library.marking import marks
from tui_reader.library.remembered import Remembered
from tui_reader.library.short_texts import (
    Beginnings,
    all_but_one,
    exactly,
    may_be,
    nearly,
    otherwise_spaced,
    wants_more,
)
from tui_reader.library.words import WordIndex
from tui_reader.model.article import day
from tui_reader.model.search import Group, Hit
from tui_reader.printable import printable_line
from tui_reader.store import headlines, state

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_reader.library.judging import Found
    from tui_reader.library.near_words import NearWords
    from tui_reader.library.query import Term
    from tui_reader.model.article import ArticleRow, Span
    from tui_reader.store.database import Connection
    from tui_reader.store.headlines import FoundHeadline

FEW = 2000
"""So many articles are held against a query one by one."""

MANY = 60
"""Above so many exact matches nothing is ranked."""

CANDIDATES = 200
MOST_WAYS = 6


class _Few(NamedTuple):
    found: list[FoundHeadline]
    by_word: WordIndex


class ArticleSearch:
    """Finds articles; keeps the words of a small pile between one query and the next."""

    def __init__(self, near: NearWords, few: int = FEW) -> None:
        self._near = near
        self._most = few
        self._few = Remembered(state.ARTICLES, self._all_if_few)

    def hits(self, connection: Connection, terms: Sequence[Term], limit: int) -> list[Hit]:
        """At most `limit` articles for `terms`."""
        few = self._few.get(connection)
        if few is not None:
            return _hits(few.found, few.by_word.find(terms)[:limit])
        exact = _exact(connection, terms, limit)
        if len(exact) > MANY:
            return _newest_first(headlines.at(connection, exact[:limit]), terms)
        if wants_more(terms, len(exact)):
            exact = [*exact, *self._inexact(connection, terms, limit, any_exact=bool(exact))]
        candidates = headlines.at(connection, sorted(set(exact), reverse=True))
        return _hits(candidates, _judged(candidates, terms)[:limit])

    def _all_if_few(self, connection: Connection) -> _Few | None:
        found = headlines.every(connection, self._most + 1)
        if len(found) > self._most:
            return None
        return _Few(found, WordIndex(one.words for one in found))

    def _inexact(
        self, connection: Connection, terms: Sequence[Term], limit: int, *, any_exact: bool
    ) -> list[int]:
        """What may be meant with letters forgiven; further ways only while there are too few."""
        ways = [nearly(connection, terms, self._near)]
        if not any_exact:
            ways += [*all_but_one(terms), *otherwise_spaced(connection, terms)]
        found: list[int] = []
        for way in ways[:MOST_WAYS]:
            if len(found) >= limit:
                break
            found += headlines.newest(connection, way, CANDIDATES) if way else []
        return found


def _exact(connection: Connection, terms: Sequence[Term], limit: int) -> list[int]:
    """The newest with all words; if those with the whole words are too few, these first."""
    most = max(MANY + 1, limit)
    if not may_be(connection, terms):
        return []
    found: list[int] = []
    for beginnings in Beginnings:
        if len(found) < limit and (beginnings is not Beginnings.ALL or not found):
            more = headlines.newest(connection, exactly(connection, terms, beginnings), most)
            found = list(dict.fromkeys([*found, *more]))
    return found


def _newest_first(found: Sequence[FoundHeadline], terms: Sequence[Term]) -> list[Hit]:
    """`found` in their order, which the scores are made to say."""
    judged = sorted(_judged(found, terms), key=lambda one: one.number)
    return [_hit(found[one.number], one, 99 - 19 * one.number / len(found)) for one in judged]


def _judged(candidates: Sequence[FoundHeadline], terms: Sequence[Term]) -> list[Found]:
    """Those of `candidates` that fit, best first; unless all do exactly, letters are forgiven."""
    texts = [one.words for one in candidates]
    found = all_exact(texts, terms)
    return WordIndex(texts).find(terms) if found is None else in_order(found)


def _hits(candidates: Sequence[FoundHeadline], found: Iterable[Found]) -> list[Hit]:
    return [_hit(candidates[one.number], one, one.score) for one in found]


def _hit(row: FoundHeadline, found: Found, score: float) -> Hit:
    marked = marks(printable_line(row.title), found.beginnings)
    return article_hit(row, marks=marked, score=score, exact=found.exact)


def article_hit(
    row: ArticleRow | FoundHeadline, *, marks: tuple[Span, ...], score: float, exact: bool = True
) -> Hit:
    """The hit for an article."""
    return Hit(
        group=Group.ARTICLE,
        label=printable_line(row.title),
        detail=f"{day(row.date)} · {printable_line(row.source)}" if row.source else day(row.date),
        exact=exact,
        score=score,
        marks=marks,
        article=row.id,
    )
