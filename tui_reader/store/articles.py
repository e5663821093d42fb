"""Articles, read back from the index.

The invariant: what is read equals what was kept, and reading order is the same everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.article import Article, ArticleRow
from tui_reader.store.values import from_date, from_key, to_key

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

READING_ORDER = "article.date DESC, article.name"
"""Newest first; descending puts the undated (NULL) last."""

_ROWS = """SELECT article.id, article.name, file.path, title, source, date, words, language
           FROM article JOIN file ON file.id = article.file"""


def article_rows(connection: Connection) -> list[ArticleRow]:
    """What a list shows of every article, in reading order."""
    return [_row(*row) for row in connection.execute(f"{_ROWS} ORDER BY {READING_ORDER}")]


def rows_with(connection: Connection, numbers: Sequence[int]) -> dict[int, ArticleRow]:
    """What a list shows of the articles with those row numbers, as far as they are there."""
    query = f"{_ROWS} WHERE article.id IN (SELECT value FROM json_each(?))"
    return {row[0]: _row(*row) for row in connection.execute(query, (str([*numbers]),))}


def number_of(connection: Connection, article_id: str) -> int | None:
    """The row number of the article with that id."""
    query = "SELECT id FROM article WHERE name = ?"
    row = connection.execute(query, (to_key(article_id),)).fetchone()
    return None if row is None else int(row[0])


def article(connection: Connection, article_id: str) -> Article | None:
    """The whole article of that id, or None."""
    return _whole(connection, "article.name = ?", to_key(article_id))


def article_with(connection: Connection, content: int) -> Article | None:
    """The first article by id that has that content, or None if none has it any more."""
    return _whole(connection, "article.content = ? ORDER BY article.name", content)


def article_count(connection: Connection) -> int:
    """How many articles there are."""
    return int(connection.execute("SELECT count(*) FROM article").fetchone()[0])


def languages(connection: Connection) -> dict[str, int]:
    """How many articles there are in each language, by tag."""
    return dict(connection.execute("SELECT language, count(*) FROM article GROUP BY language"))


def _row(
    _: int,
    name: bytes,
    path: bytes,
    title: str,
    source: str,
    date: str | None,
    words: int,
    language: str,
) -> ArticleRow:
    return ArticleRow(
        from_key(name), from_key(path), title, source, from_date(date), words, language
    )


def _whole(connection: Connection, condition: str, value: object) -> Article | None:
    from tui_reader.store.columns import from_spans, from_structure

    row = connection.execute(
        f"""SELECT article.name, file.path, title, source, date, text, digest, furniture, language,
                   author, url, structure
            FROM article JOIN file ON file.id = article.file
            JOIN content ON content.id = article.content
            JOIN body ON body.content = content.id WHERE {condition} LIMIT 1""",
        (value,),
    ).fetchone()
    if row is None:
        return None
    name, path, title, source, date, text, digest, furniture, *more = row
    language, author, url, structure = more
    return Article(
        id=from_key(name),
        path=from_key(path),
        title=title,
        source=source,
        date=from_date(date),
        text=text,
        digest=digest,
        furniture=from_spans(furniture),
        language=language,
        author=author,
        url=url,
        structure=from_structure(structure),
    )
