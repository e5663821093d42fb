"""One query, three groups of hits: names, articles, passages.

The invariant: in each group exact hits come before those where letters were forgiven, and the
score falls from hit to hit; the same index and query give the same hits in the same order. Titles
in a query ("Ms Quill") do not stop a name from being found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.passage_search import PassageSearch
from tui_reader.library.query import parse
from tui_reader.library.remembered import Remembered
from tui_reader.library.titles import without_titles
from tui_reader.library.words import WordIndex, in_order
from tui_reader.model.article import Span
from tui_reader.model.search import Group, Hit, SearchResults
from tui_reader.printable import printable_line
from tui_reader.store import articles, entities, state
from tui_reader.store.folding import prefix_end, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from tui_reader.library.query import Term
    from tui_reader.library.words import Found
    from tui_reader.model.article import ArticleRow
    from tui_reader.model.entity import Entity
    from tui_reader.store.database import Connection
    from tui_reader.store.entities import KnownAs


class _Names(NamedTuple):
    known: list[KnownAs]
    by_word: WordIndex


class _Articles(NamedTuple):
    rows: list[ArticleRow]
    by_word: WordIndex


class Searcher:
    """Answers queries; keeps the words of names, titles and texts between one and the next."""

    def __init__(self) -> None:
        self._names = Remembered(state.NAMES, _names)
        self._articles = Remembered(state.ARTICLES, _articles)
        self._passages = PassageSearch()

    def search(
        self,
        connection: Connection,
        query: str,
        limit: int,
        groups: Collection[Group] = tuple(Group),
    ) -> SearchResults:
        """At most `limit` hits of each of `groups` for `query`."""
        terms = parse(query)
        if not terms or limit <= 0:
            return SearchResults(query)
        find = {
            Group.NAME: self._name_hits,
            Group.ARTICLE: self._article_hits,
            Group.PASSAGE: self._passages.hits,
        }
        found = [find[group](connection, terms, limit) for group in Group if group in groups]
        found.sort(key=_group_order)
        return SearchResults(query, tuple(hit for hits in found for hit in hits))

    def nearest_names(self, connection: Connection, name: str, limit: int) -> list[str]:
        """Names somewhat like `name`, the likeliest first."""
        found = self._name_hits(connection, parse(name), limit)
        return [hit.label for hit in found]

    def _name_hits(self, connection: Connection, terms: Sequence[Term], limit: int) -> list[Hit]:
        known, by_word = self._names.get(connection)
        best: dict[str, Found] = {}
        plain = without_titles(terms)
        also = by_word.find(plain) if plain and len(plain) < len(terms) else []
        for found in in_order([*by_word.find(terms), *also]):
            best.setdefault(known[found.number].entity_id, found)
            if len(best) == limit:
                break
        hits = []
        for entity_id, found in best.items():
            entity = entities.entity(connection, entity_id)
            if entity is not None:
                hits.append(_name_hit(entity, known[found.number].text, found))
        return hits

    def _article_hits(self, connection: Connection, terms: Sequence[Term], limit: int) -> list[Hit]:
        rows, by_word = self._articles.get(connection)
        return [_article_hit(rows[found.number], found) for found in by_word.find(terms)[:limit]]


def _names(connection: Connection) -> _Names:
    known = entities.known_as(connection)
    return _Names(known, WordIndex(name.text for name in known))


def _articles(connection: Connection) -> _Articles:
    rows = articles.article_rows(connection)
    return _Articles(rows, WordIndex(f"{row.title} {row.source} {row.date or ''}" for row in rows))


def _name_hit(entity: Entity, matched: str, found: Found) -> Hit:
    label = printable_line(entity.label)
    also = "" if matched == entity.name else f"“{printable_line(matched)}” · "
    mentions = "1 mention" if entity.mentions == 1 else f"{entity.mentions} mentions"
    return Hit(
        group=Group.NAME,
        label=label,
        detail=f"{also}{entity.kind.value} · {mentions}",
        exact=found.exact,
        score=found.score,
        marks=_marks(label, found.beginnings),
        entity_id=entity.id,
    )


def _article_hit(row: ArticleRow, found: Found) -> Hit:
    label = printable_line(row.title)
    date = "" if row.date is None else row.date.isoformat()
    return Hit(
        group=Group.ARTICLE,
        label=label,
        detail=" · ".join(part for part in (date, printable_line(row.source)) if part),
        exact=found.exact,
        score=found.score,
        marks=_marks(label, found.beginnings),
        article=row.id,
    )


def _marks(label: str, beginnings: Mapping[str, int]) -> tuple[Span, ...]:
    """The spans of `label` that are one of `beginnings`."""
    return tuple(
        Span(word.start, min(word.end, prefix_end(label, word.start, beginnings[word.text])))
        for word in words(label)
        if word.text in beginnings
    )


def _group_order(hits: Iterable[Hit]) -> tuple[bool, float]:
    """Names first if one is exact; else the group with the best hit first."""
    best = next(iter(hits), None)
    if best is None:
        return True, 0.0
    return not (best.group is Group.NAME and best.exact), -best.score
