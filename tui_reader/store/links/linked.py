"""Entities as linking has made them out, read back for those who ask how and why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.model.chain import ChainKey, LinkedEntity
from tui_reader.model.mention import Kind
from tui_reader.store.columns import from_list
from tui_reader.store.grounds import grounds
from tui_reader.store.values import from_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection


def entities(connection: Connection) -> Iterator[LinkedEntity]:
    """Every entity, in order of their ids."""
    members: dict[int, list[ChainKey]] = defaultdict(list)
    for entity, name, number in connection.execute(
        """SELECT entity, article.name, number FROM membership
           JOIN article ON article.id = membership.article"""
    ):
        members[entity].append(ChainKey(from_key(name), number))
    for entity, key, name, kind, reasons in connection.execute(
        "SELECT id, key, name, kind, reasons FROM entity ORDER BY key"
    ).fetchall():
        found = grounds(connection, key)
        told = dict.fromkeys((*from_list(reasons), *(join.reason for join in found.joins)))
        chains = tuple(sorted(members[entity]))
        yield LinkedEntity(key, name, Kind(kind), chains, tuple(told), found.joins, found.doubts)


def number(connection: Connection, entity_id: str) -> int:
    """The number of an entity; 0 if there is none of that id."""
    row = connection.execute("SELECT id FROM entity WHERE key = ?", (entity_id,)).fetchone()
    return 0 if row is None else int(row[0])


def ids(connection: Connection, bearers: Iterable[int]) -> dict[int, str]:
    """The ids of bearers."""
    query = "SELECT key FROM entity WHERE id = ?"
    return {each: connection.execute(query, (each,)).fetchone()[0] for each in bearers}
