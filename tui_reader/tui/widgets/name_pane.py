"""The right pane: a box to type a filter in, over the list of names.

How names are spread over time is the pane's own affair: it is looked up by a thread, for the rows
that can be seen. The invariant: what comes for rows that were left meanwhile moves nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.reactive import reactive
from textual.worker import Worker, WorkerState, get_current_worker

from tui_reader.tui.naming import Names
from tui_reader.tui.state import ReadingState
from tui_reader.tui.timelines import SPANS, Timelines
from tui_reader.tui.widgets.filter_pane import FilterPane
from tui_reader.tui.widgets.name_list import NameList

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult

    from tui_reader.library.library import Library

AT_A_TIME = 8
"""Names whose bars are shown at once."""


class NamePane(FilterPane):
    """Names, and a filter for them."""

    prompt = "Filter names"

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    names: reactive[Names] = reactive(Names, init=False, repaint=False)
    no_names: reactive[str] = reactive("", init=False, repaint=False)
    timelines: reactive[Timelines] = reactive(Timelines, init=False, repaint=False)

    @dataclass
    class Timed(Message):
        """How often some names are mentioned in each span of time, in one state of the index."""

        counts: Mapping[str, tuple[int, ...]]
        revision: tuple[int, ...]

    @dataclass
    class Filtered(Message):
        """The filter is now this."""

        query: str

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._library = library

    def compose(self) -> ComposeResult:
        """The box over the list."""
        yield self.box()
        names = NameList().data_bind(NamePane.state, NamePane.names, NamePane.timelines)
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

    @on(NameList.Seen)
    def _look_up(self, message: NameList.Seen) -> None:
        message.stop()
        self._time(message.names, message.revision)

    @work(thread=True, group="time", exclusive=True, exit_on_error=False)
    def _time(self, names: Sequence[str], revision: tuple[int, ...]) -> None:
        worker = get_current_worker()
        for first in range(0, len(names), AT_A_TIME):
            counts = {}
            for name in names[first : first + AT_A_TIME]:
                if worker.is_cancelled:
                    return
                counts[name] = self._library.over_time(name, SPANS)
            self.post_message(self.Timed(counts, revision))

    @on(Timed)
    def _timed(self, message: Timed) -> None:
        message.stop()
        self.timelines = self.timelines.with_found(message.counts, message.revision)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that it failed; the names are there without it."""
        if event.state is WorkerState.ERROR:
            self.notify(
                f"{type(event.worker.error).__name__}: {event.worker.error}",
                title="How names are spread over time is not known",
                severity="error",
                markup=False,
            )
