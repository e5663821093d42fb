"""The search box: names, articles and passages in one list, as one types.

Each keystroke asks a worker; an answer to anything but what is in the box now is dropped. The
screen is closed with the hit that was chosen, or with none.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import Binding
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static
from textual.worker import Worker, WorkerState

from tui_reader.model.search import Hit, SearchResults
from tui_reader.printable import printable_line
from tui_reader.tui.widgets.result_list import ResultList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from tui_reader.library.library import Library

HINT = "Names, titles and passages, as you type. Typing errors are forgiven."


class SearchScreen(ModalScreen[Hit | None]):
    """A box to type in, and what is found."""

    CSS_PATH = "search.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "Down", show=False),
        Binding("up", "move(-1)", "Up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("escape", "dismiss(None)", "Close", show=False),
    ]

    @dataclass
    class Found(Message):
        """What one query found."""

        results: SearchResults

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library

    def compose(self) -> ComposeResult:
        """The box, the answers, and a line of help."""
        with Vertical(id="search"):
            yield Input(placeholder="Search", id="query")
            yield ResultList()
            yield Static(HINT, id="hint", markup=False)

    @on(Input.Changed, "#query")
    def _typed(self, message: Input.Changed) -> None:
        self._ask(message.value)

    @work(thread=True, group="search", exclusive=True, exit_on_error=False)
    def _ask(self, query: str) -> None:
        self.post_message(self.Found(self.library.search(query)))

    @on(Found)
    def _show(self, message: Found) -> None:
        query = self.query_one("#query", Input).value
        if message.results.query != query:
            return
        self.query_one(ResultList).results = message.results
        self.query_one("#hint", Static).update(printable_line(self._hint(message.results)))

    def _hint(self, results: SearchResults) -> str:
        if not results.query.strip():
            return HINT
        if not results.hits:
            return f"Nothing found for “{results.query}”."
        return "Enter opens, up and down choose, Escape closes."

    @on(Input.Submitted, "#query")
    def _open(self) -> None:
        self.query_one(ResultList).action_choose()

    @on(ResultList.Chosen)
    def _chosen(self, message: ResultList.Chosen) -> None:
        self.dismiss(message.hit)

    def action_move(self, by: int) -> None:
        """Move through the answers."""
        self.query_one(ResultList).action_move(by)

    def action_page(self, by: int) -> None:
        """Move through the answers by pages."""
        self.query_one(ResultList).action_page(by)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that a search failed; the box stays open."""
        if event.state is WorkerState.ERROR:
            self.query_one("#hint", Static).update(f"The search failed: {event.worker.error}")
