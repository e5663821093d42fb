"""A long list as row numbers in list order, its rows fetched when they are looked at.

A listing of a million articles is four megabytes of numbers and the few hundred rows last seen.
Another order, or a filter, is another array of numbers. The invariants: the numbers never change,
and neither does a row once it was fetched; whatever changes in the index becomes a new listing.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

ITEM: Final = "I"
BLOCK = 32
"""How many rows are fetched at a time: the neighbours of a row are looked at next."""

_BLOCKS = 32
_FEW = 8
_PLACES = 4 * BLOCK * _BLOCKS


class Keyed(Protocol):
    """Whatever is known by an id."""

    @property
    def id(self) -> str:
        """The id."""


Row = TypeVar("Row", bound=Keyed)
Row_co = TypeVar("Row_co", bound=Keyed, covariant=True)


class Shelf(Protocol[Row_co]):
    """Where a listing has its rows from."""

    def rows(self, numbers: Sequence[int]) -> Mapping[int, Row_co]:
        """The rows of those numbers that are still there."""

    def number(self, row_id: str) -> int | None:
        """The number of the row with that id, if there is one."""


class Listing(Generic[Row]):
    """The rows with `numbers` (four bytes each, in the machine's order), in that order.

    `revision` is equal for listings of one state of the index; one that is not `whole` has only
    the first of its rows.
    """

    def __init__(
        self,
        numbers: bytes | array[int],
        shelf: Shelf[Row],
        revision: tuple[int, ...] = (),
        *,
        whole: bool = True,
    ) -> None:
        self._bytes = bytes(numbers)
        self.numbers = memoryview(self._bytes).cast(ITEM)
        self.revision = revision
        self.whole = whole
        self._shelf = shelf
        self._blocks: dict[int, tuple[Row | None, ...]] = {}
        self._places: dict[str, int | None] = {}

    @classmethod
    def of(cls, rows: Iterable[Row]) -> Listing[Row]:
        """The listing of rows that are at hand."""
        held = _Held(rows)
        return Listing(array(ITEM, range(len(held))), held)

    def __len__(self) -> int:
        return len(self.numbers)

    def row(self, position: int) -> Row | None:
        """The row at `position`; None if it is gone meanwhile. IndexError outside the list."""
        if not 0 <= position < len(self):
            raise IndexError(position)
        block, within = divmod(position, BLOCK)
        rows = self._blocks.get(block)
        if rows is None:
            rows = self._fetch(block)
        return rows[within]

    def find(self, row_id: str) -> int | None:
        """The position of the row with that id, if it is in the list."""
        if row_id in self._places:
            return self._places[row_id]
        number = self._shelf.number(row_id)
        place = None if number is None else self.position(number)
        self._remember({row_id: place})
        return place

    def position(self, number: int) -> int | None:
        """The position of the row with that number, if it is in the list."""
        item = array(ITEM, [number]).tobytes()
        at = self._bytes.find(item)
        while at >= 0 and at % len(item):
            at = self._bytes.find(item, at + 1)
        return at // len(item) if at >= 0 else None

    def positions(self, numbers: Collection[int]) -> dict[int, int]:
        """The positions of those of `numbers` that are in the list; if many, in one walk."""
        if len(numbers) <= _FEW:
            found = ((number, self.position(number)) for number in numbers)
            return {number: at for number, at in found if at is not None}
        return {number: at for at, number in enumerate(self.numbers) if number in numbers}

    def _fetch(self, block: int) -> tuple[Row | None, ...]:
        first = block * BLOCK
        numbers = self.numbers[first : first + BLOCK].tolist()
        found = self._shelf.rows(numbers)
        rows = tuple(found.get(number) for number in numbers)
        while len(self._blocks) >= _BLOCKS:
            del self._blocks[next(iter(self._blocks))]
        self._blocks[block] = rows
        self._remember({row.id: first + n for n, row in enumerate(rows) if row is not None})
        return rows

    def _remember(self, places: Mapping[str, int | None]) -> None:
        if len(self._places) > _PLACES:
            self._places = {}
        self._places.update(places)


class _Held(Generic[Row]):
    """Rows in memory, numbered as they come."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = dict(enumerate(rows))

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self, numbers: Sequence[int]) -> Mapping[int, Row]:
        return self._rows

    def number(self, row_id: str) -> int | None:
        return next((n for n, row in self._rows.items() if row.id == row_id), None)
