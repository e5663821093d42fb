"""Chains as linking compares them, by article and by name.

The invariant: a name's rows are in the order of their articles' ranks (see `surroundings`), which
is the same however they arrived.
"""

from __future__ import annotations

import json
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.model.appearance import Appearance
from tui_reader.model.mention import Kind
from tui_reader.store.columns import from_list, to_list
from tui_reader.store.links.parts import in_parts
from tui_reader.store.values import from_key, to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from sqlite3 import Connection


class Row(NamedTuple):
    """A chain as it is kept: under which article and name, its node, and whom it was given to.

    One that is `open` has a full name, or nothing but itself to go by.
    """

    rank: int
    what: Appearance
    name: int
    node: int | None = None
    open: bool = True
    taken: int | None = None

    @property
    def place(self) -> tuple[int, int]:
        """What tells it from all others."""
        return self.rank, self.what.number


_ROW = """SELECT r.rank, a.name, r.number, n.kind, n.text, n.complete, r.printed, r.said, r.forms,
    r.mentions, r.twin, r.name, r.node, r.open, r.taken
    FROM link_row AS r CROSS JOIN link_name AS n ON n.id = r.name
    CROSS JOIN link_article AS a ON a.rank = r.rank"""
_KINDS = {kind.value: kind for kind in Kind}
_WAITING = _ROW.replace("link_row AS r", "link_row AS r INDEXED BY link_row_waiting")


def in_articles(connection: Connection, ranks: Collection[int]) -> list[Row]:
    """All rows of some articles."""
    found: list[Row] = []
    for some in in_parts(ranks):
        marks = ", ".join("?" * len(some))
        query = f"{_ROW} WHERE r.rank IN ({marks}) ORDER BY r.rank, r.number"
        found += map(_read, connection.execute(query, some))
    return found


def whose(
    connection: Connection, ranks: Collection[int]
) -> Iterator[tuple[tuple[int, int], int | None, int | None]]:
    """The places of all rows of some articles, each with its node and whom it was given to."""
    for some in in_parts(ranks):
        marks = ", ".join("?" * len(some))
        query = f"SELECT rank, number, node, taken FROM link_row WHERE rank IN ({marks})"
        for rank, number, node, taken in connection.execute(query, some):
            yield (rank, number), node, taken


def of_name(connection: Connection, name: int, limit: int = -1, offset: int = 0) -> list[Row]:
    """The open rows of a name in order of rank."""
    query = f"{_ROW} WHERE r.name = ? AND r.open ORDER BY r.rank, r.number LIMIT ? OFFSET ?"
    return [_read(row) for row in connection.execute(query, (name, limit, offset))]


def first_of_name(connection: Connection, name: int, limit: int) -> list[int]:
    """The ranks of the first rows of a name, open or not."""
    query = "SELECT rank FROM link_row WHERE name = ? ORDER BY rank, number LIMIT ?"
    return [rank for (rank,) in connection.execute(query, (name, limit))]


def without_node(connection: Connection, name: int) -> list[Row]:
    """The open rows of a name that are no node's yet."""
    query = f"{_WAITING} WHERE r.name = ? AND r.node IS NULL AND r.open"
    return [_read(row) for row in connection.execute(query, (name,))]


def all_of_name(connection: Connection, name: int) -> list[Row]:
    """The rows of a name, open or not."""
    return [_read(row) for row in connection.execute(f"{_ROW} WHERE r.name = ?", (name,))]


def beside(connection: Connection, name: int) -> Iterator[tuple[int, list[int]]]:
    """The articles that have rows of a name, by their ranks, each with all names it has rows of."""
    found = connection.execute(
        """SELECT x.rank, y.name FROM link_row AS x INDEXED BY link_row_name
           CROSS JOIN link_row AS y ON y.rank = x.rank WHERE x.name = ? ORDER BY x.rank""",
        (name,),
    )
    for rank, pairs in groupby(found.fetchall(), itemgetter(0)):
        yield rank, [other for _, other in pairs]


def first_printed(connection: Connection, name: int, ranks: Iterable[int]) -> str:
    """A name as the first of some articles prints it that does; one of them at least does."""
    found: list[tuple[bytes, int, str]] = []
    for some in in_parts(ranks):
        marks = ", ".join("?" * len(some))
        found += connection.execute(
            f"""SELECT a.name, r.number, r.printed FROM link_row AS r
                CROSS JOIN link_article AS a ON a.rank = r.rank
                WHERE r.name = ? AND r.rank IN ({marks})""",
            (name, *some),
        )
    return min(found)[2]


def of_name_in(connection: Connection, name: int, ranks: Iterable[int]) -> list[Row]:
    """The rows of a name, open or not, in some articles."""
    found: list[Row] = []
    for some in in_parts(ranks):
        marks = ", ".join("?" * len(some))
        query = f"{_ROW} WHERE r.name = ? AND r.rank IN ({marks})"
        found += map(_read, connection.execute(query, (name, *some)))
    return found


def of_node(connection: Connection, name: int, node: int, limit: int = -1) -> list[Row]:
    """The rows of a node, which is of that name, in order of rank."""
    query = f"{_ROW} WHERE r.name = ? AND r.node = ? ORDER BY r.rank, r.number LIMIT ?"
    return [_read(row) for row in connection.execute(query, (name, node, limit))]


def drop(connection: Connection, ranks: Iterable[int]) -> None:
    """Forget the rows of articles."""
    connection.executemany("DELETE FROM link_row WHERE rank = ?", [(each,) for each in ranks])


def put(connection: Connection, rows: Iterable[Row]) -> None:
    """Keep rows of articles that have none."""
    connection.executemany(
        "INSERT INTO link_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, NULL, NULL)",
        [
            (
                *row.place,
                row.name,
                to_text(row.what.printed),
                to_list(row.what.said),
                _to_forms(row.what),
                row.what.mentions,
                row.what.twin,
                row.open,
            )
            for row in sorted(rows, key=lambda row: row.place)
        ],
    )


def put_node(connection: Connection, row: Row, node: int | None) -> None:
    """Count a row to a node."""
    connection.execute(
        "UPDATE link_row SET node = ? WHERE rank = ? AND number = ?", (node, *row.place)
    )


def put_taken(
    connection: Connection, row: Row, bearer: int | None, why: str, *, is_open: bool
) -> None:
    """Give a row that has no full name to a bearer, or to none."""
    connection.execute(
        "UPDATE link_row SET taken = ?, why = ?, open = ? WHERE rank = ? AND number = ?",
        (bearer, to_text(why), is_open, *row.place),
    )


def articles_naming_both(
    connection: Connection, one: tuple[int, int], two: tuple[int, int]
) -> list[str]:
    """The articles in which two nodes are named; each is a name and a node, the rarer first."""
    rows = connection.execute(
        """SELECT a.name FROM link_row AS x INDEXED BY link_row_name
           CROSS JOIN link_row AS y INDEXED BY link_row_name ON y.name = ? AND y.rank = x.rank
           CROSS JOIN link_article AS a ON a.rank = x.rank
           WHERE x.name = ? AND x.node = ? AND y.node = ?""",
        (two[0], *one, two[1]),
    )
    return [from_key(name) for (name,) in rows]


def _read(row: Sequence[Any]) -> Row:
    rank, article, number, kind, text, complete, printed, said, forms, mentions, twin, *rest = row
    return Row(
        rank,
        Appearance(
            from_key(article),
            number,
            _KINDS[kind],
            text,
            bool(complete),
            printed,
            _from_list(said),
            _from_forms(printed, forms),
            mentions,
            bool(twin),
        ),
        *rest,
    )


def _to_forms(what: Appearance) -> str:
    """The printed forms; a mere count where there is but the chain's own name."""
    forms = [(to_text(form), count) for form, count in what.forms]
    if len(forms) == 1 and forms[0][0] == to_text(what.printed):
        return str(forms[0][1])
    return json.dumps(forms)


@lru_cache(maxsize=20_000)
def _from_forms(printed: str, column: str) -> tuple[tuple[str, int], ...]:
    if column.isdigit():
        return ((printed, int(column)),)
    return tuple((form, count) for form, count in json.loads(column))


_from_list = lru_cache(maxsize=20_000)(from_list)
