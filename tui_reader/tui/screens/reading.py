"""The reading state of a screen: every move of it goes through here.

The invariant: the page that is shown is that of the article in the state, and each title over a
pane is of both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from tui_reader.errors import ReaderError
from tui_reader.model.arrangement import NameOrder
from tui_reader.model.progress import Progress, Stage
from tui_reader.settings import NO_ENGINE
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.naming import Asked, Names, Shape
from tui_reader.tui.pane_titles import titles
from tui_reader.tui.screens.telling import TellingScreen
from tui_reader.tui.state import ReadingState

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.settings import Settings
    from tui_reader.tui.pile import Pile
    from tui_reader.tui.widgets.text.page import Page


class ReadingScreen(TellingScreen):
    """What is read, and what is known of it; where it is shown is for others to say."""

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    page: reactive[Page | None] = reactive(None, init=False, repaint=False)
    names: reactive[Names] = reactive(Names, init=False, repaint=False)
    progress: reactive[Progress] = reactive(Progress(Stage.DONE), init=False, repaint=False)
    notice: reactive[str] = reactive("", init=False, repaint=False)
    measure: reactive[int] = reactive(72, init=False, repaint=False)
    folded: reactive[bool] = reactive(False, init=False, repaint=False)
    no_articles: reactive[str] = reactive("", init=False, repaint=False)
    no_text: reactive[str] = reactive("", init=False, repaint=False)
    no_names: reactive[str] = reactive("", init=False, repaint=False)

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__()
        self.library = library
        self.set_reactive(ReadingScreen.measure, settings.measure)
        self.set_reactive(ReadingScreen.folded, settings.furniture == "folded")
        self.set_reactive(ReadingScreen.names_width, settings.sidebar)
        self._state_dir = settings.state_dir
        self._at_first = settings.notices
        self._names_sought = settings.engine != NO_ENGINE
        self._query = ""
        self.name_order, self.hidden_once, self.shape = NameOrder.MOST, False, Shape()
        self._arrived = 0
        self._titles: dict[Pane, str] = {}
        self._begun = self._reloading = self._stale = self._indexing = self._changed = False
        self._stopped = False

    def show_pile(self, pile: Pile) -> None:
        """List the articles known now; the first of them is open as soon as there is a text."""
        self.state = self.state.with_pile(pile)
        self._title_panes()

    # Every move goes through here.

    def go(self, state: ReadingState, notice: str = "") -> None:
        """Take a new state, with the page it needs, and say what is to be said of it."""
        before = self.state
        if self.page is None or self.page.article.id != state.article:
            try:
                row = state.article_row
                self.page = self.loader.page(state.article, None if row is None else row.words)
            except ReaderError as error:
                self.notify(error.message, title=error.title, severity="error", markup=False)
                return
        self.state, self.notice = state, notice
        self._title_panes()
        if before.article != state.article or before.scope != state.scope:
            self.list_names()

    def list_names(self) -> None:
        """Ask for the names of the scope one is in."""
        if self._begun:
            self.loader.list_names(self.asked_names())

    def asked_names(self) -> Asked:
        """Which names are to be listed."""
        state, least = self.state, 2 if self.hidden_once else 1
        return Asked(state.article, state.scope, self._query, self.name_order, least)

    def _title_panes(self) -> None:
        shown = self.state.article_row if self.page is None else self.page.article
        told = titles(self.state.pile, "" if shown is None else shown.title, self.asked_names())
        for pane in Pane:
            if told[pane] != self._titles.get(pane):
                self.query_one(f"#{pane}").border_title = Content(told[pane])
        self._titles = told

    def follow(self, entity_id: str, *, anywhere: bool = False) -> None:
        """Ask for the places of a name; it is lit up once they come."""
        state = self.state
        self.loader.follow(entity_id, state.pile, state.article, anywhere=anywhere)

    def begin(self) -> None:
        """Open the first article, and bring the index up to date."""
        self._begun = True
        self.go(self.state)
        self.list_names()
        self._index()
        self.greet(self._state_dir)
        self.tell((*self._at_first, *self.library.notices))

    def _index(self) -> None:
        self._indexing, self._changed, self._stopped = True, False, False
        self.loader.index()

    def interrupt(self) -> None:
        """Stop bringing the index up to date, or go on with it."""
        if not self._indexing:
            self._index()
            self.notice = "Looking for what is still to be done"
            return
        self._indexing, self._stopped = False, True
        self.loader.stop_indexing()
        self.progress = Progress(Stage.DONE)
        self.notice = "Stopped. What is done is kept; the same key goes on with the rest."
