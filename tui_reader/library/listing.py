"""Lists as long as the corpus: row numbers now, rows when they are looked at.

The invariant: a listing never changes. Its rows are fetched from the index that it was made from
and from no other; where they are gone meanwhile, or that index is, there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from tui_reader import store
from tui_reader.model.arrangement import NameOrder
from tui_reader.model.concordance import Concordance
from tui_reader.model.listing import Keyed, Listing, Shelf
from tui_reader.store.database import ClosedError
from tui_reader.store.index import IndexReplacedError

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from tui_reader.model.article import ArticleRow
    from tui_reader.model.entity import EntityRow
    from tui_reader.store.database import Connection
    from tui_reader.store.index import Index

Row = TypeVar("Row", bound=Keyed)
Answer = TypeVar("Answer")


class NameLists(NamedTuple):
    """The people and the organisations of a scope; `here` counts mentions by id, in one article.

    Those of whom but a part of a name is known are `lone`, and in neither of the lists before. So
    many are `hidden`, having one mention alone. Of names like a query one is the `likest`.
    """

    people: Listing[EntityRow]
    organisations: Listing[EntityRow]
    lone: Listing[EntityRow]
    here: Mapping[str, int]
    hidden: int = 0
    likest: str | None = None

    @property
    def total(self) -> int:
        """How many names there are, besides those that are hidden."""
        return len(self.people) + len(self.organisations) + len(self.lone)


class IndexShelf(Shelf[Row]):
    """Fetches rows from `index`, as long as it is the one with that `identity`."""

    def __init__(
        self,
        index: Index,
        identity: int,
        rows: Callable[[Connection, Sequence[int]], Mapping[int, Row]],
        number: Callable[[Connection, str], int | None],
    ) -> None:
        self._index = index
        self._identity = identity
        self._rows = rows
        self._number = number

    def rows(self, numbers: Sequence[int]) -> Mapping[int, Row]:
        """The rows of those numbers that are still there."""
        return self._ask(lambda connection: self._rows(connection, numbers)) or {}

    def number(self, row_id: str) -> int | None:
        """The number of the row with that id, if there is one."""
        return self._ask(lambda connection: self._number(connection, row_id))

    def _ask(self, question: Callable[[Connection], Answer]) -> Answer | None:
        def same(connection: Connection) -> Answer | None:
            there = store.state.get(connection, store.state.IDENTITY) == self._identity
            return question(connection) if there else None

        try:
            return self._index.ask(same)
        except (ClosedError, IndexReplacedError):
            return None


def article_shelf(index: Index, identity: int) -> IndexShelf[ArticleRow]:
    """Where listings of articles have their rows from."""
    return IndexShelf(index, identity, store.articles.rows_with, store.articles.number_of)


def article_listing(
    index: Index, most: int | None, since: Listing[ArticleRow] | None
) -> Callable[[Connection], Listing[ArticleRow]]:
    """The articles in reading order; if that would have to be sorted first, the first `most`.

    If nothing has changed `since` a whole listing was made, that very one.
    """

    def made(connection: Connection) -> Listing[ArticleRow]:
        revision = store.state.revision(connection, store.state.ARTICLES)
        if since is not None and since.whole and since.revision == revision:
            return since
        shelf = article_shelf(index, revision[0])
        if most is None or store.listing.is_kept(connection):
            return Listing(store.listing.reading_order(connection), shelf, revision)
        numbers = store.listing.first_articles(connection, most)
        return Listing(numbers, shelf, revision, whole=len(numbers) < most)

    return made


def name_lists(
    index: Index,
    article: str | None,
    liked: Sequence[str] | None,
    *,
    anywhere: bool,
    order: NameOrder = NameOrder.MOST,
    at_least: int = 1,
) -> Callable[[Connection], NameLists]:
    """The names in `article`, or `anywhere`, in `order`; if only some are `liked`, as those are.

    Those with fewer mentions than `at_least` are left out, unless they are `liked`.
    """

    def made(connection: Connection) -> NameLists:
        here = {} if article is None else store.entities.counts(connection, article)
        wanted = list[str]()
        if liked is not None:
            wanted = [each for each in liked if anywhere or each in here]
            numbers = store.name_listing.numbers_with(connection, wanted)
        elif anywhere or article is None:
            numbers = store.name_listing.numbers_of_all(connection, order, at_least)
        else:
            numbers = store.name_listing.numbers_in(connection, article, order, at_least)
        revision = store.state.revision(connection, store.state.NAMES)
        shelf = IndexShelf(
            index, revision[0], store.name_listing.rows_with, store.name_listing.number_of
        )
        people, bodies, lone = (Listing(some, shelf, revision) for some in numbers)
        hidden = 0
        if at_least > 1 and liked is None:
            everywhere = anywhere or article is None
            total = store.entities.entity_count(connection) if everywhere else len(here)
            hidden = total - sum(map(len, numbers))
        return NameLists(people, bodies, lone, here, hidden, next(iter(wanted), None))

    return made


def concordance(
    connection: Connection, rows: Listing[ArticleRow], entity_id: str, article: str | None
) -> Concordance:
    """Where an entity is mentioned, in rows of a listing; in one `article`, or in all."""
    numbers, starts, ends = store.mentions.places(connection, entity_id, article)
    positions = rows.positions(set(numbers))
    stretches = sorted(_stretches(numbers, positions))
    most = max((last - first for _, first, last in stretches), default=0)
    found = Concordance(whole=article is None, most=most)
    for row, first, last in stretches:
        found.rows.extend([row] * (last - first))
        found.starts.extend(starts[first:last])
        found.ends.extend(ends[first:last])
    return found


def _stretches(numbers: array[int], positions: Mapping[int, int]) -> Iterator[tuple[int, int, int]]:
    """The position of each article in `numbers`, and where it is there, from and to."""
    first = 0
    for last in range(1, len(numbers) + 1):
        if last == len(numbers) or numbers[last] != numbers[first]:
            if numbers[first] in positions:
                yield positions[numbers[first]], first, last
            first = last
