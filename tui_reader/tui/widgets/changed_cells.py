"""How much of a line of a list has to be sent to the terminal anew.

A line is always sent from its first cell on; where it ends as it did, the end can be left out,
which over a slow connection is most of it. The invariant: beyond the cells that are told, the line
looks as it did, whatever widths its characters have.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

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
    left = before.left, after.left
    too_long = any(sum(cell_len(piece.text) for piece in one) > width for one in left)
    if too_long or before.right or after.right or before.under_cursor != after.under_cursor:
        return width
    old, new = ([(letter, piece.look) for piece in one for letter in piece.text] for one in left)
    same = 0
    if len(old) == len(new):
        pairs = zip(reversed(old), reversed(new), strict=True)
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    ends = (cell_len("".join(letter for letter, _ in one[: len(one) - same])) for one in (old, new))
    return min(max(ends) + WIDEST, width)
