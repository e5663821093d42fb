"""Linking of chains that are in no index: all of them at once, in memory."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from tui_reader.library.linking.relinking import take_up
from tui_reader.library.linking.telling_apart import kept_apart
from tui_reader.store.links import linked
from tui_reader.store.schema import migrate
from tui_reader.store.values import to_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui_reader.model.chain import Chain, ChainKey, LinkedEntity
    from tui_reader.store.database import Connection


def link(chains: Mapping[ChainKey, Chain]) -> list[LinkedEntity]:
    """The people and organisations of all chains, in order of their ids."""
    by_article: dict[str, dict[int, Chain]] = defaultdict(dict)
    for key, chain in chains.items():
        by_article[key.article][key.number] = chain
    with closing(in_memory()) as connection:
        keep_articles(connection, by_article)
        take_up(connection, by_article, by_article.__getitem__)
        return linked_entities(connection)


def in_memory() -> Connection:
    """An index without articles, and without a file."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.deserialize(_empty())
    connection.execute("BEGIN")
    return connection


@cache
def _empty() -> bytes:
    """An empty index, which is quicker to copy than to make."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection)
        return connection.serialize()


def keep_articles(connection: Connection, names: Iterable[str]) -> None:
    """Let there be articles of those names, of which nothing else is known."""
    connection.executemany(
        """INSERT OR IGNORE INTO article (name, file, content, title, source, words)
           VALUES (?, 0, 0, '', '', 0)""",
        [(to_key(name),) for name in names],
    )


def linked_entities(connection: Connection) -> list[LinkedEntity]:
    """Everybody that linking has made out, in order of their ids."""
    return [
        replace(entity, apart=tuple(kept_apart(connection, entity.id)))
        for entity in linked.entities(connection)
    ]
