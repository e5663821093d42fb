"""Pairs of nodes that were compared and found alike: to be joined, or refused.

The invariant: a pair is kept once, the node with the smaller number first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store.values import to_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from sqlite3 import Connection


class Pair(NamedTuple):
    """Two nodes, the score with which they may be joined (None if they may not), and the words."""

    one: int
    two: int
    score: float | None
    reason: str

    @property
    def nodes(self) -> tuple[int, int]:
        """Both of them."""
        return self.one, self.two

    def other(self, node: int) -> int:
        """The one that is not `node`."""
        return self.two if node == self.one else self.one


def of_node(connection: Connection, node: int, *, likely: bool = False) -> list[Pair]:
    """The pairs of a node; the `likely` ones, which may be joined."""
    which = " AND score IS NOT NULL" if likely else ""
    rows = connection.execute(
        f"""SELECT one, two, score, reason FROM link_edge WHERE one = ?{which}
            UNION ALL SELECT one, two, score, reason FROM link_edge WHERE two = ?{which}""",
        (node, node),
    )
    return [Pair(*row) for row in rows]


def between(connection: Connection, one: int, two: int) -> Pair | None:
    """What is kept of two nodes, the one with the smaller number first."""
    query = "SELECT one, two, score, reason FROM link_edge WHERE one = ? AND two = ?"
    row = connection.execute(query, (one, two)).fetchone()
    return None if row is None else Pair(*row)


def drop(connection: Connection, pairs: Iterable[tuple[int, int]]) -> None:
    """Forget pairs."""
    connection.executemany("DELETE FROM link_edge WHERE one = ? AND two = ?", list(pairs))


def put(connection: Connection, pairs: Iterable[Pair]) -> None:
    """Keep pairs in place of what was kept of them."""
    rows = [(each.one, each.two, each.score, to_text(each.reason)) for each in pairs]
    connection.executemany("INSERT OR REPLACE INTO link_edge VALUES (?, ?, ?, ?)", rows)
