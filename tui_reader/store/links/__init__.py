"""What linking knows of the pile, kept so that one more article costs little.

`rows` are the chains as they are compared, under an order of articles that means nothing, and
`surroundings` tell who is named in each; `nodes` are the names and their bearers, `cores` their
company; `pairs` which names were compared; `bearers` writes the entities that readers see, and
`stale` says which articles wait. The invariant: all of it is derived from the chains of the
articles that do not wait, and may be deleted if all of them are made to.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_reader.store import known

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

_TABLES = (
    "link_stale", "link_article", "link_row", "link_name", "link_node", "link_core", "link_key",
    "link_edge", "link_form", "link_short", "link_bearer", "membership", "alias", "ground",
    "entity",
)  # fmt: skip


_MUCH_CACHE = -64_000
"""64 megabytes, as SQLite is told it."""


@contextmanager
def much_cache(connection: Connection) -> Iterator[None]:
    """Keep more of the index in memory inside: what is linked lies all over it."""
    (before,) = connection.execute("PRAGMA cache_size").fetchone()
    connection.execute(f"PRAGMA cache_size = {_MUCH_CACHE}")
    try:
        yield
    finally:
        connection.execute(f"PRAGMA cache_size = {before}")


def forget_all(connection: Connection) -> None:
    """Forget every entity, and all that linking knows of the pile."""
    known.forget_all(connection)
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")


def start_anew(connection: Connection) -> None:
    """Forget all that, and let every article that has been looked at wait for being linked."""
    forget_all(connection)
    connection.execute(
        """INSERT INTO link_stale SELECT name FROM article
           WHERE content IN (SELECT id FROM content WHERE extracted IS NOT NULL)"""
    )
