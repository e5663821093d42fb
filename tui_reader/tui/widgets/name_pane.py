"""The right pane: a box to type a filter in, over the list of names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.reactive import reactive

from tui_reader.tui.naming import Names
from tui_reader.tui.state import ReadingState
from tui_reader.tui.widgets.filter_pane import FilterPane
from tui_reader.tui.widgets.name_list import NameList

if TYPE_CHECKING:
    from textual.app import ComposeResult


class NamePane(FilterPane):
    """Names, and a filter for them."""

    prompt = "Filter names"

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    names: reactive[Names] = reactive(Names, init=False, repaint=False)
    no_names: reactive[str] = reactive("", init=False, repaint=False)

    @dataclass
    class Filtered(Message):
        """The filter is now this."""

        query: str

    def compose(self) -> ComposeResult:
        """The box over the list."""
        yield self.box()
        names = NameList().data_bind(NamePane.state, NamePane.names)
        yield names.data_bind(empty=NamePane.no_names)

    def body(self) -> NameList:
        """The list of names."""
        return self.query_one(NameList)

    def told(self, query: str) -> Filtered:
        """The message that the filter is now this."""
        return self.Filtered(query)

    @on(NameList.FilterAsked)
    def _enter(self) -> None:
        self.enter()
