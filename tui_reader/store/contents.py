"""Texts, each kept once, whatever the number of articles that have it.

A content is known by its digest, so that a file which was renamed or copied brings nothing new.
`passage` has exactly the texts that the view `body` tells. Whatever else is made of new texts is to
be fed in `put_contents`, one function for each table.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from tui_reader.store import vocabulary
from tui_reader.store.places import next_contents
from tui_reader.store.values import chunks, marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from sqlite3 import Connection

    from tui_reader.store.arrivals import Arrival


def put_contents(connection: Connection, articles: Iterable[Arrival]) -> dict[str, int]:
    """Keep the texts of articles, but for their words; the row number of each, by digest.

    The full text is kept when all else is, in the order of its rows: between other statements, or
    turning back, FTS5 would empty its memory onto the disk for every single text, which takes far
    longer.
    """
    by_digest = {article.digest: article for article in articles}
    numbers = _numbers(connection, list(by_digest))
    new = [article for digest, article in by_digest.items() if digest not in numbers]
    rows = _numbered(connection, new)
    first = _put_texts(connection, [article.text for _, article in rows])
    connection.executemany(
        "INSERT INTO content (id, digest, furniture, structure, text_row) VALUES (?, ?, ?, ?, ?)",
        [
            (number, each.digest, each.furniture, each.structure, row)
            for row, (number, each) in enumerate(rows, first)
        ],
    )
    _feed_full_text(connection, [(number, each.text) for number, each in rows])
    return numbers | {article.digest: number for number, article in rows}


def drop_unused_contents(connection: Connection) -> None:
    """Forget texts that no article has any more, with the names found in them."""
    connection.execute("DELETE FROM loose WHERE content IN (SELECT content FROM article)")
    unused = "IN (SELECT content FROM loose)"
    texts = connection.execute(f"SELECT text FROM body WHERE content {unused}")
    words = vocabulary.spelt(text for (text,) in texts)
    connection.execute(
        f"""INSERT INTO passage (passage, rowid, text)
            SELECT 'delete', content, text FROM body WHERE content {unused}"""
    )
    connection.execute(
        f"DELETE FROM text WHERE id IN (SELECT text_row FROM content WHERE id {unused})"
    )
    connection.execute(f"DELETE FROM content WHERE id {unused}")
    connection.execute("DELETE FROM loose")
    vocabulary.forget(connection, words)


def _put_texts(connection: Connection, texts: Sequence[str]) -> int:
    """Keep texts after all others, in their order; the row number of the first."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM text").fetchone()
    connection.executemany("INSERT INTO text VALUES (?, ?)", enumerate(texts, last + 1))
    return int(last) + 1


def _feed_full_text(connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
    connection.executemany("INSERT INTO passage (rowid, text) VALUES (?, ?)", texts)


def _numbers(connection: Connection, digests: Sequence[str]) -> dict[str, int]:
    """The row number of every content that is known, by digest."""
    found: dict[str, int] = {}
    for some in chunks(digests):
        query = f"SELECT digest, id FROM content WHERE digest IN ({marks(some)})"
        found.update(connection.execute(query, some).fetchall())
    return found


def _numbered(connection: Connection, new: Sequence[Arrival]) -> list[tuple[int, Arrival]]:
    """New contents with their row numbers, in order: each day's go on where they ended."""
    dates = {article.told.date for article in new}
    numbers = {date: count(number) for date, number in next_contents(connection, dates).items()}
    return sorted((next(numbers[article.told.date]), article) for article in new)
