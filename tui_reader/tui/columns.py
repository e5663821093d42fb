"""How an article is told in a list, by the width there is: in three lines, in two, or in columns.

The invariant: the title comes first and keeps at least half of the room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import set_cell_size

from tui_reader.printable import printable_line
from tui_reader.tui.heading import day, word_count
from tui_reader.tui.widgets.rows import Piece
from tui_reader.tui.wrapping import lay_out

if TYPE_CHECKING:
    from tui_reader.model.article import ArticleRow

TWO_LINES, ONE_LINE = 48, 84
"""From how many cells a title needs no second line, and from how many its row is one line."""

SOURCE, DATE, WORDS = 15, 12, 10
"""Cells of each column; all three take less than half of `ONE_LINE`."""


def lines_for(width: int) -> int:
    """How many lines each article takes in a list of that width."""
    return 1 if width >= ONE_LINE else 2 if width >= TWO_LINES else 3


def two_lines(text: str, width: int) -> list[str]:
    """At most two lines of about `width`; the list cuts what does not fit in the second."""
    text = printable_line(text)
    layout = lay_out(text, max(width, 8))
    lines = [text[start:end] for start, end in zip(layout.starts, layout.ends, strict=True)]
    return lines if len(lines) < 3 else [lines[0], text[layout.starts[1] :]]


def about(row: ArticleRow) -> str:
    """Date first: it is what tells articles on one event apart."""
    parts = [day(row.date), word_count(row.words), row.source]
    return " · ".join(part for part in parts if part)


def in_columns(row: ArticleRow) -> list[Piece]:
    """Source, date and number of words, one under the other."""
    source = set_cell_size(_cut(printable_line(row.source), SOURCE - 1), SOURCE)
    columns = f"  {source}{day(row.date):>{DATE}}{row.words:>{WORDS},}"
    return [Piece(columns, "row--quiet")]


def _cut(text: str, width: int) -> str:
    cut = set_cell_size(text, width).rstrip()
    return text if cut == text else f"{set_cell_size(text, width - 1).rstrip()}…"
