"""What the structure of a text makes of its looks: headings, emphasis, code, links.

The invariant: asking for the looks of a stretch costs what is in that stretch, not in the article.
"""

from __future__ import annotations

from bisect import bisect_left
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.structure import CODE, HEADING, ROW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.model.structure import Structure


class Look(StrEnum):
    """How a stretch of text looks; the component classes of the text pane are made from these."""

    HEADING = "heading"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    LITERAL = "literal"
    STRUCK = "struck"
    LINK = "link"
    FURNITURE = "furniture"
    PERSON = "person"
    ORGANISATION = "organisation"
    UNSURE = "unsure"
    CHOSEN = "chosen"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"
    FOUND = "found"
    PICKED = "picked"
    CURRENT = "current"


LIT = (Look.CHOSEN, Look.SECOND, Look.THIRD, Look.FOURTH)
"""How names that are chosen together look, in the order they were chosen in."""


class Run(NamedTuple):
    """Characters ``[start, end)`` in all of `looks`, later ones over earlier ones."""

    start: int
    end: int
    looks: tuple[Look, ...]


_LEAVES = {HEADING: Look.HEADING, CODE: Look.LITERAL}
_STYLED = {look.value: look for look in (Look.STRONG, Look.EMPHASIS, Look.LITERAL, Look.STRUCK)}


class Emphasis:
    """The runs of one structure, which may lie in one another."""

    def __init__(self, structure: Structure) -> None:
        self._structure = structure

    @cached_property
    def _runs(self) -> list[Run]:
        return sorted(_runs_of(self._structure), key=lambda run: (run.start, -run.end))

    @cached_property
    def _reach(self) -> list[int]:
        """How far any of the runs up to each one goes."""
        return list(accumulate((run.end for run in self._runs), max))

    def touching(self, start: int, end: int) -> list[Run]:
        """The runs that share a character with ``[start, end)``, in order."""
        if not self._structure:
            return []
        found: list[Run] = []
        number = bisect_left(self._runs, end, key=lambda run: run.start) - 1
        while number >= 0 and self._reach[number] > start:
            if self._runs[number].end > start:
                found.append(self._runs[number])
            number -= 1
        return found[::-1]


def _runs_of(structure: Structure) -> Iterator[Run]:
    for leaf in structure.leaves:
        if look := _LEAVES.get(leaf.kind):
            yield Run(leaf.start, leaf.end, (look,))
        elif leaf.kind == ROW and leaf.level:
            yield Run(leaf.start, leaf.end, (Look.STRONG,))
    for start, end, name in structure.styled:
        if look := _STYLED.get(name):
            yield Run(start, end, (look,))
    for start, end, _ in structure.links:
        yield Run(start, end, (Look.LINK,))
