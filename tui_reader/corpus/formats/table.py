"""Tables: CSV and TSV, an article in each row, the names of the fields in the first.

What stands between the fields is found out by which sign makes rows of one width. The invariants:
rows are read one at a time, so a table of any size is read; a row that cannot be told apart from
the rest is a flaw by its number; and no cell is dropped, a row too long is said to be so.
"""

from __future__ import annotations

import csv
import re
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.corpus.field_names import NAMES, plain_key
from tui_reader.corpus.field_values import date_in, is_address
from tui_reader.corpus.formats.parser import Flaw
from tui_reader.corpus.formats.recorded import drafts_of
from tui_reader.corpus.formats.text_lines import LONGEST, TextLines
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import MEBIBYTE, UnreadableError, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.corpus.field_map import Record
    from tui_reader.corpus.formats.parser import Draft, Source

_LARGEST_CELL = 4 * MEBIBYTE  # where a quotation mark is never closed, no more is lost than this
csv.field_size_limit(_LARGEST_CELL)

_SIGNS = ",\t;|"
_LOOKED_AT = 200  # lines
_LONGEST_NAME = 60
_OLD_LINE_END = re.compile(r"(?<=\r)(?!\n)")
_SURPLUS = "…"
"""What the cells of a row are called that has more of them than there are names."""


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The articles in `source`."""
    sample = [*islice(_RawLines(TextLines(source)), _LOOKED_AT)]
    if not any(line.strip() for line in sample):
        raise UnreadableError("nothing in it but white space")
    sign = _sign(sample)
    names = _names(next(_rows(sample, sign), []))
    lines = TextLines(source)
    none = True
    for draft in drafts_of(_records(lines, sign, names), source.options.fields):
        none = False
        yield draft
    yield from map(Flaw, lines.notes)
    if none:
        yield Flaw("no row in it below the names of its fields")


def _sign(sample: Sequence[str]) -> str:
    """The sign between fields: the one that makes the most rows as wide as the first."""
    return max(_SIGNS, key=lambda sign: _evenness(sample, sign))


def _evenness(sample: Sequence[str], sign: str) -> tuple[int, float, int]:
    rows = [row for row in _rows(sample, sign) if row]
    width = len(rows[0]) if rows else 0
    even = sum(len(row) == width for row in rows[:-1]) + 1  # the last may be cut short
    known = sum(_is_known(cell) for cell in rows[0]) if rows else 0
    return (min(width, 2), known + even / max(1, len(rows)), width)


def _rows(lines: Sequence[str], sign: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=sign)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error:
            continue


def _names(first: Sequence[str]) -> list[str]:
    """The names of the fields; none if the first row is one of data."""
    cells = [cell.strip() for cell in first]
    if not any(map(_is_known, cells)) and any(map(_is_data, cells)):
        return []
    return [cell or str(number) for number, cell in enumerate(cells, 1)]


def _is_known(cell: str) -> bool:
    key = plain_key(cell.strip()[:_LONGEST_NAME])
    return any(key in names for names in NAMES.values())


def _is_data(cell: str) -> bool:
    return len(cell) > _LONGEST_NAME or is_address(cell) or date_in(cell) is not None


def _records(
    lines: TextLines, sign: str, names: Sequence[str]
) -> Iterator[tuple[str, Record] | Flaw]:
    raw = _RawLines(lines)
    reader = csv.reader(raw, delimiter=sign)
    number = -1 if names else 0
    while True:
        raw.begin_row()
        try:
            row = next(reader)
        except StopIteration:
            break
        except csv.Error as error:
            number += 1
            yield Flaw(f"not a row: {one_line(str(error), 100)}", f"row {number}")
            continue
        yield from raw.taken_flaws()
        if not any(cell.strip() for cell in row):
            continue
        number += 1
        if number > 0:
            yield from _record(row, names, number)
        if raw.ended and raw.is_open():
            yield Flaw("a quotation mark in it is never closed", f"row {number}")
    yield from raw.taken_flaws()


class _RawLines:
    """The lines that a reader of rows takes, and what it cannot say of them itself."""

    def __init__(self, lines: TextLines) -> None:
        self.ended = False
        self._lines = lines
        self._flaws: list[Flaw] = []
        self._marks = self._taken = 0

    def __iter__(self) -> Iterator[str]:
        for number, line in self._lines:
            if line is None:
                self._flaws.append(Flaw(too_large(LONGEST), f"line {number}"))
                continue
            for part in _OLD_LINE_END.split(line):
                self._marks += part.count('"')
                self._taken += 1
                yield part
        self.ended = True

    def begin_row(self) -> None:
        """What comes next is of another row."""
        self._marks = self._taken = 0

    def is_open(self) -> bool:
        """Whether the row so far went over several lines without its quotation marks closed."""
        return self._marks % 2 == 1 and self._taken > 1

    def taken_flaws(self) -> list[Flaw]:
        """What was amiss with lines since this was last asked."""
        flaws, self._flaws = self._flaws, []
        return flaws


def _record(
    row: Sequence[str], names: Sequence[str], number: int
) -> Iterator[tuple[str, Record] | Flaw]:
    if names and len(row) > len(names):
        reason = f"{len(row)} cells where the first row has {len(names)}"
        yield Flaw(reason, f"row {number}")
    called = names or [str(place) for place in range(1, len(row) + 1)]
    record: dict[str, object] = dict(zip(called, row, strict=False))
    if surplus := list(row[len(called) :]):
        record[_SURPLUS] = surplus
    yield str(number), record
