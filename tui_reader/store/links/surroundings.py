"""The articles that linking knows, with everybody who is named there in full.

An article is known by a rank, a number that is drawn from its name and so means nothing: the first
of a name's rows in that order are a fair sample of them, and the same however they arrived.
"""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from tui_reader.model.mention import Kind
from tui_reader.store.links.parts import in_parts
from tui_reader.store.values import from_key, to_key, to_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from sqlite3 import Connection

Named = tuple[Kind, str]
"""A full name as it is compared, with its kind."""


def rank_of(article: str) -> int:
    """The rank of an article: the same everywhere, and without any meaning."""
    return int.from_bytes(blake2b(to_key(article), digest_size=8).digest(), "big", signed=True)


def in_articles(
    connection: Connection, ranks: Collection[int]
) -> Iterator[tuple[int, str, frozenset[Named]]]:
    """Rank and name of some articles, and who is named there; those that name nobody lack."""
    for some in in_parts(ranks):
        marks = ", ".join("?" * len(some))
        query = f"SELECT rank, name, named FROM link_article WHERE rank IN ({marks})"
        for rank, name, named in connection.execute(query, some).fetchall():
            yield rank, from_key(name), from_named(named)


def drop(connection: Connection, ranks: Iterable[int]) -> None:
    """Forget articles."""
    connection.executemany("DELETE FROM link_article WHERE rank = ?", [(each,) for each in ranks])


def put(connection: Connection, articles: Iterable[tuple[int, str, frozenset[Named]]]) -> None:
    """Keep articles that are not there, with who is named in them."""
    connection.executemany(
        "INSERT INTO link_article VALUES (?, ?, ?)",
        sorted((rank, to_key(article), to_named(named)) for rank, article, named in articles),
    )


def to_named(named: Iterable[Named]) -> str:
    """Full names as one column."""
    found: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for kind, name in sorted(named):
        found[kind].append(to_text(name))
    return json.dumps(list(found.values()), separators=(",", ":"))


def from_named(column: str) -> frozenset[Named]:
    """The full names that `to_named` wrote."""
    lists = json.loads(column)
    return frozenset(
        _one(kind, name) for kind, names in zip(Kind, lists, strict=True) for name in names
    )


@lru_cache(maxsize=20_000)
def _one(kind: Kind, name: str) -> Named:
    """One and the same for one name, for it is met in many articles."""
    return kind, name
