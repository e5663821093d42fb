"""Lines of a text that has structure: headings, lists, quotations, tables, their marks hidden.

The invariant is that of `wrapping`: every visible character of the text is on exactly one line, and
lines are in order. Marks alone are hidden, and what is drawn in their place (a bullet, a bar, the
edge of a column) is not part of the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui_reader.model.article import Span
from tui_reader.model.structure import CODE, PARAGRAPH, ROW, RULE
from tui_reader.printable import steady
from tui_reader.tui.wrapping import Layout, Piece, break_lines, fold_around

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.model.structure import Leaf, Structure
    from tui_reader.tui.wrapping import Hyphens

_EDGE = " │ "
_RULE = "─" * 20
_NARROWEST = 8
_SHOWN_AS_SPACE = str.maketrans("\n\t", "  ")


class _Visible(NamedTuple):
    """The shown characters of a leaf as one string, and the spans it was put together from."""

    text: str
    spans: tuple[Span, ...]
    at: tuple[int, ...]


def lay_out_structure(
    text: str,
    width: int,
    folded: Sequence[Span] = (),
    *,
    structure: Structure,
    spacing: int = 1,
    hyphens: Hyphens | None = None,
) -> Layout:
    """Break `text` into lines of at most `width` cells as its structure says."""
    setter = _Setter(text, structure, width, hyphens)
    last, last_fold = None, None
    for leaves in _together(structure.leaves):
        fold = fold_around(folded, leaves[0].start, leaves[-1].end)
        if fold is None or fold != last_fold:
            if last is None or _are_apart(text, last, leaves[0]):
                setter.layout.part(leaves[0].start if last is None else last.end, spacing)
            if fold is None:
                setter.set(leaves)
            else:
                setter.layout.folds[len(setter.layout)] = fold
                setter.layout.add(leaves[0].start, leaves[0].start)
        last, last_fold = leaves[-1], fold
    return setter.layout


def _together(leaves: Sequence[Leaf]) -> Iterator[list[Leaf]]:
    """Each leaf by itself, but the rows of a table together."""
    for is_row, group in groupby(leaves, lambda leaf: leaf.kind == ROW):
        if is_row:
            yield from _tables(list(group))
        else:
            yield from ([leaf] for leaf in group)


def _tables(rows: list[Leaf]) -> Iterator[list[Leaf]]:
    """Rows cut before each first row of a table."""
    starts = [0, *(n for n in range(1, len(rows)) if rows[n].level), len(rows)]
    for start, end in pairwise(starts):
        yield rows[start:end]


def _are_apart(text: str, one: Leaf, two: Leaf) -> bool:
    """Whether there is a blank line between two leaves."""
    same = one.kind == two.kind and one.kind in (PARAGRAPH, CODE)
    return not same or text[one.end : two.start].count("\n") > 1


class _Setter:
    """Sets leaves one after the other into one layout."""

    def __init__(
        self, text: str, structure: Structure, width: int, hyphens: Hyphens | None
    ) -> None:
        self.layout = Layout()
        self._text, self._width, self._hyphens = text, width, hyphens
        self._hidden = structure.hidden
        self._breaks = [mark.start for mark in structure.styled if mark.look == "break"]

    def set(self, leaves: list[Leaf]) -> None:
        """Set one leaf, or the rows of one table."""
        if leaves[0].kind == ROW:
            self._set_table(leaves)
        elif leaves[0].kind == RULE:
            leaf = leaves[0]
            rule = _RULE[: max(self._width - cell_len(leaf.first), 1)]
            self._add([Piece(leaf.start, leaf.start, rule)], leaf.first)
        else:
            self._set_words(leaves[0], Span(leaves[0].start, leaves[0].end))

    def _set_words(self, leaf: Leaf, span: Span, first: str = "", rest: str = "") -> None:
        """Break the visible characters of a leaf into lines, each after its prefix."""
        first, rest = leaf.first + first, leaf.rest + rest
        if self._width - cell_len(first) < _NARROWEST:
            first = rest = ""
        visible = self._visible(span)
        lines = Layout()
        hyphens = self._hyphens if leaf.kind == PARAGRAPH else None
        for line in _unbroken(visible.text):
            break_lines(visible.text, line, self._width - cell_len(first), lines, hyphens)
        for number, (start, end) in enumerate(zip(lines.starts, lines.ends, strict=True)):
            pieces = _pieces(visible, start, end)
            if pieces and number in lines.pieces:
                pieces.append(Piece(pieces[-1].end, pieces[-1].end, "-"))
            self._add(pieces, rest if number else first)

    def _add(self, pieces: list[Piece], prefix: str) -> None:
        if len(pieces) == 1 and not prefix and not pieces[0].before:
            self.layout.add(pieces[0].start, pieces[0].end)
        elif pieces:
            first = pieces[0]._replace(before=prefix + pieces[0].before)
            self.layout.add_pieces((first, *pieces[1:]))

    def _set_table(self, rows: list[Leaf]) -> None:
        """Set rows in columns, or cell under cell where they are too wide for that."""
        cells = [[self._visible(cell) for cell in row.cells] for row in rows]
        count = max(map(len, cells))
        widths = [
            max((cell_len(steady(row[n].text)) for row in cells if n < len(row)), default=0)
            for n in range(count)
        ]
        fits = sum(widths) + len(_EDGE) * (count - 1) + cell_len(rows[0].first) <= self._width
        for row, shown in zip(rows, cells, strict=True):
            if fits:
                self._add(_columns(shown, widths), row.first)
            else:
                for number, cell in enumerate(row.cells):
                    self._set_words(row, cell, "  " * (number > 0), "  " * (number > 0))

    def _visible(self, span: Span) -> _Visible:
        """The characters of a span that are shown, line breaks as spaces but where they stay."""
        spans, at = [], span.start
        first = bisect_right(self._hidden, span.start, key=lambda hidden: hidden.end)
        last = bisect_left(self._hidden, span.end, key=lambda hidden: hidden.start)
        for hidden in self._hidden[first:last]:
            spans.append(Span(at, max(hidden.start, at)))
            at = max(at, hidden.end)
        spans = [each for each in (*spans, Span(at, span.end)) if each.end > each.start]
        offsets, parts = [0], []
        for each in spans:
            parts.append(self._shown(each))
            offsets.append(offsets[-1] + len(parts[-1]))
        return _Visible("".join(parts), tuple(spans), tuple(offsets[:-1]))

    def _shown(self, span: Span) -> str:
        words = self._text[span.start : span.end].translate(_SHOWN_AS_SPACE)
        first, last = bisect_left(self._breaks, span.start), bisect_left(self._breaks, span.end)
        for place in self._breaks[first:last]:
            at = place - span.start
            words = f"{words[:at]}\n{words[at + 1 :]}"
        return words


def _unbroken(text: str) -> Iterator[Span]:
    """The lines of `text` that are not blank."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            indent = len(line) - len(line.lstrip(" ")) if start else 0
            yield Span(start + indent, start + len(line.rstrip(" ")))
        start += len(line) + 1


def _pieces(visible: _Visible, start: int, end: int) -> list[Piece]:
    """The spans that make up characters ``[start, end)`` of what is visible."""
    pieces = []
    first = max(bisect_right(visible.at, start) - 1, 0)
    for span, at in zip(visible.spans[first:], visible.at[first:], strict=True):
        if at >= end:
            break
        one, two = max(start - at, 0), min(end - at, span.end - span.start)
        if two > one:
            pieces.append(Piece(span.start + one, span.start + two))
    return pieces


def _columns(row: Sequence[_Visible], widths: Sequence[int]) -> list[Piece]:
    """The pieces of a row, each cell filled up to the width of its column."""
    pieces: list[Piece] = []
    gap = ""
    for cell, width in zip(row, widths, strict=False):
        for number, span in enumerate(cell.spans):
            pieces.append(Piece(*span, gap if number == 0 else ""))
        gap = " " * (width - cell_len(steady(cell.text))) + _EDGE
    return pieces
