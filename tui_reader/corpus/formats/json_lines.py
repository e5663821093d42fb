"""JSON Lines: an object in each line, each an article.

The invariants: a line that is no JSON, or too long, is a flaw by its number, and the rest is read;
one line at a time is held, and of records as many as `recorded` looks at first.
"""

from __future__ import annotations

from json import JSONDecodeError
from typing import TYPE_CHECKING

from tui_reader.corpus.formats.json_stream import loads
from tui_reader.corpus.formats.json_values import articles_in
from tui_reader.corpus.formats.parser import Flaw
from tui_reader.corpus.formats.recorded import drafts_of
from tui_reader.corpus.formats.sniffing import kind_of
from tui_reader.corpus.formats.text_lines import LONGEST, TextLines
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import too_large

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.corpus.field_map import Record
    from tui_reader.corpus.formats.parser import Draft, Source


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The articles in `source`; if it is one JSON document, the articles in that."""
    from tui_reader.corpus.formats import json_file

    if kind_of(source.head()) == "json" and _begins_document(source):
        yield from json_file.parse_document(source)
    else:
        yield from parse_lines(source)


def parse_lines(source: Source) -> Iterator[Draft | Flaw]:
    """The articles in the lines of `source`."""
    lines = TextLines(source)
    yield from drafts_of(_records(lines, dict(source.options.fields)), source.options.fields)
    yield from map(Flaw, lines.notes)


def _records(lines: TextLines, said: dict[str, str]) -> Iterator[tuple[str, Record] | Flaw]:
    for number, line in lines:
        if line is None:
            yield Flaw(too_large(LONGEST), f"line {number}")
        elif line.strip():
            yield from _in_line(line, str(number), said)


def _in_line(line: str, number: str, said: dict[str, str]) -> Iterator[tuple[str, Record] | Flaw]:
    try:
        value = loads(line)
    except ValueError as error:
        yield Flaw(f"not JSON: {_reason(error)}", f"line {number}")
        return
    if isinstance(value, dict):
        inside = list(articles_in(value, said))
        # A line is one record, unless it is a whole answer with the articles in a list of it.
        several = len(inside) > 1 or (inside and inside[0][1] is not value)
        yield from [(f"{number}.{name}", found) for name, found in inside if several]
        if not several:
            yield number, value
    else:
        yield Flaw("not an object", f"line {number}")


def _begins_document(source: Source) -> bool:
    """Whether the first line is only the beginning of a document, and no object by itself."""
    for _, line in TextLines(source):
        if line is None:
            return False
        if line.strip():
            return not _is_object(line)
    return False


def _is_object(line: str) -> bool:
    try:
        return isinstance(loads(line), dict)
    except ValueError:
        return False


def _reason(error: ValueError) -> str:
    """What is wrong in a line, and where in that line."""
    if not isinstance(error, JSONDecodeError):
        return one_line(str(error), 100)
    return f"{error.msg.removesuffix(' at')} at character {error.pos + 1:,}"
