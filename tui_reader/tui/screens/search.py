"""The search box: names, articles and passages in one list, as one types.

Each keystroke asks a worker; the question before it is broken off, and an answer to anything but
what is in the box now is dropped. What is found first is shown at once if the rest would be out of
sight, and else with the rest, unless that takes long: then it comes below, and nothing moves. The
screen is closed with what was chosen, or with nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on, work
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState, get_current_worker

from tui_reader.printable import printable_line
from tui_reader.tui.box_commands import SEARCH_BOX
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.widgets.completions import Completions
from tui_reader.tui.widgets.line_box import LineBox
from tui_reader.tui.widgets.result_list import ResultList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_reader.library.earlier_searches import EarlierSearches
    from tui_reader.library.library import Library
    from tui_reader.model.completion import Completion
    from tui_reader.model.search import Hit, SearchResults

HINT = 'Names, titles and passages. "a phrase", -not, OR, person: source: date:'
OFFERED = "{search_box.complete} takes what is offered · {search_box.offer_next} the next"
KEYS = "Enter opens · {search_box.list} as list · {search_box.save} saves"

TOGETHER = 0.05
"""Seconds for which what is found first waits for the rest, to be drawn with it."""


class Sought(NamedTuple):
    """How a search ended: the query, and the hit to go to; None to list all that it finds."""

    query: str
    hit: Hit | None


class SearchScreen(ModalScreen[Sought | None]):
    """A box to type in, and what is found."""

    CSS_PATH = "search.tcss"
    BINDINGS: ClassVar[list[BindingType]] = SEARCH_BOX

    @dataclass
    class Found(Message):
        """What one query found."""

        results: SearchResults

    @dataclass
    class Offered(Message):
        """What may be typed next after one query."""

        query: str
        completions: tuple[Completion, ...]

    def __init__(self, library: Library, earlier: EarlierSearches, query: str = "") -> None:
        super().__init__()
        self.library = library
        self._earlier = earlier
        self._query = query
        self._offered: tuple[Completion, ...] = ()

    def compose(self) -> ComposeResult:
        """The box, what may be typed next, a remark, the answers, and a line of help."""
        with Vertical(id="search"):
            yield LineBox(self._query, placeholder="Search", id="query", select_on_focus=True)
            yield Completions()
            yield Static(id="remark", markup=False)
            yield ResultList()
            yield Static(HINT, id="hint", markup=False)

    def on_mount(self) -> None:
        """Begin with nothing, or with the query there was."""
        self.query_one(Completions).display = False
        self._remark("")
        if not self._query:
            self.query_one(ResultList).offer(self._earlier.now)
            self.call_after_refresh(self._prepare)

    @work(thread=True, group="prepare", exit_on_error=False)
    def _prepare(self) -> None:
        self.library.prepare_search()

    @on(Input.Changed, "#query")
    def _typed(self, message: Input.Changed) -> None:
        self._ask(message.value, self.query_one("#query", Input).cursor_position)

    @work(thread=True, group="search", exclusive=True, exit_on_error=False)
    def _ask(self, query: str, cursor: int) -> None:
        worker = get_current_worker()
        offered = tuple(self.library.complete(query, cursor))
        if offered != self._offered:
            self.post_message(self.Offered(query, offered))
        results = self.library.search(
            query, wanted=lambda: not worker.is_cancelled, early=partial(self._tell, worker)
        )
        self._tell(worker, results)

    def _tell(self, worker: Worker[None], results: SearchResults) -> None:
        """Say what the worker found, if that is still asked."""
        if not worker.is_cancelled:
            self.post_message(self.Found(results))

    @on(Offered)
    def _offer(self, message: Offered) -> None:
        if message.query == self._value:
            self._offered = self.query_one(Completions).offered = message.completions

    @on(Found)
    def _found(self, message: Found) -> None:
        results = message.results
        if results.whole or self.query_one(ResultList).is_filled_by(results):
            self._show(results)
        else:
            self.set_timer(TOGETHER, partial(self._show, results))

    def _show(self, results: SearchResults) -> None:
        """Show `results`, unless they are not asked any more or more of them are shown."""
        found = self.query_one(ResultList)
        shown = found.results
        if results.query != self._value or (shown.query == results.query and shown.whole):
            return
        if results.query.strip():
            found.show(results)
        else:
            found.offer(self._earlier.now)
        self._remark("" if self._is_offered else results.remark)
        self._hint(self._words(results))

    @property
    def _value(self) -> str:
        return self.query_one("#query", Input).value

    def _remark(self, remark: str) -> None:
        line = self.query_one("#remark", Static)
        if (said := printable_line(remark)) != line.content:
            line.update(said)
        line.display = bool(remark)

    def _hint(self, hint: str) -> None:
        line = self.query_one("#hint", Static)
        if (said := printable_line(hint)) != line.content:
            line.update(said, layout=False)

    def _words(self, results: SearchResults) -> str:
        """What to say under the answers."""
        if not results.query.strip():
            return HINT
        if results.hits:
            return in_keys(KEYS, self.app)
        if self._is_offered:
            return in_keys(OFFERED, self.app)
        return f"Nothing found for “{results.query}”."

    @property
    def _is_offered(self) -> bool:
        """Whether there are ways to go on typing."""
        return self.query_one(Completions).taken is not None

    @on(Input.Submitted, "#query")
    def _open(self) -> None:
        self.query_one(ResultList).action_choose()

    @on(ResultList.Chosen)
    def _chosen(self, message: ResultList.Chosen) -> None:
        self._close(message.hit)

    @on(ResultList.Again)
    def _again(self, message: ResultList.Again) -> None:
        box = self.query_one("#query", Input)
        box.value = message.query
        box.cursor_position = len(message.query)

    def _close(self, hit: Hit | None) -> None:
        self._earlier.note(self._value)
        self.dismiss(Sought(self._value, hit))

    def action_list(self) -> None:
        """Close the box, and list the articles with what is in it."""
        if self._value.strip():
            self._close(None)

    def action_save(self) -> None:
        """Save this search, or do so no longer."""
        if self._value.strip():
            saved = self._earlier.save(self._value)
            self._hint(
                "Saved: it is listed when the box is empty." if saved else "Saved no longer."
            )

    def action_complete(self) -> None:
        """Take what is offered."""
        completion = self.query_one(Completions).taken
        if completion is not None:
            box = self.query_one("#query", Input)
            box.value, box.cursor_position = completion.applied_to(box.value)

    def action_offer(self, by: int) -> None:
        """Choose another completion."""
        self.query_one(Completions).move(by)

    def action_move(self, by: int) -> None:
        """Move through the answers."""
        self.query_one(ResultList).action_move(by)

    def action_page(self, by: int) -> None:
        """Move through the answers by pages."""
        self.query_one(ResultList).action_page(by)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that a search failed; the box stays open."""
        if event.state is WorkerState.ERROR:
            self._hint(f"The search failed: {event.worker.error}")
