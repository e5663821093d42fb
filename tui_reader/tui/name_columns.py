"""How a name is told in the sidebar: the name, its bars over time, and its counts here and in all.

The invariant: the counts stand one under the other, and where the list is narrow the bars give way
first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.tui.naming import UNSURE
from tui_reader.tui.widgets.rows import Piece

if TYPE_CHECKING:
    from tui_reader.tui.sections import AliasRow, HeadingRow, NameRow, UnsureRow

    Pieces = tuple[list[Piece], list[Piece]]

MARKS = (" ▸ ", " 2 ", " 3 ", " 4 ")
"""What stands before names that are chosen together."""


def told_heading(row: HeadingRow, cells: int) -> Pieces:
    """Its words with how many there are; what is in the columns, unless nothing is under it."""
    unsure = row.words == UNSURE
    counted = f" {row.words} {row.rows:,}" if row.rows and not unsure else f" {row.words}"
    folded = Piece(" …" if row.folded else "", "row--quiet")
    columns = f"{'time':<{cells + 1}}here   all " if cells else "here   all "
    right = [Piece(columns, "row--quiet")] if row.rows and not unsure and not row.folded else []
    return [Piece(counted, "row--heading"), folded], right


def told_name(row: NameRow, look: str, nth: int, bars: str) -> Pieces:
    """The name, the `nth` of those that are chosen (or -1), its `bars`, and its counts."""
    left = [Piece("   " if nth < 0 else MARKS[nth], look), Piece(row.entity.label, look)]
    here = f"{row.here}" if row.here else "·"
    return left, [
        *([Piece(f" {bars}", "name-list--time")] if bars else []),
        Piece(f" {here:>3} "),
        Piece(f"{row.entity.mentions:>5} ", "row--quiet"),
    ]


def told_alias(row: AliasRow) -> Pieces:
    """One form of a name, and how often it is printed."""
    left = [Piece(f"     {row.alias.text}", "row--quiet")]
    return left, [Piece(f"{row.alias.mentions:>5} ", "row--quiet")]


def told_unsure(row: UnsureRow) -> Pieces:
    """A form that is nobody's for sure, and how often it is here."""
    name = Piece(f"   {row.mention.surface} ?", "name-list--unsure")
    return [name], [Piece(f" {row.here:>3} {'':>5} ")]
