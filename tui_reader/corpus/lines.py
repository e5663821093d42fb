r"""The lines of a text as spans, found one at a time, so that a long text need not be split.

The invariant: only ``\\n`` ends a line (cleaning has made every other line end one), and the spans
leave it out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def lines(text: str) -> Iterator[Span]:
    """The span of each line, in order; an empty text has none."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        yield Span(start, end)
        start = end + 1
