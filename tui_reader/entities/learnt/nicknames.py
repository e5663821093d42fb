"""People printed with a nickname between quotation marks: `Hugo "Bo" Vane`.

The model sees a name end at the first mark and another begin after it, or a body in between. The
invariant: the marks hold one word in capitals and stand between two, of which one was read as a
person's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.entities.learnt.repair import Found

_CAPITAL = r"[^\W\d_a-z][^\W\d_][\w'’-]*"
_NICKNAMED = re.compile(
    rf"(?<![\w'’-]){_CAPITAL}[ \u00a0][\"“'‘]{_CAPITAL}[\"”'’][ \u00a0]{_CAPITAL}"
)
_MARKS = ('"', "“", "‘", " '")
_SURE = 0.8


def with_nicknames(text: str, found: Sequence[Found]) -> list[Found]:
    """The names found, sorted; those that a nickname divides as one person's."""
    names = list(found)
    for start, end in _nicknamed(text):
        parts = [name for name in names if name.start < end and start < name.end]
        person = next((name for name in parts if name.type == "PER"), None)
        if person is not None:
            start, end = min(start, parts[0].start), max(end, parts[-1].end)
            whole = person._replace(start=start, end=end, sureness=max(person.sureness, _SURE))
            names = sorted([whole, *(name for name in names if name not in parts)])
    return names


def _nicknamed(text: str) -> Iterator[tuple[int, int]]:
    """Where two words in capitals stand, and about a third between them quotation marks."""
    if any(mark in text for mark in _MARKS):
        for match in _NICKNAMED.finditer(text):
            yield match.span()
