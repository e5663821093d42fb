"""The lines of a sheet on the screen: margin, text, margin, tick.

Built on Textual's Line API: only the lines that can be seen are drawn. The invariant: the text is
never parsed as markup and never reaches the terminal but through `printable`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_reader.model.article import Span
from tui_reader.tui.emphasis import Look
from tui_reader.tui.highlighting import Highlights
from tui_reader.tui.typesetting import Sheet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rich.style import Style

    from tui_reader.model.mention import Mention


class SheetView(ScrollView):
    """Draws `sheet` in the colours of `highlights`."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"article-text--{look}" for look in Look),
        "article-text--title",
        "article-text--quiet",
        "article-text--tick",
    }

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.sheet = Sheet()
        self.highlights = Highlights()
        self._styles: dict[tuple[str, ...], Style] = {}
        self._ticks: frozenset[int] = frozenset()
        self._last_seen = Span(0, 0)

    @property
    def view(self) -> int:
        """Offset of the first character that can be seen."""
        return self.sheet.offset_of(self.scroll_offset.y)

    @property
    def seen(self) -> Span:
        """The stretch of the text that can be seen."""
        last = self.scroll_offset.y + self.scrollable_content_region.height
        end = self.sheet.offset_of(last) if last < len(self.sheet) else len(self.sheet.text)
        return Span(self.view, max(end, self.view + 1))

    @property
    def indent(self) -> int:
        """Cells to the left of the text: what is left over, shared between the sides."""
        width = self.scrollable_content_region.width
        return max((width - self.sheet.width) // 2, 0)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen: margin, text, margin, tick."""
        if y == 0:
            self._last_seen = self.seen
        number = y + self.scroll_offset.y
        width, base = self.scrollable_content_region.width, self.rich_style
        line = Strip(self.on_ground(self._segments(number), number)).apply_offsets(0, number)
        tick = Segment("╺", self.style_of("tick")) if y in self._ticks else Segment(" ", base)
        margin = Strip.blank(self.indent, base)
        return Strip.join([margin, line]).adjust_cell_length(width - 1, base) + Strip([tick])

    def _segments(self, number: int) -> Iterator[Segment]:
        """The styled stretches of one line of the sheet."""
        words = self.sheet.words(number)
        if words is not None:
            yield Segment(words.text, self.style_of(words.look))
            return
        for start, end, before in self.sheet.pieces(number):
            if before:
                yield Segment(before, self.style_of("quiet"))
            for run in self.highlights.runs(start, end):
                yield Segment(self.sheet.show(Span(run.start, run.end)), self.style_of(*run.looks))

    def on_ground(self, segments: Iterable[Segment], number: int) -> Iterable[Segment]:
        """The segments of line `number` as they are after the reader's own marks."""
        return segments

    def style_of(self, *looks: str) -> Style:
        """The pane's own style under that of each look in turn."""
        style = self._styles.get(looks)
        if style is None:
            style = self.rich_style
            for look in looks:
                style += self.get_component_rich_style(f"article-text--{look}", partial=True)
            self._styles[looks] = style
        return style

    def notify_style_update(self) -> None:
        """Forget styles when the theme changes."""
        super().notify_style_update()
        self._styles.clear()

    def _place_ticks(self) -> None:
        """Say where the chosen name's mentions are, or the hits, beside the scrollbar."""
        height = self.scrollable_content_region.height
        chosen, found = self._lit()
        self._ticks = self.sheet.rows_of(chosen, height) | self.sheet.rows_of(found, height)

    def _lit(self) -> tuple[list[int], list[int]]:
        """Where the chosen name's mentions begin, and the hits."""
        chosen = [mention.start for mention in self.highlights.chosen_mentions()]
        return chosen, [span.start for span in self.highlights.found]

    def first_lit(self, row: int) -> int | None:
        """The first place that the tick of a row beside the scrollbar stands for."""
        lines = self.sheet.lines_of(row, self.scrollable_content_region.height)
        starts = (start for each in self._lit() for start in each)
        return min((start for start in starts if self.sheet.line_of(start) in lines), default=None)

    def _mention_at(self, x: int, y: int) -> Mention | None:
        offset = self.sheet.offset_at(y + self.scroll_offset.y, x - self.indent)
        return None if offset is None else self.highlights.at(offset)
