"""A TOML file read statement by statement, so that a mistake costs one line and has a number.

The standard parser stops at the first mistake and tells no positions of what it has read. Here it
is given one statement at a time: what it cannot read is a `Mistake`, and the rest is used. The
invariants: nothing raises, whatever the text; every key has the line its statement begins on.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Path = tuple[str, ...]

LONGEST = 100
"""A statement of more lines than this is taken for one that was never closed."""
DEEPEST = 4
_UNFINISHED = "(at end of document)"


class Mistake(NamedTuple):
    """What cannot be read: its line (from 1), the line itself, and why in the parser's words."""

    line: int
    text: str
    reason: str


class Statement(NamedTuple):
    """One table header or one ``key = value``, with the line it begins on."""

    line: int
    header: bool
    table: Mapping[str, Any]


@dataclass(slots=True)
class Document:
    """What a file says, on which line it says so, and what of it cannot be read."""

    table: dict[str, Any] = field(default_factory=dict)
    lines: dict[Path, int] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def line(self, *path: str) -> int:
        """The line on which something is said."""
        return self.lines.get(path, 1)

    def add(self, path: Path, value: object, line: int) -> None:
        """Take in a value, or a table's values; what was said before stands."""
        self.lines.setdefault(path, line)
        if isinstance(value, dict) and len(path) <= DEEPEST:
            for key, inner in value.items():
                self.add((*path, key), inner, line)
            if value:
                return
        into: Any = self.table
        for key in path[:-1]:
            into = into.setdefault(key, {})
            if not isinstance(into, dict):
                self.mistakes.append(Mistake(line, ".".join(path), "it has a value already"))
                return
        if path[-1] not in into:
            into[path[-1]] = value
        elif value != {}:
            self.mistakes.append(Mistake(line, path[-1], "it is given twice; the first one stands"))


def read(text: str) -> Document:
    """What a file says."""
    found = Document()
    within: Path | None = ()
    for item in _statements(text):
        if isinstance(item, Mistake):
            found.mistakes.append(item)
            within = None if item.text.lstrip().startswith("[") else within
        elif item.header:
            within = _path(item.table)
            found.add(within, {}, item.line)
        elif within is not None:
            for key, value in item.table.items():
                found.add((*within, key), value, item.line)
    found.mistakes.sort()
    return found


def _statements(text: str) -> Iterator[Statement | Mistake]:
    lines = text.replace("\r\n", "\n").split("\n")
    number = 0
    while number < len(lines):
        item, used = _statement(lines, number)
        if item is not None:
            yield item
        number += used


def _statement(lines: list[str], first: int) -> tuple[Statement | Mistake | None, int]:
    """The statement that begins on a line, or nothing on an empty one; how many lines it takes."""
    simple = _simple(lines[first])
    if simple is not None:
        return (Statement(first + 1, False, simple) if simple else None), 1
    import tomllib

    reason = ""
    for last in range(first + 1, min(first + LONGEST, len(lines)) + 1):
        chunk = "\n".join(lines[first:last])
        try:
            table = tomllib.loads(chunk)
        except (ValueError, RecursionError) as error:
            reason = reason or _why(error)
            if _UNFINISHED in str(error):
                continue
            break
        header = chunk.lstrip().startswith("[")
        return (Statement(first + 1, header, table) if table else None), last - first
    return Mistake(first + 1, lines[first], reason), 1


def _simple(line: str) -> Mapping[str, Any] | None:
    """What one line says if it says something simple, as most do; None if a parser is needed.

    Simple are nothing at all, a comment, and a bare name with a word in double quotes, a number of
    up to nine digits, or true or false.
    """
    line = line.strip(" \t")
    if not line or (line.startswith("#") and line.isprintable()):
        return {}
    name, _, value = (part.strip(" \t") for part in line.partition("="))
    if not (name.isascii() and name.replace("_", "a").isalnum()):
        return None
    if value in ("true", "false"):
        return {name: value == "true"}
    if _is_number(value):
        return {name: int(value)}
    return {name: value[1:-1]} if _is_word(value) else None


def _is_number(value: str) -> bool:
    plain = value.isascii() and value.isdigit() and len(value) < 10
    return plain and (value == "0" or value[0] != "0")


def _is_word(value: str) -> bool:
    quoted = len(value) > 1 and value[0] == value[-1] == '"' and value.count('"') == 2
    return quoted and value.isprintable() and "\\" not in value


def _why(error: Exception) -> str:
    """The parser's reason without its own count of lines."""
    if isinstance(error, RecursionError):
        return "it is nested too deep"
    words = str(error).partition(" (at ")[0]
    return words[:1].lower() + words[1:]


def _path(header: Mapping[str, Any]) -> Path:
    """The path that a header names."""
    path: list[str] = []
    inner: Any = header
    while isinstance(inner, dict) and inner:
        ((key, inner),) = inner.items()
        path.append(key)
    return tuple(path)
