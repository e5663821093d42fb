"""The questions of the search box, and names in turn, as a part of the `Library`.

The invariant: what searching needs is made when something is first searched for; the first frame
does without.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from tui_reader import store

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Collection, Iterator

    from tui_reader.library.searching import Searcher
    from tui_reader.model.article import ArticleRow, Span
    from tui_reader.model.completion import Completion
    from tui_reader.model.entity import Entity
    from tui_reader.model.listing import Listing
    from tui_reader.model.mention import Kind
    from tui_reader.model.search import Group, SearchResults
    from tui_reader.store.database import Connection

Answer = TypeVar("Answer")


def _always() -> bool:
    return True


class Searches(ABC):
    """Whatever can be searched."""

    @abstractmethod
    def _ask(self, question: Callable[[Connection], Answer]) -> Answer:
        """The answer to `question`, from one unchanging state of the index."""

    @cached_property
    def _searcher(self) -> Searcher:
        """What answers; made when something is first searched for."""
        from tui_reader.library.searching import Searcher

        return Searcher()

    def prepare_search(self) -> None:
        """Make ready what the first search would wait for."""
        self._ask(self._searcher.prepare)

    def search(
        self,
        query: str,
        limit: int = 20,
        *,
        groups: Collection[Group] | None = None,
        wanted: Callable[[], bool] = _always,
        early: Callable[[SearchResults], None] | None = None,
    ) -> SearchResults:
        """Names, articles and passages for `query` (or some `groups`), at most `limit` of each.

        Any string is a query: words are to be found all of them, the last may be unfinished, and
        quotation marks make a phrase. Where letters had to be forgiven, the hit says so. The rest
        of the language is told in `library.syntax`; `remark` explains a mistake in it. Once the
        answer is no longer `wanted`, the search breaks off and finds nothing. What is sure to come
        first is given to `early`, on this thread, if it is known before the rest.
        """
        from tui_reader.model.search import Group, SearchResults

        asked = tuple(Group) if groups is None else groups

        def found(connection: Connection) -> SearchResults:
            try:
                with store.interrupting.as_long_as(connection, wanted):
                    return self._searcher.search(connection, query, limit, asked, early)
            except store.interrupting.UnwantedError:
                return SearchResults(query)

        return self._ask(found)

    def complete(self, query: str, cursor: int | None = None, limit: int = 8) -> list[Completion]:
        """Ways to go on typing at `cursor` (or at the end): fields, names, sources, dates."""
        at = len(query) if cursor is None else cursor
        return self._ask(lambda c: self._searcher.completing.complete(c, query, at, limit))

    def matching(self, query: str) -> array[int]:
        """The row numbers of all articles that `query` finds, in reading order."""
        return self._ask(lambda c: self._searcher.matching.articles(c, query))

    def places(self, query: str, article: str) -> tuple[Span, ...]:
        """Every place in the text of `article` that `query` finds, in order, none overlapping."""
        return self._ask(lambda c: self._searcher.matching.places(c, query, article))

    def next_place(
        self,
        query: str,
        article: str,
        offset: int,
        *,
        backwards: bool = False,
        rows: Listing[ArticleRow] | None = None,
    ) -> tuple[str, Span] | None:
        """The next place that `query` finds after (or before) `offset` of `article`, and whose.

        Goes on through the articles of the listing `rows`, or of all in reading order; None once
        there is no further place.
        """
        matching = self._searcher.matching
        return self._ask(
            lambda c: matching.next_place(c, query, article, offset, backwards=backwards, rows=rows)
        )

    def each_name(self, *, kind: Kind | None = None) -> Iterator[Entity]:
        """People and organisations, those with most mentions first, read as they are asked for."""
        last: Entity | None = None
        while some := self._ask(
            partial(store.entities.next_entities, kind=kind, after=last, limit=500)
        ):
            yield from some
            last = some[-1]
