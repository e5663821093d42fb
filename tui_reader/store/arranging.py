"""Articles in any order, as the numbers of their rows; and how many of them stand together.

The sorting is SQLite's, so that a thread that asks for it leaves others alone. The invariant:
equal articles are in reading order, and what cannot be compared (no date, no source) comes last.
"""

from __future__ import annotations

import json
from array import array
from itertools import chain
from typing import TYPE_CHECKING

from tui_reader.model.arrangement import Order
from tui_reader.model.listing import ITEM
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.conditions import Condition

if TYPE_CHECKING:
    from collections.abc import Mapping
    from sqlite3 import Connection

_SOURCES = """JOIN (SELECT source AS name, row_number() OVER
              (ORDER BY source = '', sortable(source), source) AS place
              FROM (SELECT DISTINCT source FROM article)) AS sources
              ON sources.name = article.source"""
_COUNTED = "LEFT JOIN ({}) AS counted ON counted.id = article.id"
_MENTIONS = """SELECT membership.article AS id, sum(membership.mentions) AS number
               FROM entity JOIN membership ON membership.entity = entity.id
               WHERE entity.key = ? GROUP BY membership.article"""
_HITS = "SELECT CAST(key AS INTEGER) AS id, value AS number FROM json_each(?)"

_WAYS = {
    Order.NEWEST: ("", ""),
    Order.OLDEST: ("", "article.date IS NULL, article.date, article.name"),
    Order.TITLE: ("", "sortable(article.title), article.title"),
    Order.SOURCE: (_SOURCES, "sources.place"),
    Order.LONGEST: ("", "article.words DESC"),
    Order.HITS: (_COUNTED.format(_HITS), "counted.number DESC"),
    Order.MENTIONS: (_COUNTED.format(_MENTIONS), "counted.number DESC"),
}
"""What is joined for an order, and what it sorts by before the reading order."""


def numbers(
    connection: Connection, order: Order, where: Condition, by: str | Mapping[int, int] = ""
) -> array[int]:
    """The row number of every article of which `where` is true.

    `by` is the id of the entity whose mentions count, or the hits of each article.
    """
    join, first = _WAYS[order]
    values = [by if isinstance(by, str) else json.dumps(by)] if "?" in join else []
    rows = connection.execute(
        f"""SELECT article.id FROM article {join} WHERE {where.sql}
            ORDER BY {", ".join(part for part in (first, READING_ORDER) if part)}""",
        (*values, *where.values),
    )
    return array(ITEM, chain.from_iterable(rows))


def by_day(connection: Connection, where: Condition) -> list[tuple[str | None, int]]:
    """How many articles there are of each day, the last day first and the undated last."""
    return connection.execute(
        f"""SELECT date, count(*) FROM article WHERE {where.sql}
            GROUP BY date ORDER BY date DESC""",
        where.values,
    ).fetchall()


def by_source(connection: Connection, where: Condition) -> list[tuple[str, int]]:
    """How many articles there are of each source, in the order of `Order.SOURCE`."""
    return connection.execute(
        f"""SELECT source, count(*) FROM article WHERE {where.sql}
            GROUP BY source ORDER BY source = '', sortable(source), source""",
        where.values,
    ).fetchall()


def among(some: array[int]) -> Condition:
    """Articles that have one of these row numbers."""
    values = json.dumps(some.tolist())
    return Condition("article.id IN (SELECT value FROM json_each(?))", (values,))


def highest(connection: Connection) -> int:
    """The highest row number of an article; those that arrive later have higher ones."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0])


def count_above(connection: Connection, number: int) -> int:
    """How many articles have a higher row number."""
    query = "SELECT count(*) FROM article WHERE id > ?"
    return int(connection.execute(query, (number,)).fetchone()[0])
