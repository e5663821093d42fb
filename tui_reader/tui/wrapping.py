"""Article text laid out in lines of a given width, as offsets into the text and nothing else.

A layout is two arrays of offsets, so half a million words cost a few megabytes and finding the
line of an offset is a binary search. The invariants: every non-blank character of the text is on
exactly one line (or inside one fold), lines are in order, and no line is wider than asked.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.cells import get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.model.article import Span

_ONE_CELL_EACH = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1fff\u2010-\u2027\u20ac]*")
_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(slots=True)
class Layout:
    """Line `n` shows ``text[starts[n]:ends[n]]``; `folds` says which lines stand for furniture."""

    starts: array[int] = field(default_factory=lambda: array("L"))
    ends: array[int] = field(default_factory=lambda: array("L"))
    folds: dict[int, Span] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.starts)

    def add(self, start: int, end: int) -> None:
        """Append a line."""
        self.starts.append(start)
        self.ends.append(end)

    def line_of(self, offset: int) -> int:
        """The line that shows the character at `offset`, or the nearest one before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)


def lay_out(text: str, width: int, folded: Sequence[Span] = ()) -> Layout:
    """Break `text` into lines of at most `width` cells, paragraphs set apart.

    Where the text has blank lines of its own, single line breaks are kept as they are; where it
    has none, each line break ends a paragraph. Each paragraph inside a `folded` span becomes part
    of one line that stands for it.
    """
    layout = Layout()
    spaced = "\n\n" in text or "\n \n" in text
    behind, last_fold = 0, None
    for start, end in _paragraphs(text):
        fold = _fold_around(folded, start, end)
        if fold is None or fold != last_fold:
            if len(layout) and (not spaced or text.count("\n", behind, start) > 1):
                layout.add(behind, behind)
            if fold is None:
                _break(text, start, end, width, layout)
            else:
                layout.folds[len(layout)] = fold
                layout.add(start, start)
        behind, last_fold = end, fold
    return layout


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The lines of `text` as it was written that hold more than spaces."""
    for match in _PARAGRAPH.finditer(text):
        if not match.group().isspace():
            yield match.span()


def _fold_around(folded: Sequence[Span], start: int, end: int) -> Span | None:
    """The folded span that holds all of ``[start, end)``; `folded` is sorted."""
    number = bisect_right(folded, start, key=lambda span: span.start) - 1
    return folded[number] if number >= 0 and end <= folded[number].end else None


def _break(text: str, start: int, end: int, width: int, layout: Layout) -> None:
    """Break one paragraph at spaces, or inside a word that is wider than a line."""
    plain = _ONE_CELL_EACH.fullmatch(text, start, end) is not None
    while start < end:
        limit = min(start + width, end) if plain else _reach(text, start, end, width)
        if limit == end:
            layout.add(start, end)
            return
        cut = text.rfind(" ", start, limit + 1) if plain else _cut(text, start, limit)
        cut = limit if cut <= start else cut
        layout.add(start, cut)
        start = cut
        while start < end and text[start] == " ":
            start += 1


def _reach(text: str, start: int, end: int, width: int) -> int:
    """How far from `start` one line of `width` cells reaches, at least one character."""
    cells = 0
    for offset in range(start, end):
        cells += get_character_cell_size(text[offset])
        if cells > width:
            return max(offset, start + 1)
    return end


def _cut(text: str, start: int, limit: int) -> int:
    """The last place up to `limit` where a line may end: a space, or either side of a wide one."""
    for offset in range(limit, start, -1):
        behind, ahead = text[offset - 1], text[offset]
        if ahead == " " or 2 in (get_character_cell_size(behind), get_character_cell_size(ahead)):
            return offset
    return limit


def cell_offset(text: str, start: int, end: int, cell: int) -> int:
    """The offset of the character of ``text[start:end]`` that covers column `cell`."""
    cells = 0
    for offset in range(start, end):
        cells += get_character_cell_size(text[offset])
        if cells > cell:
            return offset
    return end
