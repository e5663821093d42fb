"""The places of one name through the whole pile, in list order.

A `Concordance` answers what a reader who presses a key needs to know: which mention is next, which
one this is, and out of how many. It is three arrays, twelve bytes a place, so that the places of
the most named in a million articles are a few megabytes. The invariant: places are sorted by the
article's position in the list, then by offset; every answer is a binary search.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field, replace
from heapq import merge
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import Self


class Place(NamedTuple):
    """One mention: `row` is its article's position in the list, `start` and `end` its offsets."""

    row: int
    start: int
    end: int


def _numbers() -> array[int]:
    return array("I")


@dataclass(frozen=True, slots=True)
class Concordance:
    """The places of one entity: place `n` is ``(rows[n], starts[n], ends[n])``.

    One that is not `whole` has those of some articles only; the others are still to be asked for.
    `most` is how many places the row with most of them has. One of several names has those of each
    in `parts`.
    """

    rows: array[int] = field(default_factory=_numbers, repr=False)
    starts: array[int] = field(default_factory=_numbers, repr=False)
    ends: array[int] = field(default_factory=_numbers, repr=False)
    whole: bool = True
    most: int = 0
    parts: tuple[Concordance, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, places: Iterable[Place], *, whole: bool = True) -> Self:
        """The concordance of `places`. Raises ValueError unless they are sorted."""
        rows, starts, ends = _numbers(), _numbers(), _numbers()
        last, most, count = Place(0, 0, 0), 0, 0
        for place in places:
            if place < last:
                raise ValueError("places must be sorted")
            rows.append(place.row)
            starts.append(place.start)
            ends.append(place.end)
            count = count + 1 if place.row == last.row else 1
            last, most = place, max(most, count)
        return cls(rows, starts, ends, whole, most)

    @classmethod
    def merged(cls, parts: Sequence[Concordance]) -> Concordance:
        """The places of several names in one order."""
        if len(parts) == 1:
            return parts[0]
        whole = all(part.whole for part in parts)
        return replace(cls.of(merge(*parts), whole=whole), parts=tuple(parts))

    def whose(self, place: Place) -> int:
        """Which of the parts a place is of; 0 if there are none."""
        found = (n for n, part in enumerate(self.parts) if part.position(place) != (0, 0))
        return next(found, 0)

    def __len__(self) -> int:
        return len(self.rows)

    def __getitem__(self, index: int) -> Place:
        return Place(self.rows[index], self.starts[index], self.ends[index])

    def __iter__(self) -> Iterator[Place]:
        return map(Place._make, zip(self.rows, self.starts, self.ends, strict=True))

    def after(self, row: int, offset: int) -> Place | None:
        """The first place that starts after `offset` in `row`, or in a later row."""
        index = bisect_right(self.starts, offset, *self._reach(row))
        return self[index] if index < len(self) else None

    def before(self, row: int, offset: int) -> Place | None:
        """The last place that starts before `offset` in `row`, or in an earlier row."""
        index = bisect_left(self.starts, offset, *self._reach(row))
        return self[index - 1] if index > 0 else None

    def within(self, row: int) -> tuple[Place, ...]:
        """The places in one row."""
        return tuple(self[index] for index in range(*self._reach(row)))

    def count(self, row: int) -> int:
        """How many places are in one row."""
        first, last = self._reach(row)
        return last - first

    def position(self, place: Place) -> tuple[int, int]:
        """How manieth `place` is in its article and in all, counted from 1; 0 if it is not one."""
        first, last = self._reach(place.row)
        index = bisect_left(self.starts, place.start, first, last)
        while index < last and self[index] < place:
            index += 1
        if index == last or self[index] != place:
            return 0, 0
        return index - first + 1, index + 1

    def _reach(self, row: int) -> tuple[int, int]:
        """The index of the first place in `row`, and of the first after it."""
        first = bisect_left(self.rows, row)
        return first, bisect_right(self.rows, row, first)
