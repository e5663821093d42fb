"""One query, three groups of hits: names, articles, passages.

The invariant: in each group exact hits come before those where letters were forgiven, and the
score falls from hit to hit; the same index and query give the same hits in the same order.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from tui_reader.library.article_search import ArticleSearch
from tui_reader.library.completing import Completing
from tui_reader.library.matching import Matching
from tui_reader.library.name_search import NameSearch
from tui_reader.library.near_words import NearWords
from tui_reader.library.passage_search import BEST, PassageSearch
from tui_reader.library.query import parse
from tui_reader.library.structured_search import StructuredSearch
from tui_reader.library.syntax import understand
from tui_reader.model.search import Group, Hit, SearchResults

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

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
        early: Callable[[SearchResults], None] | None = None,
    ) -> SearchResults:
        """At most `limit` hits of each of `groups` for `query`.

        Where the first of them are known before the passages are, `early` is given these.
        """
        asked = understand(query)
        if limit <= 0:
            return SearchResults(query, remark=asked.problem)
        if asked.tree is not None:
            found, remark = self._asked_for(connection, asked, limit, groups)
            return _results(query, found, remark)
        found = self._short(connection, asked.terms, limit, groups)
        if Group.PASSAGE in groups and asked.terms:
            sure = list(takewhile(_before_passages, found))
            if sure and early is not None:
                early(_results(query, sure, asked.problem, whole=False))
            found.append(self._passages.hits(connection, asked.terms, limit))
            found.sort(key=_group_order)
        return _results(query, found, asked.problem)

    def prepare(self, connection: Connection) -> None:
        """Make ready what the first search would wait for: what is kept, and what is imported."""
        self.search(connection, UNLIKELY, 1)
        self._passages.prepare(connection)

    def _short(
        self,
        connection: Connection,
        terms: Sequence[Term],
        limit: int,
        groups: Collection[Group],
    ) -> list[list[Hit]]:
        """What is found in short texts, in the order of the groups: names and articles."""
        find = {Group.NAME: self._names.hits, Group.ARTICLE: self._articles.hits}
        wanted = [group for group in find if group in groups and terms]
        found = [find[group](connection, terms, limit) for group in wanted]
        return sorted(found, key=_group_order)

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


def _results(
    query: str, found: Iterable[Iterable[Hit]], remark: str, *, whole: bool = True
) -> SearchResults:
    return SearchResults(query, tuple(hit for hits in found for hit in hits), remark, whole)


def _before_passages(hits: Sequence[Hit]) -> bool:
    """Whether no passage can come before `hits`, which are a group that is found before them."""
    return _group_order(hits) <= (True, -BEST)


def _group_order(hits: Iterable[Hit]) -> tuple[bool, float]:
    """Names first if one is exact; else the group with the best hit first."""
    best = next(iter(hits), None)
    if best is None:
        return True, 0.0
    return not (best.group is Group.NAME and best.exact), -best.score
