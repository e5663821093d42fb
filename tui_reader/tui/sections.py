"""One section of the sidebar: a heading, and under it names with the aliases that are unfolded.

The invariant: rows are counted without being fetched; what is unfolded costs what it shows.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.model.entity import Alias, EntityRow
    from tui_reader.model.listing import Listing
    from tui_reader.model.mention import Mention


class NameRow(NamedTuple):
    """An entity, and its mentions in the open article."""

    entity: EntityRow
    here: int


class AliasRow(NamedTuple):
    """One form of the name of an entity."""

    entity_id: str
    alias: Alias


class UnsureRow(NamedTuple):
    """A form of a name in the open article that nobody is surely meant by.

    `mention` is the first of its mentions `here`, and says why.
    """

    mention: Mention
    here: int


class HeadingRow(NamedTuple):
    """The heading of so many rows, which may be folded away under it."""

    words: str
    rows: int
    folded: bool


Row = NameRow | AliasRow | UnsureRow | HeadingRow | str
"""A row of the sidebar; "" for an empty line, and for a row that is gone."""


class Section:
    """A heading and the rows under it; `first` is its place among all rows."""

    def __init__(
        self,
        heading: str,
        rows: Listing[EntityRow] | tuple[UnsureRow, ...],
        here: Mapping[str, int],
        unfolded: Mapping[str, tuple[Alias, ...]],
    ) -> None:
        self.heading = heading
        self.first = 0
        self.folded = False
        self._rows = rows
        self._here = here
        self._aliases = [] if isinstance(rows, tuple) else _places(rows, unfolded)
        self._starts, extra = list[int](), 0
        for position, _, aliases in self._aliases:
            self._starts.append(position + 1 + extra)
            extra += len(aliases)
        self._extra = extra

    def __len__(self) -> int:
        return 1 if self.folded else 1 + len(self._rows) + self._extra

    def row(self, number: int) -> Row:
        """The row at `number`, the heading being the first; "" for the one after the last."""
        if number == 0:
            return HeadingRow(self.heading, len(self._rows), self.folded)
        if number >= len(self):
            return ""
        if isinstance(self._rows, tuple):
            return self._rows[number - 1]
        above = bisect_right(self._starts, number - 1)
        if above:
            _, entity_id, aliases = self._aliases[above - 1]
            within = number - 1 - self._starts[above - 1]
            if within < len(aliases):
                return AliasRow(entity_id, aliases[within])
        skipped = sum(len(aliases) for _, _, aliases in self._aliases[:above])
        entity = self._rows.row(number - 1 - skipped)
        return "" if entity is None else NameRow(entity, self._here.get(entity.id, 0))

    def find(self, entity_id: str, alias: str = "") -> int | None:
        """The number of the row of an entity, or of one of its aliases."""
        position = None
        if not self.folded and not isinstance(self._rows, tuple):
            position = self._rows.find(entity_id)
        if position is None:
            return None
        skipped = sum(len(forms) for at, _, forms in self._aliases if at < position)
        forms = next((forms for at, _, forms in self._aliases if at == position), ())
        texts = [each.text for each in forms]
        after = texts.index(alias) + 1 if alias in texts else 0
        return 1 + position + skipped + after

    def find_unsure(self, surface: str) -> int | None:
        """The number of the row of a form that is nobody's."""
        rows = self._rows if isinstance(self._rows, tuple) and not self.folded else ()
        found = (n for n, row in enumerate(rows, 1) if row.mention.surface == surface)
        return next(found, None)


def _places(
    rows: Listing[EntityRow], unfolded: Mapping[str, tuple[Alias, ...]]
) -> list[tuple[int, str, tuple[Alias, ...]]]:
    """Where the entities are whose aliases are unfolded, in order."""
    found = ((rows.find(entity_id), entity_id, forms) for entity_id, forms in unfolded.items())
    return sorted((at, entity_id, forms) for at, entity_id, forms in found if at is not None)
