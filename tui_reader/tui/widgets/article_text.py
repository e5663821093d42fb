"""The middle pane: the article as it was read, with its names lit up.

This room says what changes the lines and what only colours them; `text` has the others: drawing,
selecting, moving. The invariant: a resize, a fold or newly found names leave the same words at the
top of the pane.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message
from textual.reactive import reactive

from tui_reader.library.finding import Finds
from tui_reader.tui.highlighting import Highlights
from tui_reader.tui.state import ReadingState
from tui_reader.tui.text_commands import TEXT
from tui_reader.tui.text_setting import Setting
from tui_reader.tui.typesetting import notice
from tui_reader.tui.widgets.text.setting import Order, SetText

if TYPE_CHECKING:
    from textual import events
    from textual.binding import BindingType

    from tui_reader.model.article import Span
    from tui_reader.model.mention import Mention
    from tui_reader.tui.widgets.text.page import Page, Read


class ArticleText(SetText, can_focus=True):
    """One article in lines of `measure` cells, with the chosen name's mentions lit up."""

    BINDINGS: ClassVar[list[BindingType]] = TEXT
    _hovered: Mention | None = None
    _read: Read | None = None
    HELP = (
        "The article. People are underlined, organisations doubly, names that could be several "
        "people's are slanted. Marks beside the scrollbar show where the chosen name is."
    )

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    page: reactive[Page | None] = reactive(None, init=False, repaint=False)
    measure: reactive[int] = reactive(72, init=False, repaint=False)
    folded: reactive[bool] = reactive(False, init=False, repaint=False)
    no_text: reactive[str] = reactive("", init=False, repaint=False)
    setting: reactive[Setting] = reactive(Setting, init=False, repaint=False)
    margin: reactive[int] = reactive(2, init=False, repaint=False)
    finds: reactive[Finds] = reactive(Finds, init=False, repaint=False)

    @dataclass
    class NameClicked(Message):
        """A name was clicked in the text."""

        mention: Mention

    @dataclass
    class Scrolled(Message):
        """One has read so far; nothing, if there is no article."""

        read: Read | None

    @dataclass
    class Hovered(Message):
        """The mouse has come to a name, or has left it for none."""

        mention: Mention | None

    class FindAsked(Message):
        """Something is to be found in the text."""

    def watch_page(self, before: Page | None, after: Page | None) -> None:
        """Lay out a new article; a page that only gained mentions is coloured anew."""
        if before is None or after is None or before.article != after.article:
            self.picked = None
        if before is None or after is None or before.article.id != after.article.id:
            self._lay_out(keep=None)
        elif before.article != after.article:
            self._lay_out(keep=self.view)
        self.recolour()

    def watch_state(self, before: ReadingState, after: ReadingState) -> None:
        """Colour what changed, and no more; and follow a move to its place."""
        lit = self.highlights.chosen, self.highlights.also, self.highlights.found
        if lit != (self._chosen, self._also, self._found):
            self.recolour()
        else:
            self._move_mark()
        if before.move != after.move:
            self.follow()

    def watch_finds(self) -> None:
        """Light up what is found."""
        if self.highlights.found != self._found:
            self.recolour()

    def watch_no_text(self) -> None:
        """Say it where the text would be."""
        if self.page is None:
            self._lay_out(keep=None)

    def watch_measure(self) -> None:
        """Break the lines anew, with the same words at the top."""
        self._lay_out(keep=self.view)

    def watch_setting(self) -> None:
        """Set the lines in another way, with the same words at the top."""
        self._lay_out(keep=self.view)

    def watch_margin(self) -> None:
        """Break the lines anew, with the same words at the top."""
        self._lay_out(keep=self.view)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say how far one has read."""
        super().watch_scroll_y(old_value, new_value)
        self._tell_read()

    def _tell_read(self) -> None:
        """Say how far one has read, if that has changed."""
        page, text = self.page, self.sheet.text
        read = page.read(self.seen.end) if page is not None and text else None
        if read != self._read:
            self._read = read
            self.post_message(self.Scrolled(read))

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
                self.follow()
            elif mark is not None and mark.overlaps(seen):
                self._reveal(mark)
        else:
            self._place_ticks()

    def action_find(self) -> None:
        """Ask for the box to find something in."""
        self.post_message(self.FindAsked())

    def on_click(self, event: events.Click) -> None:
        """Choose the name that was clicked; a selection that ends on a name chooses nothing."""
        event.prevent_default()  # a double click would select the whole article
        if self.text_selection is not None:
            return
        place = event.get_content_offset(self)
        if place is not None and place.x == self.scrollable_content_region.width - 1:
            self.scroll_to_row(place.y)
            return
        mention = None if place is None else self._mention_at(place.x, place.y)
        if mention is not None:
            self.post_message(self.NameClicked(mention))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Say which name the mouse is on."""
        place = event.get_content_offset(self)
        self._hover(None if place is None else self._mention_at(place.x, place.y))

    def on_leave(self) -> None:
        """The mouse is on no name."""
        self._hover(None)

    def _hover(self, mention: Mention | None) -> None:
        if mention != self._hovered:
            self._hovered = mention
            self.post_message(self.Hovered(mention))

    @property
    def _text_width(self) -> int:
        return max(min(self.measure, self.scrollable_content_region.width - 2 * self.margin), 1)

    def _lay_out(self, keep: int | None) -> None:
        if not self.size.width:
            return
        if self.page is None:
            self.show_sheet(notice(self.no_text, self._text_width), keep)
        else:
            self.set_page(Order(self.page, self._text_width, self.folded, self.setting), keep)

    def sheet_changed(self) -> None:
        """Say where the ticks are now, and how far one has read."""
        super().sheet_changed()
        self._tell_read()

    @property
    def _chosen(self) -> str | None:
        """The id of the chosen name."""
        return None if self.state.entity is None else self.state.entity.id

    @property
    def _also(self) -> tuple[str, ...]:
        """The ids of the names chosen beside it."""
        return tuple(entity.id for entity in self.state.also)

    @property
    def _found(self) -> tuple[Span, ...]:
        """What is found in the article, else the hits that are in it."""
        page, state = self.page, self.state
        if self.finds.wanted:
            return self.finds.spans
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

    def recolour(self) -> None:
        """Light up what is to be lit up now."""
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
                self.picked,
                self._also,
            )
        self._place_ticks()
        self.refresh()

    def follow(self) -> None:
        """Bring the mark, or the place to come back to, into view."""
        mark, top = self.state.mark, self.state.top
        if not self.is_there(top if mark is None else mark.end):
            return
        if mark is not None:
            self._reveal(mark)
        else:
            self._scroll(self.sheet.line_of(top) if top else 0)
