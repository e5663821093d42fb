"""Findings made by hand, and what becomes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.recogniser import Document
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.page import Page, prepare
from tui_reader.entities.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tui_reader.model.mention import Kind


def surfaces(
    judged: Callable[[Page, Sequence[Finding]], list[Finding]],
    text: str,
    *parts: tuple[str, Kind | None],
    start: int = 0,
    weight: Weight = Weight.SURE,
    least: Weight = Weight.HINT,
) -> list[str]:
    """What becomes of the parts, each read so at its next occurrence from `start`, and so surely.

    Those that count less than `least` are left out.
    """
    page = prepare(Document(text, sentence_spans(text)))
    starts = [token.start for token in page.tokens]
    found: list[Finding] = []
    for part, kind in parts:
        place = text.index(part, start)
        first = starts.index(place)
        last = sum(begin < place + len(part) for begin in starts)
        found.append(Finding(first, last, kind, weight, "read so"))
        start = place + len(part)
    return [
        text[page.tokens[one.first].start : page.tokens[one.last - 1].end]
        for one in judged(page, found)
        if one.weight >= least
    ]
