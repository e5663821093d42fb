"""Names over time, as far as they have been looked up, drawn as a few bars each.

The invariant: what was found in an earlier state of the index is shown until it is found anew, and
never counts as known of a later one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.tui.bars import bars

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Revision = tuple[int, ...]

SPANS = 24
"""Into so many parts the time is divided; they are put together to as many cells as there are."""

CELLS = ((54, 12), (46, 8), (38, 6))
"""A list that is so wide has room for so many cells; a narrower one has none."""

MOST = 2000
"""Of so many names it is remembered."""


def cells_for(width: int) -> int:
    """How many cells there are for a name's bars in a list of that width."""
    return next((cells for least, cells in CELLS if width >= least), 0)


@dataclass(frozen=True, slots=True, eq=False)
class Timelines:
    """The mentions of names in each of `SPANS`, by the names' ids, and when that was found."""

    found: Mapping[str, tuple[Revision, tuple[int, ...]]] = field(default_factory=dict)

    def unknown(self, names: Iterable[str], revision: Revision) -> tuple[str, ...]:
        """Those of some names of whom it is not known as of that revision."""
        none: tuple[Revision | None, tuple[int, ...]] = (None, ())
        return tuple(name for name in names if self.found.get(name, none)[0] != revision)

    def with_found(self, counts: Mapping[str, tuple[int, ...]], revision: Revision) -> Timelines:
        """The same, with what was found in that revision; the earliest is forgotten."""
        rest = [(name, each) for name, each in self.found.items() if name not in counts]
        new = [(name, (revision, each)) for name, each in counts.items()]
        return Timelines(dict([*rest, *new][-MOST:]))

    def drawn(self, name: str, cells: int, *, plain: bool = False) -> str:
        """A name's bars in so many cells: empty ones where it is not mentioned, or not known."""
        _, counts = self.found.get(name, ((), ()))
        together = len(counts) // cells
        sums = [sum(counts[n * together : (n + 1) * together]) for n in range(cells)]
        return bars(sums, plain=plain)
