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
from tui_reader.store.conditions import ALWAYS
from tui_reader.store.places import newest
from tui_reader.store.values import from_key, to_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
    from sqlite3 import Connection

    from tui_reader.store.conditions import Condition

RANKED_AT_MOST = 200
"""Above so many matches they come newest first, as ranking takes time for each of them."""

WINDOW = 20_000
"""Among so many of the newest texts what is to come first is looked for."""

BUNDLE = 16
"""So many words are looked at one by one."""

_JOINED = "JOIN article ON article.content = passage.rowid"

_AMONG = """passage MATCH ? AND rowid BETWEEN ? AND ?
    AND +rowid IN (SELECT value FROM json_each(?))"""
"""The condition for those of some texts that match.

The unary plus keeps SQLite from matching once for every single text; where the texts are the
newest that match, no other lies between the first and the last of them.
"""

_Article = tuple[bytes, str, int]
"""The name and title of an article, and its text's place."""


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


def all_of(parts: Sequence[str]) -> str:
    """An expression for all of `parts`, the rarest of which should come first.

    Told at once, FTS5 would bring the lists of all parts to each place in turn; told in twos, it
    looks into the later lists only where the earlier parts are all found. Joined to nothing by a
    NOT, two are not told at once with the next.
    """
    first, *others = parts
    for other in others[:-1]:
        first = f'({first} AND {other}) NOT ""'
    return f"({first}) AND {others[-1]}" if others else first


def any_of(parts: Sequence[str]) -> str:
    """An expression for any of `parts`.

    At each place FTS5 would look at every part; where they are many they are told in bundles, of
    which it looks into those that have come to that place.
    """
    if len(parts) > BUNDLE:
        bundles = (parts[at : at + BUNDLE] for at in range(0, len(parts), BUNDLE))
        parts = [f'({any_of(bundle)} NOT "")' for bundle in bundles]
    return f"({' OR '.join(parts)})" if len(parts) > 1 else parts[0]


def passages(
    connection: Connection,
    expression: str,
    limit: int,
    *,
    first: str | None = None,
    since: int = 0,
    where: Condition = ALWAYS,
    rankable: Callable[[], bool] | None = lambda: True,
) -> list[Passage]:
    """The articles that match `expression`: the best first if few and `rankable`, else the newest.

    Those of the texts `since` that place which match `first` as well come before all others; what
    matches `first` matches `expression`. Where it is known that they are not `rankable`, no more
    of them are looked for than are asked for.
    """
    coming = _places(connection, expression, max(RANKED_AT_MOST + 1, limit), where)
    places = newest(coming, limit) if rankable is None else list(coming)
    found = []
    if first and places and places[0] >= since:
        near = _places(connection, first, limit, where, since)
        found = _newest(connection, near, limit, where)
    if len(found) < limit:
        ranked = rankable is not None and 0 < len(places) <= RANKED_AT_MOST and rankable()
        if ranked:
            others = _best(connection, expression, places, limit, where)
        else:
            others = _newest(connection, places, limit, where)
        found = list(dict.fromkeys([*found, *others]))[:limit]
    located = _located(connection, expression, {content for _, _, content in found})
    return [
        Passage(from_key(name), title, *located[content])
        for name, title, content in found
        if content in located
    ]


def recent(connection: Connection) -> int:
    """The place before which `WINDOW` newer texts come; 0 if there are not so many."""
    query = "SELECT id FROM content ORDER BY id DESC LIMIT 1 OFFSET ?"
    row = connection.execute(query, (WINDOW,)).fetchone()
    return 0 if row is None else int(row[0])


def matches(connection: Connection, expression: str, after: int = 0) -> bool:
    """Whether any text matches, or any `after` so many."""
    query = "SELECT 1 FROM passage WHERE passage MATCH ? LIMIT 1 OFFSET ?"
    return connection.execute(query, (expression, after)).fetchone() is not None


def are_many(connection: Connection, expression: str) -> bool:
    """Whether so many texts match that they are not ranked."""
    return matches(connection, expression, RANKED_AT_MOST)


def spans(connection: Connection, expression: str, content: int) -> tuple[Span, ...]:
    """The spans of one text that match; none if it does not."""
    located = _located(connection, expression, {content})
    return located[content][1] if content in located else ()


def counts(connection: Connection, expression: str) -> dict[int, int]:
    """How many matches there are in the text of each article that has any, by row number."""
    rows = connection.execute(
        """SELECT article.id, found.number FROM
           (SELECT rowid AS content,
                   length(highlight(passage, 0, char(1), '')) - length(text) AS number
            FROM passage WHERE passage MATCH ?) AS found
           JOIN article ON article.content = found.content""",
        (expression,),
    )
    return dict(rows.fetchall())


def texts(
    connection: Connection, expression: str | None, where: Condition
) -> Iterator[tuple[str, str, int, str]]:
    """The id, title, content and text of each article that is meant, the newest first."""
    matching = "passage.rowid = article.content AND passage MATCH ?"
    source = "article" if expression is None else f"passage JOIN article ON {matching}"
    order = READING_ORDER if expression is None else "passage.rowid DESC"
    rows = connection.execute(
        f"""SELECT article.name, article.title, article.content, body.text
            FROM {source} JOIN body ON body.content = article.content
            WHERE {where.sql} ORDER BY {order}""",
        (*([] if expression is None else [expression]), *where.values),
    )
    return ((from_key(name), title, content, text) for name, title, content, text in rows)


def _places(
    connection: Connection, expression: str, limit: int, where: Condition, since: int = 0
) -> Iterator[int]:
    """The newest texts that match, none before `since`; looked for as they are taken."""
    rows = connection.execute(
        f"""SELECT passage.rowid FROM passage {"" if where is ALWAYS else _JOINED}
            WHERE passage MATCH ? AND passage.rowid >= ? AND {where.sql}
            ORDER BY passage.rowid DESC LIMIT ?""",
        (expression, since, *where.values, limit),
    )
    return (place for (place,) in rows)


def _best(
    connection: Connection, expression: str, places: Sequence[int], limit: int, where: Condition
) -> list[_Article]:
    """The articles with the texts at `places` that match best.

    Only of the best texts the articles are read: each is on a page of its own.
    """
    rows = connection.execute(
        f"SELECT rowid, rank FROM passage WHERE {_AMONG}", (expression, *_among(places))
    )
    ranks = dict(rows.fetchall())
    worst = sorted(ranks.values())[:limit][-1]
    best = [place for place, rank in ranks.items() if rank <= worst]
    return sorted(_articles(connection, best, where), key=lambda one: ranks[one[2]])[:limit]


def _newest(
    connection: Connection, places: Iterable[int], limit: int, where: Condition
) -> list[_Article]:
    """The newest articles with the texts at `places`, which are given the newest first."""
    return _articles(connection, newest(places, limit), where)[:limit]


def _articles(connection: Connection, places: Sequence[int], where: Condition) -> list[_Article]:
    """The articles with the texts at `places`, in reading order."""
    return connection.execute(
        f"""SELECT article.name, article.title, article.content
            FROM json_each(?) AS place JOIN article ON article.content = place.value
            WHERE {where.sql} ORDER BY {READING_ORDER}""",
        (json.dumps(places), *where.values),
    ).fetchall()


def _located(
    connection: Connection, expression: str, contents: Collection[int]
) -> dict[int, tuple[str, tuple[Span, ...]]]:
    """The text of each of `contents`, and the spans of it that match."""
    if not contents:
        return {}
    query = "SELECT content, text FROM body WHERE content IN (SELECT value FROM json_each(?))"
    texts = dict(connection.execute(query, (json.dumps(list(contents)),)).fetchall())
    marker = _marker_not_in(texts.values())
    marked = connection.execute(
        f"SELECT rowid, highlight(passage, 0, ?, ?) FROM passage WHERE {_AMONG}",
        (marker, marker, expression, *_among(contents)),
    )
    return {content: (texts[content], _spans_between(marker, text)) for content, text in marked}


def _among(places: Collection[int]) -> tuple[int, int, str]:
    """What stands for `places` in `_AMONG`."""
    return min(places), max(places), json.dumps(list(places))


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
