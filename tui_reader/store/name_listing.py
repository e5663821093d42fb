"""The people and organisations as lists show them: the numbers of their rows, in order.

The invariant: entities of either kind are in the order that is asked for, and where that leaves it
open in one order everywhere, most mentions first.
"""

from __future__ import annotations

import json
from array import array
from typing import TYPE_CHECKING

from tui_reader.model.arrangement import NameOrder
from tui_reader.model.entity import EntityRow
from tui_reader.model.listing import ITEM
from tui_reader.model.mention import Kind
from tui_reader.store.entities import ORDER
from tui_reader.store.values import to_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from sqlite3 import Connection

    Numbers = dict[Kind, array[int]]

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


def numbers_of_all(
    connection: Connection, order: NameOrder = NameOrder.MOST, at_least: int = 1
) -> Numbers:
    """Every entity that has `at_least` so many mentions, by kind."""
    join, first = _IN_ALL[order]
    rows = connection.execute(
        f"""SELECT entity.id, entity.kind FROM entity {join} WHERE entity.mentions >= ?
            ORDER BY {", ".join(part for part in (first, ORDER) if part)}""",
        (at_least,),
    )
    return _by_kind(rows)


def numbers_in(
    connection: Connection, article: str, order: NameOrder = NameOrder.MOST, at_least: int = 1
) -> Numbers:
    """The entities named in an article that have `at_least` so many mentions in all, by kind."""
    rows = connection.execute(
        f"""SELECT entity.id, entity.kind FROM article
            JOIN membership ON membership.article = article.id
            JOIN entity ON entity.id = membership.entity
            WHERE article.name = ? AND entity.mentions >= ? GROUP BY entity.id
            ORDER BY {_HERE[order]}, {ORDER}""",
        (to_key(article), at_least),
    )
    return _by_kind(rows)


def numbers_with(connection: Connection, entity_ids: Sequence[str]) -> Numbers:
    """The entities with these ids, by kind, in the order of the ids."""
    rows = connection.execute(
        """SELECT entity.id, entity.kind FROM json_each(?) AS wanted
           JOIN entity ON entity.key = wanted.value ORDER BY wanted.key""",
        (json.dumps(entity_ids),),
    )
    return _by_kind(rows)


def rows_with(connection: Connection, numbers: Sequence[int]) -> dict[int, EntityRow]:
    """What a list shows of the entities with those row numbers, as far as they are there."""
    rows = connection.execute(
        """SELECT id, key, name, kind, mentions, articles FROM entity
           WHERE id IN (SELECT value FROM json_each(?))""",
        (json.dumps(numbers),),
    )
    return {
        number: EntityRow(key, name, Kind(kind), *counted)
        for number, key, name, kind, *counted in rows
    }


def number_of(connection: Connection, entity_id: str) -> int | None:
    """The row number of the entity with that id."""
    row = connection.execute("SELECT id FROM entity WHERE key = ?", (entity_id,)).fetchone()
    return None if row is None else int(row[0])


def _by_kind(rows: Iterable[tuple[int, str]]) -> Numbers:
    found = {kind: array(ITEM) for kind in Kind}
    add = {kind.value: found[kind].append for kind in Kind}
    for number, kind in rows:
        add[kind](number)
    return found
