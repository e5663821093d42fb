"""The articles in reading order, as the numbers of their rows, kept ready in the index.

Sorting a million articles takes longer than a first frame may; so whoever has brought the index up
to date leaves the order behind, four bytes an article, and opening reads it back. Other things that
a list begins with are kept likewise. The invariant: what is kept says of which state of the
articles it is, and of any other it is not used.
"""

from __future__ import annotations

import sys
from array import array
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

from tui_reader.model.listing import ITEM
from tui_reader.store import state
from tui_reader.store.articles import READING_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

ORDERED = f"SELECT id FROM article ORDER BY {READING_ORDER}"
LITTLE_CACHE = -1000
"""A megabyte, as SQLite is told it."""

_ORDER = "reading"
_NOW = "WHERE (name, identity, revision) = (?, ?, ?)"


def reading_order(connection: Connection) -> bytes | array[int]:
    """The number of every article, newest first: as it was kept, or else sorted now."""
    found = kept_order(connection)
    return _sorted(connection) if found is None else found


def kept_order(connection: Connection) -> bytes | array[int] | None:
    """The order that was kept, if it is of the articles as they are now."""
    found = kept(connection, _ORDER)
    if found is None:
        return None
    connection.execute("PRAGMA shrink_memory")
    return found if sys.byteorder == "little" else portable(array(ITEM, found))


def kept(connection: Connection, name: str) -> bytes | None:
    """What was kept under a name, if it is of the articles as they are now."""
    query = f"SELECT rowid FROM listing {_NOW}"
    row = connection.execute(query, _now(connection, name)).fetchone()
    if row is None:
        return None
    with connection.blobopen("listing", "numbers", row[0], readonly=True) as column:
        return column.read()  # perhaps megabytes, and this way they are in memory but once


def first_articles(connection: Connection, most: int) -> array[int]:
    """The first numbers of the reading order, at most so many."""
    rows = connection.execute(f"{ORDERED} LIMIT ?", (most,))
    return array(ITEM, chain.from_iterable(rows))


def is_kept(connection: Connection, name: str = _ORDER) -> bool:
    """Whether what was kept, by default the order, is of the articles as they are now."""
    query = f"SELECT 1 FROM listing {_NOW}"
    return connection.execute(query, _now(connection, name)).fetchone() is not None


def keep_order(connection: Connection) -> None:
    """Keep the reading order as it is now."""
    with _little_cache(connection):
        keep(connection, _ORDER, memoryview(portable(_sorted(connection))))


def keep(connection: Connection, name: str, what: bytes | memoryview) -> None:
    """Keep something under a name, as being of the articles as they are now."""
    insert = "INSERT OR REPLACE INTO listing VALUES (?, ?, ?, ?)"
    connection.execute(insert, (*_now(connection, name), what))


@contextmanager
def _little_cache(connection: Connection) -> Iterator[None]:
    """Hold few pages meanwhile: what is walked through once would only fill the memory."""
    (pages,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = {LITTLE_CACHE}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {pages}")


def _now(connection: Connection, name: str) -> tuple[str, int, int]:
    """What something is kept under, as long as the articles are what they are."""
    return name, *state.revision(connection, state.ARTICLES)


def _sorted(connection: Connection) -> array[int]:
    return array(ITEM, chain.from_iterable(connection.execute(ORDERED)))


def portable(numbers: array[int]) -> array[int]:
    """Numbers of this machine's as they are kept, the lowest byte first; or the other way about."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
