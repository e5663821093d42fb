"""The articles that were asked for, in the order that was asked for, under headings.

The invariant: an arrangement is of one state of the index, and its sections are those of its own
articles. Sections are as small as they may be and still hold some articles each.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tui_reader import store
from tui_reader.library.listing import article_listing, article_shelf
from tui_reader.model.arrangement import Arrangement, Order, Section
from tui_reader.model.listing import Listing
from tui_reader.store.conditions import ALWAYS, NEVER, all_of, names_any

if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterable

    from tui_reader.library.matching import Matching
    from tui_reader.model.arrangement import Choice
    from tui_reader.store.conditions import Condition
    from tui_reader.store.database import Connection
    from tui_reader.store.index import Index

FEWEST = 5
"""Days, or else months, or else years, make sections if they hold so many articles on average."""

HEADED_FROM = 12
"""A list of fewer articles than this is seen as a whole, and needs no headings."""

LARGE = 20_000
"""The sections of more articles than this are not counted before the first frame."""

NO_DATE, NO_SOURCE = "No date", "No source"

_FORMS = {len("2024-05-03"): "%d %B %Y", len("2024-05"): "%B %Y", len("2024"): "%Y"}
"""How a day, a month and a year are told, by how much of an ISO date names them."""


def arrangement(
    index: Index, matching: Callable[[], Matching], choice: Choice, since: Arrangement | None
) -> Callable[[Connection], Arrangement]:
    """The articles of a choice; those `since` then if nothing it depends on has changed."""

    def made(connection: Connection) -> Arrangement:
        revision = _revision(connection, choice)
        if since is not None and since.listing.whole and since.listing.revision == revision:
            return since
        where = _where(connection, matching, choice)
        numbers = _numbers(connection, matching, choice, where)
        rows = Listing(numbers, article_shelf(index, revision[0]), revision)
        total = store.articles.article_count(connection)
        return Arrangement(rows, sections(connection, choice, where), total)

    return made


def first_arrangement(
    index: Index, choice: Choice, most: int
) -> Callable[[Connection], Arrangement]:
    """All articles, newest first; if they are still to be sorted, the first `most` of them."""

    def made(connection: Connection) -> Arrangement:
        rows = article_listing(index, most, None)(connection)
        headed = rows.whole and HEADED_FROM <= len(rows) <= LARGE
        found = sections(connection, choice, ALWAYS) if headed else ()
        return Arrangement(rows, found, len(rows))

    return made


def sections(connection: Connection, choice: Choice, where: Condition) -> tuple[Section, ...]:
    """The sections of the articles of which `where` is true."""
    if not choice.headings:
        return ()
    if choice.order is Order.SOURCE:
        return _sections(
            (label or NO_SOURCE, number)
            for label, number in store.arranging.by_source(connection, where)
        )
    if choice.order in (Order.NEWEST, Order.OLDEST):
        return _of_dates(
            store.arranging.by_day(connection, where), oldest=choice.order is Order.OLDEST
        )
    return ()


def _of_dates(days: list[tuple[str | None, int]], *, oldest: bool) -> tuple[Section, ...]:
    """Days, months or years, whichever are small enough and not too small."""
    dated = [(day, number) for day, number in days if day is not None]
    undated = [(NO_DATE, number) for day, number in days if day is None]
    if oldest:
        dated.reverse()
    total = sum(number for _, number in dated)
    counted: dict[str, int] = {}
    for length in _FORMS:
        counted = {}
        for day, number in dated:
            counted[day[:length]] = counted.get(day[:length], 0) + number
        if total >= FEWEST * len(counted):
            break
    return _sections([*((_told(part), number) for part, number in counted.items()), *undated])


def _told(part: str) -> str:
    """A day, a month or a year, from the beginning of an ISO date."""
    first = dt.date.fromisoformat(f"{part}-01-01"[: len("2024-05-03")])
    return first.strftime(_FORMS[len(part)]).lstrip("0")


def _sections(counted: Iterable[tuple[str, int]]) -> tuple[Section, ...]:
    """Sections of so many articles each; none if all are in one."""
    found, first = [], 0
    for label, number in counted:
        found.append(Section(first, label))
        first += number
    return tuple(found) if len(found) > 1 else ()


def _revision(connection: Connection, choice: Choice) -> tuple[int, ...]:
    """What stays equal as long as the arrangement does."""
    if choice.named or choice.name:
        return store.state.revisions(connection)
    return store.state.revision(connection, store.state.ARTICLES)


def _where(connection: Connection, matching: Callable[[], Matching], choice: Choice) -> Condition:
    """Which articles are listed."""
    conditions = []
    if choice.query:
        conditions.append(store.arranging.among(matching().articles(connection, choice.query)))
    if choice.words.strip():
        conditions.append(matching().headed(connection, choice.words))
    for entity in choice.named:
        number = store.name_listing.number_of(connection, entity)
        conditions.append(NEVER if number is None else names_any([number]))
    return all_of(conditions)


def _numbers(
    connection: Connection, matching: Callable[[], Matching], choice: Choice, where: Condition
) -> bytes | array[int]:
    """The row numbers of the articles of a choice, in its order."""
    if where is ALWAYS and choice.order is Order.NEWEST:
        return store.listing.reading_order(connection)  # as it was kept, and not copied
    if choice.order is Order.HITS:
        hits = matching().hits(connection, choice.query) if choice.query else {}
        return store.arranging.numbers(connection, choice.order, where, hits)
    return store.arranging.numbers(connection, choice.order, where, choice.name)
