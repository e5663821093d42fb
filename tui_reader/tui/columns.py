"""How an article is told in a list, by the width there is: in three lines, or in columns.

The invariant: the title comes first and keeps at least half of the room; columns stand one under
the other, whatever is in them.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from rich.cells import set_cell_size

from tui_reader.model.arrangement import Order
from tui_reader.model.article import day
from tui_reader.printable import printable_line
from tui_reader.tui.heading import word_count
from tui_reader.tui.widgets.rows import Piece
from tui_reader.tui.wrapping import lay_out

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.article import ArticleRow

ONE_LINE = 50
"""From how many cells a row is one line; in fewer, its title alone takes two."""

MARGIN, COUNT = 3, 6
"""Cells before a title, and cells of a row's mentions of the chosen name."""

GAP = 2
"""Cells between a title and a column that begins at its left."""

TITLE = 30
"""Fewer cells than this no title gets for the sake of a column."""


class Column(IntEnum):
    """What stands beside a title, from left to right: so many cells of it."""

    SOURCE = 17
    DATE = 12
    WORDS = 15


_SORTED_BY = {Order.SOURCE: Column.SOURCE, Order.LONGEST: Column.WORDS}


def lines_for(width: int) -> int:
    """How many lines each article takes in a list of that width."""
    return 1 if width >= ONE_LINE else 3


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


def columns_for(width: int, order: Order, *, counted: bool) -> tuple[Column, ...]:
    """The columns there is room for in a list of that width: first the one it is sorted by."""
    room = min(width - MARGIN - TITLE - COUNT * counted, width // 2 - COUNT * counted)
    found = set()
    for column in dict.fromkeys((_SORTED_BY.get(order, Column.DATE), Column.DATE, *Column)):
        if column > room:
            break
        found.add(column)
        room -= column
    return tuple(column for column in Column if column in found)


def in_columns(row: ArticleRow, columns: Sequence[Column]) -> list[Piece]:
    """Source, date and number of words, one under the other."""
    source = _cut(printable_line(row.source), Column.SOURCE - GAP - 1)
    told = {
        Column.SOURCE: " " * GAP + set_cell_size(source, Column.SOURCE - GAP),
        Column.DATE: f"{day(row.date):>{Column.DATE}}",
        Column.WORDS: f"{word_count(row.words):>{Column.WORDS}}",
    }
    return [Piece("".join(told[column] for column in columns), "row--quiet")]


def _cut(text: str, width: int) -> str:
    cut = set_cell_size(text, width).rstrip()
    return text if cut == text else f"{set_cell_size(text, width - 1).rstrip()}…"
