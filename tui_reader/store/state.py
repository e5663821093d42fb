"""A handful of numbers about the index itself.

`ARTICLES` and `NAMES` go up with every change to what lists show, so that whatever was worked out
from one state of the index knows when it is stale, also across processes; `WORDS` likewise with
every change to the vocabulary. `UNLINKED` is 1 from
the first change to any chain until names are linked again: set in the same transaction as the
change, it survives a process killed in between. `READINGS` counts the
files that were read in several pieces, `LOOSE` the headlines that came or went since all were
joined. `IDENTITY` is a random number that tells one index
file from another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

IDENTITY = "identity"
ARTICLES = "articles"
NAMES = "names"
UNLINKED = "unlinked"
WORDS = "words"
READINGS = "readings"
LOOSE = "loose"


def get(connection: Connection, key: str) -> int:
    """The number kept under `key`; 0 if there is none."""
    row = connection.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
    return 0 if row is None else int(row[0])


def revision(connection: Connection, key: str) -> tuple[int, int]:
    """What stays equal as long as nothing counted under `key` changes, in this very index."""
    return get(connection, IDENTITY), get(connection, key)


def revisions(connection: Connection) -> tuple[int, int, int]:
    """What stays equal as long as nothing at all that is listed changes, in this very index."""
    return get(connection, IDENTITY), get(connection, ARTICLES), get(connection, NAMES)


def put(connection: Connection, key: str, value: int) -> None:
    """Keep `value` under `key`."""
    connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))


def count_up(connection: Connection, key: str) -> None:
    """Add 1 to what is kept under `key`."""
    add(connection, key, 1)


def add(connection: Connection, key: str, number: int) -> None:
    """Add `number` to what is kept under `key`."""
    put(connection, key, get(connection, key) + number)
