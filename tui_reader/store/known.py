"""What people and organisations are found by: all their names, as full text, and the initials.

Rows are numbered so that those named most often come last: first by the power of two that the
number of mentions reaches, which seldom changes, then by the entity's own number. The invariant:
there is one row for each entity, of the aliases it has; whoever changes an entity or its aliases
asks for `rows_of` it before and after, and lets `replace` write what differs.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store import vocabulary
from tui_reader.store.folding import initials
from tui_reader.store.values import chunks, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from sqlite3 import Connection

BITS = 40


class Bearer(NamedTuple):
    """An entity by its row's number and its id, with its name and then its other forms.

    Of one that is `lone` but a part of a name is known.
    """

    number: int
    id: str
    kind: str
    forms: tuple[str, ...]
    lone: bool = False


class Row(NamedTuple):
    """What an entity is found by."""

    place: int
    names: str
    initials: str


def replace(connection: Connection, before: Iterable[Row], now: Iterable[Row]) -> None:
    """Let what was found be found no more, and something else instead, where they differ."""
    old, new = set(before), set(now)
    delete = "INSERT INTO known (known, rowid, names, initials) VALUES ('delete', ?, ?, ?)"
    connection.executemany(delete, sorted(old - new))
    insert = "INSERT INTO known (rowid, names, initials) VALUES (?, ?, ?)"
    connection.executemany(insert, sorted(new - old))
    vocabulary.put(connection, (row.names for row in new - old))


def forget_all(connection: Connection) -> None:
    """Let no entity be found any more."""
    connection.execute("INSERT INTO known (known) VALUES ('delete-all')")


def most_named(
    connection: Connection, expression: str, limit: int, kind: str | None = None
) -> list[Bearer]:
    """The entities (of one `kind`) that match `expression`, most mentions first."""
    query = f"""SELECT entity.id, entity.key, entity.kind, entity.mentions, entity.name, entity.lone
        FROM known JOIN entity ON entity.id = known.rowid & {(1 << BITS) - 1}
        WHERE known MATCH ? {"" if kind is None else "AND entity.kind = ?"}
        ORDER BY known.rowid DESC LIMIT ?"""
    values = [expression, *([] if kind is None else [kind]), limit]
    rows = connection.execute(query, values).fetchall()
    rows.sort(key=lambda row: (-row[3], row[4], row[1]))
    return _bearers(connection, rows)


def every(connection: Connection, limit: int) -> list[Bearer]:
    """The entities with most mentions, these first, `limit` at most."""
    rows = connection.execute(
        """SELECT id, key, kind, mentions, name, lone FROM entity
           ORDER BY mentions DESC, name, key LIMIT ?""",
        (limit,),
    ).fetchall()
    return _bearers(connection, rows)


def _bearers(
    connection: Connection, rows: Sequence[tuple[int, str, str, int, str, int]]
) -> list[Bearer]:
    query = """SELECT text FROM alias WHERE entity = ?
               ORDER BY text != ?, mentions DESC, text"""
    bearers = []
    for number, key, kind, _, name, lone in rows:
        forms = tuple(text for (text,) in connection.execute(query, (number, name)))
        bearers.append(Bearer(number, key, kind, forms, bool(lone)))
    return bearers


def rows_of(connection: Connection, entities: Iterable[int]) -> list[Row]:
    """What the entities of these row numbers are found by; those that are not there lack."""
    rows = []
    for some in chunks(sorted(entities)):
        forms: dict[int, list[str]] = defaultdict(list)
        query = f"SELECT entity, folded FROM alias WHERE entity IN ({marks(some)}) ORDER BY folded"
        for entity, form in connection.execute(query, some):
            forms[entity].append(form)
        query = f"SELECT id, mentions FROM entity WHERE id IN ({marks(some)}) AND name != ''"
        for entity, mentions in connection.execute(query, some):
            short = sorted({initials(form) for form in forms[entity]} - {""})
            place = int(mentions).bit_length() << BITS | entity
            rows.append(Row(place, "\n".join(forms[entity]), " ".join(short)))
    return rows
