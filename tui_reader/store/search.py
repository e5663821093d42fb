"""Full text: which articles have a passage, and where exactly it stands in them.

Expressions are FTS5's own language; `phrase` writes the parts of it safely. The invariant: spans
are offsets into the article's text in characters, whatever bytes or marks the text holds.
"""

from __future__ import annotations

import json
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import Span
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.values import from_key, to_text

if TYPE_CHECKING:
    from collections.abc import Collection
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


def passages(
    connection: Connection, expression: str, limit: int, *, first: str | None = None
) -> list[Passage]:
    """The articles that match `expression`: the best first if they are few, else the newest.

    Those that match `first` as well come before all others.
    """
    found = _found(connection, first, limit) if first else []
    if len(found) < limit:
        found = list(dict.fromkeys([*found, *_found(connection, expression, limit)]))[:limit]
    located = _located(connection, expression, {content for _, _, content in found})
    return [
        Passage(from_key(name), title, *located[content])
        for name, title, content in found
        if content in located
    ]


def has_word(connection: Connection, word: str, *, beginning: bool = False) -> bool:
    """Whether any text has `word`, or with `beginning` one that begins so; folded."""
    query = "SELECT term FROM vocabulary WHERE term >= ? ORDER BY term LIMIT 1"
    row = connection.execute(query, (to_text(word),)).fetchone()
    return row is not None and (row[0].startswith(word) if beginning else row[0] == word)


def _found(connection: Connection, expression: str, limit: int) -> list[tuple[bytes, str, int]]:
    few = _matches(connection, expression, RANKED_AT_MOST + 1) <= RANKED_AT_MOST
    order = f"passage.rank, {READING_ORDER}" if few else READING_ORDER
    return connection.execute(
        f"""SELECT article.name, article.title, article.content FROM passage
            JOIN article ON article.content = passage.rowid
            WHERE passage MATCH ? ORDER BY {order} LIMIT ?""",
        (expression, limit),
    ).fetchall()


def vocabulary(connection: Connection) -> list[str]:
    """Every word of every text, as the index folds them, sorted."""
    return [word for (word,) in connection.execute("SELECT term FROM vocabulary ORDER BY term")]


def _matches(connection: Connection, expression: str, limit: int) -> int:
    query = "SELECT count(*) FROM (SELECT 1 FROM passage WHERE passage MATCH ? LIMIT ?)"
    return int(connection.execute(query, (expression, limit)).fetchone()[0])


def _located(
    connection: Connection, expression: str, contents: Collection[int]
) -> dict[int, tuple[str, tuple[Span, ...]]]:
    """The text of each of `contents`, and the spans of it that match.

    The unary plus keeps SQLite from matching once for every single text.
    """
    chosen = json.dumps(list(contents))
    among = "IN (SELECT value FROM json_each(?))"
    query = f"SELECT content, text FROM body WHERE content {among}"
    texts = dict(connection.execute(query, (chosen,)).fetchall())
    marker = _marker_not_in(texts.values())
    marked = connection.execute(
        f"""SELECT rowid, highlight(passage, 0, ?, ?) FROM passage
            WHERE passage MATCH ? AND +rowid {among}""",
        (marker, marker, expression, chosen),
    )
    return {content: (texts[content], _spans_between(marker, text)) for content, text in marked}


def _marker_not_in(texts: Collection[str]) -> str:
    """A string that does not occur in `texts`, nor could by being put between characters."""
    markers = (f"\x02{n}\x03" for n in count())
    return next(marker for marker in markers if not any(marker in text for text in texts))


def _spans_between(marker: str, marked: str) -> tuple[Span, ...]:
    pieces = marked.split(marker)
    spans, offset = [], 0
    for index, piece in enumerate(pieces):
        if index % 2:
            spans.append(Span(offset, offset + len(piece)))
        offset += len(piece)
    return tuple(spans)
