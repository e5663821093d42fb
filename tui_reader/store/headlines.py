"""What articles are found by without their text: title, source and date, as full text.

The words are indexed folded, so that they are found as `folding` has them, and are not kept beside
that: what is found is read from the articles. The invariant: there is one row for each article,
whose place tells its date, and the row has the words that the article's has; `folding` cannot be
changed without making all of them anew.

Each batch of headlines becomes a piece of its own, which FTS5 joins with others now and then; a
query goes through all pieces. Where many headlines are new, whoever has kept them joins all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store import articles, state, vocabulary
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.folding import folded_words
from tui_reader.store.places import NUMBERS, number_at, place
from tui_reader.store.search import all_of
from tui_reader.store.values import from_date, from_key, to_date

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable, Sequence
    from sqlite3 import Connection

    from tui_reader.model.article import ArticleRow
    from tui_reader.store.arrivals import Arrival
    from tui_reader.store.conditions import Condition

FEW = 2000
"""So many headlines are quickly gone through in any number of pieces."""

_A_FEW = 16
"""The place of the so manieth newest tells how rare a word is, for as little as it takes."""

_PAGES = 500
"""So much of a piece is written in one step of joining: some hundredths of a second."""

_SHARE = 8
"""All are joined once every so manieth of them is new."""


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
    """What an article is found by, and its `id`."""

    id: str
    title: str
    source: str
    date: dt.date | None

    @property
    def words(self) -> tuple[str, ...]:
        """The words it was found by, folded."""
        dated = (to_date(self.date) or "").replace("-", " ")
        return *folded_words(self.title), *folded_words(self.source), *dated.split()


def replace(
    connection: Connection, gone: Collection[Headline], new: Iterable[tuple[int, Arrival]]
) -> None:
    """Forget the headlines that are `gone`, then keep those of articles with their row numbers."""
    forget(connection, gone)
    rows = sorted(
        (place(each.told.date, number), *each.folded, each.told.date) for number, each in new
    )
    insert = "INSERT INTO headline (rowid, title, source, date) VALUES (?, ?, ?, ?)"
    connection.executemany(insert, rows)
    state.add(connection, state.LOOSE, len(rows))


def forget(connection: Connection, gone: Collection[Headline]) -> None:
    """Forget the headlines that are `gone`."""
    rows = [(one.place, _folded(one.title), _folded(one.source), one.date) for one in gone]
    connection.executemany(
        """INSERT INTO headline (headline, rowid, title, source, date)
           VALUES ('delete', ?, ?, ?, ?)""",
        sorted(rows),
    )
    state.add(connection, state.LOOSE, len(rows))
    vocabulary.forget(connection, vocabulary.spelt(f"{one.title} {one.source}" for one in gone))


def in_files(connection: Connection, paths: Sequence[bytes]) -> list[Headline]:
    """The headlines of the articles in the files at `paths`."""
    query = """SELECT article.id, title, source, date FROM file
               JOIN article ON article.file = file.id WHERE file.path = ?"""
    return [Headline(*row) for path in paths for row in connection.execute(query, (path,))]


def newest(connection: Connection, parts: Sequence[str], limit: int) -> list[int]:
    """The places of the headlines that match all `parts`, those of the newest articles first."""
    if len(parts) > 2:
        parts = sorted(parts, key=lambda part: _reach(connection, part))
    query = "SELECT rowid FROM headline WHERE headline MATCH ? ORDER BY rowid DESC LIMIT ?"
    return [place for (place,) in connection.execute(query, (all_of(parts), limit))]


def at(connection: Connection, places: Sequence[int]) -> list[FoundHeadline]:
    """The headlines at `places`, where there must be one each."""
    numbers = [number_at(place) for place in places]
    query = """SELECT id, name, title, source, date FROM article
               WHERE id IN (SELECT value FROM json_each(?))"""
    found = {number: _found(*row) for number, *row in connection.execute(query, (str(numbers),))}
    return [found[number] for number in numbers]


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
    )
    numbers = [number for (number,) in rows]
    found = articles.rows_with(connection, numbers)
    return [found[number] for number in numbers]


def every(connection: Connection, limit: int) -> list[FoundHeadline]:
    """The newest headlines, in reading order."""
    query = f"SELECT name, title, source, date FROM article ORDER BY {READING_ORDER} LIMIT ?"
    return [_found(*row) for row in connection.execute(query, (limit,))]


def are_loose(connection: Connection) -> bool:
    """Whether many headlines have come or gone since all were joined."""
    (number,) = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
    return bool(number > FEW and _SHARE * state.get(connection, state.LOOSE) > number)


def join_some(connection: Connection) -> None:
    """Join the pieces a little further.

    SQLite tells that there was something left to join by more than one change.
    """
    before = connection.total_changes
    connection.execute("INSERT INTO headline (headline, rank) VALUES ('merge', ?)", (-_PAGES,))
    if connection.total_changes - before < 2:
        state.put(connection, state.LOOSE, 0)


def _reach(connection: Connection, part: str) -> int:
    """How far back a few of the newest headlines with `part` reach: the rarer, the further."""
    query = "SELECT rowid FROM headline WHERE headline MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"
    row = connection.execute(query, (part, _A_FEW)).fetchone()
    return -1 if row is None else int(row[0])


def _found(name: bytes, title: str, source: str, date: str | None) -> FoundHeadline:
    return FoundHeadline(from_key(name), title, source, from_date(date))


def _folded(text: str) -> str:
    return " ".join(folded_words(text))
