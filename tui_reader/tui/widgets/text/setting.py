"""Setting an article for the pane: at once, or in a thread if it is a long one.

Of a long article the beginning is shown at once; where the lines are only broken anew, the old ones
stay until the new ones come. What cannot be set is set plainly, as words alone, and it is said. The
invariant: lines that come are shown only if they are of what is shown now and as wide as it should
be, and the same words stay at the top of the pane.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from textual import on, work
from textual.geometry import Size
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from tui_reader.model.structure import PLAIN
from tui_reader.tui.beginning import LONG, beginning
from tui_reader.tui.text_setting import Setting
from tui_reader.tui.typesetting import Sheet, typeset
from tui_reader.tui.widgets.text.moving import ScrollingText

if TYPE_CHECKING:
    from tui_reader.tui.widgets.text.page import Page


TYPESET = "typeset"

IS_PLAIN = "This article is shown as plain text, for it could not be set"
IS_CUT = "Only what is on the screen of this article can be shown"


class Order(NamedTuple):
    """What is to be set, and how."""

    page: Page
    width: int
    fold: bool
    setting: Setting

    def set(self) -> Sheet:
        """The whole of it."""
        article, width, fold, setting = self.page.article, self.width, self.fold, self.setting
        return typeset(article, width, fold=fold, setting=setting, heading=self.page.heading)

    def set_beginning(self) -> Sheet:
        """The beginning of it."""
        heading, part = self.page.heading, beginning(self.page.article)
        return typeset(part, self.width, fold=self.fold, setting=self.setting, heading=heading)

    def plain(self) -> Order:
        """The same words at the same places, set in the simplest way there is."""
        page = replace(self.page, article=self.page.article._replace(structure=PLAIN))
        return Order(page, self.width, fold=False, setting=Setting())

    def same(self, other: Order | None) -> bool:
        """Whether the lines would be the same."""
        if other is None or self[1:] != other[1:]:
            return False
        return self.page.article is other.page.article or self.page.article == other.page.article


class SetText(ScrollingText):
    """A text that is set by a thread if it is long."""

    @dataclass
    class Typeset(Message):
        """A long article is set."""

        order: Order
        sheet: Sheet

    _order: Order | None = None
    _awaited: int | None = None

    def show_sheet(self, sheet: Sheet, keep: int | None) -> None:
        """Show other lines, with the character at `keep` at the top if it was not the first."""
        at_top = self.scroll_offset.y == 0
        if self.text_selection is not None:  # it counts lines, and these are other lines
            self.screen.clear_selection()
        self.sheet = sheet
        self.virtual_size = Size(0, len(sheet) + 1)
        if keep is not None and not at_top:
            self._scroll(sheet.line_of(keep))
        self.sheet_changed()
        self.refresh()

    def sheet_changed(self) -> None:
        """Take up that there are other lines."""
        self._place_ticks()

    def set_page(self, order: Order, keep: int | None) -> None:
        """Set a page and show it, or of a long one the beginning until a thread has set it."""
        self._order, self._awaited = order, None
        if len(order.page.article.text) <= LONG:
            self.show_sheet(order.set(), keep)
            return
        if keep is None or not self.sheet.text:
            self.show_sheet(order.set_beginning(), keep)
        self._set_whole(order)

    def is_there(self, offset: int) -> bool:
        """Whether a place is on the lines there are; if not, it is gone to once it is."""
        text = "" if self._order is None else self._order.page.article.text
        there = offset <= len(self.sheet.text) or offset > len(text)
        self._awaited = None if there else offset
        return there

    @work(thread=True, group=TYPESET, exclusive=True, exit_on_error=False)
    def _set_whole(self, order: Order) -> None:
        worker = get_current_worker()
        sheet = order.set()
        if not worker.is_cancelled:
            self.post_message(self.Typeset(order, sheet))

    @on(Typeset)
    def _typeset(self, message: Typeset) -> None:
        message.stop()
        if not message.order.same(self._order):
            return
        awaited, self._awaited = self._awaited, None
        self.show_sheet(message.sheet, self.view)
        if awaited is not None:
            self.follow()

    def follow(self) -> None:
        """Go where the state says one is."""

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that a text could not be set; the first time, set its words alone."""
        order = self._order
        if event.state is not WorkerState.ERROR or event.worker.group != TYPESET or order is None:
            return
        plain = order.plain()
        recovers = not plain.same(order)
        error = event.worker.error
        self.notify(
            f"{type(error).__name__}: {error}",
            title=IS_PLAIN if recovers else IS_CUT,
            severity="warning" if recovers else "error",
            markup=False,
        )
        if recovers:
            self._order = plain
            self._set_whole(plain)
