"""The middle pane: the article as it was read, with its names lit up.

Built on Textual's Line API: only the lines that can be seen are drawn. The invariants: the text is
never parsed as markup and never reaches the terminal but through `printable`; a resize, a fold or
newly found names leave the same words at the top of the pane.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_reader.model.article import Span
from tui_reader.tui.emphasis import Emphasis, Look
from tui_reader.tui.highlighting import Highlights
from tui_reader.tui.state import ReadingState
from tui_reader.tui.typesetting import Sheet, notice, typeset

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual import events
    from textual.selection import Selection

    from tui_reader.model.article import Article
    from tui_reader.model.mention import Mention

MARGIN = 2
"""Least space beside the text, in cells."""


@dataclass(frozen=True)
class Page:
    """An article and the mentions found in it so far, sorted."""

    article: Article
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def emphasis(self) -> Emphasis:
        """How the article is set."""
        return Emphasis(self.article.structure)


class ArticleText(ScrollView, can_focus=True):
    """One article in lines of `measure` cells, with the chosen name's mentions lit up."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll(-1)", "Up", show=False, id="text.up"),
        Binding("down,j", "scroll(1)", "Down", show=False, id="text.down"),
        Binding("pageup,b", "page(-1)", "Page up", show=False, id="text.page_up"),
        Binding("pagedown,space", "page(1)", "Page down", show=False, id="text.page_down"),
        Binding("home,g", "end(-1)", "Top", show=False, id="text.top"),
        Binding("end,G", "end(1)", "Bottom", show=False, id="text.bottom"),
        Binding(
            "left_curly_bracket,alt+up",
            "paragraph(-1)",
            "Previous paragraph",
            show=False,
            id="text.paragraph_before",
        ),
        Binding(
            "right_curly_bracket,alt+down",
            "paragraph(1)",
            "Next paragraph",
            show=False,
            id="text.paragraph_after",
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"article-text--{look}" for look in Look),
        "article-text--title",
        "article-text--quiet",
        "article-text--tick",
    }
    HELP = (
        "The article. People are underlined, organisations doubly, names that could be several "
        "people's are slanted. Marks beside the scrollbar show where the chosen name is."
    )

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    page: reactive[Page | None] = reactive(None, init=False, repaint=False)
    measure: reactive[int] = reactive(72, init=False, repaint=False)
    folded: reactive[bool] = reactive(False, init=False, repaint=False)
    placeholder: reactive[str] = reactive("", init=False, repaint=False)

    @dataclass
    class NameClicked(Message):
        """A name was clicked in the text."""

        mention: Mention

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

    # Reacting: what changes the lines, and what only colours them.

    def watch_page(self, before: Page | None, after: Page | None) -> None:
        """Lay out a new article; a page that only gained mentions is coloured anew."""
        if before is None or after is None or before.article.id != after.article.id:
            self._lay_out(keep=None)
        elif before.article != after.article:
            self._lay_out(keep=self.view)
        self._colour()

    def watch_state(self, before: ReadingState, after: ReadingState) -> None:
        """Colour what changed, and no more; and follow a move to its place."""
        lit = self.highlights.chosen, self.highlights.found
        if lit != (self._chosen, self._found):
            self._colour()
        else:
            self._move_mark()
        if before.move != after.move:
            self._follow(after)

    def watch_placeholder(self) -> None:
        """Say it where the text would be."""
        if self.page is None:
            self._lay_out(keep=None)

    def watch_measure(self) -> None:
        """Break the lines anew, with the same words at the top."""
        self._lay_out(keep=self.view)

    def watch_folded(self) -> None:
        """Fold or unfold what is not the article, with the same words at the top."""
        self._lay_out(keep=self.view)

    def on_resize(self, event: events.Resize) -> None:
        """Break the lines anew if their width changed, with the same words at the top.

        A mark that could be seen can be seen still.
        """
        mark, seen = self.state.mark, self._last_seen
        if self.sheet.width != self._text_width:
            fresh = self.sheet.width == 0
            self._lay_out(keep=None if fresh else self.view)
            if fresh:
                self._follow(self.state)
            elif mark is not None and mark.overlaps(seen):
                self._reveal(mark)
        else:
            self._place_ticks()

    def notify_style_update(self) -> None:
        """Forget styles when the theme changes."""
        super().notify_style_update()
        self._styles.clear()

    @property
    def _text_width(self) -> int:
        return max(min(self.measure, self.scrollable_content_region.width - 2 * MARGIN), 1)

    def _lay_out(self, keep: int | None) -> None:
        if not self.size.width:
            return
        at_top = self.scroll_offset.y == 0
        if self.text_selection is not None:  # it counts lines, and these are other lines
            self.screen.clear_selection()
        if self.page is None:
            self.sheet = notice(self.placeholder, self._text_width)
        else:
            self.sheet = typeset(self.page.article, self._text_width, fold=self.folded)
        self.virtual_size = Size(0, len(self.sheet) + 1)
        if keep is not None and not at_top:
            self._scroll(self.sheet.line_of(keep))
        self._place_ticks()
        self.refresh()

    @property
    def _chosen(self) -> str | None:
        """The id of the chosen name."""
        return None if self.state.entity is None else self.state.entity.id

    @property
    def _found(self) -> tuple[Span, ...]:
        """The hits, if they are in the article that is shown."""
        page, state = self.page, self.state
        return state.found if page is not None and state.article == page.article.id else ()

    @property
    def _mark(self) -> Span | None:
        """The mark, if it is of the article that is shown."""
        page, state = self.page, self.state
        return state.mark if page is not None and state.article == page.article.id else None

    def _move_mark(self) -> None:
        """Draw the lines anew that the mark leaves and comes to."""
        before, after = self.highlights.mark, self._mark
        if before == after:
            return
        self.highlights = replace(self.highlights, mark=after)
        for mark in (before, after):
            if mark is not None:
                first = self.sheet.line_of(mark.start)
                last = self.sheet.line_of(max(mark.end - 1, mark.start))
                self.refresh_lines(first, last - first + 1)

    def _colour(self) -> None:
        page = self.page
        if page is None:
            self.highlights = Highlights()
        else:
            self.highlights = Highlights(
                page.mentions,
                page.article.furniture,
                self._chosen,
                self._mark,
                page.emphasis,
                self._found,
            )
        self._place_ticks()
        self.refresh()

    def _place_ticks(self) -> None:
        """Say where the chosen name's mentions are, or the hits, beside the scrollbar."""
        offsets = [mention.start for mention in self.highlights.chosen_mentions()]
        offsets += (span.start for span in self.highlights.found)
        self._ticks = self.sheet.rows_of(offsets, self.scrollable_content_region.height)

    def _follow(self, state: ReadingState) -> None:
        """Bring the mark, or the place to come back to, into view."""
        if state.mark is not None:
            self._reveal(state.mark)
        else:
            self._scroll(self.sheet.line_of(state.top) if state.top else 0)

    def _reveal(self, mark: Span) -> None:
        """Leave the view alone if the mark is well inside it, else put it a third down."""
        line = self.sheet.line_of(mark.start)
        height = self.scrollable_content_region.height
        edge = min(3, height // 4)
        if not self.scroll_offset.y + edge <= line < self.scroll_offset.y + height - edge:
            self._scroll(max(line - height // 3, 0))

    # Moving.

    def _scroll(self, line: int) -> None:
        """Put a line at the top; `force`, for a text that has just come has no scrollbar yet."""
        self.scroll_to(y=line, animate=False, force=True)

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
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

    def on_click(self, event: events.Click) -> None:
        """Choose the name that was clicked; a selection that ends on a name chooses nothing."""
        event.prevent_default()  # a double click would select the whole article
        if self.text_selection is not None:
            return
        place = event.get_content_offset(self)
        mention = None if place is None else self._mention_at(place.x, place.y)
        if mention is not None:
            self.post_message(self.NameClicked(mention))

    def _mention_at(self, x: int, y: int) -> Mention | None:
        offset = self.sheet.offset_at(y + self.scroll_offset.y, x - self.indent)
        return None if offset is None else self.highlights.at(offset)

    # Drawing.

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
        line = Strip(self._selected(self._segments(number), number)).apply_offsets(0, number)
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

    def _selected(self, segments: Iterable[Segment], number: int) -> Iterator[Segment]:
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

    def style_of(self, *looks: str) -> Style:
        """The pane's own style under that of each look in turn."""
        style = self._styles.get(looks)
        if style is None:
            style = self.rich_style
            for look in looks:
                style += self.get_component_rich_style(f"article-text--{look}", partial=True)
            self._styles[looks] = style
        return style

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
