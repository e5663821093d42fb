"""Article text laid out in lines of a given width, as offsets into the text.

A layout is two arrays of offsets, so half a million words cost a few megabytes and finding the
line of an offset is a binary search; what is drawn beside the text (a bullet, a hyphen) is kept
for the few lines that have it. The invariants: every non-blank character of the text is on
exactly one line (or inside one fold, or a hidden mark), lines are in order, and none is wider than
asked.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import get_character_cell_size

from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Hyphens = Callable[[str], Sequence[int]]
    """Where a word may be divided: numbers of letters before the hyphen."""

_ONE_CELL_EACH = re.compile(r"[ -~\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1fff\u2010-\u2027\u20ac]*")
_PARAGRAPH = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_]{5,}(?=[\s,.;:!?”’)]|$)")


class Piece(NamedTuple):
    """Characters ``text[start:end]`` of a line, and what is drawn `before` them."""

    start: int
    end: int
    before: str = ""


class Layout:
    """Line `n` shows ``text[starts[n]:ends[n]]``, or the `pieces` of it where they are given.

    `folds` says which lines stand for furniture, `paragraphs` where paragraphs begin.
    """

    def __init__(self) -> None:
        self.starts, self.ends = array("L"), array("L")
        self.folds: dict[int, Span] = {}
        self.pieces: dict[int, tuple[Piece, ...]] = {}
        self.paragraphs = array("L")

    def __len__(self) -> int:
        return len(self.starts)

    def add(self, start: int, end: int) -> None:
        """Append a line."""
        self.starts.append(start)
        self.ends.append(end)

    def add_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Append a line of at least one piece."""
        self.pieces[len(self)] = pieces
        self.add(pieces[0].start, pieces[-1].end)

    def part(self, at: int, spacing: int) -> None:
        """Begin a paragraph after `spacing` blank lines, unless it is the first."""
        if len(self):
            for _ in range(spacing):
                self.add(at, at)
        self.paragraphs.append(len(self))

    def line_of(self, offset: int) -> int:
        """The line that shows the character at `offset`, or the nearest one before it."""
        return max(bisect_right(self.starts, offset) - 1, 0)


def lay_out(
    text: str,
    width: int,
    folded: Sequence[Span] = (),
    *,
    spacing: int = 1,
    hyphens: Hyphens | None = None,
) -> Layout:
    """Break `text` into lines of at most `width` cells, paragraphs `spacing` lines apart.

    Where the text has blank lines of its own, single line breaks are kept as they are; where it
    has none, each line break ends a paragraph. Each paragraph inside a `folded` span becomes part
    of one line that stands for it. `hyphens` says where a word may be divided.
    """
    layout = Layout()
    spaced = "\n\n" in text or "\n \n" in text
    behind, last_fold = 0, None
    for start, end in _paragraphs(text):
        fold = fold_around(folded, start, end)
        if fold is None or fold != last_fold:
            if not len(layout) or not spaced or text.count("\n", behind, start) > 1:
                layout.part(behind, spacing)
            if fold is None:
                break_lines(text, Span(start, end), width, layout, hyphens)
            else:
                layout.folds[len(layout)] = fold
                layout.add(start, start)
        behind, last_fold = end, fold
    return layout


def wrapped(words: str, width: int) -> list[str]:
    """A short text as lines of at most `width` cells."""
    layout = lay_out(words, width)
    return [words[a:b] for a, b in zip(layout.starts, layout.ends, strict=True)]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """The lines of `text` as it was written that hold more than spaces."""
    for match in _PARAGRAPH.finditer(text):
        if not match.group().isspace():
            yield match.span()


def fold_around(folded: Sequence[Span], start: int, end: int) -> Span | None:
    """The folded span that holds all of ``[start, end)``; `folded` is sorted."""
    number = bisect_right(folded, start, key=lambda span: span.start) - 1
    return folded[number] if number >= 0 and end <= folded[number].end else None


def break_lines(
    text: str, paragraph: Span, width: int, layout: Layout, hyphens: Hyphens | None = None
) -> None:
    """Break one paragraph at spaces, or inside a word that is wider than a line."""
    start, end = paragraph
    plain = _ONE_CELL_EACH.fullmatch(text, start, end) is not None
    while start < end:
        limit = min(start + width, end) if plain else _reach(text, start, end, width)
        if limit == end:
            layout.add(start, end)
            return
        cut = text.rfind(" ", start, limit + 1) if plain else _cut(text, start, limit)
        divided = _divide(text, max(cut, start - 1) + 1, limit, hyphens) if hyphens else 0
        cut = divided or (limit if cut <= start else cut)
        if divided:
            layout.add_pieces((Piece(start, cut), Piece(cut, cut, "-")))
        else:
            layout.add(start, cut)
        start = cut
        while start < end and text[start] == " ":
            start += 1


def _divide(text: str, start: int, limit: int, hyphens: Hyphens) -> int:
    """Where to divide the word that begins at `start` before `limit`, hyphen and all; 0 if not."""
    word = _WORD.match(text, start)
    if word is None:
        return 0
    places = (start + place for place in hyphens(word.group()))
    return max((place for place in places if place < limit), default=0)


def _reach(text: str, start: int, end: int, width: int) -> int:
    """How far from `start` one line of `width` cells reaches, at least one character."""
    cells = 0
    for offset in range(start, end):
        cells += 1 if text[offset] == "\t" else get_character_cell_size(text[offset])
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
        cells += 1 if text[offset] == "\t" else get_character_cell_size(text[offset])
        if cells > cell:
            return offset
    return end
