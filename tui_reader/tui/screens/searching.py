"""The reader's searching: the box, the walk through its hits, and the list of what it finds.

What was sought last stays lit up in the text, and `n` and `N` go from hit to hit through all
articles, until it is cleared or a name is chosen. The invariant: an answer that comes after another
search was made, or after the reader went elsewhere, moves nothing.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message
from textual.worker import get_current_worker

from tui_reader.model.article import Span
from tui_reader.printable import printable_line
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.screens.outlining import OutliningScreen
from tui_reader.tui.state import Hits, ReadingState

if TYPE_CHECKING:
    from tui_reader.library.earlier_searches import EarlierSearches
    from tui_reader.model.search import Hit
    from tui_reader.tui.screens.search import Sought


def turned(before: ReadingState, after: ReadingState, by: int) -> str:
    """What to say when a walk that is held to one article went round its ends, or nowhere."""
    if after is before or after.mark is None:
        return "There is none in this article"
    if before.mark is None or (after.mark.start - before.mark.start) * by > 0:
        return ""
    if after.mark == before.mark:
        return "This is the only one in this article"
    return "round to the first here" if by > 0 else "round to the last here"


class SearchingScreen(OutliningScreen):
    """A reader in which one can search."""

    @cached_property
    def earlier(self) -> EarlierSearches:
        """The searches of other days."""
        from tui_reader.library.earlier_searches import EarlierSearches

        return EarlierSearches(self._state_dir, self.library.root)

    class Lit(Message):
        """What the query that is walked through finds in one article."""

        def __init__(self, hits: Hits) -> None:
            super().__init__()
            self.hits = hits

    class Hopped(Message):
        """The next hit from where `state` stood, and whose, if there is one."""

        def __init__(self, state: ReadingState, place: tuple[str, Span] | None, by: int) -> None:
            super().__init__()
            self.state, self.place, self.by = state, place, by

    def watch_state(self, before: ReadingState, after: ReadingState) -> None:
        """Look for the hits in an article when it is opened."""
        here = after.query, after.article
        if after.query and after.article is not None and here != (before.query, before.article):
            self._light(after.query, after.article)

    def action_search(self) -> None:
        """Open the search box, and go to what is chosen in it."""
        from tui_reader.tui.screens.search import SearchScreen

        self.end_greeting()
        self.app.push_screen(SearchScreen(self.library, self.earlier, self.state.query), self._end)

    def _end(self, sought: Sought | None) -> None:
        if sought is None:
            return
        if sought.hit is None:
            self.go(self.state.with_query(sought.query))
            self.rearrange(self.choice._replace(query=sought.query, words="", named=()))
        elif sought.hit.entity_id is not None:
            self.follow(sought.hit.entity_id, anywhere=True)
        elif sought.hit.article is not None:
            self._open_hit(sought.query, sought.hit)

    def _open_hit(self, query: str, hit: Hit) -> None:
        """Go to an article that was found, and where it was if that is known."""
        span = None if hit.start is None or hit.end is None else Span(hit.start, hit.end)
        self.go(self.state.with_query(query).open(hit.article or "", self.view, span))
        self.action_pane(Pane.TEXT)

    def hop(self, by: int) -> None:
        """Go to the next hit (`by` > 0) or the one before, through all articles."""
        state, seen = self.state, self.text.seen
        if state.held:
            after = state.hop(by, seen)
            self.go(after, turned(state, after, by))
        elif state.article is not None:
            self._hop(state, state.walked(by, seen), by)

    @on(Lit)
    def _lit(self, message: Lit) -> None:
        self.go(self.state.with_hits(message.hits), self.notice)

    @on(Hopped)
    def _hopped(self, message: Hopped) -> None:
        state = self.state
        same = message.state.query == state.query and message.state.move == state.move
        if not same:
            return
        if message.place is None:
            where = "after" if message.by > 0 else "before"
            self.go(state, f"There is no hit {where} this one")
            return
        article, span = message.place
        title = self._title(article) if article != state.article else ""
        on_to = "on to" if message.by > 0 else "back to"
        self.go(state.open(article, self.view, span), f"{on_to}: {title}" if title else "")
        if Pane.TEXT not in self.shown():
            self.action_pane(Pane.TEXT)

    def _title(self, article: str) -> str:
        listing = self.state.pile.listing
        position = listing.find(article)
        row = None if position is None else listing.row(position)
        return "" if row is None else printable_line(row.title)

    @work(thread=True, group="light", exclusive=True, exit_on_error=False)
    def _light(self, query: str, article: str) -> None:
        worker = get_current_worker()
        hits = Hits(query, article, self.library.places(query, article))
        if not worker.is_cancelled:
            self.post_message(self.Lit(hits))

    @work(thread=True, group="hop", exclusive=True, exit_on_error=False)
    def _hop(self, state: ReadingState, offset: int, by: int) -> None:
        worker = get_current_worker()
        article, rows = state.article or "", state.pile.listing
        place = self.library.next_place(
            state.query, article, offset, backwards=by < 0, rows=rows if rows.whole else None
        )
        if not worker.is_cancelled:
            self.post_message(self.Hopped(state, place, by))
