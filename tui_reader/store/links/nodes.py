"""Names with their bearers told apart, and the keys by which names are found that may be alike."""

from __future__ import annotations

from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store.columns import from_list, to_list
from tui_reader.store.links.parts import in_parts
from tui_reader.store.values import to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from sqlite3 import Connection


class NodeRow(NamedTuple):
    """A node as it is kept; `name` is the name's number, `rows` how many chains it has."""

    id: int
    name: int
    label: str
    printed: str
    said: tuple[str, ...]
    apart: str
    doubt: str
    rows: int
    bearer: int | None
    text: str
    kind: str
    complete: bool


_NODE = """SELECT d.id, d.name, d.label, d.printed, d.said, d.apart, d.doubt, d.rows, d.bearer,
    n.text, n.kind, n.complete FROM link_node AS d JOIN link_name AS n ON n.id = d.name"""


def with_ids(connection: Connection, nodes: Collection[int]) -> Iterator[NodeRow]:
    """The nodes of those ids."""
    for some in in_parts(nodes):
        marks = ", ".join("?" * len(some))
        rows = connection.execute(f"{_NODE} WHERE d.id IN ({marks})", some)
        yield from map(_read, rows.fetchall())


def of_name(connection: Connection, name: int, limit: int = -1) -> list[NodeRow]:
    """The bearers of a name, no more than so many of them."""
    rows = connection.execute(f"{_NODE} WHERE d.name = ? LIMIT ?", (name, limit))
    return [_read(row) for row in rows]


def of_bearer(connection: Connection, bearer: int) -> list[NodeRow]:
    """The nodes that are one bearer's."""
    return [_read(row) for row in connection.execute(f"{_NODE} WHERE d.bearer = ?", (bearer,))]


def add(connection: Connection, name: int, label: str) -> int:
    """A new node that nothing is known of yet."""
    query = "INSERT INTO link_node VALUES (NULL, ?, ?, '', '[]', '', '', 0, NULL)"
    return connection.execute(query, (name, to_text(label))).lastrowid or 0


def put(connection: Connection, node: NodeRow) -> None:
    """Keep what is known of a node now."""
    connection.execute(
        """UPDATE link_node SET printed = ?, said = ?, apart = ?, doubt = ?, rows = ?
           WHERE id = ?""",
        (
            to_text(node.printed),
            to_list(node.said),
            to_text(node.apart),
            to_text(node.doubt),
            node.rows,
            node.id,
        ),
    )


def put_bearer(connection: Connection, node: int, bearer: int | None) -> None:
    """Give a node to a bearer."""
    connection.execute("UPDATE link_node SET bearer = ? WHERE id = ?", (bearer, node))


def drop(connection: Connection, node: int) -> None:
    """Forget a node."""
    connection.execute("DELETE FROM link_node WHERE id = ?", (node,))


@lru_cache(maxsize=100_000)
def number_of(key: tuple[str, ...]) -> int:
    """A key as a number: keys are many, and their words are never needed again."""
    digest = blake2b("\0".join(key).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def put_keys(connection: Connection, keys: Iterable[tuple[int, int]]) -> None:
    """Let nodes be found by more keys; each pair is a key and a node."""
    connection.executemany("INSERT OR IGNORE INTO link_key VALUES (?, ?)", sorted(keys))


def drop_keys(connection: Connection, keys: Iterable[tuple[int, int]]) -> None:
    """Let nodes not be found by these keys."""
    connection.executemany("DELETE FROM link_key WHERE key = ? AND node = ?", sorted(keys))


def with_key(connection: Connection, key: int, limit: int) -> list[int]:
    """The nodes that have a key, no more than so many of them."""
    rows = connection.execute("SELECT node FROM link_key WHERE key = ? LIMIT ?", (key, limit))
    return [node for (node,) in rows]


def count_form(connection: Connection, form: str, node: int, times: int) -> bool:
    """Add to how often a node is called by a short form; whether it came to be so or ceased to."""
    values = (to_text(form), node)
    row = connection.execute(
        """INSERT INTO link_form VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET times = times + excluded.times RETURNING times""",
        (*values, times),
    ).fetchone()
    if row[0] <= 0:
        connection.execute("DELETE FROM link_form WHERE form = ? AND node = ?", values)
    return bool(row[0] <= 0 or row[0] == times)


def forms_of(connection: Connection, node: int) -> list[str]:
    """The short forms of a node."""
    rows = connection.execute("SELECT form FROM link_form WHERE node = ?", (node,))
    return [form for (form,) in rows]


def called(connection: Connection, form: str) -> list[int]:
    """The bearers that a short form stands for, two of them at most."""
    rows = connection.execute(
        """SELECT DISTINCT d.bearer FROM link_form AS f JOIN link_node AS d ON d.id = f.node
           WHERE f.form = ? AND d.bearer IS NOT NULL LIMIT 2""",
        (to_text(form),),
    )
    return [bearer for (bearer,) in rows]


def stood_for(connection: Connection, form: str) -> int | None:
    """The bearer that a short form stood for at the last time, if it was one."""
    query = "SELECT bearer FROM link_short WHERE form = ?"
    row = connection.execute(query, (to_text(form),)).fetchone()
    return None if row is None else int(row[0])


def put_stands_for(connection: Connection, form: str, bearer: int | None) -> None:
    """Keep which bearer a short form stands for."""
    if bearer is None:
        connection.execute("DELETE FROM link_short WHERE form = ?", (to_text(form),))
    else:
        values = (to_text(form), bearer)
        connection.execute("INSERT OR REPLACE INTO link_short VALUES (?, ?)", values)


def _read(row: Sequence[object]) -> NodeRow:
    node = NodeRow(*row)  # type: ignore[arg-type]
    return node._replace(said=from_list(str(node.said)), complete=bool(node.complete))
