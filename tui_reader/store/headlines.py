"""What articles are found by without their text: title, source and date, as full text.

The words are kept folded, so that they are found as `folding` has them. The invariant: there is
one row for each article, whose place tells its date, and the row says what the article's does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import ArticleRow
from tui_reader.store import vocabulary
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.places import NUMBERS, number_at, place
from tui_reader.store.values import from_date, from_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from sqlite3 import Connection

    from tui_reader.store.arrivals import Arrival
    from tui_reader.store.conditions import Condition


class Headline(NamedTuple):
    """What is found of the article whose row has that `number`."""

    number: int
    title: str
    source: str
    date: str | None

    @property
    def place(self) -> int:
        """Where it stands among all of them."""
        return place(self.date, self.number)


class FoundHeadline(NamedTuple):
    """An article by its place among all of them, and the words it was found by, folded."""

    place: int
    words: tuple[str, ...]


def replace(
    connection: Connection, gone: Collection[Headline], new: Iterable[tuple[int, Arrival]]
) -> None:
    """Forget the headlines that are `gone`, then keep those of articles with their row numbers."""
    forget(connection, gone)
    rows = sorted(
        (place(each.told.date, number), *each.folded, each.told.date) for number, each in new
    )
    insert = "INSERT OR REPLACE INTO headline (rowid, title, source, date) VALUES (?, ?, ?, ?)"
    connection.executemany(insert, rows)


def forget(connection: Connection, gone: Collection[Headline]) -> None:
    """Forget the headlines that are `gone`."""
    rows = [(one.place,) for one in gone]
    connection.executemany("DELETE FROM headline WHERE rowid = ?", rows)
    vocabulary.forget(connection, vocabulary.spelt(f"{one.title} {one.source}" for one in gone))


def in_files(connection: Connection, paths: Sequence[bytes]) -> list[Headline]:
    """The headlines of the articles in the files at `paths`."""
    query = """SELECT article.id, title, source, date FROM file
               JOIN article ON article.file = file.id WHERE file.path = ?"""
    return [Headline(*row) for path in paths for row in connection.execute(query, (path,))]


def newest(connection: Connection, expression: str, limit: int) -> list[FoundHeadline]:
    """The headlines that match `expression`, those of the newest articles first."""
    return _found(connection, "WHERE headline MATCH ?", (expression, limit))


def meant(
    connection: Connection, expression: str | None, where: Condition, limit: int
) -> list[ArticleRow]:
    """The newest articles whose titles match `expression` and of which `where` is true."""
    among = f"headline JOIN article ON article.id = headline.rowid & {NUMBERS}"
    source = "article" if expression is None else among
    matching = "TRUE" if expression is None else "headline MATCH ?"
    order = READING_ORDER if expression is None else "headline.rowid DESC"
    rows = connection.execute(
        f"""SELECT article.id FROM {source} WHERE {matching} AND {where.sql}
            ORDER BY {order} LIMIT ?""",
        (*([] if expression is None else [f"title : ({expression})"]), *where.values, limit),
    ).fetchall()
    return [_row(connection, number) for (number,) in rows]


def every(connection: Connection, limit: int) -> list[FoundHeadline]:
    """The newest headlines, newest first."""
    return _found(connection, "", (limit,))


def _found(connection: Connection, where: str, values: Sequence[object]) -> list[FoundHeadline]:
    rows = connection.execute(
        f"""SELECT rowid, title || ' ' || source || ' ' || coalesce(replace(date, '-', ' '), '')
            FROM headline {where} ORDER BY rowid DESC LIMIT ?""",
        values,
    ).fetchall()
    return [FoundHeadline(place, tuple(words.split())) for place, words in rows]


def article_row(connection: Connection, place: int) -> ArticleRow:
    """The article at `place`, which there must be."""
    return _row(connection, number_at(place))


def _row(connection: Connection, number: int) -> ArticleRow:
    name, path, title, source, date, *counted = connection.execute(
        """SELECT article.name, file.path, title, source, date, words, language
           FROM article JOIN file ON file.id = article.file WHERE article.id = ?""",
        (number,),
    ).fetchone()
    return ArticleRow(from_key(name), from_key(path), title, source, from_date(date), *counted)
