"""What the workers bring to the reading state.

The invariant: nothing that arrives changes the article, the mark or the view, only what is known
about them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.article import ArticleRow
from tui_reader.model.progress import Progress, Stage
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.pane_titles import NO_ARTICLES, WHAT_OPENS, why_no_names
from tui_reader.tui.screens.reading import ReadingScreen

if TYPE_CHECKING:
    from tui_reader.tui.screens.loading import Loader


class ArrivingScreen(ReadingScreen):
    """A reader that takes up what its workers find out."""

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
            looking = self._indexing and self.progress.stage is not Stage.DONE
            why, then = why_no_names(message.asked, looking=looking, sought=self._names_sought)
            self.no_names = why + in_keys(then, self.app)

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

            self.no_articles = in_keys(NO_ARTICLES, self.app)
            self.no_text = WHAT_OPENS.format(kinds=in_words())

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
