"""Labels: ``[[surface|kind:bearer]]`` round every name, in a text that is otherwise left alone.

A question mark before the kind makes a label debatable, one in place of the bearer leaves open who
is meant. The invariant: with the mark-up taken out, a label's offsets are offsets into the text;
and an error names a place and never quotes what stands there, for it may be of a locked set.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.model.article import Article

_LABEL = re.compile(r"\[\[([^\[\]|]+)\|(\??)(person|organisation):([^\[\]|]+)\]\]")


class LabelError(Exception):
    """A label file that does not fit its article: which file, which line, what is wrong."""


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled name at ``[start, end)``; `bearer` is None where it is open who is meant."""

    start: int
    end: int
    surface: str
    kind: Kind
    bearer: str | None
    debatable: bool

    def moved(self, by: int) -> Label:
        """The same label, `by` characters further on."""
        return Label(
            self.start + by, self.end + by, self.surface, self.kind, self.bearer, self.debatable
        )


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article and its labels, in order; its text begins on `line` of `file`."""

    article: Article
    labels: tuple[Label, ...]
    file: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class LabelledSet:
    """Articles labelled with one set of bearers.

    `cultures` gives the culture of the name of every person's key, or nothing at all; of a
    `secret` set nothing but numbers is shown.
    """

    name: str
    articles: tuple[Labelled, ...]
    cultures: Mapping[str, str] = field(default_factory=dict)
    secret: bool = False


def parse(marked: str) -> tuple[str, list[Label]]:
    """A text without its mark-up, and its labels. Raises LabelError, which names the line."""
    text: list[str] = []
    labels: list[Label] = []
    position = length = 0
    for found in _LABEL.finditer(marked):
        plain = marked[position : found.start()]
        surface, query, kind, bearer = found.groups()
        start = length + len(plain)
        known = None if bearer == "?" else bearer
        labels.append(Label(start, start + len(surface), surface, Kind(kind), known, bool(query)))
        text += [plain, surface]
        position, length = found.end(), start + len(surface)
    text.append(marked[position:])
    whole = "".join(text)
    broken = [at for mark in ("[[", "]]") if (at := whole.find(mark)) >= 0]
    if broken:
        raise LabelError(f"line {line_of(whole, min(broken))}: a label of no known form")
    return whole, labels


def line_of(text: str, offset: int) -> int:
    """The line that `offset` is in, counted from 1."""
    return text.count("\n", 0, offset) + 1
