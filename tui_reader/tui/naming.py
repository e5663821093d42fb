"""What the sidebar lists: the names of a scope, counted here and in all, narrowed by a filter.

However many names there are, only the rows that are looked at are fetched. The invariant: people
come first, then organisations, then forms that are nobody's for sure, each under its heading.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, overload

from tui_reader.tui.state import Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.library.library import Library
    from tui_reader.model.entity import EntityRow
    from tui_reader.model.listing import Listing
    from tui_reader.model.mention import Mention


@dataclass(frozen=True, slots=True)
class NameRow:
    """An entity, and its mentions in the open article."""

    entity: EntityRow
    here: int


@dataclass(frozen=True, slots=True)
class UnsureRow:
    """A form of a name in the open article that nobody is surely meant by.

    `mention` is the first of its mentions `here`, and says why.
    """

    mention: Mention
    here: int


Row = NameRow | UnsureRow | str
"""A row of the sidebar, or a heading; "" for an empty line, and for a row that is gone."""

PEOPLE, ORGANISATIONS, UNSURE = "People", "Organisations", "Not sure who"


class _Section(NamedTuple):
    """A heading at `first`, and the rows under it."""

    first: int
    heading: str
    rows: Listing[EntityRow] | tuple[UnsureRow, ...]


class Names(Sequence[Row]):
    """The rows of the sidebar, headings and all; compared by identity."""

    def __init__(
        self,
        people: Listing[EntityRow] | None = None,
        organisations: Listing[EntityRow] | None = None,
        here: Mapping[str, int] | None = None,
        unsure: tuple[UnsureRow, ...] = (),
    ) -> None:
        self._here = here or {}
        self._sections: list[_Section] = []
        self._length = 0
        for heading, rows in ((PEOPLE, people), (ORGANISATIONS, organisations), (UNSURE, unsure)):
            if rows:
                self._add(heading, rows)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        after = bisect_right(self._sections, index, key=lambda section: section.first)
        first, heading, rows = self._sections[after - 1]
        if index == first:
            return heading
        return self._row(rows, index - first - 1)

    def find(self, entity_id: str) -> int | None:
        """Where the row of an entity is."""
        for first, _, rows in self._sections:
            found = None if isinstance(rows, tuple) else rows.find(entity_id)
            if found is not None:
                return first + 1 + found
        return None

    def unsure(self, surface: str) -> int | None:
        """Where the row of a form that is nobody's is."""
        for first, _, rows in self._sections:
            for number, row in enumerate(rows if isinstance(rows, tuple) else ()):
                if row.mention.surface == surface:
                    return first + 1 + number
        return None

    def _add(self, heading: str, rows: Listing[EntityRow] | tuple[UnsureRow, ...]) -> None:
        """Put a section at the end, an empty line before it."""
        first = self._length + bool(self._length)
        counted = heading if heading == UNSURE else f"{heading} {len(rows):,}"
        self._sections.append(_Section(first, counted, rows))
        self._length = first + 1 + len(rows)

    def _row(self, rows: Listing[EntityRow] | tuple[UnsureRow, ...], number: int) -> Row:
        if number == len(rows):
            return ""
        if isinstance(rows, tuple):
            return rows[number]
        entity = rows.row(number)
        return "" if entity is None else NameRow(entity, self._here.get(entity.id, 0))


def names_of(library: Library, article: str | None, scope: Scope, query: str) -> Names:
    """The names of a scope, most mentions in it first; a filter orders by likeness."""
    lists = library.name_lists(article, anywhere=scope is Scope.ALL, query=query)
    return Names(*lists, unsure=tuple(_unsure(library, article, query.strip().casefold())))


def _unsure(library: Library, article: str | None, query: str) -> list[UnsureRow]:
    """The forms in an article that belong to nobody for sure, in order of appearance."""
    mentions = [] if article is None else library.unsure(article)
    first: dict[str, Mention] = {}
    here: Counter[str] = Counter()
    for mention in mentions:
        if query in mention.surface.casefold():
            first.setdefault(mention.surface, mention)
            here[mention.surface] += 1
    return [UnsureRow(mention, here[surface]) for surface, mention in first.items()]
