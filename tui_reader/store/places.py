"""Row numbers that stand in the order of dates, so that the newest are the last.

Full text is fastest to walk by row number. The invariant: of two places the later day's is the
greater, and the undated come before every day; within a day the order is that of the numbers.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection

BITS = 26
"""Enough for 67 million articles on one day."""

NUMBERS = (1 << BITS) - 1


def place(date: str | None, number: int) -> int:
    """The place of what is called `number` on a `date` in ISO form."""
    return first_place(date) | number


@lru_cache(maxsize=1 << 14)
def first_place(date: str | None) -> int:
    """What is no greater than any place on `date`."""
    day = 0 if date is None else dt.date.fromisoformat(date).toordinal()
    return day << BITS


def number_at(place: int) -> int:
    """The number that `place` was made of."""
    return place & NUMBERS


def newest(places: Iterable[int], count: int) -> list[int]:
    """Those of `places`, the latest first, that are on the days of the first `count` of them.

    Of the others no more than one is taken from `places`.
    """
    coming = iter(places)
    found = list(islice(coming, count))
    if found:
        first = found[-1] & ~NUMBERS
        found += takewhile(lambda place: place >= first, coming)
    return found


def next_contents(connection: Connection, dates: Iterable[str | None]) -> dict[str | None, int]:
    """For each of `dates`, a place on it that no content has yet."""
    import json

    firsts = {first_place(date): date for date in dates}
    rows = connection.execute(
        """SELECT value, (SELECT max(id) FROM content WHERE id BETWEEN value AND value + ?)
           FROM json_each(?)""",
        (NUMBERS, json.dumps(list(firsts))),
    )
    return {firsts[first]: (last or first) + 1 for first, last in rows}
