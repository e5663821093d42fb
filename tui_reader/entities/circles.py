"""The chains of one name in circles: groups of articles that have company or a role in common.

The invariant: two chains are in one circle exactly if a row of chains between them, each with a
link to the next, leads from the one to the other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from tui_reader.entities.surroundings import links

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui_reader.entities.surroundings import Link, Surroundings
    from tui_reader.model.appearance import Appearance
    from tui_reader.model.chain import ChainKey

_Met = TypeVar("_Met")


def circles(
    rows: Sequence[Appearance], around: Mapping[str, Surroundings], *, weak: bool = True
) -> list[tuple[ChainKey, ...]]:
    """The chains of one name in groups that have company or a role in common, directly or not.

    All that may link them is looked at only where single people and bodies leave some apart.
    """
    ordered = sorted(rows, key=lambda row: row.key)
    parts = _Parts(len(ordered))
    _by_company(parts, ordered, around, weak=weak)
    if parts.count > 1:
        met: dict[Link, int] = {}
        for place, row in enumerate(ordered):
            parts.meet(place, links(row, around[row.article], weak=weak), met)
    groups: dict[int, list[ChainKey]] = defaultdict(list)
    for place, row in enumerate(ordered):
        groups[parts.root(place)].append(row.key)
    return [tuple(group) for group in groups.values()]


def _by_company(
    parts: _Parts, rows: Iterable[Appearance], around: Mapping[str, Surroundings], *, weak: bool
) -> None:
    """Join the chains in whose articles one and the same other person, or body, is named."""
    people: dict[str, int] = {}
    bodies: dict[str, int] = {}
    for place, row in enumerate(rows):
        here, own = around[row.article], {row.name}
        parts.meet(place, here.people - own, people)
        if weak:
            parts.meet(place, here.bodies - own, bodies)


class _Parts:
    """So many things, each a part by itself until it has met another; the root is the first."""

    def __init__(self, count: int) -> None:
        self.count = count
        self._parent = list(range(count))

    def root(self, place: int) -> int:
        """The first thing of the part that one is in."""
        parent = self._parent
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    def meet(self, place: int, some: Iterable[_Met], met: dict[_Met, int]) -> None:
        """Let a thing meet all that have any of `some` too: `met` says who was the first."""
        for each in some:
            known = met.setdefault(each, place)
            if known != place:
                one, two = sorted((self.root(known), self.root(place)))
                if one != two:
                    self._parent[two] = one
                    self.count -= 1
