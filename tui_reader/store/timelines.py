"""How often somebody is mentioned over time: in equal spans of the dates that the articles have.

The invariant: the first span begins with the first of these dates and the last ends with the last,
for everybody alike; articles without a date are in none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection


def mentions_over_time(connection: Connection, entity_id: str, spans: int) -> tuple[int, ...]:
    """The mentions of an entity in each of so many spans; no span if no article has a date."""
    ends = [connection.execute(f"SELECT {end}(date) FROM article").fetchone() for end in _ENDS]
    (first,), (last,) = ends
    if first is None:
        return ()
    counts = [0] * spans
    for span, mentions in connection.execute(_COUNTED, (first, last, spans, entity_id)):
        counts[span] = mentions
    return tuple(counts)


_ENDS = ("min", "max")
_DAYS = "(julianday(?2) - julianday(?1) + 1)"
_COUNTED = f"""SELECT CAST((julianday(article.date) - julianday(?1)) * ?3 / {_DAYS} AS INTEGER),
                      sum(membership.mentions)
               FROM entity JOIN membership ON membership.entity = entity.id
               JOIN article ON article.id = membership.article
               WHERE entity.key = ?4 AND article.date IS NOT NULL GROUP BY 1"""
