"""The line that shows where in an article a passage was found.

The invariant: the hit's ``[start, end)`` and the marks are offsets into the article's text and into
the line; nothing on the line is other than the text but cut at its ends and made printable.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui_reader.model.article import Span
from tui_reader.model.search import Group, Hit
from tui_reader.printable import printable_line
from tui_reader.store.folding import fold

if TYPE_CHECKING:
    from tui_reader.store.search import Passage

BEFORE = 40
WIDTH = 140
LONGEST = 300
MOST_SPANS = 2000
CUT = "…"


def passage_hit(passage: Passage, *, exact: bool, score: float) -> Hit:
    """The hit for the part of `passage` where most of what was asked for stands together."""
    best = _densest(passage)
    window = _window(passage.text, best)
    before = CUT if _is_cut(passage.text, window.start - 1) else ""
    after = CUT if _is_cut(passage.text, window.end) else ""
    shift = len(before) - window.start
    return Hit(
        group=Group.PASSAGE,
        label=before + printable_line(passage.text[window.start : window.end]) + after,
        detail=printable_line(passage.title),
        exact=exact,
        score=score,
        marks=tuple(
            Span(max(span.start, window.start) + shift, min(span.end, window.end) + shift)
            for span in passage.spans
            if span.overlaps(window)
        ),
        article=passage.article,
        start=best.start,
        end=best.end,
    )


def _densest(passage: Passage) -> Span:
    """The first span after which the most different words follow within one line's width."""
    spans = passage.spans[:MOST_SPANS]
    forms = [fold(passage.text[span.start : span.end]) for span in spans]
    ends = [span.end for span in spans]
    best, most = spans[0], 0
    for index, span in enumerate(spans):
        beyond = bisect_right(ends, span.start + WIDTH - BEFORE)
        different = len(set(forms[index:beyond]))
        if different > most:
            best, most = span, different
    return best


def _window(text: str, hit: Span) -> Span:
    """About a line's width of the hit's own paragraph, from a word's start to a word's end."""
    first = text.rfind("\n", 0, hit.start) + 1
    last = text.find("\n", hit.end)
    last = len(text) if last < 0 else last
    start, end = max(first, hit.start - BEFORE), min(last, max(hit.end, hit.start + WIDTH - BEFORE))
    if start > first:
        space = text.find(" ", start - 1, hit.start)
        start = hit.start if space < 0 else space + 1
    if end < last:
        space = text.rfind(" ", hit.end, end + 1)
        end = hit.end if space < 0 else space
    return Span(start, min(end, hit.start + LONGEST))


def _is_cut(text: str, edge: int) -> bool:
    """Whether the paragraph goes on at `edge`."""
    return 0 <= edge < len(text) and text[edge] != "\n"
