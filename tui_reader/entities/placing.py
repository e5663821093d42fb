"""Chains of a name that very many articles print, given to the bearers its core shows.

The invariant: where a chain goes depends on itself and on the core alone, so that one more chain
outside the core moves no other.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui_reader.entities.bearers_of_names import Group, that_tells
from tui_reader.entities.lone import alone, company_needed
from tui_reader.entities.surroundings import links
from tui_reader.entities.walks import against
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui_reader.entities.surroundings import Link, Surroundings
    from tui_reader.model.appearance import Appearance

_ELSEWHERE = "elsewhere"
_CONTRADICTED = "what is said of the one contradicts the other"
_DOUBT = "Nothing shows which bearer of the name is meant: perhaps more than one."


@dataclass(frozen=True)
class Placing:
    """The `groups` that the `core` of a name falls into, to be asked where another chain goes."""

    groups: Sequence[Group]
    core: Sequence[Appearance]
    around: Mapping[str, Surroundings]

    def group_of(self, row: Appearance, around: Surroundings | None) -> Group:
        """The bearer of a chain outside the core: one that is there, or a new one.

        `around` is needed only if `needs_company`.
        """
        told = that_tells(row.said)
        fitting = [
            place for place, said in enumerate(self._said) if not (told and against(told, said))
        ]
        if not row.twin and fitting and not self.needs_company:
            return self.groups[0]
        best = self._best(row, around, fitting) if around is not None and not row.twin else None
        if best is not None:
            return self.groups[best]
        if not row.full:
            return alone([row.key], row.printed if row.kind is Kind.PERSON else "")
        return self._new(row, "; ".join(told) if not fitting else _ELSEWHERE)

    def _best(self, row: Appearance, around: Surroundings, fitting: list[int]) -> int | None:
        """The bearer with whom a chain has most in common, if that is enough."""
        shared: Counter[int] = Counter()
        for link in links(row, around, weak=not row.full):
            for place in self._linked.get(link, ()):
                shared[place] += 1
        best = max(fitting, key=lambda place: (shared[place], -place), default=None)
        enough = 1 if row.full else company_needed(row)
        return best if best is not None and shared[best] >= enough else None

    def _new(self, row: Appearance, label: str) -> Group:
        """A bearer that the core does not show."""
        apart = self.groups[0].apart or _CONTRADICTED
        if row.twin:
            return Group(f"{row.article} {row.number}", (row.key,), apart)
        return Group(label, (row.key,), apart, _DOUBT if label == _ELSEWHERE else "")

    @property
    def needs_company(self) -> bool:
        """Whether the core shows several bearers, among whom company decides, or no full name."""
        return len(self.groups) > 1 or not self.core[0].full

    @cached_property
    def _said(self) -> list[tuple[str, ...]]:
        rows = {row.key: row for row in self.core}
        return [
            tuple(sorted({each for key in group.keys for each in that_tells(rows[key].said)}))
            for group in self.groups
        ]

    @cached_property
    def _linked(self) -> dict[Link, list[int]]:
        """By link, the groups that have it."""
        rows = {row.key: row for row in self.core}
        found: dict[Link, list[int]] = {}
        for place, group in enumerate(self.groups):
            own = {
                link
                for key in group.keys
                for link in links(rows[key], self.around[key.article], weak=not rows[key].full)
            }
            for link in own:
                found.setdefault(link, []).append(place)
        return found
