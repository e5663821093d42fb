"""What a model found, made into names as the rest of the reader knows them.

The invariant: names are sorted, whole words with no blanks, quotes or possessive at their ends,
people without titles, and where two overlap the longer one stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.external.labels import kind_of
from tui_reader.entities.learnt.repair import Found
from tui_reader.entities.learnt.trimming import trimmed
from tui_reader.entities.recogniser import NameSpan
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORTHLESS = " \t\n\u00a0\"'‘’“”«»„,;:!?()[]*#"
_POSSESSIVE = re.compile(r"['’]s\Z")
_HAS_LETTER = re.compile(r"[^\W\d_]")


class Labelled(NamedTuple):
    """A span of a document under a model's own label."""

    start: int
    end: int
    label: str


def names_of(text: str, found: Iterable[Labelled], by: str) -> list[NameSpan]:
    """The people and organisations in what a model `by` name found in `text`."""
    names: list[NameSpan] = []
    for start, end, label in found:
        kind = kind_of(label)
        if kind is None:
            continue
        start, end = _tidy(text, start, end, kind)
        if start < end and _HAS_LETTER.search(text, start, end):
            names.append(NameSpan(start, end, kind, f"read as {_a(kind)} by {by} ({label})"))
    return _apart(names)


def _tidy(text: str, start: int, end: int, kind: Kind) -> tuple[int, int]:
    start, end = _bare(text, start, end)
    if kind is not Kind.PERSON:
        return start, end
    if possessive := _POSSESSIVE.search(text[start:end]):
        end = start + possessive.start()
    name = trimmed(text, Found(start, end, "PER", 1.0))
    return _bare(text, name.start, name.end)


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _WORTHLESS:
        start += 1
    while end > start and text[end - 1] in _WORTHLESS:
        end -= 1
    return start, end


def _apart(names: list[NameSpan]) -> list[NameSpan]:
    kept: list[NameSpan] = []
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
        elif name.end - name.start > kept[-1].end - kept[-1].start:
            kept[-1] = name
    return kept


def _a(kind: Kind) -> str:
    return "a person" if kind is Kind.PERSON else "an organisation"
