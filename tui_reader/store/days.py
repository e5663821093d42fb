"""How many articles there are of each day, kept ready in the index.

A list has its headings in the first frame, and to count a million articles takes longer than that;
there are some thousands of days at the most. The invariant: what is kept says of which state of the
articles it is (see `listing`), and of any other it is not used.
"""

from __future__ import annotations

import datetime as dt
from array import array
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.listing import ITEM
from tui_reader.store import listing
from tui_reader.store.conditions import ALWAYS

if TYPE_CHECKING:
    from sqlite3 import Connection

    from tui_reader.store.conditions import Condition

_KEY = "days"


class Days(NamedTuple):
    """Days as ordinals (see `datetime`), the last first, and how many articles each has.

    The ordinal 0 is for those without a date, and comes last.
    """

    ordinals: array[int]
    counts: array[int]


def counted(connection: Connection, where: Condition) -> Days:
    """How many of the articles that are meant are of each day."""
    kept = listing.kept(connection, _KEY) if where is ALWAYS else None
    both = _counted(connection, where) if kept is None else listing.portable(array(ITEM, kept))
    return Days(both[::2], both[1::2])


def is_kept(connection: Connection) -> bool:
    """Whether what was kept is of the articles as they are now."""
    return listing.is_kept(connection, _KEY)


def keep(connection: Connection) -> None:
    """Keep how many there are of each day now."""
    both = listing.portable(_counted(connection, ALWAYS))
    listing.keep(connection, _KEY, memoryview(both))


def _counted(connection: Connection, where: Condition) -> array[int]:
    """Each day followed by how many articles it has."""
    rows = connection.execute(
        f"""SELECT date, count(*) FROM article WHERE {where.sql}
            GROUP BY date ORDER BY date DESC""",
        where.values,
    )
    both = array(ITEM)
    for day, number in rows:
        both.extend((dt.date.fromisoformat(day).toordinal() if day else 0, number))
    return both
