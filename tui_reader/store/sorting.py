"""Indexes in the orders that articles may be listed in, besides the reading order.

A list of few articles is sorted when it is asked for. For many there is an index of each order; it
is made once they have been read, for to sort a million rows takes seconds, and to put each of them
into its place among the others takes minutes. The invariant: where there are these indexes, every
article has its `title_key`, which is what `sortable` makes of its title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

MANY = 20_000
"""So many articles are sorted within a few frames."""

_KEYS = "UPDATE article SET title_key = sortable(title) WHERE title_key IS NULL"
_INDEXES = {
    "article_by_title": "title_key, date DESC, name",
    "article_by_source": "source, date DESC, name",
    "article_by_length": "words DESC, date DESC, name",
}


def wanted(connection: Connection) -> list[str]:
    """The names of the indexes that are still to be made: none for few articles."""
    return [] if are_few(connection) else missing(connection)


def missing(connection: Connection) -> list[str]:
    """The names of the indexes that there are not."""
    query = "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = 'article'"
    there = {name for (name,) in connection.execute(query)}
    return [name for name in _INDEXES if name not in there]


def keep_sorted(connection: Connection) -> None:
    """Make one index that is missing."""
    for name in missing(connection)[:1]:
        connection.execute(_KEYS)
        connection.execute(f"CREATE INDEX {name} ON article ({_INDEXES[name]})")


def are_few(connection: Connection) -> bool:
    """Whether there are so few articles that they are sorted when they are asked for."""
    query = "SELECT 1 FROM article LIMIT 1 OFFSET ?"
    return connection.execute(query, (MANY,)).fetchone() is None
