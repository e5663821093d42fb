"""The people and organisations as lists show them: the numbers of their rows, in order.

Whoever is known by a part of a name alone (a surname, a first name, an acronym) is listed apart
from those who are known by a full one. The invariant: the entities of each list are in the order
that is asked for, and where that leaves it open in one order everywhere, most mentions first.
"""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.arrangement import NameOrder
from tui_reader.model.entity import EntityRow
from tui_reader.model.listing import ITEM
from tui_reader.model.mention import Kind
from tui_reader.store.entities import ORDER
from tui_reader.store.values import to_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from sqlite3 import Connection

_COLUMNS = "entity.id, entity.kind, entity.lone"

_DATED = """LEFT JOIN (SELECT membership.entity AS id, {}(article.date) AS date
            FROM membership JOIN article ON article.id = membership.article
            GROUP BY membership.entity) AS dated ON dated.id = entity.id"""

_IN_ALL = {
    NameOrder.MOST: ("", ""),
    NameOrder.NAME: ("", "sortable(entity.name)"),
    NameOrder.FIRST: (_DATED.format("min"), "dated.date IS NULL, dated.date"),
    NameOrder.LATEST: (_DATED.format("max"), "dated.date DESC"),
}
"""What is joined for an order of all names, and what it sorts by first."""

_HERE = {
    NameOrder.MOST: "sum(membership.mentions) DESC",
    NameOrder.NAME: "sortable(entity.name)",
    NameOrder.FIRST: """min((SELECT min(mention.start) FROM mention
        WHERE mention.content = article.content AND mention.number = membership.number))""",
    NameOrder.LATEST: """(SELECT max(other.date) FROM membership AS named
        JOIN article AS other ON other.id = named.article
        WHERE named.entity = entity.id) DESC""",
}
"""What the names of one article are sorted by."""


class Numbers(NamedTuple):
    """The row numbers of people and organisations, and of those known by a part of a name."""

    people: array[int]
    organisations: array[int]
    lone: array[int]


def numbers_of_all(
    connection: Connection, order: NameOrder = NameOrder.MOST, at_least: int = 1
) -> Numbers:
    """Every entity that has `at_least` so many mentions."""
    join, first = _IN_ALL[order]
    rows = connection.execute(
        f"""SELECT {_COLUMNS} FROM entity {join} WHERE entity.mentions >= ?
            ORDER BY {", ".join(part for part in (first, ORDER) if part)}""",
        (at_least,),
    )
    return _apart(rows)


def numbers_in(
    connection: Connection, article: str, order: NameOrder = NameOrder.MOST, at_least: int = 1
) -> Numbers:
    """The entities named in an article that have `at_least` so many mentions in all."""
    rows = connection.execute(
        f"""SELECT {_COLUMNS} FROM article
            JOIN membership ON membership.article = article.id
            JOIN entity ON entity.id = membership.entity
            WHERE article.name = ? AND entity.mentions >= ? GROUP BY entity.id
            ORDER BY {_HERE[order]}, {ORDER}""",
        (to_key(article), at_least),
    )
    return _apart(rows)


def numbers_with(connection: Connection, entity_ids: Sequence[str]) -> Numbers:
    """The entities with these ids, in the order of the ids."""
    rows = connection.execute(
        f"""SELECT {_COLUMNS} FROM json_each(?) AS wanted
           JOIN entity ON entity.key = wanted.value ORDER BY wanted.key""",
        (json.dumps(entity_ids),),
    )
    return _apart(rows)


def rows_with(connection: Connection, numbers: Sequence[int]) -> dict[int, EntityRow]:
    """What a list shows of the entities with those row numbers, as far as they are there."""
    rows = connection.execute(
        """SELECT id, key, name, kind, mentions, articles, lone FROM entity
           WHERE id IN (SELECT value FROM json_each(?))""",
        (json.dumps(numbers),),
    )
    return {
        number: EntityRow(key, name, Kind(kind), mentions, articles, bool(lone))
        for number, key, name, kind, mentions, articles, lone in rows
    }


def number_of(connection: Connection, entity_id: str) -> int | None:
    """The row number of the entity with that id."""
    row = connection.execute("SELECT id FROM entity WHERE key = ?", (entity_id,)).fetchone()
    return None if row is None else int(row[0])


def _apart(rows: Iterable[tuple[int, str, int]]) -> Numbers:
    found = Numbers(array(ITEM), array(ITEM), array(ITEM))
    for number, kind, lone in rows:
        known = found.people if kind == Kind.PERSON else found.organisations
        (found.lone if lone else known).append(number)
    return found
