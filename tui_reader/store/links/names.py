"""Names as they are compared, each under a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.mention import Kind
from tui_reader.store.values import to_text

if TYPE_CHECKING:
    from sqlite3 import Connection


def number(connection: Connection, kind: Kind, text: str, complete: bool) -> int:
    """The number of a name, kept from now on."""
    found = known(connection, kind, text, complete)
    if found is not None:
        return found
    query = "INSERT INTO link_name (text, kind, complete) VALUES (?, ?, ?)"
    return connection.execute(query, (to_text(text), kind.value, complete)).lastrowid or 0


def known(connection: Connection, kind: Kind, text: str, complete: bool) -> int | None:
    """The number of a name, if there is one."""
    query = "SELECT id FROM link_name WHERE text = ? AND kind = ? AND complete = ?"
    row = connection.execute(query, (to_text(text), kind.value, complete)).fetchone()
    return None if row is None else int(row[0])


def told(connection: Connection, name: int) -> tuple[Kind, str, bool]:
    """What a name is: its kind, how it is compared, and whether it is a full name."""
    query = "SELECT kind, text, complete FROM link_name WHERE id = ?"
    kind, text, complete = connection.execute(query, (name,)).fetchone()
    return Kind(kind), text, bool(complete)
