"""Names found anew by another version, kept aside while those found before go on being shown.

Looking for names in a big pile takes hours, and a new version of the program is to take nothing
away for so long. What it finds waits in `aside` until every text has been looked at, and then
takes the place of what there was in one step. The invariants: all chains that are shown were found
by one version, the one that `SERVED` stands for; and nothing of what waits is shown.
"""

from __future__ import annotations

import hashlib
import json
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.model.mention import Kind, Via
from tui_reader.store import state
from tui_reader.store.values import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from sqlite3 import Connection

    from tui_reader.model.chain import Chain

    Found = tuple[int, Sequence[Chain]]

SERVED = "served"
_AT_A_TIME = 500


def is_renewal(connection: Connection, version: str) -> bool:
    """Whether names that another version has found are shown."""
    return state.get(connection, SERVED) not in (0, _number(version))


def serve(connection: Connection, version: str) -> None:
    """Note that `version` has found the names that are shown."""
    if state.get(connection, SERVED) != _number(version):
        state.put(connection, SERVED, _number(version))


def put_aside(connection: Connection, version: str, found: Iterable[Found]) -> None:
    """Keep what `version` found in some contents for later."""
    connection.executemany(
        "INSERT OR REPLACE INTO aside VALUES (?, ?, ?)",
        [(version, content, _packed(chains)) for content, chains in found],
    )


def is_complete(connection: Connection, version: str) -> bool:
    """Whether every content that has names of others has been looked at by `version`."""
    query = """SELECT 1 FROM content WHERE extracted IS NOT NULL AND extracted != ?
               AND id IN (SELECT content FROM article)
               AND NOT EXISTS (SELECT 1 FROM aside WHERE version = ? AND content = content.id)"""
    return connection.execute(f"{query} LIMIT 1", (version, version)).fetchone() is None


def taken_out(connection: Connection, version: str) -> Iterator[list[Found]]:
    """All that `version` has put aside, some at a time; afterwards nothing is aside any more."""
    rows = connection.execute(
        "SELECT content, chains FROM aside WHERE version = ? ORDER BY content", (version,)
    )
    while some := list(islice(rows, _AT_A_TIME)):
        yield [(content, _unpacked(chains)) for content, chains in some]
    connection.execute("DELETE FROM aside")


def _number(version: str) -> int:
    """A number that stands for a version, never 0."""
    digest = hashlib.blake2b(version.encode(), digest_size=7).digest()
    return 1 + int.from_bytes(digest, "big")


def _packed(chains: Sequence[Chain]) -> str:
    return to_text(json.dumps([_told(chain) for chain in chains], ensure_ascii=False))


def _told(chain: Chain) -> tuple[object, ...]:
    mentions = [
        (each.start, each.end, each.surface, each.via, each.reason, each.belonging)
        for each in chain.mentions
    ]
    lists = chain.honorifics, chain.acronyms, chain.candidates
    return chain.name, chain.kind, chain.full, mentions, *lists


def _unpacked(column: str) -> list[Chain]:
    from tui_reader.model.chain import Chain, ChainMention

    return [
        Chain(
            name,
            Kind(kind),
            tuple(ChainMention(s, e, surface, Via(via), *why) for s, e, surface, via, *why in told),
            full,
            *map(tuple, lists),
        )
        for name, kind, full, told, *lists in json.loads(column)
    ]
