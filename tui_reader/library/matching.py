"""Every article that a query finds, and every place in one, for moving through all of them.

The invariant: articles are in reading order, or in that of a list that is given, and are found by
the same words as in the search box; where these are nowhere, by those spelt nearly so.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.patterns import Patterns
from tui_reader.library.short_texts import exactly, nearly
from tui_reader.library.syntax import understand
from tui_reader.model.listing import ITEM
from tui_reader.store import headlines, meant, search, state
from tui_reader.store.conditions import (
    ALWAYS,
    NEVER,
    all_of,
    any_of,
    headline_matches,
    text_matches,
)
from tui_reader.store.search import phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.library.asking import Asked
    from tui_reader.library.near_words import NearWords
    from tui_reader.library.passage_search import PassageSearch
    from tui_reader.library.query_tree import Query
    from tui_reader.library.structured_search import StructuredSearch
    from tui_reader.model.article import ArticleRow, Span
    from tui_reader.model.listing import Listing
    from tui_reader.store.conditions import Condition
    from tui_reader.store.database import Connection

PATTERN_SECONDS = 20.0


class _Walk(NamedTuple):
    """The articles that have places, for one query in one state of the index."""

    query: str
    revision: tuple[int, int, int]
    numbers: array[int]


class _Places(NamedTuple):
    """Where the articles of a walk stand in a list."""

    numbers: array[int]
    rows: Listing[ArticleRow]
    places: array[int]


class Matching:
    """Finds all that matches; keeps the articles of the last query."""

    def __init__(
        self, near: NearWords, passages: PassageSearch, structured: StructuredSearch
    ) -> None:
        self._near = near
        self._passages = passages
        self._structured = structured
        self._walk: _Walk | None = None
        self._places: _Places | None = None

    def articles(self, connection: Connection, query: str) -> array[int]:
        """The row numbers of the articles found by title or text, in reading order."""
        asked = understand(query)
        ways = [self._in_texts(connection, asked)]
        if asked.tree is None or asked.titles_only or not (asked.terms or asked.patterns):
            ways.append(self._by_title(connection, asked))
        return _with_patterns(connection, meant.numbers(connection, any_of(ways)), asked)

    def headed(self, connection: Connection, words: str) -> Condition:
        """The articles whose title, source or date has all `words`; if none, nearly so spelt."""
        asked = understand(words)
        if asked.tree is not None:
            return any_of([self._in_texts(connection, asked), self._by_title(connection, asked)])
        if not asked.terms:
            return ALWAYS
        exact = exactly(connection, asked.terms)
        other = list[str]()
        if not headlines.newest(connection, exact, 1):
            other = nearly(connection, asked.terms, self._near)
        return headline_matches(search.all_of(other or exact))

    def hits(self, connection: Connection, query: str) -> dict[int, int]:
        """How many places in the text of each article the query finds, by row number."""
        asked = understand(query)
        expression = None if asked.titles_only else self._expression(connection, asked)
        return search.counts(connection, expression) if expression else {}

    def places(self, connection: Connection, query: str, article: str) -> tuple[Span, ...]:
        """Every place in the text of `article` that the query finds, in order."""
        asked = understand(query)
        content = meant.content(connection, article)
        if content is None or asked.titles_only:
            return ()
        if asked.patterns:
            return Patterns(asked.patterns).spans(meant.text(connection, content))
        expression = self._expression(connection, asked)
        return search.spans(connection, expression, content) if expression else ()

    def next_place(
        self,
        connection: Connection,
        query: str,
        article: str,
        offset: int,
        *,
        backwards: bool,
        rows: Listing[ArticleRow] | None = None,
    ) -> tuple[str, Span] | None:
        """The first place after `offset` in `article`, or else in the next article that has one.

        With `backwards` the last before it; None where there is none any more. The next article is
        that in reading order, or in that of `rows`.
        """
        here = self.places(connection, query, article)
        if found := _beside(here, offset, backwards=backwards):
            return article, found
        if rows is None:
            following = self._following(connection, query, article, backwards=backwards)
        else:
            following = self._listed(connection, query, article, rows, backwards=backwards)
        for number in following:
            other = meant.article_id(connection, number)
            if places := self.places(connection, query, other):
                return other, places[-1 if backwards else 0]
        return None

    def _following(
        self, connection: Connection, query: str, article: str, *, backwards: bool
    ) -> Iterator[int]:
        """The articles that are found and come after one in reading order, or before it."""
        numbers = self._numbers(connection, query)
        here = meant.order_of(connection, article)
        bisect = bisect_left if backwards else bisect_right
        at = bisect(numbers, here, key=lambda number: meant.order(connection, number))
        return reversed(numbers[:at]) if backwards else iter(numbers[at:])

    def _listed(
        self,
        connection: Connection,
        query: str,
        article: str,
        rows: Listing[ArticleRow],
        *,
        backwards: bool,
    ) -> Iterator[int]:
        """The articles that are found and come after one in a list; after none if it has not it."""
        numbers = self._numbers(connection, query)
        known = self._places
        if known is None or known.numbers is not numbers or known.rows is not rows:
            places = array(ITEM, sorted(rows.positions(set(numbers)).values()))
            known = self._places = _Places(numbers, rows, places)
        places, here = known.places, rows.find(article)
        if backwards:
            found = reversed(places[: bisect_left(places, -1 if here is None else here)])
        else:
            found = iter(places[bisect_right(places, -1 if here is None else here) :])
        return (rows.numbers[place] for place in found)

    def _numbers(self, connection: Connection, query: str) -> array[int]:
        revision = state.revisions(connection)
        walk = self._walk
        if walk is None or (walk.query, walk.revision) != (query, revision):
            asked = understand(query)
            numbers = meant.numbers(connection, self._in_texts(connection, asked))
            walk = _Walk(query, revision, _with_patterns(connection, numbers, asked))
            self._walk = walk
        return walk.numbers

    def _in_texts(self, connection: Connection, query: Query) -> Condition:
        """The articles whose texts have what is asked for."""
        if query.titles_only or not (query.terms or query.patterns):
            return NEVER
        if query.tree is None:
            return text_matches(self._passages.expression(connection, query.terms))
        asked = self._asked(connection, query)
        if asked.expression is None:
            return asked.condition
        return all_of([text_matches(asked.expression), asked.condition])

    def _by_title(self, connection: Connection, query: Query) -> Condition:
        """The articles whose titles have what is asked for."""
        if query.tree is None:
            words = exactly(connection, query.terms)
            return headline_matches(search.all_of(words)) if words else NEVER
        asked = self._asked(connection, query)
        if asked.expression is None:
            return asked.condition
        return all_of([headline_matches(f"title : ({asked.expression})"), asked.condition])

    def _expression(self, connection: Connection, query: Query) -> str | None:
        """What places in a text match; where a tree mixes words with fields, any of its words."""
        if not query.terms:
            return None
        if query.tree is None:
            return self._passages.expression(connection, query.terms)
        words = " OR ".join(phrase(term.text) for term in query.terms)
        return self._asked(connection, query).expression or words

    def _asked(self, connection: Connection, query: Query) -> Asked:
        return self._structured.asking(connection, query, titles=query.titles_only).asked


def _with_patterns(connection: Connection, numbers: array[int], query: Query) -> array[int]:
    """Those of the articles `numbers` whose texts have the patterns, as far as time allows."""
    if not query.patterns or query.titles_only:
        return numbers
    patterns = Patterns(query.patterns, PATTERN_SECONDS)
    found = array(ITEM)
    for number, text in meant.texts(connection, numbers):
        if patterns.spans(text):
            found.append(number)
        if patterns.out_of_time:
            break
    return found


def _beside(spans: tuple[Span, ...], offset: int, *, backwards: bool) -> Span | None:
    if backwards:
        return next((span for span in reversed(spans) if span.start < offset), None)
    return next((span for span in spans if span.start > offset), None)
