"""The rows of articles, written many at once: a few statements for a batch, not for an article.

The invariant: a row is written only if it differs from what is there, and an article whose text
has become another belongs to nobody until names are linked again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.store import headlines
from tui_reader.store.contents import put_contents
from tui_reader.store.folding import sortable
from tui_reader.store.headlines import Headline
from tui_reader.store.values import chunks, marks, to_date, to_key, to_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

    from tui_reader.model.article import Article

_TOLD = ("content", "title", "source", "date", "words", "language", "author", "url", "title_key")


class _Row(NamedTuple):
    """An article's row, as it is or is to be: its file, when it was read, and all that is told."""

    file: int
    reading: int
    told: tuple[Any, ...]

    def headline(self, number: int) -> Headline:
        """What it is found by, if its row has that number."""
        return Headline(number, *self.told[1:4])


class _Known(NamedTuple):
    """A row that is there, and its number."""

    number: int
    row: _Row


def put_articles(
    connection: Connection,
    arrived: Sequence[tuple[int, int, Sequence[Article]]],
    whole: Sequence[int],
) -> bool:
    """Keep articles, given with the rows of their files and the numbers of their readings.

    Of the files in `whole` there are no others. Whether anything differs from what was there.
    """
    contents = put_contents(connection, [each for _, _, some in arrived for each in some])
    rows = {
        to_key(article.id): _Row(file, reading, _told(article, contents[article.digest]))
        for file, reading, some in arrived
        for article in some
    }
    before = _known(connection, "file", whole)
    gone = [each for name, each in before.items() if name not in rows]
    known = before | _known(connection, "name", [name for name in rows if name not in before])
    others = [
        (known[name], row)
        for name, row in rows.items()
        if name in known and (row.file, row.told) != (known[name].row.file, known[name].row.told)
    ]
    new = [(name, row) for name, row in rows.items() if name not in known]
    connection.executemany("DELETE FROM article WHERE id = ?", [(each.number,) for each in gone])
    _write_others(connection, others)
    numbered = _write_new(connection, new)
    _mark(connection, [(known[name], row) for name, row in rows.items() if name in known])
    headlines.replace(
        connection,
        [each.row.headline(each.number) for each in (*gone, *(one for one, _ in others))],
        [*numbered, *(row.headline(each.number) for each, row in others)],
    )
    return bool(gone or others or new)


def _known(connection: Connection, column: str, values: Sequence[object]) -> dict[bytes, _Known]:
    """The rows that have one of `values` in `column`, by the articles' names."""
    query = f"SELECT name, id, file, reading, {', '.join(_TOLD)} FROM article WHERE {column}"
    found: dict[bytes, _Known] = {}
    for some in chunks(values):
        rows = connection.execute(f"{query} IN ({marks(some)})", some)
        for name, number, file, reading, *told in rows:
            found[name] = _Known(number, _Row(file, reading, tuple(told)))
    return found


def _write_others(connection: Connection, others: Sequence[tuple[_Known, _Row]]) -> None:
    """Write rows in place of others of the same names."""
    rewritten = [(each.number,) for each, row in others if row.told[0] != each.row.told[0]]
    connection.executemany("DELETE FROM membership WHERE article = ?", rewritten)
    columns = ", ".join(f"{column} = ?" for column in ("file", *_TOLD))
    connection.executemany(
        f"UPDATE article SET {columns} WHERE id = ?",
        [(row.file, *row.told, each.number) for each, row in others],
    )


def _write_new(connection: Connection, new: Sequence[tuple[bytes, _Row]]) -> list[Headline]:
    """Write rows that are new; what they are found by."""
    (last,) = connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()
    columns = ("id", "name", "file", "reading", *_TOLD)
    connection.executemany(
        f"INSERT INTO article ({', '.join(columns)}) VALUES ({marks(columns)})",
        [
            (number, name, row.file, row.reading, *row.told)
            for number, (name, row) in enumerate(new, last + 1)
        ],
    )
    return [row.headline(number) for number, (_, row) in enumerate(new, last + 1)]


def _mark(connection: Connection, met: Sequence[tuple[_Known, _Row]]) -> None:
    """Note which reading has met an article, so that the end of it forgets no other."""
    connection.executemany(
        "UPDATE article SET reading = ? WHERE id = ?",
        [(row.reading, each.number) for each, row in met if row.reading > each.row.reading],
    )


def _told(article: Article, content: int) -> tuple[object, ...]:
    """The columns of an article that may change."""
    return (
        content,
        to_text(article.title),
        to_text(article.source),
        to_date(article.date),
        article.words,
        to_text(article.language),
        to_text(article.author),
        to_text(article.url),
        sortable(to_text(article.title)),
    )
