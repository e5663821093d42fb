"""How much of a line of a list has to be sent to the terminal anew.

A line is always sent from its first cell on; where it ends as it did, the end can be left out,
which over a slow connection is most of it. The invariant: beyond the cells that are told, the line
looks as it did, whatever widths its characters have.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui_reader.printable import printable_line, steady

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.tui.widgets.rows import Piece

WIDEST = 2
"""Cells that a character may take, or share with marks that stand over it."""


class Line(NamedTuple):
    """What stands at the left and at the right of a line, and whether the cursor is on it."""

    left: Sequence[Piece] = ()
    right: Sequence[Piece] = ()
    under_cursor: bool = False


def changed_cells(before: Line, after: Line, width: int) -> int:
    """The cells, from the first on, in which two lines of that `width` differ."""
    if before == after:
        return 0
    old, new = _letters(before.left), _letters(after.left)
    lengths = [_cells(old), _cells(new)]
    too_long = max(lengths) > width
    if too_long or before.right or after.right or before.under_cursor != after.under_cursor:
        return width
    same = 0
    if lengths[0] == lengths[1]:
        pairs = zip(reversed(old), reversed(new), strict=False)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return min(max(_cells(one[: len(one) - same]) for one in (old, new)) + WIDEST, width)


def _letters(pieces: Sequence[Piece]) -> list[tuple[str, str]]:
    """Each character as it is drawn, with its look."""
    return [
        (letter, piece.look) for piece in pieces for letter in steady(printable_line(piece.text))
    ]


def _cells(letters: Sequence[tuple[str, str]]) -> int:
    return cell_len("".join(letter for letter, _ in letters))
