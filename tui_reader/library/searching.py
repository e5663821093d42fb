"""One query, three groups of hits: names, articles, passages.

The invariant: in each group exact hits come before those where letters were forgiven, and the
score falls from hit to hit; the same index and query give the same hits in the same order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.library.article_search import ArticleSearch
from tui_reader.library.completing import Completing
from tui_reader.library.matching import Matching
from tui_reader.library.name_search import NameSearch
from tui_reader.library.near_words import NearWords
from tui_reader.library.passage_search import PassageSearch
from tui_reader.library.query import parse
from tui_reader.library.structured_search import StructuredSearch
from tui_reader.library.syntax import understand
from tui_reader.model.search import Group, Hit, SearchResults

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from tui_reader.library.query import Term
    from tui_reader.library.query_tree import Query
    from tui_reader.store.database import Connection

UNLIKELY = "zqxj"
"""What hardly anything begins with, so that a search for it goes every way and is soon over."""


class Searcher:
    """Answers queries; keeps the words of a small pile between one and the next.

    `matching` finds all articles and places for a query, `completing` what may be typed next.
    """

    def __init__(self) -> None:
        near = NearWords()
        self._names = NameSearch(near)
        self._articles = ArticleSearch(near)
        self._passages = PassageSearch(near)
        self._structured = StructuredSearch(self._names)
        self.matching = Matching(near, self._passages, self._structured)
        self.completing = Completing(self._names)

    def search(
        self,
        connection: Connection,
        query: str,
        limit: int,
        groups: Collection[Group] = tuple(Group),
    ) -> SearchResults:
        """At most `limit` hits of each of `groups` for `query`."""
        asked = understand(query)
        if limit <= 0:
            return SearchResults(query, remark=asked.problem)
        if asked.tree is None:
            found = self._plain(connection, asked.terms, limit, groups)
            found.sort(key=_group_order)
            remark = asked.problem
        else:
            found, remark = self._asked_for(connection, asked, limit, groups)
        return SearchResults(query, tuple(hit for hits in found for hit in hits), remark)

    def prepare(self, connection: Connection) -> None:
        """Make ready what the first search would wait for: what is kept, and what is imported."""
        self.search(connection, UNLIKELY, 1)

    def _plain(
        self,
        connection: Connection,
        terms: Sequence[Term],
        limit: int,
        groups: Collection[Group],
    ) -> list[list[Hit]]:
        find = {
            Group.NAME: self._names.hits,
            Group.ARTICLE: self._articles.hits,
            Group.PASSAGE: self._passages.hits,
        }
        wanted = [group for group in Group if group in groups and terms]
        return [find[group](connection, terms, limit) for group in wanted]

    def _asked_for(
        self, connection: Connection, query: Query, limit: int, groups: Collection[Group]
    ) -> tuple[list[list[Hit]], str]:
        found, remark = list[list[Hit]](), ""
        if Group.NAME in groups:
            found.append(self._structured.names(connection, query, limit))
        if Group.PASSAGE in groups:
            hits, remark = self._structured.passages(connection, query, limit)
            found.append(hits)
        if Group.ARTICLE in groups:
            found.append(self._structured.articles(connection, query, limit))
        return found, remark

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
