"""The places of one name through the whole pile, in reading order.

A `Concordance` answers what a reader who presses a key needs to know: which mention is next, which
one this is, and out of how many. Places are sorted by the article's position in the list, then by
offset; every answer is a binary search.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple


class Place(NamedTuple):
    """One mention: `row` is its article's position in the list, `start` and `end` its offsets."""

    row: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Concordance:
    """All `places` of one entity (or one search), sorted."""

    places: tuple[Place, ...] = ()
    rows: tuple[int, ...] = field(default=(), init=False, repr=False)

    def __post_init__(self) -> None:
        if any(a > b for a, b in zip(self.places, self.places[1:], strict=False)):
            raise ValueError("places must be sorted")
        object.__setattr__(self, "rows", tuple(place.row for place in self.places))

    def __len__(self) -> int:
        return len(self.places)

    def after(self, row: int, offset: int) -> Place | None:
        """The first place that starts after `offset` in `row`, or in a later row."""
        index = bisect_right(self.places, (row, offset, _BEYOND))
        return self.places[index] if index < len(self.places) else None

    def before(self, row: int, offset: int) -> Place | None:
        """The last place that starts before `offset` in `row`, or in an earlier row."""
        index = bisect_left(self.places, (row, offset, -1))
        return self.places[index - 1] if index > 0 else None

    def within(self, row: int) -> tuple[Place, ...]:
        """The places in one row."""
        return self.places[bisect_left(self.rows, row) : bisect_right(self.rows, row)]

    def position(self, place: Place) -> tuple[int, int]:
        """How manieth `place` is in its article and in all, counted from 1; 0 if it is not one."""
        index = bisect_left(self.places, place)
        if index == len(self.places) or self.places[index] != place:
            return 0, 0
        return index - bisect_left(self.rows, place.row) + 1, index + 1


_BEYOND = 1 << 62
