"""Articles whose names are still to be linked: triggers note them, whoever changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.store.values import from_key, to_key

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection


def articles(connection: Connection, limit: int) -> list[str]:
    """Articles that came, went or changed since their names were linked."""
    rows = connection.execute("SELECT name FROM link_stale LIMIT ?", (limit,))
    return [from_key(name) for (name,) in rows]


def count(connection: Connection) -> int:
    """How many articles that are."""
    return int(connection.execute("SELECT count(*) FROM link_stale").fetchone()[0])


def note_linked(connection: Connection, articles: Iterable[str]) -> None:
    """The names of these articles are linked as they are now."""
    keys = [(to_key(article),) for article in articles]
    connection.executemany("DELETE FROM link_stale WHERE name = ?", keys)
