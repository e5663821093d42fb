"""The reader: three panes over one reading state.

State goes down to the panes by data binding; what they are asked comes up as messages. The
invariant: each of these, and each key, becomes one move of the state (`reading`), or none.
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical

from tui_reader.model.arrangement import Choice
from tui_reader.model.article import Span
from tui_reader.printable import printable_line
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.commands import READER
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.pile import Pile
from tui_reader.tui.screens.searching import turned
from tui_reader.tui.screens.taking import TakingScreen
from tui_reader.tui.state import ReadingState, Scope
from tui_reader.tui.widgets.article_list import ArticleList
from tui_reader.tui.widgets.article_pane import ArticlePane
from tui_reader.tui.widgets.key_line import KeyLine
from tui_reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.widget import Widget

    from tui_reader.model.mention import Mention
    from tui_reader.tui.widgets.article_text import ArticleText
    from tui_reader.tui.widgets.name_list import NameList
    from tui_reader.tui.widgets.name_pane import NamePane

FIRST_ROWS = 1000
"""How much of the list is shown at once where it is still to be sorted."""

FURNISHINGS = Path(__file__).with_name("furnished.tcss")
"""The styles of whatever comes after the first frame."""


class ReaderScreen(TakingScreen):
    """Articles, text and names."""

    BINDINGS: ClassVar[list[BindingType]] = READER

    def compose(self) -> ComposeResult:
        """Three panes, a line that says where one is, and the keys."""
        here = ReaderScreen
        self.article_pane = ArticlePane(id=Pane.ARTICLES, classes="pane")
        yield self.article_pane.data_bind(here.state, here.no_articles)
        yield Vertical(id=Pane.TEXT, classes="pane")
        yield Vertical(id=Pane.NAMES, classes="pane")
        with Vertical(id="foot"):
            yield StatusLine().data_bind(here.state, here.progress, here.notice, here.read)
            yield KeyLine().data_bind(here.state)

    def on_mount(self) -> None:
        """Show what the index knows at once; the rest may wait until that is on the screen."""
        self.show_pile(Pile.of(self.library.first_arranged(FIRST_ROWS), Choice()))
        self.article_list.focus()
        self.call_after_refresh(self.furnish)

    async def furnish(self) -> None:
        """Bring what the first frame did without, and begin."""
        _collect()
        from tui_reader.tui.screens.loading import Loader
        from tui_reader.tui.screens.watching import Watcher
        from tui_reader.tui.widgets.name_pane import NamePane
        from tui_reader.tui.widgets.text_pane import TextPane

        here = ReaderScreen
        self.text_pane = (
            TextPane()
            .data_bind(here.state, here.page, here.measure, here.folded, here.no_text)
            .data_bind(here.setting, here.margin)
        )
        self.name_pane = NamePane(self.library).data_bind(here.state, here.names, here.no_names)
        self.loader, self.watcher = Loader(self.library), Watcher(self.library)
        with self.app.batch_update():
            self.app.stylesheet.read(FURNISHINGS)
            await self.query_one(f"#{Pane.TEXT}").mount(self.text_pane)
            await self.query_one(f"#{Pane.NAMES}").mount(self.name_pane)
            await self.article_pane.furnish()
            await self.mount(self.loader, self.watcher)
            self.begin()
        self.post_message(self.Furnished())

    def body(self, pane: Pane) -> Widget:
        """What takes the focus in a pane."""
        if pane is Pane.ARTICLES:
            return self.article_list
        return self.text if pane is Pane.TEXT else self.name_list

    # What the panes ask.

    @on(ArticleList.Opened)
    def _open(self, message: ArticleList.Opened) -> None:
        self.go(self.state.open(message.article, self.view))
        self.action_pane(Pane.TEXT)

    def on_name_list_chosen(self, message: NameList.Chosen) -> None:
        """Light up a name, or show again where it is."""
        state, entity = self.state, message.entity
        if state.entity is not None and state.entity.id == entity.id and state.place is not None:
            self.go(state.again())
        else:
            self.follow(entity.id)

    @on(ArticleList.ProblemChosen)
    def _tell_problem(self, message: ArticleList.ProblemChosen) -> None:
        problem = message.problem
        title = printable_line(problem.path)
        self.notify(printable_line(problem.reason), title=title, markup=False)

    def on_article_text_name_clicked(self, message: ArticleText.NameClicked) -> None:
        """Light up the name that was clicked."""
        if message.mention.entity_id is None:
            self._show_unsure(message.mention)
        else:
            self.go(self.state.pointed(Span(message.mention.start, message.mention.end)))
            self.follow(message.mention.entity_id)

    def on_name_list_unsure(self, message: NameList.Unsure) -> None:
        """Show a form that belongs to nobody for sure."""
        self._show_unsure(message.mention)

    def _show_unsure(self, mention: Mention) -> None:
        """Go to a form that belongs to nobody for sure, and say why."""
        state = self.state.open(mention.article, self.view, Span(mention.start, mention.end))
        self.go(state, f"{mention.surface}: {mention.belonging}")

    def on_name_pane_filtered(self, message: NamePane.Filtered) -> None:
        """List the names that are like what was typed."""
        self._query = message.query
        self.list_names()

    # Keys.

    def action_jump(self, by: int) -> None:
        """Go to the next or the previous mention, and say so when it is in another article."""
        if self.state.walks_hits:
            self.hop(by)
            return
        if self.state.entity is None:
            self.notice = in_keys(
                "Choose a name first: {pane.names}, then {names.choose}.", self.app
            )
            return
        after = self.state.jump(by, self.text.seen)
        tell = turned if self.state.held else _crossing
        self.go(after, tell(self.state, after, by))
        if Pane.TEXT not in self.shown():
            self.action_pane(Pane.TEXT)

    def action_step(self, by: int) -> None:
        """Open the next or the previous article."""
        after = self.state.step(by, self.view)
        ends = {1: "This is the last article", -1: "This is the first article"}
        self.go(after, ends[by] if after is self.state else "")

    def action_back(self) -> None:
        """Go back to before the last jump."""
        after = self.state.back(self.view)
        self.go(after, "There is nothing to go back to" if after is self.state else "")

    def action_forward(self) -> None:
        """Go forward again."""
        after = self.state.forward(self.view)
        self.go(after, "There is nothing to go forward to" if after is self.state else "")

    def action_scope(self) -> None:
        """List the names of this article, or of all."""
        other = Scope.ALL if self.state.scope is Scope.ARTICLE else Scope.ARTICLE
        self.go(self.state.with_scope(other))

    def action_clear(self) -> None:
        """Back out one step: a filter, what is selected or found, then the chosen name."""
        panes = [self.name_pane, self.article_pane]
        if self.pane is Pane.ARTICLES:
            panes.reverse()
        clears = [*(pane.clear for pane in panes), self.text_pane.close]
        if self.pane is Pane.TEXT:
            clears.reverse()
        if any(clear() for clear in clears):
            return
        after = self.state.clear()
        if after != self.state or not self.widen():
            self.go(after)

    def action_why(self) -> None:
        """Say why the name one is at belongs to whom it does."""
        from tui_reader.tui.screens.why import Subject, WhyScreen
        from tui_reader.tui.sections import NameRow, UnsureRow

        row = self.name_list.current if self.pane is Pane.NAMES else None
        entity, mention = self.state.entity, self.marked()
        if isinstance(row, NameRow):
            subject = Subject(row.entity.id)
        elif isinstance(row, UnsureRow):
            subject = Subject(None, row.mention)
        elif mention is not None:
            subject = Subject(mention.entity_id, mention)
        else:
            subject = Subject(None if entity is None else entity.id)
        self.app.push_screen(WhyScreen(self.library, subject))

    def action_interrupt(self) -> None:
        """Stop long work, or go on with it."""
        self.interrupt()

    def action_help(self) -> None:
        """Show what can be done here."""
        from tui_reader.tui.screens.help import HelpScreen

        self.end_greeting()
        self.app.push_screen(HelpScreen.of(self))

    def action_theme(self) -> None:
        """Change between dark and light."""
        self.app.theme = "paper" if self.app.current_theme.dark else "night"


def _collect() -> None:
    """If collecting was put off until the first frame: clear away after it, and let be the rest."""
    if not gc.isenabled():
        gc.collect()
        gc.freeze()
        gc.enable()


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
