"""What speaks for and against an entity: names joined, and doubts.

The invariant: grounds are written and dropped with the entity they are about, and what is told of
an entity is of one unchanging state of the index.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.model.chain import BEARER, Join
from tui_reader.model.mention import Kind, Mention, Via
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.columns import from_list
from tui_reader.store.values import from_key, to_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from sqlite3 import Connection


class Grounds(NamedTuple):
    """What linking kept of an entity: joined names and doubts."""

    joins: tuple[Join, ...] = ()
    doubts: tuple[str, ...] = ()


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


def grounds(connection: Connection, entity_id: str, most: int = -1) -> Grounds:
    """What speaks for and against an entity; of short forms given to it, `most` at the most."""
    row = connection.execute(
        "SELECT id, name FROM entity WHERE entity.key = ?", (entity_id,)
    ).fetchone()
    if row is None:
        return Grounds()
    told = "SELECT joins, doubts FROM ground WHERE entity = ?"
    joins, doubts = connection.execute(told, row[:1]).fetchone() or ("[]", "[]")
    joined = [Join(*join) for join in json.loads(joins)]
    return Grounds((*joined, *_taken(connection, row[0], row[1], most)), from_list(doubts))


def _taken(connection: Connection, bearer: int, name: str, most: int) -> Iterator[Join]:
    """The short forms that were given to a bearer, and why."""
    for printed, why in connection.execute(
        """SELECT DISTINCT r.printed, r.why FROM membership AS m
           JOIN article ON article.id = m.article
           JOIN link_article AS a ON a.name = article.name
           JOIN link_row AS r ON r.rank = a.rank AND r.number = m.number
           WHERE m.entity = ? AND r.taken = m.entity ORDER BY r.printed, r.why LIMIT ?""",
        (bearer, most),
    ):
        yield Join(printed, name, why.replace(BEARER, name))


def evidence(connection: Connection, entity_id: str) -> list[Evidence]:
    """The mentions of an entity, in reading order."""
    source = """entity JOIN membership ON membership.entity = entity.id
        JOIN article ON article.id = membership.article
        JOIN chain ON chain.content = article.content AND chain.number = membership.number"""
    return _evidence(connection, source, "entity.key = ?", [entity_id], owner=entity_id)


def unsettled(
    connection: Connection, forms: Sequence[str], *, or_alone: bool = False
) -> list[Evidence]:
    """The mentions that belong to nobody and are printed as one of `forms`, in reading order.

    With `or_alone`, also those of somebody who is known by nothing but that form.
    """
    source = "chain JOIN article ON article.content = chain.content"
    marks = ", ".join("?" * len(forms))
    whose = _UNEXPLAINED if or_alone else _NOBODYS
    named = f"NOT chain.complete AND chain.name COLLATE NOCASE IN ({marks}) AND {whose}"
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


_UNEXPLAINED = """NOT EXISTS (SELECT 1 FROM membership
    WHERE membership.article = article.id AND membership.number = chain.number
    AND NOT EXISTS (SELECT 1 FROM link_node JOIN link_name ON link_name.id = link_node.name
                    WHERE link_node.bearer = membership.entity AND NOT link_name.complete))"""


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
