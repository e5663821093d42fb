"""The articles that were asked for, in the order that was asked for, under headings.

The invariant: an arrangement is of one state of the index, and its sections are those of its own
articles. Sections are as small as they may be and still hold some articles each.
"""

from __future__ import annotations

import datetime as dt
from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from operator import neg
from typing import TYPE_CHECKING, overload

from tui_reader import store
from tui_reader.library.listing import article_listing, article_shelf
from tui_reader.model.arrangement import Arrangement, Order, Sections
from tui_reader.model.listing import ITEM, Listing
from tui_reader.store.conditions import ALWAYS, NEVER, all_of, names_any

if TYPE_CHECKING:
    from tui_reader.library.matching import Matching
    from tui_reader.model.arrangement import Choice
    from tui_reader.store.conditions import Condition
    from tui_reader.store.database import Connection
    from tui_reader.store.days import Days
    from tui_reader.store.index import Index

FEWEST = 5
"""Days, or else months, or else years, make sections if they hold so many articles on average."""

HEADED_FROM = 12
"""A list of fewer articles than this is seen as a whole, and needs no headings."""

NO_DATE, NO_SOURCE = "No date", "No source"
NO_SECTIONS = Sections()

_DAY = "%d %B %Y"
_LONGER: dict[str, Callable[[dt.date], dt.date]] = {
    "%B %Y": lambda day: day.replace(day=1),
    "%Y": lambda day: day.replace(month=1, day=1),
}
"""How a day, a month and a year are told; and the first day of the month or year of another."""


@dataclass(frozen=True)
class Dates(Sequence[str]):
    """Dates as they are told in a `form`, from ordinals; 0 stands for none."""

    ordinals: array[int]
    form: str

    def __len__(self) -> int:
        return len(self.ordinals)

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return Dates(self.ordinals[index], self.form)
        ordinal = self.ordinals[index]
        if not ordinal:
            return NO_DATE
        return dt.date.fromordinal(ordinal).strftime(self.form).lstrip("0")


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
        headed = rows.whole and len(rows) >= HEADED_FROM
        found = sections(connection, choice, ALWAYS) if headed else NO_SECTIONS
        return Arrangement(rows, found, len(rows))

    return made


def sections(connection: Connection, choice: Choice, where: Condition) -> Sections:
    """The sections of the articles of which `where` is true."""
    if not choice.headings:
        return NO_SECTIONS
    if choice.order is Order.SOURCE:
        counted = store.arranging.by_source(connection, where)
        return _sections(
            [number for _, number in counted], [source or NO_SOURCE for source, _ in counted]
        )
    if choice.order in (Order.NEWEST, Order.OLDEST):
        days = store.days.counted(connection, where)
        return _of_dates(days, oldest=choice.order is Order.OLDEST)
    return NO_SECTIONS


def _of_dates(days: Days, *, oldest: bool) -> Sections:
    """Days, months or years, whichever are small enough and not too small."""
    end = len(days.ordinals) - (0 in days.ordinals[-1:])
    ordinals, counts = days.ordinals[:end], days.counts[:end]
    form = _DAY
    for longer, first_day in _LONGER.items():
        if sum(counts) >= FEWEST * len(ordinals):
            break
        ordinals, counts = _grouped(ordinals, counts, first_day)
        form = longer
    if oldest:
        ordinals.reverse()
        counts.reverse()
    return _sections(counts + days.counts[end:], Dates(ordinals + days.ordinals[end:], form))


def _grouped(
    ordinals: array[int], counts: array[int], first_day: Callable[[dt.date], dt.date]
) -> tuple[array[int], array[int]]:
    """The last day of each span that begins with a `first_day`, and how many the span has."""
    found, numbers, at = array(ITEM), array(ITEM), 0
    while at < len(ordinals):
        first = first_day(dt.date.fromordinal(ordinals[at])).toordinal()
        end = bisect_right(ordinals, -first, at, key=neg)
        found.append(ordinals[at])
        numbers.append(sum(counts[at:end]))
        at = end
    return found, numbers


def _sections(counts: Sequence[int], labels: Sequence[str]) -> Sections:
    """Sections of so many articles each; none if all are in one."""
    if len(counts) < 2:
        return NO_SECTIONS
    return Sections(array(ITEM, accumulate(counts[:-1], initial=0)), labels)


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
