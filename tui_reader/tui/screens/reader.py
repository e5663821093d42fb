"""The reader: three panes over one reading state.

State goes down to the panes by data binding; what they are asked comes up as messages, and each
becomes one move of the state. The invariant: nothing that arrives from a worker changes the
article, the mark or the view, only what is known about them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive

from tui_reader.errors import ReaderError
from tui_reader.model.article import ArticleRow, Span
from tui_reader.model.progress import Progress, Stage
from tui_reader.printable import printable_line
from tui_reader.settings import MEASURE_RANGE
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.commands import READER
from tui_reader.tui.naming import NameRow, Names, UnsureRow
from tui_reader.tui.screens.loading import Loader
from tui_reader.tui.screens.panes import PanedScreen
from tui_reader.tui.state import ReadingState, Scope
from tui_reader.tui.widgets.article_list import ArticleList
from tui_reader.tui.widgets.article_text import ArticleText, Page
from tui_reader.tui.widgets.key_line import KeyLine
from tui_reader.tui.widgets.name_list import NameList
from tui_reader.tui.widgets.name_pane import NamePane
from tui_reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from tui_reader.library.library import Library
    from tui_reader.model.mention import Mention
    from tui_reader.model.search import Hit
    from tui_reader.settings import Settings

NO_ARTICLES = (
    "There are no articles here. The reader opens .txt and .md files, in this folder and in the "
    "folders in it; hidden files are left out."
)


class ReaderScreen(PanedScreen):
    """Articles, text and names."""

    BINDINGS: ClassVar[list[BindingType]] = READER

    state: reactive[ReadingState] = reactive(ReadingState, init=False)
    page: reactive[Page | None] = reactive(None, init=False)
    names: reactive[Names] = reactive(Names, init=False)
    progress: reactive[Progress] = reactive(Progress(Stage.DONE), init=False)
    notice: reactive[str] = reactive("", init=False)
    measure: reactive[int] = reactive(72, init=False)
    folded: reactive[bool] = reactive(False, init=False)
    placeholder: reactive[str] = reactive("", init=False)

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__()
        self.library = library
        self.set_reactive(ReaderScreen.measure, settings.measure)
        self.set_reactive(ReaderScreen.folded, settings.furniture == "folded")
        self._sidebar = settings.sidebar
        self._told: set[str] = set()
        self._at_first = settings.notices
        self._query = ""
        self._titles: dict[Pane, str] = {}
        self._begun = self._reloading = self._stale = False
        self.loader = Loader(library)

    def compose(self) -> ComposeResult:
        """Three panes, a line that says where one is, and the keys."""
        here = ReaderScreen
        yield ArticleList(id="articles", classes="pane").data_bind(here.state)
        yield ArticleText(id="text", classes="pane").data_bind(
            here.state, here.page, here.measure, here.folded, here.placeholder
        )
        yield NamePane(id="names", classes="pane").data_bind(here.state, here.names)
        with Vertical(id="foot"):
            yield StatusLine().data_bind(here.state, here.progress, here.notice)
            yield KeyLine()
        yield self.loader

    def on_mount(self) -> None:
        """Show what the index knows at once; the rest may wait until that is on the screen."""
        self.query_one(NamePane).styles.width = self._sidebar
        self.go(self.state.with_pile(self.loader.first_pile()))
        self.query_one(ArticleList).focus()
        self._tell((*self._at_first, *self.library.notices))
        self.call_after_refresh(self._begin)

    def _tell(self, notices: Iterable[str]) -> None:
        """Show each notice once."""
        for notice in dict.fromkeys(notices):
            if notice not in self._told:
                self.notify(notice, severity="warning", markup=False)
                self._told.add(notice)

    def _begin(self) -> None:
        self._begun = True
        self._list_names()
        self.loader.index()

    def body(self, pane: Pane) -> Widget:
        """What takes the focus in a pane."""
        if pane is Pane.ARTICLES:
            return self.query_one(ArticleList)
        return self.query_one(ArticleText if pane is Pane.TEXT else NameList)

    # Every move goes through here.

    def go(self, state: ReadingState, notice: str = "") -> None:
        """Take a new state, with the page it needs, and say what is to be said of it."""
        before = self.state
        if self.page is None or self.page.article.id != state.article:
            try:
                self.page = self.loader.page(state.article)
            except ReaderError as error:
                self.notify(error.message, title=error.title, severity="error", markup=False)
                return
        self.state, self.notice = state, notice
        self._title_panes()
        if before.article != state.article or before.scope != state.scope:
            self._list_names()

    def _list_names(self) -> None:
        if self._begun:
            self.loader.list_names(self.state.article, self.state.scope, self._query)

    def _title_panes(self) -> None:
        title = "" if self.page is None else printable_line(self.page.article.title)
        titles = {
            Pane.ARTICLES: f"Articles {len(self.state.pile.listing):,}",
            Pane.TEXT: title or "Text",
            Pane.NAMES: f"Names in {self.state.scope}",
        }
        for pane in Pane:
            if titles[pane] != self._titles.get(pane):
                self.query_one(f"#{pane}").border_title = Content(titles[pane])
        self._titles = titles

    # What the panes ask.

    @on(ArticleList.Opened)
    def _open(self, message: ArticleList.Opened) -> None:
        self.go(self.state.open(message.article, self.view))
        self.action_pane(Pane.TEXT)

    @on(NameList.Chosen)
    def _choose(self, message: NameList.Chosen) -> None:
        self._follow(message.entity.id)

    def _follow(self, entity_id: str, *, anywhere: bool = False) -> None:
        """Ask for the places of a name; it is lit up once they come."""
        state = self.state
        self.loader.follow(entity_id, state.pile, state.article, anywhere=anywhere)

    @on(ArticleList.ProblemChosen)
    def _tell_problem(self, message: ArticleList.ProblemChosen) -> None:
        problem = message.problem
        title = printable_line(problem.path)
        self.notify(printable_line(problem.reason), title=title, markup=False)

    @on(ArticleText.NameClicked)
    def _choose_clicked(self, message: ArticleText.NameClicked) -> None:
        if message.mention.entity_id is None:
            self._show_unsure(message.mention)
        else:
            self._follow(message.mention.entity_id)

    @on(NameList.Unsure)
    def _choose_unsure(self, message: NameList.Unsure) -> None:
        self._show_unsure(message.mention)

    def _show_unsure(self, mention: Mention) -> None:
        """Go to a form that belongs to nobody for sure, and say why."""
        state = self.state.open(mention.article, self.view, Span(mention.start, mention.end))
        self.go(state, f"{mention.surface}: {mention.belonging}")

    @on(NamePane.Filtered)
    def _filter(self, message: NamePane.Filtered) -> None:
        self._query = message.query
        self._list_names()

    # What the workers bring.

    @on(Loader.Followed)
    def _followed(self, message: Loader.Followed) -> None:
        if message.completes:
            self._complete(message)
            return
        if message.pile is not self.state.pile:
            self._follow(message.entity.id, anywhere=message.anywhere)
            return
        entity, places = message.entity, message.concordance
        self.go(self.state.choose(entity, places, self.view, anywhere=message.anywhere))
        if Pane.TEXT not in self.shown():
            self.action_pane(Pane.TEXT)

    def _complete(self, message: Loader.Followed) -> None:
        """Take up the other places of a name, moving nothing; if it still is the chosen one."""
        state = self.state
        if state.entity is None or state.entity.id != message.entity.id:
            return
        if message.pile is state.pile:
            self.go(state.with_name(message.entity, message.concordance), self.notice)
        else:
            self._reload()

    @on(Loader.Listed)
    def _listed(self, message: Loader.Listed) -> None:
        if message.asked == (self.state.article, self.state.scope, self._query):
            self.names = message.names

    @on(Loader.Paged)
    def _paged(self, message: Loader.Paged) -> None:
        bare = self.page is not None and not self.page.mentions
        if bare and message.page.article.id == self.state.article:
            self.page = message.page

    @on(Loader.Progressed)
    def _progressed(self, message: Loader.Progressed) -> None:
        self.progress = message.progress
        self._reload()

    @on(Loader.Indexed)
    def _indexed(self, message: Loader.Indexed) -> None:
        self.progress = Progress(Stage.DONE)
        self._tell(message.notices)
        self._reload()

    def _reload(self) -> None:
        """Ask for what is known now; once more after the answer, if asked meanwhile."""
        if self._reloading:
            self._stale = True
            return
        self._reloading, self._stale = True, False
        self.loader.reload(self.state)

    @on(Loader.Reloaded)
    def _reloaded(self, message: Loader.Reloaded) -> None:
        state = self.state
        if message.page is not None and message.page.article.id == state.article:
            self.page = message.page
        if state.entity not in (None, message.asked):
            self._stale = True  # chosen meanwhile, and counted in the pile that is shown
        else:
            state = state.with_pile(message.pile, stay=self._touched())
            if state.entity is not None:
                state = state.with_name(message.entity, message.concordance)
        self.go(state, self.notice)
        self._list_names()
        self._reloading = False
        if self._stale:
            self._reload()
        elif self.progress.stage is Stage.DONE and not len(message.pile.listing):
            self.placeholder = NO_ARTICLES

    def _touched(self) -> bool:
        """Whether the reader has done anything yet that a newer article must not undo."""
        state, row = self.state, self.query_one(ArticleList).current
        still = isinstance(row, ArticleRow) and row.id == state.article
        return bool(state.past or state.entity or self.view or not still)

    @on(Loader.Failed)
    def _failed(self, message: Loader.Failed) -> None:
        self._reloading = False
        self.notify(message.reason, title="Something failed", severity="error", markup=False)

    # Keys.

    @property
    def view(self) -> int:
        """Offset of the first character to be seen in the text pane."""
        return self.query_one(ArticleText).view

    def action_jump(self, by: int) -> None:
        """Go to the next or the previous mention, and say so when it is in another article."""
        if self.state.entity is None:
            self.notice = "Choose a name first: 3, then Enter."
            return
        after = self.state.jump(by, self.query_one(ArticleText).seen)
        self.go(after, _crossing(self.state, after, by))

    def action_step(self, by: int) -> None:
        """Open the next or the previous article."""
        after = self.state.step(by, self.view)
        ends = {1: "This is the last article", -1: "This is the first article"}
        self.go(after, ends[by] if after is self.state else "")

    def action_back(self) -> None:
        """Go back to before the last jump."""
        self.go(self.state.back(self.view))

    def action_forward(self) -> None:
        """Go forward again."""
        self.go(self.state.forward(self.view))

    def action_scope(self) -> None:
        """List the names of this article, or of all."""
        other = Scope.ALL if self.state.scope is Scope.ARTICLE else Scope.ARTICLE
        self.go(self.state.with_scope(other))

    def action_clear(self) -> None:
        """Back out one step: the filter, then the chosen name."""
        if self.query_one(NamePane).clear():
            return
        self.go(self.state.clear())

    def action_search(self) -> None:
        """Open the search box, and go to what is chosen in it."""
        from tui_reader.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.library), self._found)

    def _found(self, hit: Hit | None) -> None:
        if hit is None:
            return
        if hit.entity_id is not None:
            self._follow(hit.entity_id, anywhere=True)
        elif hit.article is not None:
            here = None if hit.start is None or hit.end is None else Span(hit.start, hit.end)
            self.go(self.state.open(hit.article, self.view, here))
            self.action_pane(Pane.TEXT)

    def action_why(self) -> None:
        """Say why the name one is at belongs to whom it does."""
        from tui_reader.tui.screens.why import Subject, WhyScreen

        row = self.query_one(NameList).current if self.pane is Pane.NAMES else None
        entity, mention = self.state.entity, self._marked()
        if isinstance(row, NameRow):
            subject = Subject(row.entity.id)
        elif isinstance(row, UnsureRow):
            subject = Subject(None, row.mention)
        elif mention is not None:
            subject = Subject(mention.entity_id, mention)
        else:
            subject = Subject(None if entity is None else entity.id)
        self.app.push_screen(WhyScreen(self.library, subject))

    def _marked(self) -> Mention | None:
        """The mention one stands on, if there is one."""
        mark = self.state.mark
        return None if mark is None else self.query_one(ArticleText).highlights.at(mark.start)

    def action_help(self) -> None:
        """Show what can be done here."""
        from tui_reader.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen.of(self))

    def action_furniture(self) -> None:
        """Fold or unfold what is not the article."""
        self.folded = not self.folded
        count = 0 if self.page is None else len(self.page.article.furniture)
        state = "folded" if self.folded else "shown"
        self.notice = f"Page furniture {state}" if count else "No page furniture in this article"

    def action_measure(self, by: int) -> None:
        """Make lines longer or shorter."""
        measure = min(max(self.measure + by, MEASURE_RANGE[0]), MEASURE_RANGE[-1])
        self.measure = measure
        self.notice = f"Lines of {measure}"

    def action_theme(self) -> None:
        """Change between dark and light."""
        self.app.theme = "paper" if self.app.current_theme.dark else "night"


def _crossing(before: ReadingState, after: ReadingState, by: int) -> str:
    """What to say when a jump left the article, went round the pile, or had nowhere to go."""
    if not after.concordance.whole and before is after:
        return "Its other mentions are being looked up"
    if len(after.concordance) == 1 and before.mark == after.mark:
        return "This is the only mention"
    if after.place is None or before.article == after.article:
        return ""
    row = after.pile.listing.row(after.row)
    title = "" if row is None else printable_line(row.title)
    round_the_end = (after.row - before.row) * by < 0
    turn = "round to" if round_the_end else "on to" if by > 0 else "back to"
    return f"{turn}: {title}"
