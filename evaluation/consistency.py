"""What in the labels contradicts the guidelines or itself; no program's judgement of names.

Places are given by file, line and column. For a set that nobody may read they are only counted.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evaluation.labels import line_of
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.labels import Label, Labelled, LabelledSet

_THE = re.compile(r"the\s", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|lord|lady|cllr|councillor|rev|reverend"
    r"|judge|president|sgt|det|insp|pc|dc|capt|lt|colonel|prime minister"
    r"|detective|inspector|superintendent|commissioner)\.?\s",
    re.IGNORECASE,
)
_HONOUR = re.compile(r",?\s(?:QC|KC|MP|MSP|MBE|OBE|CBE|QPM)$")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$", re.IGNORECASE)
_BEFORE_A_WORD = re.compile(r"\s\w")
_EDGES = re.compile(r"^[\s,;:“”\"‘(\[]|[\s,;:“”\"(\[]$")


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something to look at: where it is, which name, and what about it."""

    file: str
    line: int
    column: int
    surface: str
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.surface!r} {self.what}"


def flaws(labelled: LabelledSet) -> list[Flaw]:
    """All that is to be looked at, in order."""
    return [*wrong_edges(labelled), *unmarked(labelled), *in_furniture(labelled)]


def wrong_edges(labelled: LabelledSet) -> list[Flaw]:
    """Labels that take in a title, an honour, "the", a blank or a possessive.

    A possessive is a body's own ("St Brannoc's", "At Vane's, nothing changed") unless a word
    follows it and the set has the name without it too.
    """
    bare = {
        (label.kind, label.bearer, label.surface)
        for one in labelled.articles
        for label in one.labels
    }
    return [
        _flaw(one, label.start, label.surface, what)
        for one in labelled.articles
        for label in one.labels
        if (what := _wrong_edge(label, one.article.text, bare))
    ]


def _wrong_edge(label: Label, text: str, bare: set[tuple[Kind, str | None, str]]) -> str:
    surface, person = label.surface, label.kind is Kind.PERSON
    if _EDGES.search(surface):
        return "begins or ends with a blank or a mark"
    if _THE.match(surface):
        return "begins with the article"
    if person and (_TITLE.match(surface) or _HONOUR.search(surface)):
        return "takes in a title or an honour"
    if _POSSESSIVE.search(surface):
        without = (label.kind, label.bearer, re.sub(r"['’]s?$", "", surface, flags=re.IGNORECASE))
        if person or (without in bare and _BEFORE_A_WORD.match(text, label.end)):
            return "ends with a possessive"
    return ""


def unmarked(labelled: LabelledSet) -> list[Flaw]:
    """Names that are always one bearer's in an article, and stand in it once more without label."""
    return [flaw for one in labelled.articles for flaw in _unmarked(one)]


def _unmarked(one: Labelled) -> Iterator[Flaw]:
    bearers: dict[str, set[tuple[Kind, str | None]]] = defaultdict(set)
    for label in one.labels:
        bearers[label.surface].add((label.kind, label.bearer))
    covered = [(x.start, x.end) for x in one.labels]
    covered += [(x.start, x.end) for x in one.article.furniture]
    for surface, whose in bearers.items():
        if len(whose) > 1:
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(surface)}(?!\w)", one.article.text):
            if not any(start < found.end() and found.start() < end for start, end in covered):
                yield _flaw(one, found.start(), surface, "is a name elsewhere in the article")


def in_furniture(labelled: LabelledSet) -> list[Flaw]:
    """Labels on lines that the reader leaves out: no engine can find them."""
    return [
        _flaw(one, label.start, label.surface, "stands on a line the reader takes for furniture")
        for one in labelled.articles
        for label in one.labels
        if any(x.start < label.end and label.start < x.end for x in one.article.furniture)
    ]


def per_file(found: list[Flaw]) -> Counter[str]:
    """How many there are in each file."""
    return Counter(flaw.file for flaw in found)


def _flaw(one: Labelled, start: int, surface: str, what: str) -> Flaw:
    text = one.article.text
    line = one.line - 1 + line_of(text, start)
    return Flaw(one.file, line, start - text.rfind("\n", 0, start), surface, what)
