"""What the model found, settled over the whole document: the second look that the rules take too.

The model reads a window at a time and may call one name two things in two places, or miss the
surname whose bearer it found in full above. Here its findings, each with as much weight as the
model is sure, are settled for the page as a whole: one kind for the same words, short forms of
names that are there in full, bodies that every reader knows. The invariant: a name keeps the
extent that the model gave it, and handles, addresses and furniture never become names.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui_reader.entities.recogniser import NameSpan
from tui_reader.entities.rules.consistency import settle
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.known import known_findings
from tui_reader.entities.rules.page import prepare
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.learnt.repair import Found
    from tui_reader.entities.recogniser import Document
    from tui_reader.entities.rules.page import Page

_KINDS = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION, "LOC": None}
_WEIGHTS = ((0.95, Weight.SURE), (0.7, Weight.LIKELY), (0.45, Weight.GUESS), (0.0, Weight.HINT))
_REASONS = {
    Kind.PERSON: "read as a person by the learnt model",
    Kind.ORGANISATION: "read as an organisation by the learnt model",
    None: "read as a place by the learnt model",
}
_DOUBT = {Weight.GUESS: ", not very surely", Weight.HINT: ", with much doubt"}


def settled(document: Document, names: Sequence[Found]) -> list[NameSpan]:
    """The people and organisations of a document, sorted by start, from what the model found."""
    page = prepare(document)
    ends: dict[int, int] = {}
    findings = [*known_findings(page)]
    for finding, end in _aligned(page, names):
        findings.append(finding)
        ends[page.tokens[finding.first].start] = end
    findings.sort(key=_place)
    return [_as_read(page, span, ends) for span in settle(page, findings)]


def _place(finding: Finding) -> tuple[int, int]:
    return finding.first, finding.last


def _as_read(page: Page, span: NameSpan, ends: dict[int, int]) -> NameSpan:
    """The span, with the closing mark that the model kept: "Corp.", "Residents'"."""
    end = ends.get(span.start, span.end)
    if end <= span.end or any(char.isalnum() for char in page.text[span.end : end]):
        return span
    return NameSpan(span.start, end, span.kind, span.reason)


def _aligned(page: Page, names: Sequence[Found]) -> list[tuple[Finding, int]]:
    """The names as findings about the page's words, each with its end in the text.

    A name that begins or ends inside a word of the page (a handle, an address) is left out.
    """
    starts = [token.start for token in page.tokens]
    found: list[tuple[Finding, int]] = []
    for name in names:
        first = bisect_left(starts, name.start)
        last = bisect_left(starts, name.end)
        if first == last or starts[first] != name.start:
            continue
        token = page.tokens[last - 1]
        if token.end > name.end:
            continue
        found.append((_finding(first, last, name), name.end))
    return found


def _finding(first: int, last: int, name: Found) -> Finding:
    kind = _KINDS[name.type]
    weight = next(weight for least, weight in _WEIGHTS if name.sureness >= least)
    return Finding(first, last, kind, weight, _REASONS[kind] + _DOUBT.get(weight, ""))
