"""Rows drawn as a table for people, or as JSON, JSON lines or CSV for programs.

A row is a tuple of values in the order of its fields; drawing is pure, rows in and pieces of text
out, one row at a time in all formats but the table. Invariants: JSON carries every value
unaltered, with whatever a terminal might obey written as an escape; a table holds no control
character, and text is never read as markup; CSV carries every value unaltered too, except that on
a terminal control characters are shown as pictures of themselves.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Value = str | int | float | tuple[str, ...] | None
    Row = tuple[Value, ...]

_OBEYED = re.compile(
    "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"  # JSON escapes the rest
)


class Field(NamedTuple):
    """A column: its `name`, and which of the two flat formats show it."""

    name: str
    table: bool = True
    csv: bool = True


class Target(NamedTuple):
    """Where the text goes: to a terminal or not, in UTF-8 or in some smaller encoding."""

    terminal: bool = False
    utf8: bool = True


def draw(form: str, fields: Sequence[Field], rows: Iterable[Row], target: Target) -> Iterator[str]:
    """The rows as text in one of `options.FORMATS`, in pieces that end with a line break."""
    if form == "table":
        from tui_reader.cli.table import draw_table

        return draw_table(fields, rows, target)
    if form == "csv":
        return draw_csv(fields, rows, target)
    names = [field.name for field in fields]
    return draw_objects(form, (dict(zip(names, row, strict=True)) for row in rows), target)


def draw_objects(
    form: str, objects: Iterable[Mapping[str, object]], target: Target
) -> Iterator[str]:
    """Objects that JSON can hold, as ``json`` or as ``jsonl``, in pieces that end a line."""
    lines = _encoded(objects, target)
    return (f"{line}\n" for line in lines) if form == "jsonl" else draw_array(lines)


def draw_array(objects: Iterable[str]) -> Iterator[str]:
    """One JSON array, an object on each line."""
    before = "[\n"
    for line in objects:
        yield before + line
        before = ",\n"
    yield "\n]\n" if before == ",\n" else "[]\n"


def draw_csv(fields: Sequence[Field], rows: Iterable[Row], target: Target) -> Iterator[str]:
    """A header, then one record for each row; several values of one cell are joined by "; "."""
    import csv

    class Echo:
        def write(self, line: str) -> str:
            return line

    writer = csv.writer(Echo(), lineterminator="\r\n")  # so that either, in a cell, is quoted
    kept = [index for index, field in enumerate(fields) if field.csv]

    def record(values: Sequence[Value]) -> str:
        cells = [joined(values[index]) for index in kept]
        line = str(writer.writerow(map(printable_line, cells) if target.terminal else cells))
        return line.removesuffix("\r\n") + "\n"

    yield record([field.name for field in fields])
    for row in rows:
        yield record(row)


def _encoded(objects: Iterable[Mapping[str, object]], target: Target) -> Iterator[str]:
    """Each object on one line."""
    import json

    encode = json.JSONEncoder(ensure_ascii=not target.utf8).encode
    for each in objects:
        yield _OBEYED.sub(_escape, encode(each))


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def joined(value: Value) -> str:
    """A value as one string: nothing for none, several with "; " between them."""
    if value is None:
        return ""
    return "; ".join(value) if isinstance(value, tuple) else str(value)
