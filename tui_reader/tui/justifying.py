"""A line stretched to the full measure by wider spaces.

The invariant: the characters of the line are the same and in the same order; what is added stands
before a word, is drawn only, and is shared as evenly as whole cells allow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from tui_reader.model.article import Span
from tui_reader.tui.wrapping import Piece

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WIDEST_GAP = 3
"""A line that would need more than so many cells added to each space stays ragged."""


def justified(
    pieces: Sequence[Piece], show: Callable[[Span], str], width: int
) -> tuple[Piece, ...]:
    """`pieces` with spaces added so that they fill `width` cells, `show` saying how they look."""
    words = list(_at_spaces(pieces, show))
    used = sum(cell_len(before + show(Span(start, end))) for start, end, before in words)
    gaps = [number for number, piece in enumerate(words) if number and _follows_space(piece, show)]
    lacking = width - used
    if not gaps or not 0 < lacking <= _WIDEST_GAP * len(gaps):
        return tuple(pieces)
    for turn, number in enumerate(gaps):
        share = lacking * (turn + 1) // len(gaps) - lacking * turn // len(gaps)
        words[number] = words[number]._replace(before=words[number].before + " " * share)
    return tuple(words)


def _follows_space(piece: Piece, show: Callable[[Span], str]) -> bool:
    return not piece.before and show(Span(max(piece.start - 1, 0), piece.start)) == " "


def _at_spaces(pieces: Sequence[Piece], show: Callable[[Span], str]) -> list[Piece]:
    """Each piece cut after every space in it."""
    cut = []
    for start, end, before in pieces:
        shown, at = show(Span(start, end)), 0
        while (space := shown.find(" ", at)) >= 0:
            cut.append(Piece(start + at, start + space + 1, before))
            at, before = space + 1, ""
        if at < len(shown) or start == end:
            cut.append(Piece(start + at, end, before))
    return cut
