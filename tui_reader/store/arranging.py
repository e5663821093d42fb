"""Articles in any order, as the numbers of their rows; and how many of them stand together.

The sorting is SQLite's, so that a thread that asks for it leaves others alone; where an index has
the order (see `sorting`), it is only walked. The invariant: equal articles are in reading order,
and what cannot be compared (no date, no source) comes last.
"""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from tui_reader.model.arrangement import Order
from tui_reader.model.listing import ITEM
from tui_reader.store import days, listing, sorting
from tui_reader.store.articles import READING_ORDER
from tui_reader.store.conditions import ALWAYS, Condition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from sqlite3 import Connection

Key = TypeVar("Key")


def numbers(
    connection: Connection, order: Order, where: Condition, by: str | Mapping[int, int] = ""
) -> array[int]:
    """The row number of every article of which `where` is true.

    `by` is the id of the entity whose mentions count, or the hits of each article.
    """
    match order:
        case Order.TITLE:
            unsorted = sorting.missing(connection)
            key = "coalesce(title_key, sortable(title))" if unsorted else "title_key"
            return _sorted(connection, where, key)
        case Order.LONGEST:
            return _sorted(connection, where, "words DESC")
        case Order.SOURCE:
            return _by_source(connection, where)
        case Order.OLDEST:
            return _oldest_first(connection, where)
    newest = _newest_first(connection, where)
    if order is Order.NEWEST:
        return newest
    return _most_first(newest, _mentions(connection, by) if isinstance(by, str) else by)


def _sorted(connection: Connection, where: Condition, first: str = "") -> array[int]:
    """In the order of an expression, equal articles in reading order."""
    order = f"{first}, {READING_ORDER}" if first else READING_ORDER
    rows = connection.execute(
        f"SELECT article.id FROM article WHERE {where.sql} ORDER BY {order}", where.values
    )
    return array(ITEM, chain.from_iterable(rows))


def _newest_first(connection: Connection, where: Condition) -> array[int]:
    if where is not ALWAYS:
        return _sorted(connection, where)
    kept = listing.reading_order(connection)
    return array(ITEM, kept) if isinstance(kept, bytes) else kept


def _oldest_first(connection: Connection, where: Condition) -> array[int]:
    """The days of the reading order, the last of them first."""
    newest = _newest_first(connection, where)
    pieces = _pieces(newest, zip(*days.counted(connection, where), strict=True))
    undated = pieces.pop(0, array(ITEM))
    return _joined([*reversed(pieces.values()), undated])


def _by_source(connection: Connection, where: Condition) -> array[int]:
    """The articles of each source in turn; an index has them so, but for which source is first."""
    counted = dict(by_source(connection, where))
    found = _pieces(_sorted(connection, where, "source"), sorted(counted.items()))
    return _joined(found[source] for source in counted)


def _most_first(newest: array[int], counted: Mapping[int, int]) -> array[int]:
    """Those that are counted come first, the more the sooner; all others stay as they are."""
    first = [number for number in newest if number in counted]
    first.sort(key=lambda number: -counted[number])
    return array(ITEM, first) + array(ITEM, (n for n in newest if n not in counted))


def _mentions(connection: Connection, entity: str) -> dict[int, int]:
    """How often each article names an entity that any does."""
    rows = connection.execute(
        """SELECT membership.article, sum(membership.mentions)
           FROM entity JOIN membership ON membership.entity = entity.id
           WHERE entity.key = ? GROUP BY membership.article""",
        (entity,),
    )
    return dict(rows.fetchall())


def by_source(connection: Connection, where: Condition) -> list[tuple[str, int]]:
    """How many articles there are of each source, in the order of `Order.SOURCE`."""
    return connection.execute(
        f"""SELECT source, count(*) FROM article WHERE {where.sql}
            GROUP BY source ORDER BY source = '', sortable(source), source""",
        where.values,
    ).fetchall()


def among(some: array[int]) -> Condition:
    """Articles that have one of these row numbers."""
    values = str(some.tolist())  # which is how JSON writes numbers as well
    return Condition("article.id IN (SELECT value FROM json_each(?))", (values,))


def highest(connection: Connection) -> int:
    """The highest row number of an article; those that arrive later have higher ones."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM article").fetchone()[0])


def count_above(connection: Connection, number: int) -> int:
    """How many articles have a higher row number."""
    query = "SELECT count(*) FROM article WHERE id > ?"
    return int(connection.execute(query, (number,)).fetchone()[0])


def _pieces(some: array[int], counted: Iterable[tuple[Key, int]]) -> dict[Key, array[int]]:
    """So many of them for each key, one after the other."""
    found, first = {}, 0
    for key, count in counted:
        found[key] = some[first : first + count]
        first += count
    return found


def _joined(pieces: Iterable[array[int]]) -> array[int]:
    joined = array(ITEM)
    for piece in pieces:
        joined.extend(piece)
    return joined
