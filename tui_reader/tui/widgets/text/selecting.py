"""What is selected in the text: how it looks, and what is copied of it.

A selection counts lines and characters of the sheet, so it ends where the lines do. The invariant:
what is copied is the article's text, harmless, without the breaks that the width made.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from tui_reader.library.quoting import sentence_at, sentence_before
from tui_reader.model.article import Span
from tui_reader.tui.widgets.text.drawing import SheetView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.selection import Selection


class SelectableText(SheetView):
    """A sheet of which parts can be selected and copied, by the mouse or sentence by sentence."""

    picked: Span | None = None

    def picked_further(self, by: int) -> Span | None:
        """What is picked and a sentence more (`by` > 0), or one less but never none."""
        picked, text = self.picked, self.sheet.text
        if picked is None:
            return None
        if by > 0:
            found = sentence_at(text, picked.end)
            return picked if found is None else Span(picked.start, found.end)
        last = sentence_before(text, picked.end)
        found = None if last is None else sentence_before(text, last.start)
        if found is None or found.end <= picked.start:
            return picked
        return Span(picked.start, found.end)

    def on_ground(self, segments: Iterable[Segment], number: int) -> Iterator[Segment]:
        """The segments of a line, what the mouse has selected of them on its own ground."""
        selection = self.text_selection
        span = None if selection is None else selection.get_span(number)
        if span is None:
            yield from segments
            return
        ground = Style(bgcolor=self.screen.get_component_rich_style("screen--selection").bgcolor)
        first, last = span[0], sys.maxsize if span[1] < 0 else span[1]
        for text, style, _ in segments:
            start, end = max(first, 0), max(last, 0)
            yield Segment(text[:start], style)
            yield Segment(text[start:end], ground if style is None else style + ground)
            yield Segment(text[max(start, end) :], style)
            first, last = first - len(text), last - len(text)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The text under a selection, harmless, its lines joined as they are in the article."""
        first = 0 if selection.start is None else selection.start.y
        last = len(self.sheet) - 1
        if selection.end is not None:
            last = min(selection.end.y, last)
        text = ""
        for number in range(first, last + 1):
            start, end = selection.get_span(number) or (0, 0)
            text += self.sheet.line(number)[start : None if end < 0 else end]
            text += self.sheet.joint(number) if number < last else ""
        return text, "\n"
