"""One query, three groups of hits: names, articles, passages.

The invariant: in each group exact hits come before those where letters were forgiven, and the
score falls from hit to hit; the same index and query give the same hits in the same order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.library.article_search import ArticleSearch
from tui_reader.library.name_search import NameSearch
from tui_reader.library.near_words import NearWords
from tui_reader.library.passage_search import PassageSearch
from tui_reader.library.query import parse
from tui_reader.model.search import Group, Hit, SearchResults

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tui_reader.store.database import Connection


class Searcher:
    """Answers queries; keeps the words of a small pile between one and the next."""

    def __init__(self) -> None:
        near = NearWords()
        self._names = NameSearch(near)
        self._articles = ArticleSearch(near)
        self._passages = PassageSearch(near)

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
            Group.NAME: self._names.hits,
            Group.ARTICLE: self._articles.hits,
            Group.PASSAGE: self._passages.hits,
        }
        found = [find[group](connection, terms, limit) for group in Group if group in groups]
        found.sort(key=_group_order)
        return SearchResults(query, tuple(hit for hits in found for hit in hits))

    def nearest_names(self, connection: Connection, name: str, limit: int) -> list[str]:
        """Names somewhat like `name`, the likeliest first."""
        found = self._names.hits(connection, parse(name), limit)
        return [hit.label for hit in found]


def _group_order(hits: Iterable[Hit]) -> tuple[bool, float]:
    """Names first if one is exact; else the group with the best hit first."""
    best = next(iter(hits), None)
    if best is None:
        return True, 0.0
    return not (best.group is Group.NAME and best.exact), -best.score
