"""Moving through the lines of a text: by line, by page, by paragraph, to a mark, to a tick.

The invariant: nothing slides; a move is one frame.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from tui_reader.tui.widgets.text.selecting import SelectableText

if TYPE_CHECKING:
    from tui_reader.model.article import Span


class ScrollingText(SelectableText):
    """A text that is moved through."""

    def _scroll(self, line: int) -> None:
        """Put a line at the top; `force`, for a text that has just come has no scrollbar yet."""
        self.scroll_to(y=line, animate=False, force=True)

    def _reveal(self, mark: Span) -> None:
        """Leave the view alone if the mark is well inside it, else put it a third down."""
        line = self.sheet.line_of(mark.start)
        height = self.scrollable_content_region.height
        edge = min(3, height // 4)
        if not self.scroll_offset.y + edge <= line < self.scroll_offset.y + height - edge:
            self._scroll(max(line - height // 3, 0))

    def scroll_to_row(self, row: int) -> None:
        """Go where a row beside the scrollbar stands for: to its first tick, if it has one."""
        height = self.scrollable_content_region.height
        lit = self.first_lit(row)
        lines = self.sheet.lines_of(row, height)
        line = lines.start if lit is None else self.sheet.line_of(lit)
        self._scroll(max(line - height // 3, 0))

    def pick(self, span: Span | None) -> None:
        """Select a stretch of the text, or nothing, and show its end."""
        self.picked = span
        self.recolour()
        if span is not None:
            line, top = self.sheet.line_of(span.end - 1), self.scroll_offset.y
            below = line + 1 - self.scrollable_content_region.height
            self._scroll(min(max(top, below), line))

    def recolour(self) -> None:
        """Take up what is to be lit up now."""
        self.refresh()

    def action_scroll(self, by: int) -> None:
        """Scroll by lines; while sentences are picked, pick more or fewer."""
        picked = self.picked_further(by)
        if picked is not None:
            self.pick(picked)
            return
        self._scroll(self.scroll_offset.y + by)

    def action_page(self, by: int) -> None:
        """Scroll by a page, keeping two lines of what was read."""
        height = max(self.scrollable_content_region.height - 2, 1)
        self._scroll(self.scroll_offset.y + by * height)

    def action_end(self, by: int) -> None:
        """Scroll to the top or the bottom."""
        self._scroll(0 if by < 0 else len(self.sheet))

    def action_paragraph(self, by: int) -> None:
        """Scroll to where a paragraph begins."""
        starts = self.sheet.paragraphs
        here = bisect_left(starts, self.scroll_offset.y + (by > 0))
        target = here if by > 0 else here - 1
        if 0 <= target < len(starts):
            self._scroll(starts[target])
