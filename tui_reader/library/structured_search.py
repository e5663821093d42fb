"""Hits for a query with more than plain words in it.

The invariant: everything found is exactly what was asked for, articles newest first; nothing is
forgiven but in the names of people and organisations, and that is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.library.article_search import article_hit
from tui_reader.library.asking import Asking, sought
from tui_reader.library.marking import marks
from tui_reader.library.passages import best_place, passage_hit
from tui_reader.library.patterns import Patterns
from tui_reader.library.remembered import Remembered
from tui_reader.printable import printable_line
from tui_reader.store import facets, headlines, search, state
from tui_reader.store.folding import folded_words
from tui_reader.store.search import Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.asking import Asked
    from tui_reader.library.name_search import NameSearch
    from tui_reader.library.query_tree import FromSource, Naming, Query
    from tui_reader.model.search import Hit
    from tui_reader.store.database import Connection

CANDIDATES = 40
MOST_BEARERS = 50


class StructuredSearch:
    """Finds what a tree asks for; keeps the sources between one query and the next."""

    def __init__(self, names: NameSearch) -> None:
        self._names = names
        self._sources = Remembered(state.ARTICLES, _folded_sources)

    def asking(self, connection: Connection, query: Query, *, titles: bool = False) -> Asking:
        """What the index is asked for `query`."""
        return Asking(
            query,
            bearers=lambda naming: self._bearers(connection, naming),
            sources=lambda source: self._from(connection, source),
            titles=titles,
        )

    def names(self, connection: Connection, query: Query, limit: int) -> list[Hit]:
        """Whoever is asked for by name."""
        hits = (
            hit
            for naming in query.named
            for hit in self._names.hits(connection, naming.called, limit, naming.kind.value)
        )
        return list({hit.entity_id: hit for hit in hits}.values())[:limit]

    def articles(self, connection: Connection, query: Query, limit: int) -> list[Hit]:
        """The newest articles whose titles have the words; all that are meant if there is none."""
        expression, condition = self.asking(connection, query, titles=True).asked
        if query.patterns:
            return []
        beginnings = {word: len(word) for term in query.terms for word in term.words}
        return [
            article_hit(
                row, marks=marks(printable_line(row.title), beginnings), score=_score(rank, limit)
            )
            for rank, row in enumerate(headlines.meant(connection, expression, condition, limit))
        ]

    def passages(self, connection: Connection, query: Query, limit: int) -> tuple[list[Hit], str]:
        """The passages with the words and patterns, in articles that are meant; and a remark."""
        if query.titles_only or not (query.terms or query.patterns):
            return [], ""
        asked = sought(query)
        found, remark = self._texts(connection, query, limit)
        placed = [(passage, best_place(passage, asked)) for passage in found]
        if not query.patterns:
            placed.sort(key=lambda one: one[1].order)
        hits = [
            passage_hit(passage, place, exact=True, score=_score(rank, limit) - 20)
            for rank, (passage, place) in enumerate(placed[:limit])
        ]
        return hits, remark

    def _texts(self, connection: Connection, query: Query, limit: int) -> tuple[list[Passage], str]:
        asked = self.asking(connection, query).asked
        if query.patterns:
            return with_patterns(connection, query.patterns, asked, limit)
        if asked.expression is None:
            return [], ""
        most = max(limit, CANDIDATES)
        return search.passages(connection, asked.expression, most, where=asked.condition), ""

    def _bearers(self, connection: Connection, naming: Naming) -> list[int]:
        return self._names.numbers(connection, naming.called, MOST_BEARERS, naming.kind.value)

    def _from(self, connection: Connection, source: FromSource) -> list[str]:
        """The sources that have all the words, each of which may go on."""
        return [
            name
            for name, words in self._sources.get(connection)
            if all(any(own.startswith(word) for own in words) for word in source.words)
        ]


def with_patterns(
    connection: Connection, texts: Sequence[str], asked: Asked, limit: int
) -> tuple[list[Passage], str]:
    """The newest of the texts asked for that have the patterns, and what was left undone."""
    patterns = Patterns(texts)
    found: list[Passage] = []
    texts_there = search.texts(connection, asked.expression, asked.condition)
    for tried, (article, title, _, text) in enumerate(texts_there, 1):
        if spans := patterns.spans(text):
            found.append(Passage(article, title, text, spans))
        if len(found) == limit:
            return found, ""
        if patterns.out_of_time:
            return found, f"The pattern was tried on the newest {tried} articles, for want of time."
    if patterns.passed_over:
        return found, f"The pattern took too long on {patterns.passed_over} of the articles."
    return found, ""


def _score(rank: int, limit: int) -> float:
    return 99 - 19 * rank / limit


def _folded_sources(connection: Connection) -> list[tuple[str, list[str]]]:
    return [(name, folded_words(name)) for name in facets.sources(connection)]
