"""The first articles of each node, and its company: all who are named there.

The invariant: the articles are those of the node's first rows, and the company is theirs.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store.links.parts import in_parts
from tui_reader.store.links.surroundings import from_named, to_named

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from sqlite3 import Connection

    from tui_reader.store.links.surroundings import Named


class Core(NamedTuple):
    """The ranks of a node's first articles, and who is named there."""

    ranks: frozenset[int] = frozenset()
    named: frozenset[Named] = frozenset()


def of_nodes(connection: Connection, nodes: Collection[int]) -> Iterator[tuple[int, Core]]:
    """The cores of some nodes, for those that have one."""
    for some in in_parts(nodes):
        marks = ", ".join("?" * len(some))
        query = f"SELECT node, ranks, named FROM link_core WHERE node IN ({marks})"
        for node, ranks, named in connection.execute(query, some).fetchall():
            yield node, Core(frozenset(array("q", ranks)), from_named(named))


def put(connection: Connection, cores: Mapping[int, Core]) -> None:
    """Keep the cores of nodes in place of those they had."""
    connection.executemany(
        "INSERT OR REPLACE INTO link_core VALUES (?, ?, ?)",
        [
            (node, array("q", sorted(core.ranks)).tobytes(), to_named(core.named))
            for node, core in sorted(cores.items())
        ],
    )


def drop(connection: Connection, nodes: Iterable[int]) -> None:
    """Forget the cores of nodes."""
    connection.executemany("DELETE FROM link_core WHERE node = ?", [(each,) for each in nodes])
