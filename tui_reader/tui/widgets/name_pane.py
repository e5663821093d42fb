"""The right pane: a box to type a filter in, over the list of names.

The box is mounted after the first frame, which does without it; until then there is nothing to
clear and nothing to focus, and both are asked of whatever is there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.containers import Vertical
from textual.lazy import Lazy
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from tui_reader.tui.naming import Names
from tui_reader.tui.state import ReadingState
from tui_reader.tui.widgets.name_list import NameList

if TYPE_CHECKING:
    from textual.app import ComposeResult


class NamePane(Vertical):
    """Names, and a filter for them."""

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    names: reactive[Names] = reactive(Names, init=False, repaint=False)
    no_names: reactive[str] = reactive("", init=False, repaint=False)

    @dataclass
    class Filtered(Message):
        """The filter is now this."""

        query: str

    def compose(self) -> ComposeResult:
        """The box over the list."""
        yield Lazy(Input(placeholder="Filter names", compact=True, id="filter"))
        names = NameList().data_bind(NamePane.state, NamePane.names)
        yield names.data_bind(empty=NamePane.no_names)

    def clear(self) -> bool:
        """Empty the filter and leave it; whether there was anything to empty or leave."""
        for box in self.query("#filter").results(Input):
            if box.value or box.has_focus:
                box.value = ""
                self._leave()
                return True
        return False

    @on(NameList.FilterAsked)
    def _enter(self) -> None:
        self.query("#filter").focus()

    @on(Input.Changed)
    def _filter(self, message: Input.Changed) -> None:
        message.stop()
        self.post_message(self.Filtered(message.value))

    @on(Input.Submitted)
    def _leave(self) -> None:
        self.query_one(NameList).focus()
