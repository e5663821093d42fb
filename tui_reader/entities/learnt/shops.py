"""Firms called after their keeper: in "Flett's would not go" the ending is part of the name.

Where no noun follows that somebody could have, nobody has anything, and "'s" belongs to the firm;
then so it does wherever that firm is named on the page. The invariant: a name that stands without
its ending on the page keeps to that, and only the ends of bodies' names move.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import known_bodies
from tui_reader.entities.recogniser import NameSpan
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

_ENDING = re.compile(r"(?:['’ʼ]s|(?<=s)['’ʼ])(?!\w)")
_AFTER = re.compile(r"[ \u00a0]([a-z]+)\b|[,.;:!?)]|[ \u00a0][-–—(]|\s*\n|\s*\Z")
_NOT_HAD = word_set(
    "is was are were has had have will would can could may might must should did does do said says"
    " and or but nor to in at on for from by with of as than then that which who when where while"
    " because if until since after before during under over into also still never now"
)
_OWNED = frozenset(["of", "on", "is", "was", "than", "or", "as"])
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s+\Z")


def with_endings(text: str, spans: Sequence[NameSpan]) -> list[NameSpan]:
    """The names of a text, the bodies among them with the ending that is theirs."""
    keepers = {fold(text[span.start : span.end]) for span in spans if _is_shop(text, span)}
    for span in spans:
        if span.kind is Kind.ORGANISATION and not _ENDING.match(text, span.end):
            keepers.discard(fold(text[span.start : span.end]))
    if not keepers:
        return list(spans)
    return [_whole(text, span, keepers) for span in spans]


def _is_shop(text: str, span: NameSpan) -> bool:
    """Whether a body's name stands with the ending, and without a noun after it."""
    ending = _ENDING.match(text, span.end) if span.kind is Kind.ORGANISATION else None
    after = _AFTER.match(text, ending.end()) if ending else None
    if after is None or (after[1] and after[1] not in _NOT_HAD):
        return False
    name = fold(text[span.start : span.end])
    before = _WORD_BEFORE.search(text[max(0, span.start - 16) : span.start])
    return name not in known_bodies() and not (before and before[1].lower() in _OWNED)


def _whole(text: str, span: NameSpan, keepers: set[str]) -> NameSpan:
    ending = _ENDING.match(text, span.end) if span.kind is Kind.ORGANISATION else None
    if ending is None or fold(text[span.start : span.end]) not in keepers:
        return span
    return NameSpan(span.start, ending.end(), span.kind, span.reason)
