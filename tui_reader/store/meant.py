"""All articles of which a condition is true, as nothing but the numbers of their rows.

The invariant: numbers stand in reading order, and `order` sorts as reading order does.
"""

from __future__ import annotations

import datetime as dt
from array import array
from typing import TYPE_CHECKING

from tui_reader.model.listing import ITEM
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.values import from_key, to_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from sqlite3 import Connection

    from tui_reader.store.conditions import Condition


def numbers(connection: Connection, condition: Condition) -> array[int]:
    """The row number of every article of which `condition` is true, in reading order."""
    rows = connection.execute(
        f"SELECT article.id FROM article WHERE {condition.sql} ORDER BY {READING_ORDER}",
        condition.values,
    )
    return array(ITEM, (number for (number,) in rows))


def texts(connection: Connection, among: Iterable[int]) -> Iterator[tuple[int, str]]:
    """Each of the articles of these row numbers with its text."""
    query = """SELECT text FROM article JOIN body ON body.content = article.content
               WHERE article.id = ?"""
    for number in among:
        for (text,) in connection.execute(query, (number,)):
            yield number, text


def content(connection: Connection, article: str) -> int | None:
    """The content of the article of that id; None if there is no such article."""
    query = "SELECT content FROM article WHERE name = ?"
    row = connection.execute(query, (to_key(article),)).fetchone()
    return None if row is None else int(row[0])


def text(connection: Connection, content: int) -> str:
    """The text of that content, which there must be."""
    query = "SELECT text FROM body WHERE content = ?"
    return str(connection.execute(query, (content,)).fetchone()[0])


def article_id(connection: Connection, number: int) -> str:
    """The id of the article of that row number, which there must be."""
    query = "SELECT name FROM article WHERE id = ?"
    return from_key(connection.execute(query, (number,)).fetchone()[0])


def order(connection: Connection, number: int) -> tuple[int, bytes]:
    """What sorts the article of that row number, which there must be, in reading order."""
    query = "SELECT date, name FROM article WHERE id = ?"
    date, name = connection.execute(query, (number,)).fetchone()
    return _order(date, name)


def order_of(connection: Connection, article: str) -> tuple[int, bytes]:
    """What sorts the article of that id; one that is not there stands last."""
    query = "SELECT date, name FROM article WHERE name = ?"
    row = connection.execute(query, (to_key(article),)).fetchone()
    return _order(None, to_key(article)) if row is None else _order(*row)


def _order(date: str | None, name: bytes) -> tuple[int, bytes]:
    return (0 if date is None else -dt.date.fromisoformat(date).toordinal()), name
