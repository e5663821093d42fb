"""What there is to choose from: the sources, and the years, months and days of the articles.

The invariant: each is found by leaps through an index, so that it takes as long as there are
different ones, however many articles there are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST_SOURCES = 20_000


def sources(connection: Connection) -> list[str]:
    """Every source, sorted."""
    rows = connection.execute(
        """WITH RECURSIVE leap (source) AS (
            SELECT min(source) FROM article
            UNION ALL
            SELECT (SELECT min(source) FROM article WHERE source > leap.source) FROM leap
            WHERE leap.source IS NOT NULL)
           SELECT source FROM leap WHERE source != '' LIMIT ?""",
        (MOST_SOURCES,),
    )
    return [source for (source,) in rows]


def dates(connection: Connection, beginning: str, length: int, limit: int) -> list[str]:
    """The newest dates there are that begin so, cut to `length` letters, newest first."""
    rows = connection.execute(
        """WITH RECURSIVE leap (date) AS (
            SELECT substr(max(date), 1, ?1) FROM article WHERE date < ?2 || ':'
            UNION ALL
            SELECT (SELECT substr(max(date), 1, ?1) FROM article WHERE date < leap.date)
            FROM leap WHERE leap.date >= ?2 LIMIT ?3)
           SELECT date FROM leap WHERE date >= ?2""",
        (length, beginning, limit + 1),
    )
    return [date for (date,) in rows][:limit]
