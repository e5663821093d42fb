"""The reading state of a screen: every move of it, and what the workers bring to it.

The invariant: nothing that arrives from a worker changes the article, the mark or the view, only
what is known about them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from tui_reader.errors import ReaderError
from tui_reader.model.arrangement import NameOrder, Order
from tui_reader.model.article import ArticleRow
from tui_reader.model.progress import Progress, Stage
from tui_reader.printable import printable_line
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.naming import Asked, Names, Shape
from tui_reader.tui.screens.furnished import FurnishedScreen
from tui_reader.tui.state import Pile, ReadingState, Scope

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_reader.library.library import Library
    from tui_reader.settings import Settings
    from tui_reader.tui.screens.loading import Loader
    from tui_reader.tui.widgets.text.page import Page

NO_ARTICLES = (
    "There are no articles here. The reader opens {kinds}, in this folder and in the folders in "
    "it; hidden files are left out."
)


GREETING_SECONDS = 20


class ReadingScreen(FurnishedScreen):
    """What is read, and what is known of it; where it is shown is for others to say."""

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    page: reactive[Page | None] = reactive(None, init=False, repaint=False)
    names: reactive[Names] = reactive(Names, init=False, repaint=False)
    progress: reactive[Progress] = reactive(Progress(Stage.DONE), init=False, repaint=False)
    notice: reactive[str] = reactive("", init=False, repaint=False)
    measure: reactive[int] = reactive(72, init=False, repaint=False)
    folded: reactive[bool] = reactive(False, init=False, repaint=False)
    placeholder: reactive[str] = reactive("", init=False, repaint=False)
    no_names: reactive[str] = reactive("", init=False, repaint=False)

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__()
        self.library = library
        self.set_reactive(ReadingScreen.measure, settings.measure)
        self.set_reactive(ReadingScreen.folded, settings.furniture == "folded")
        self.set_reactive(ReadingScreen.names_width, settings.sidebar)
        self._state_dir = settings.state_dir
        self._greeting = False
        self._told: set[str] = set()
        self._at_first = settings.notices
        self._query = ""
        self.name_order, self.hidden_once, self.shape = NameOrder.MOST, False, Shape()
        self._arrived = 0
        self._titles: dict[Pane, str] = {}
        self._begun = self._reloading = self._stale = self._indexing = self._changed = False
        self._stopped = False

    def tell(self, notices: Iterable[str]) -> None:
        """Show each notice once."""
        for notice in dict.fromkeys(notices):
            if notice not in self._told:
                self.notify(notice, severity="warning", markup=False)
                self._told.add(notice)

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
        title = "" if shown is None else printable_line(shown.title)
        titles = {
            Pane.ARTICLES: _articles(self.state.pile),
            Pane.TEXT: title or "Text",
            Pane.NAMES: f"Names in {self.state.scope}{_sorted(self.name_order)}",
        }
        for pane in Pane:
            if titles[pane] != self._titles.get(pane):
                self.query_one(f"#{pane}").border_title = Content(titles[pane])
        self._titles = titles

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
        self.tell((*self._at_first, *self.library.notices))
        self._greet()

    def _greet(self) -> None:
        from tui_reader.settings.first import is_first_time

        if is_first_time(self._state_dir):
            from tui_reader.tui.greeting import TITLE, greeting

            words = greeting(self.active_bindings.values())
            self.notify(words, title=TITLE, timeout=GREETING_SECONDS, markup=False)
            self._greeting = True

    def end_greeting(self) -> None:
        """Greet no longer: something else is looked at."""
        if self._greeting:
            self._greeting = False
            self.app.clear_notifications()

    def _index(self) -> None:
        self._indexing, self._changed, self._stopped = True, False, False
        self.loader.index()

    def interrupt(self) -> None:
        """Stop bringing the index up to date, or go on with it."""
        if not self._indexing:
            self._index()
            return
        self._indexing, self._stopped = False, True
        self.loader.stop_indexing()
        self.progress = Progress(Stage.DONE)
        self.notice = "Stopped. What is done is kept; the same key goes on with the rest."

    # What the workers bring.

    def on_watcher_changed(self) -> None:
        """Files have changed: bring the index up to date."""
        if self._indexing:
            self._changed = True
        elif not self._stopped:
            self._index()

    def on_loader_followed(self, message: Loader.Followed) -> None:
        """Light up a name."""
        if message.completes:
            self._complete(message)
            return
        if message.pile is not self.state.pile:
            self.follow(message.entity.id, anywhere=message.anywhere)
            return
        entity, places = message.entity, message.concordance
        self.go(self.state.choose(entity, places, self.view, anywhere=message.anywhere))
        if Pane.TEXT not in self.shown():
            self.action_pane(Pane.TEXT)

    def _complete(self, message: Loader.Followed) -> None:
        """Take up the other places of a name, moving nothing; if it still is the chosen one."""
        state = self.state
        if state.entity is None or state.entity.id != message.entity.id or state.also:
            return
        if message.pile is state.pile:
            self.go(state.with_name(message.entity, message.concordance), self.notice)
        else:
            self._reload()

    def on_loader_listed(self, message: Loader.Listed) -> None:
        """List the names that were asked for last."""
        if message.asked == self.asked_names():
            self.names = message.names.shaped(self.shape)
            self.no_names = self._why_no_names()

    def _why_no_names(self) -> str:
        """What is said where names would be."""
        if self._query:
            shows = in_keys("{clear} shows them all again.", self.app)
            return f"No name is like “{self._query}”. {shows}"
        if self._indexing and self.progress.stage is not Stage.DONE:
            return "Names are still being looked for."
        if self.state.article is None:
            return "The people and organisations of an article are listed here."
        where = "this article" if self.state.scope is Scope.ARTICLE else "these articles"
        return f"No people or organisations were found in {where}."

    def on_loader_paged(self, message: Loader.Paged) -> None:
        """Take up the mentions of the open article."""
        bare = self.page is not None and not self.page.mentions
        if bare and message.page.article.id == self.state.article:
            self.page = message.page

    def on_loader_progressed(self, message: Loader.Progressed) -> None:
        """Say how far indexing has come, and show what is there."""
        if not self._indexing:
            return
        self.progress = message.progress
        self._reload()

    def on_loader_indexed(self, message: Loader.Indexed) -> None:
        """Show what is there, and look out for changes from now on."""
        self.progress = Progress(Stage.DONE)
        self.tell(message.notices)
        self._reload()
        self._indexing = False
        if self._changed:
            self._index()
        else:
            self.watcher.begin()

    def _reload(self) -> None:
        """Ask for what is known now; once more after the answer, if asked meanwhile."""
        if self._reloading:
            self._stale = True
            return
        self._reloading, self._stale = True, False
        self.loader.reload(self.state)

    def on_loader_reloaded(self, message: Loader.Reloaded) -> None:
        """Take up what is known now, moving nothing that is looked at."""
        state = self.state
        if message.page is not None and message.page.article.id == state.article:
            self.page = message.page
        others = state.entity not in (None, message.asked) or state.also != message.asked_also
        if others or message.pile.choice != state.pile.choice:
            self._stale = True  # chosen or filtered meanwhile, and right in the pile that is shown
        else:
            unlisted = state.article is not None and state.row < 0
            state = state.with_pile(message.pile, stay=self.touched(), unlisted=unlisted)
            if state.entity is not None:
                state = state.with_name(message.entity, message.concordance)
                state = state._replace(also=message.also)
        if state.known is None and not self._indexing and not self._stale:
            state = state.with_known(message.newest)
        self.go(state, self._arrivals(message.arrived) or self.notice)
        self.list_names()
        self._reloading = False
        if self._stale:
            self._reload()
        elif self.progress.stage is Stage.DONE and not message.pile.total:
            from tui_reader.corpus.formats.kinds import in_words

            self.placeholder = NO_ARTICLES.format(kinds=in_words())

    def _arrivals(self, arrived: int) -> str:
        """What to say of articles that have come since it was last said."""
        fresh = arrived - self._arrived
        self._arrived = arrived
        return f"{fresh:,} new article{'s' * (fresh != 1)}" if fresh > 0 else ""

    def touched(self) -> bool:
        """Whether the reader has done anything yet that a newer article must not undo."""
        state, row = self.state, self.article_list.current
        still = isinstance(row, ArticleRow) and row.id == state.article
        return bool(state.past or state.entity or self.view or not still)

    def on_loader_failed(self, message: Loader.Failed) -> None:
        """Say what failed, and go on."""
        self._reloading = self._indexing = False
        self.notify(message.reason, title="Something failed", severity="error", markup=False)


def _sorted(order: NameOrder) -> str:
    """The order of the names, where it is not the usual one."""
    return "" if order is NameOrder.MOST else f" · {order}"


def _articles(pile: Pile) -> str:
    """The heading of the list: how many articles there are, what of, and in what order."""
    choice = pile.choice
    only = f" with “{printable_line(choice.query)}”" if choice.query else ""
    only += " naming all chosen" if choice.named else ""
    among = f" of {pile.total:,}" if choice.narrowed else ""
    order = "" if choice.order is Order.NEWEST else f" · {choice.order}"
    return f"Articles{only} {len(pile.listing):,}{among}{order}"
