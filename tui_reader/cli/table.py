"""Rows as a table for people: columns under headings, numbers to the right.

On a terminal the table is as wide as the terminal and long cells are folded, never cut; anywhere
else each row is one line, however long, so that ``grep`` and ``less -S`` see it whole. Every cell
is plain text without control characters: nothing in it is read as markup. The first rows say how
wide the columns are, so that they are seen at once however many follow; a wider cell further down
stands out. Only a cell that must be folded costs more than a few microseconds.
"""

from __future__ import annotations

from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from tui_reader.cli.formats import joined
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.cli.formats import Field, Row, Target, Value

GAP = 2  # cells between two columns
LEAST = 8  # cells a folded column keeps on the narrowest terminal
LOOKED_AT = 200  # rows by which the columns are measured


def draw_table(fields: Sequence[Field], rows: Iterable[Row], target: Target) -> Iterator[str]:
    """The lines of the table; none at all for no rows."""
    following = iter(rows)
    first = list(islice(following, LOOKED_AT))
    if not first:
        return
    kept = [index for index, field in enumerate(fields) if field.table]
    numbers = [all(isinstance(row[index], int | float | None) for row in first) for index in kept]
    cells = [[_cell(row[index]) for index in kept] for row in first]
    heading = [fields[index].name for index in kept]
    console = Console()
    natural = [max(map(cell_len, column)) for column in zip(heading, *cells, strict=True)]
    widths = fitted(natural, console.width) if target.terminal else natural
    plain = console.is_dumb_terminal or not target.terminal
    bold, end = ("", "") if plain else ("\x1b[1m", "\x1b[0m")
    folding = console if target.terminal else None
    for line in _lines(heading, widths, numbers, folding):
        yield f"{bold}{line}{end}\n"
    later = ([_cell(row[index]) for index in kept] for row in following)
    for row in chain(cells, later):
        for line in _lines(row, widths, numbers, folding):
            yield f"{line}\n"


def fitted(natural: Sequence[int], limit: int) -> list[int]:
    """Column widths that fit `limit` cells: the widest columns give way, down to `LEAST`."""
    room = limit - GAP * (len(natural) - 1)
    level = max(natural)
    while level > LEAST and sum(min(width, level) for width in natural) > room:
        level -= 1
    return [min(width, level) for width in natural]


def _lines(
    row: Sequence[str], widths: Sequence[int], numbers: Sequence[bool], console: Console | None
) -> Iterator[str]:
    """One row as one line, or more where a cell is wider than its column."""
    columns = [_folded(cell, width, console) for cell, width in zip(row, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=""):
        padded = (
            " " * (width - cell_len(part)) + part
            if number
            else part + " " * (width - cell_len(part))
            for part, width, number in zip(parts, widths, numbers, strict=True)
        )
        yield (" " * GAP).join(padded).rstrip(" ")


def _folded(cell: str, width: int, console: Console | None) -> list[str]:
    """The cell in pieces of at most `width` cells, broken between words where that can be.

    Without a `console` to fit, it stays whole.
    """
    if console is None or cell_len(cell) <= width:
        return [cell]
    return [line.plain for line in Text(cell).wrap(console, width, overflow="fold")]


def _cell(value: Value) -> str:
    """A value as people read it, safe to show."""
    return printable_line(f"{value:.0f}" if isinstance(value, float) else joined(value))
