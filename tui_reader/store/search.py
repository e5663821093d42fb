"""Full text: which articles have a passage, and where exactly it stands in them.

Expressions are FTS5's own language; `phrase` writes the parts of it safely. The invariant: spans
are offsets into the article's text in characters, whatever bytes or marks the text holds.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import Span
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.values import from_key, to_text

if TYPE_CHECKING:
    from sqlite3 import Connection

RANKED_AT_MOST = 200
"""Above so many matches they come newest first, as ranking takes time for each of them."""


class Passage(NamedTuple):
    """An article that matches: where, in order, none overlapping; at least one span."""

    article: str
    title: str
    text: str
    spans: tuple[Span, ...]


def phrase(text: str, *, prefix: bool = False) -> str:
    """An expression for the words of `text` in a row; as a `prefix`, the last may go on.

    A text without a word in it matches nothing alone, and is passed over beside others.
    """
    quoted = to_text(text).replace('"', '""')
    return f'"{quoted}" *' if prefix else f'"{quoted}"'


def passages(connection: Connection, expression: str, limit: int) -> list[Passage]:
    """The articles that match `expression`: the best first if they are few, else the newest."""
    few = _matches(connection, expression, RANKED_AT_MOST + 1) <= RANKED_AT_MOST
    order = f"passage.rank, {READING_ORDER}" if few else READING_ORDER
    rows = connection.execute(
        f"""SELECT article.name, article.title, article.content FROM passage
            JOIN article ON article.content = passage.rowid
            WHERE passage MATCH ? ORDER BY {order} LIMIT ?""",
        (expression, limit),
    ).fetchall()
    return [
        Passage(from_key(name), title, *_located(connection, expression, content))
        for name, title, content in rows
    ]


def vocabulary(connection: Connection) -> list[str]:
    """Every word of every text, as the index folds them, sorted."""
    return [word for (word,) in connection.execute("SELECT term FROM vocabulary ORDER BY term")]


def _matches(connection: Connection, expression: str, limit: int) -> int:
    query = "SELECT count(*) FROM (SELECT 1 FROM passage WHERE passage MATCH ? LIMIT ?)"
    return int(connection.execute(query, (expression, limit)).fetchone()[0])


def _located(connection: Connection, expression: str, content: int) -> tuple[str, tuple[Span, ...]]:
    """The text of a content, and the spans of it that match."""
    query = "SELECT text FROM body WHERE content = ?"
    text = str(connection.execute(query, (content,)).fetchone()[0])
    marker = _marker_not_in(text)
    (marked,) = connection.execute(
        """SELECT highlight(passage, 0, ?, ?) FROM passage
           WHERE passage MATCH ? AND rowid = ?""",
        (marker, marker, expression, content),
    ).fetchone()
    return text, _spans_between(marker, marked)


def _marker_not_in(text: str) -> str:
    """A string that does not occur in `text`, nor could by being put between its characters."""
    return next(marker for n in count() if (marker := f"\x02{n}\x03") not in text)


def _spans_between(marker: str, marked: str) -> tuple[Span, ...]:
    pieces = marked.split(marker)
    spans, offset = [], 0
    for index, piece in enumerate(pieces):
        if index % 2:
            spans.append(Span(offset, offset + len(piece)))
        offset += len(piece)
    return tuple(spans)
