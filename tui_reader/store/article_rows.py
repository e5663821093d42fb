"""The rows of articles, written many at once: a few statements for a batch, not for an article.

The invariant: a row is written only if it differs from what is there, and an article whose text
has become another belongs to nobody until names are linked again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.store import headlines, vocabulary
from tui_reader.store.arrivals import Told
from tui_reader.store.contents import put_contents
from tui_reader.store.headlines import Headline
from tui_reader.store.values import chunks, marks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from sqlite3 import Connection

    from tui_reader.store.arrivals import Arrivals

_TOLD = ("content", *Told._fields)


class _Row(NamedTuple):
    """An article's row, as it is or is to be: its file, when it was read, and all that is told."""

    file: int
    reading: int
    content: int
    told: Told


class _Known(NamedTuple):
    """A row that is there, and its number."""

    number: int
    row: _Row

    @property
    def headline(self) -> Headline:
        """What it is found by."""
        return Headline(self.number, *self.row.told[:3])


def put_articles(
    connection: Connection, arrived: Sequence[tuple[int, int, Arrivals]], whole: Sequence[int]
) -> bool:
    """Keep articles, given with the rows of their files and the numbers of their readings.

    Of the files in `whole` there are no others. Whether anything differs from what was there.
    """
    by_name = {each.name: each for _, _, some in arrived for each in some.articles}
    contents = put_contents(connection, by_name.values())
    rows = {
        each.name: _Row(file, reading, contents[each.digest], each.told)
        for file, reading, some in arrived
        for each in some.articles
    }
    before = _known(connection, "file", whole)
    gone = [each for name, each in before.items() if name not in rows]
    known = before | _known(connection, "name", [name for name in rows if name not in before])
    others = {
        name: (known[name], row)
        for name, row in rows.items()
        if name in known and row._replace(reading=known[name].row.reading) != known[name].row
    }
    new = [(name, row) for name, row in rows.items() if name not in known]
    connection.executemany("DELETE FROM article WHERE id = ?", [(each.number,) for each in gone])
    _write_others(connection, others.values())
    numbers = {name: known[name].number for name in others} | _write_new(connection, new)
    _mark(connection, [(known[name], row) for name, row in rows.items() if name in known])
    headlines.replace(
        connection,
        [each.headline for each in (*gone, *(one for one, _ in others.values()))],
        [(number, by_name[name]) for name, number in numbers.items()],
    )
    vocabulary.put(connection, set().union(*(some.parts for _, _, some in arrived)))
    return bool(gone or others or new)


def _known(connection: Connection, column: str, values: Sequence[object]) -> dict[bytes, _Known]:
    """The rows that have one of `values` in `column`, by the articles' names."""
    query = f"SELECT name, id, file, reading, {', '.join(_TOLD)} FROM article WHERE {column}"
    found: dict[bytes, _Known] = {}
    for some in chunks(values):
        rows = connection.execute(f"{query} IN ({marks(some)})", some)
        for name, number, file, reading, content, *told in rows:
            found[name] = _Known(number, _Row(file, reading, content, Told(*told)))
    return found


def _write_others(connection: Connection, others: Collection[tuple[_Known, _Row]]) -> None:
    """Write rows in place of others of the same names."""
    rewritten = [(each.number,) for each, row in others if row.content != each.row.content]
    connection.executemany("DELETE FROM membership WHERE article = ?", rewritten)
    columns = ", ".join(f"{column} = ?" for column in ("file", *_TOLD))
    connection.executemany(
        f"UPDATE article SET {columns} WHERE id = ?",
        [(row.file, row.content, *row.told, each.number) for each, row in others],
    )


def _write_new(connection: Connection, new: Sequence[tuple[bytes, _Row]]) -> dict[bytes, int]:
    """Write rows that are new; their numbers, by name.

    They are written in the order of their dates, in which two of their indexes stand: a million
    rows in no order would read and write most of the pages of these with every batch.
    """
    new = sorted(new, key=lambda each: (each[1].told.date or "", each[0]))
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
    columns = ("id", "name", "file", "reading", *_TOLD)
    connection.executemany(
        f"INSERT INTO article ({', '.join(columns)}) VALUES ({marks(columns)})",
        [
            (number, name, row.file, row.reading, row.content, *row.told)
            for number, (name, row) in enumerate(new, last + 1)
        ],
    )
    return {name: number for number, (name, _) in enumerate(new, last + 1)}


def _mark(connection: Connection, met: Sequence[tuple[_Known, _Row]]) -> None:
    """Note which reading has met an article, so that the end of it forgets no other."""
    connection.executemany(
        "UPDATE article SET reading = ? WHERE id = ?",
        [(row.reading, each.number) for each, row in met if row.reading > each.row.reading],
    )
