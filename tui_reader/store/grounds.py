"""What speaks for and against an entity: names joined, doubts, and who was kept apart from it.

The invariant: grounds are written and dropped with the entity they are about, and what is told of
an entity is of one unchanging state of the index.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.model.chain import Apart, Join
from tui_reader.model.mention import Kind, Mention, Via
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.values import from_key, from_list, to_list, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

    from tui_reader.model.chain import LinkedEntity


class Grounds(NamedTuple):
    """What linking kept of an entity: joined names, doubts, and entities kept apart."""

    joins: tuple[Join, ...] = ()
    doubts: tuple[str, ...] = ()
    apart: tuple[Apart, ...] = ()


class Evidence(NamedTuple):
    """A mention in the light of its chain.

    `name` is the chain's; `complete` says that it prints a full name, `said` what stands beside it,
    `candidates` who could be meant.
    """

    mention: Mention
    number: int
    name: str
    complete: bool
    said: tuple[str, ...]
    candidates: tuple[str, ...]


def put_grounds(connection: Connection, number: int, entity: LinkedEntity) -> None:
    """Keep what speaks for and against the entity with that row number, if anything does."""
    if entity.joins or entity.doubts or entity.apart:
        connection.execute(
            "INSERT INTO ground VALUES (?, ?, ?, ?)",
            (
                number,
                json.dumps([[to_text(part) for part in join] for join in entity.joins]),
                to_list(entity.doubts),
                json.dumps([[to_text(part) for part in apart] for apart in entity.apart]),
            ),
        )


def grounds(connection: Connection, entity_id: str) -> Grounds:
    """What speaks for and against an entity."""
    row = connection.execute(
        """SELECT joins, doubts, apart FROM ground JOIN entity ON entity.id = ground.entity
           WHERE entity.key = ?""",
        (entity_id,),
    ).fetchone()
    if row is None:
        return Grounds()
    joins, doubts, apart = row
    return Grounds(
        tuple(Join(*join) for join in json.loads(joins)),
        from_list(doubts),
        tuple(Apart(*each) for each in json.loads(apart)),
    )


def evidence(connection: Connection, entity_id: str) -> list[Evidence]:
    """The mentions of an entity, in reading order."""
    source = """entity JOIN membership ON membership.entity = entity.id
        JOIN article ON article.id = membership.article
        JOIN chain ON chain.content = article.content AND chain.number = membership.number"""
    return _evidence(connection, source, "entity.key = ?", [entity_id], owner=entity_id)


def unsettled(connection: Connection, forms: Sequence[str]) -> list[Evidence]:
    """The mentions that belong to nobody and are printed as one of `forms`, in reading order."""
    source = "chain JOIN article ON article.content = chain.content"
    marks = ", ".join("?" * len(forms))
    named = f"NOT chain.complete AND chain.name COLLATE NOCASE IN ({marks}) AND {_NOBODYS}"
    return _evidence(connection, source, named, [to_text(form) for form in forms])


def unsettled_beside(connection: Connection, entity_id: str) -> list[Evidence]:
    """The mentions that could be several bearers', in articles that name the entity."""
    source = """(SELECT DISTINCT membership.article AS number FROM entity
                 JOIN membership ON membership.entity = entity.id WHERE entity.key = ?) AS own
        JOIN article ON article.id = own.number
        JOIN chain ON chain.content = article.content"""
    unsure = f"chain.candidates != '[]' AND {_NOBODYS}"
    return _evidence(connection, source, unsure, [entity_id])


_NOBODYS = """NOT EXISTS (SELECT 1 FROM membership
    WHERE membership.article = article.id AND membership.number = chain.number)"""


def _evidence(
    connection: Connection,
    source: str,
    condition: str,
    values: Sequence[str],
    owner: str | None = None,
) -> list[Evidence]:
    """The mentions of the chains in `source` for which `condition` holds."""
    rows = connection.execute(
        f"""SELECT article.name, mention.start, mention."end", surface, chain.kind, via,
                   reason, belonging,
                   chain.number, chain.name, complete, honorifics, candidates
            FROM {source}
            JOIN mention ON mention.content = chain.content AND mention.number = chain.number
            WHERE {condition}
            ORDER BY {READING_ORDER}, mention.start, mention."end", mention.number""",
        values,
    )
    return [_read(row, owner) for row in rows]


def _read(row: Sequence[Any], owner: str | None) -> Evidence:
    article, start, end, surface, kind, via, reason, belonging, *chain = row
    number, name, complete, said, candidates = chain
    place = from_key(article), start, end, surface
    return Evidence(
        Mention(*place, Kind(kind), owner, Via(via), reason, belonging),
        number,
        name,
        bool(complete),
        from_list(said),
        from_list(candidates),
    )
