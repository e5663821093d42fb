"""The values of a JSON document one at a time, from text that arrives in pieces.

Python's own decoder reads each value whole; this finds where one begins, and tells a value that
goes on in the next piece from one that is damaged. (The usual library for this ends the whole
process at a number of five thousand digits.) The invariants: no more text is held than a piece and
one value, which may be `LONGEST` characters long; after a damaged value the next one that can be
found is read; time is in proportion to the text.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from tui_reader.corpus.titles import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 1 << 25
_GAP = re.compile(r"[\s,]*")
_NEXT = re.compile(r"\}\s*,\s*(?=\{\s*\")")
_LIST = re.compile(r"(?<!\\)\"\s*:\s*\[\s*(?=\{)")
_OVERLAP = 200  # characters in which `_LIST` and `_NEXT` may lie across two pieces
_CUT_SHORT = ("Unterminated string", "Invalid \\")
_DECODER = json.JSONDecoder(strict=False)
_LONG_NUMBERS = json.JSONDecoder(strict=False, parse_int=str)


class Damage(NamedTuple):
    """Why a value could not be read."""

    reason: str


def loads(text: str) -> Any:
    """One value; raises ValueError. A number too long for Python stays in words."""
    start = _GAP.match(text)
    value, end = _decode(text, start.end() if start else 0)
    if text[end:].strip():
        raise ValueError("more follows where it should end")
    return value


class JsonStream:
    """Reads values out of `pieces`, from the first character on."""

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._text = next(pieces, "")
        self._at = 0

    def opens_with(self) -> str:
        """The first character that is not a space."""
        while not (rest := self._text[self._at :].lstrip("\ufeff \t\r\n")) and self._more():
            pass
        return rest[:1]

    def members(self) -> Iterator[Any]:
        """The members of the list that begins here, and a `Damage` for each that is damaged."""
        self._find(re.compile(r"\["))
        while not self._at_end_of_list():
            value = self._value()
            yield value
            if isinstance(value, Damage) and not self._find(_NEXT):
                return

    def documents(self) -> Iterator[Any]:
        """All values from here on, one after another."""
        while not self._at_end():
            value = self._value()
            yield value
            if isinstance(value, Damage):
                return

    def next_list(self) -> bool:
        """Go to the next list of objects that stands in an object; whether there is one."""
        return self._find(_LIST, before=re.compile(r"\["))

    def _value(self) -> Any:
        while True:
            try:
                value, end = _decode(self._text, self._at)
            except ValueError as error:
                if self._may_go_on(error):
                    if self._more():
                        continue
                    self._at = len(self._text)  # what is cut short is not looked into
                return Damage(one_line(str(error), 100))
            if _cut_in_number(self._text, end, value) and self._more():
                continue
            self._at = end
            return value

    def _may_go_on(self, error: ValueError) -> bool:
        """Whether an error may only mean that the value goes on in the next piece."""
        if not isinstance(error, json.JSONDecodeError) or len(self._text) - self._at > LONGEST:
            return False
        return error.msg.startswith(_CUT_SHORT) or error.pos >= len(self._text) - 12

    def _at_end_of_list(self) -> bool:
        if self._at_end():
            return True
        if self._text[self._at] == "]":
            self._at += 1
            return True
        return False

    def _at_end(self) -> bool:
        while True:
            gap = _GAP.match(self._text, self._at)
            self._at = gap.end() if gap else self._at
            if self._at < len(self._text):
                return False
            if not self._more():
                return True

    def _find(self, pattern: re.Pattern[str], before: re.Pattern[str] | None = None) -> bool:
        """Go behind the next match, or where `before` matches in it; to the end if none is."""
        while True:
            match = pattern.search(self._text, self._at)
            if match:
                inner = before.search(self._text, match.start()) if before else None
                self._at = inner.start() if inner else match.end()
                return True
            self._at = max(self._at, len(self._text) - _OVERLAP)
            if not self._more():
                self._at = len(self._text)
                return False

    def _more(self) -> bool:
        """Take in more text, about as much as there is, so that a long value is not read often."""
        wanted = len(self._text) - self._at
        pieces = [self._text[self._at :]]
        self._at = 0
        taken = 0
        while taken <= wanted and (piece := next(self._pieces, "")):
            pieces.append(piece)
            taken += len(piece)
        self._text = "".join(pieces)
        return taken > 0


def _cut_in_number(text: str, end: int, value: object) -> bool:
    """Whether what was read is a number that may go on in the next piece."""
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return is_number and len(text) - end <= 2 and not text[end:].strip(".eE+-")


def _decode(text: str, start: int) -> tuple[Any, int]:
    try:
        return _DECODER.raw_decode(text, start)
    except json.JSONDecodeError:
        raise
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    except ValueError:  # a number of more digits than Python reads
        return _LONG_NUMBERS.raw_decode(text, start)
