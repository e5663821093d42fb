"""What the sidebar lists: the names of a scope, counted here and in all, narrowed by a filter.

However many names there are, only the rows that are looked at are fetched. The invariant: people
come first, then organisations, then whoever is known by a part of a name, then forms that are
nobody's for sure, each under its heading, and the forms of a name that is unfolded right under it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, overload

from tui_reader.model.arrangement import NameOrder
from tui_reader.tui.sections import AliasRow, HeadingRow, NameRow, Row, Section, UnsureRow
from tui_reader.tui.state import Scope

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.library.library import Library
    from tui_reader.model.entity import Alias, EntityRow
    from tui_reader.model.listing import Listing
    from tui_reader.model.mention import Mention

__all__ = ["AliasRow", "HeadingRow", "NameRow", "Names", "Row", "UnsureRow"]

PEOPLE, ORGANISATIONS = "People", "Organisations"
PART, UNSURE = "Part of a name", "Not sure who"


class Asked(NamedTuple):
    """Which names are listed: of an article or a scope, like a query, in an order."""

    article: str | None
    scope: Scope
    query: str = ""
    order: NameOrder = NameOrder.MOST
    at_least: int = 1


class Shape(NamedTuple):
    """What of the sidebar is `folded` away, by its heading, and whose aliases are `unfolded`."""

    folded: frozenset[str] = frozenset()
    unfolded: Mapping[str, tuple[Alias, ...]] = MappingProxyType({})

    def turned(self, heading: str) -> Shape:
        """The same with one section folded or not, as it was not before."""
        return Shape(self.folded ^ {heading}, self.unfolded)

    def opened(self, entity_id: str, aliases: tuple[Alias, ...]) -> Shape:
        """The same with the aliases of an entity under it."""
        return Shape(self.folded, {**self.unfolded, entity_id: aliases})

    def closed(self, entity_id: str) -> Shape:
        """The same with the aliases of an entity folded away."""
        rest = {each: forms for each, forms in self.unfolded.items() if each != entity_id}
        return Shape(self.folded, rest)


class Names(Sequence[Row]):
    """The rows of the sidebar, headings and all; compared by identity.

    Of names like a `query`, one is the `likest`.
    """

    def __init__(
        self,
        people: Listing[EntityRow] | None = None,
        organisations: Listing[EntityRow] | None = None,
        lone: Listing[EntityRow] | None = None,
        here: Mapping[str, int] | None = None,
        hidden: int = 0,
        likest: str | None = None,
        *,
        unsure: tuple[UnsureRow, ...] = (),
        query: str = "",
        shape: Shape | None = None,
    ) -> None:
        self._parts = (people, organisations, lone, here, hidden, likest)
        self.likest = likest
        self.query = query
        self._unsure = unsure
        shape = shape or Shape()
        self._sections: list[Section] = []
        self._length = 0
        for heading, rows in (
            (PEOPLE, people),
            (ORGANISATIONS, organisations),
            (PART, lone),
            (UNSURE, unsure),
        ):
            if rows:
                section = Section(heading, rows, here or {}, shape.unfolded)
                section.folded = heading in shape.folded
                self._add(section)
        if hidden:
            self._add(Section(f"{hidden:,} seen once, hidden", (), {}, {}))

    @property
    def revision(self) -> tuple[int, ...]:
        """Equal for names of one state of the index."""
        people = self._parts[0]
        return () if people is None else people.revision

    def shaped(self, shape: Shape) -> Names:
        """The same names, folded and unfolded otherwise."""
        return Names(*self._parts, unsure=self._unsure, query=self.query, shape=shape)

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
        section = next(each for each in reversed(self._sections) if each.first <= index)
        return section.row(index - section.first)

    def find(self, entity_id: str, alias: str = "") -> int | None:
        """Where the row of an entity is, or that of one of its aliases that are unfolded."""
        for section in self._sections:
            found = section.find(entity_id, alias)
            if found is not None:
                return section.first + found
        return None

    def unsure(self, surface: str) -> int | None:
        """Where the row of a form that is nobody's is."""
        for section in self._sections:
            found = section.find_unsure(surface)
            if found is not None:
                return section.first + found
        return None

    def heading(self, words: str) -> int | None:
        """Where a heading is."""
        return next((each.first for each in self._sections if each.heading == words), None)

    def _add(self, section: Section) -> None:
        """Put a section at the end, an empty line before it."""
        section.first = self._length + bool(self._length)
        self._sections.append(section)
        self._length = section.first + len(section)


def names_of(library: Library, asked: Asked) -> Names:
    """The names that are asked for; a filter orders by likeness."""
    lists = library.name_lists(
        asked.article,
        anywhere=asked.scope is Scope.ALL,
        query=asked.query,
        order=asked.order,
        at_least=asked.at_least,
    )
    unsure = _unsure(library, asked.article, asked.query.strip().casefold())
    return Names(*lists, unsure=tuple(unsure), query=asked.query)


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
