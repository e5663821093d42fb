"""The lists of a front end, as a part of the `Library`: articles, names, and where a name is.

Rows are numbers until they are looked at. The invariant: a list is of one state of the index.
"""

from __future__ import annotations

from abc import ABC
from typing import TYPE_CHECKING

from tui_reader import store
from tui_reader.library import arranging, listing
from tui_reader.library.searches import Searches
from tui_reader.model.arrangement import Choice, NameOrder

if TYPE_CHECKING:
    from tui_reader.library.listing import NameLists
    from tui_reader.model.arrangement import Arrangement
    from tui_reader.model.article import ArticleRow
    from tui_reader.model.concordance import Concordance
    from tui_reader.model.listing import Listing
    from tui_reader.store.index import Index

NAMES_FILTERED = 500
"""How many names a filter keeps at the most."""


class Lists(Searches, ABC):
    """Whatever can be listed."""

    _index: Index

    def listing(
        self, most: int | None = None, *, since: Listing[ArticleRow] | None = None
    ) -> Listing[ArticleRow]:
        """The same as row numbers, rows being fetched as they are looked at.

        If the numbers have not been kept in order, only the first `most` are given. If nothing
        has changed `since` an earlier listing, it is that one.
        """
        return self._ask(listing.article_listing(self._index, most, since))

    def arranged(self, choice: Choice, since: Arrangement | None = None) -> Arrangement:
        """The articles of a choice, in its order, under headings where the order has any.

        `since` is an earlier answer for the same choice: it is given back if nothing has changed.
        """
        made = arranging.arrangement(self._index, lambda: self._searcher.matching, choice, since)
        return self._ask(made)

    def first_arranged(self, most: int) -> Arrangement:
        """All articles, newest first; if that would take sorting, the first `most` of them."""
        return self._ask(arranging.first_arrangement(self._index, Choice(), most))

    def newest_number(self) -> int:
        """The highest row number of an article; what arrives later has higher ones."""
        return self._ask(store.arranging.highest)

    def arrived(self, since: int) -> int:
        """How many articles have come since `newest_number` was that."""
        return self._ask(lambda c: store.arranging.count_above(c, since))

    def name_lists(
        self,
        article: str | None,
        *,
        anywhere: bool = False,
        query: str = "",
        order: NameOrder = NameOrder.MOST,
        at_least: int = 1,
    ) -> NameLists:
        """The names in `article`, or `anywhere`, in `order`: with `at_least` so many mentions.

        With a `query`, those that are like it, the likest first. Rows are fetched as they are
        looked at.
        """
        liked = self._names_like(query) if query.strip() else None
        return self._ask(
            listing.name_lists(
                self._index, article, liked, anywhere=anywhere, order=order, at_least=at_least
            )
        )

    def concordance(
        self,
        entity_id: str,
        rows: Listing[ArticleRow] | None = None,
        *,
        article: str | None = None,
    ) -> Concordance:
        """Every place an entity is mentioned, or those in one `article`.

        Their rows are positions in the listing `rows`, or in `listing()`.
        """
        asked = self.listing() if rows is None else rows
        return self._ask(lambda c: listing.concordance(c, asked, entity_id, article))

    def over_time(self, entity_id: str, spans: int) -> tuple[int, ...]:
        """The mentions of an entity in so many equal spans of the dates that the articles have.

        Articles without a date are left out; if none has one, there are no spans.
        """
        return self._ask(lambda c: store.timelines.mentions_over_time(c, entity_id, spans))

    def _names_like(self, query: str) -> list[str]:
        """The ids of whoever has a name like `query`, the likest first."""
        from tui_reader.model.search import Group

        hits = self.search(query, NAMES_FILTERED, groups=(Group.NAME,)).hits
        return list(dict.fromkeys(hit.entity_id for hit in hits if hit.entity_id is not None))
