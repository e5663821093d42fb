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
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from sqlite3 import Connection

_KINDS = tuple(Kind)

Named = tuple[Kind, str]
"""A full name as it is compared, with its kind."""

Told = tuple[int, str, frozenset[Named], frozenset[str]]
"""An article's rank and name, who is named there in full, and the people of whom only a part is."""


def rank_of(article: str) -> int:
    """The rank of an article: the same everywhere, and without any meaning."""
    return int.from_bytes(blake2b(to_key(article), digest_size=8).digest(), "big", signed=True)


def in_articles(connection: Connection, ranks: Collection[int]) -> Iterator[Told]:
    """Some articles, and who is named there; those that name nobody lack."""
    for some in in_parts(ranks):
        marks = ", ".join("?" * len(some))
        query = f"SELECT rank, name, named FROM link_article WHERE rank IN ({marks})"
        for rank, name, named in connection.execute(query, some).fetchall():
            lists = json.loads(named)
            yield rank, from_key(name), _named(lists), frozenset(*lists[len(_KINDS) :])


def drop(connection: Connection, ranks: Iterable[int]) -> None:
    """Forget articles."""
    connection.executemany("DELETE FROM link_article WHERE rank = ?", [(each,) for each in ranks])


def put(connection: Connection, articles: Iterable[Told]) -> None:
    """Keep articles that are not there, with who is named in them."""
    connection.executemany(
        "INSERT INTO link_article VALUES (?, ?, ?)",
        sorted(
            (rank, to_key(article), _to_text([*_lists(named), sorted(map(to_text, lone))]))
            for rank, article, named, lone in articles
        ),
    )


def to_named(named: Iterable[Named]) -> str:
    """Full names as one column."""
    return _to_text(_lists(named))


def from_named(column: str) -> frozenset[Named]:
    """The full names that `to_named` wrote."""
    return _named(json.loads(column))


def _lists(named: Iterable[Named]) -> list[list[str]]:
    """Full names in a list for each kind."""
    found: dict[Kind, list[str]] = {kind: [] for kind in Kind}
    for kind, name in sorted(named):
        found[kind].append(to_text(name))
    return list(found.values())


def _named(lists: Sequence[Sequence[str]]) -> frozenset[Named]:
    return frozenset(
        [_one(kind, name) for kind, names in zip(_KINDS, lists, strict=False) for name in names]
    )


def _to_text(lists: Sequence[Sequence[str]]) -> str:
    return json.dumps(lists, separators=(",", ":"))


@lru_cache(maxsize=100_000)
def _one(kind: Kind, name: str) -> Named:
    """One and the same for one name, for it is met in many articles."""
    return kind, name
