"""The entities that readers see, written one by one as their bearers change.

The invariant: an entity's id is made of its kind and name, and of a number where several have one:
in the order of their first chains, whenever each of them came to be known.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.chain import ChainKey, Join
from tui_reader.store.columns import to_list
from tui_reader.store.folding import fold_name
from tui_reader.store.links.parts import in_parts
from tui_reader.store.values import from_key, marks, to_key, to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from sqlite3 import Connection

    from tui_reader.model.mention import Kind

_NONE = ChainKey("", -1)
"""In place of the first chain of a bearer that has none yet, or none any more."""


class Bearer(NamedTuple):
    """What is told of a bearer; `base` is the id without a number.

    A `lone` one is known by a part of a name only: a surname, a first name, an acronym.
    """

    base: str
    name: str
    kind: Kind
    reasons: Sequence[str]
    joins: Sequence[Join]
    doubts: Sequence[str]
    lone: bool = False


class Form(NamedTuple):
    """A printed form, how often it is printed, and of how many chains it is the name."""

    text: str
    mentions: int
    chains: int


def new(connection: Connection) -> int:
    """The number of a new bearer of whom nothing is known yet."""
    query = "INSERT INTO entity VALUES (NULL, hex(randomblob(16)), '', '', 0, 0, '[]', 0)"
    bearer = connection.execute(query).lastrowid or 0
    connection.execute("INSERT INTO link_bearer VALUES (?, '', x'', -1)", (bearer,))
    return bearer


def drop(connection: Connection, bearer: int) -> None:
    """Forget a bearer."""
    for table in ("membership", "alias", "ground", "link_bearer"):
        connection.execute(f"DELETE FROM {table} WHERE entity = ?", (bearer,))
    connection.execute("DELETE FROM entity WHERE id = ?", (bearer,))


def put_members(
    connection: Connection, members: Iterable[tuple[ChainKey, int | None, int]]
) -> None:
    """Let chains be bearers', or nobody's; each with how often it is mentioned."""
    found = [(to_key(key.article), key.number, *whose) for key, *whose in members]
    ids: dict[bytes, int] = {}
    for names in in_parts(dict.fromkeys(row[0] for row in found)):
        query = f"SELECT name, id FROM article WHERE name IN ({marks(names)})"
        ids.update(connection.execute(query, names))
    known = sorted((ids[name], *rest) for name, *rest in found if name in ids)
    connection.executemany(
        "DELETE FROM membership WHERE article = ? AND number = ?",
        [row[:2] for row in known if row[2] is None],
    )
    connection.executemany(
        "INSERT OR REPLACE INTO membership VALUES (?, ?, ?, ?)",
        [row for row in known if row[2] is not None],
    )


def add(connection: Connection, bearer: int, mentions: int, articles: int) -> None:
    """Add to how often a bearer is mentioned, and to in how many articles."""
    connection.execute(
        "UPDATE entity SET mentions = mentions + ?, articles = articles + ? WHERE id = ?",
        (mentions, articles, bearer),
    )


def add_forms(
    connection: Connection, bearer: int, mentions: Mapping[str, int], chains: Mapping[str, int]
) -> None:
    """Add to how often a bearer's forms are printed."""
    forms = [
        (bearer, to_text(form), fold_name(form), mentions.get(form, 0), chains.get(form, 0))
        for form in sorted({*mentions, *chains})
    ]
    connection.executemany(
        """INSERT INTO alias VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET
           mentions = mentions + excluded.mentions, chains = chains + excluded.chains""",
        [form for form in forms if form[3] or form[4]],
    )
    connection.execute(
        "DELETE FROM alias WHERE entity = ? AND mentions = 0 AND chains = 0", (bearer,)
    )


def forms(connection: Connection, bearer: int) -> list[Form]:
    """The forms of a bearer's name."""
    rows = connection.execute(
        "SELECT text, mentions, chains FROM alias WHERE entity = ?", (bearer,)
    )
    return [Form(*row) for row in rows]


def base(connection: Connection, bearer: int) -> str:
    """What a bearer's id is made of; empty if that is not known yet."""
    query = "SELECT base FROM link_bearer WHERE entity = ?"
    row = connection.execute(query, (bearer,)).fetchone()
    return "" if row is None else str(row[0])


def joins(connection: Connection, bearer: int) -> list[Join]:
    """The names that were taken for one bearer's."""
    query = "SELECT joins FROM ground WHERE entity = ?"
    row = connection.execute(query, (bearer,)).fetchone()
    return [] if row is None else [Join(*each) for each in json.loads(row[0])]


def put(connection: Connection, bearer: int, known: Bearer) -> None:
    """Keep what is told of a bearer."""
    connection.execute(
        "UPDATE entity SET name = ?, kind = ?, reasons = ?, lone = ? WHERE id = ?",
        (
            to_text(known.name),
            known.kind.value,
            to_list(list(map(to_text, known.reasons))),
            known.lone,
            bearer,
        ),
    )
    connection.execute("UPDATE link_bearer SET base = ? WHERE entity = ?", (known.base, bearer))
    connection.execute("DELETE FROM ground WHERE entity = ?", (bearer,))
    if known.joins or known.doubts:
        told = json.dumps([[to_text(part) for part in join] for join in known.joins])
        doubts = to_list(list(map(to_text, known.doubts)))
        connection.execute("INSERT INTO ground VALUES (?, ?, ?, '[]')", (bearer, told, doubts))


def keep_first(
    connection: Connection, bearer: int, won: Sequence[ChainKey], lost: Sequence[ChainKey]
) -> bool:
    """Keep which is the first of a bearer's chains, and say whether it is another than before.

    There may be none for a while: of somebody whose articles are gone, and have still to be linked.
    """
    query = "SELECT name, number FROM link_bearer WHERE entity = ?"
    name, number = connection.execute(query, (bearer,)).fetchone()
    before = ChainKey(from_key(name), number)
    known = [before] if number >= 0 else []
    first = _first(connection, bearer) if before in lost else min([*known, *won], default=_NONE)
    values = (to_key(first.article), first.number, bearer)
    connection.execute("UPDATE link_bearer SET name = ?, number = ? WHERE entity = ?", values)
    return first != before


def number(connection: Connection, bases: Iterable[str]) -> None:
    """Number the bearers whose ids are made of the same, for each of `bases`."""
    others = [other for base in bases for other in _numbered(connection, base)]
    update = "UPDATE entity SET key = ? WHERE id = ?"
    connection.executemany(update, [(f"#{entity}", entity) for _, entity in others])
    connection.executemany(update, others)


def _numbered(connection: Connection, base: str) -> list[tuple[str, int]]:
    """The ids that are to be others than they are."""
    rows = connection.execute(
        """SELECT entity.id, entity.key FROM link_bearer JOIN entity ON entity.id = entity
           WHERE base = ? ORDER BY link_bearer.name, number""",
        (base,),
    ).fetchall()
    keys = [base if place == 1 else f"{base}~{place}" for place in range(1, len(rows) + 1)]
    return [(key, row[0]) for key, row in zip(keys, rows, strict=True) if key != row[1]]


def _first(connection: Connection, bearer: int) -> ChainKey:
    row = connection.execute(
        """SELECT article.name, membership.number FROM membership
           JOIN article ON article.id = membership.article WHERE membership.entity = ?
           ORDER BY article.name, membership.number LIMIT 1""",
        (bearer,),
    ).fetchone()
    return _NONE if row is None else ChainKey(from_key(row[0]), row[1])
