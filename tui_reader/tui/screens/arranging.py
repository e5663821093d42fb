"""The article list as the reader wants it: narrowed, sorted, under headings.

Another choice is answered by another pile, made by a worker. The invariant: an answer to an earlier
choice is dropped, and sorting or filtering by title moves neither the article that is open nor the
cursor's row.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import on

from tui_reader.model.arrangement import Choice, Order
from tui_reader.printable import printable_line
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.screens.arriving import ArrivingScreen
from tui_reader.tui.widgets.article_pane import ArticlePane

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.settings import Settings
    from tui_reader.tui.pile import Pile
    from tui_reader.tui.screens.loading import Loader
    from tui_reader.tui.state import ReadingState

SLOW = 0.15
"""Seconds after which it is said that articles are still being sorted."""

NEEDS = {
    Order.HITS: "To sort by hits, search ({search}) and list what is found ({search_box.list})",
    Order.MENTIONS: "To sort by mentions, choose a name first: {pane.names}, then {names.choose}",
}


class ArrangingScreen(ArrivingScreen):
    """A reader whose article list can be arranged; `choice` is what was last asked for."""

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__(library, settings)
        self.choice = Choice()

    def rearrange(self, choice: Choice) -> None:
        """Ask for other articles, or for another order; if that takes long, it is said."""
        self.choice = choice
        self.loader.list_articles(choice, self.state)
        self.set_timer(SLOW, partial(self._say_slow, choice))

    def _say_slow(self, choice: Choice) -> None:
        """Say what is still being done, if it is; what is listed can be used meanwhile."""
        if choice == self.choice != self.state.pile.choice:
            sorts = choice.order is not self.state.pile.choice.order
            self.notice = f"Sorting {choice.order}…" if sorts else "Listing other articles…"

    def go(self, state: ReadingState, notice: str = "") -> None:
        """Take a new state; where mentions are what is sorted by, those of the name in it."""
        super().go(state, notice)
        entity = self.state.entity
        if self.choice.order is Order.MENTIONS and entity and entity.id != self.choice.name:
            self.rearrange(self.choice._replace(name=entity.id))

    def widen(self) -> bool:
        """List all articles again; False if all are listed."""
        if not self.choice.narrowed:
            return False
        order = Order.NEWEST if self.choice.order is Order.HITS else self.choice.order
        self.rearrange(self.choice._replace(query="", words="", named=(), order=order))
        return True

    def action_order(self, order: str = "") -> None:
        """Sort the articles by this, or by what comes next."""
        wanted = Order(order) if order else self._next_order()
        if not self._possible(wanted):
            self.notice = in_keys(NEEDS[wanted], self.app)
            return
        entity = self.state.entity if wanted is Order.MENTIONS else None
        name = "" if entity is None else entity.id
        self.rearrange(self.choice._replace(order=wanted, name=name))

    def action_headings(self) -> None:
        """Put headings between the articles, or leave them out."""
        self.rearrange(self.choice._replace(headings=not self.choice.headings))

    def touched(self) -> bool:
        """Whether the reader has done anything yet, were it but to sort the list."""
        return super().touched() or self.choice != Choice()

    def _possible(self, order: Order) -> bool:
        """Whether there is what this order sorts by."""
        if order is Order.HITS:
            return bool(self.choice.query)
        return order is not Order.MENTIONS or self.state.entity is not None

    def _next_order(self) -> Order:
        orders = [order for order in Order if self._possible(order) or order is self.choice.order]
        return orders[(orders.index(self.choice.order) + 1) % len(orders)]

    @on(ArticlePane.Filtered)
    def _filter_articles(self, message: ArticlePane.Filtered) -> None:
        if message.words != self.choice.words:
            self.rearrange(self.choice._replace(words=message.words))

    def on_loader_arranged(self, message: Loader.Arranged) -> None:
        """List the articles that were asked for last."""
        state, choice = self.state, message.pile.choice
        if choice != self.choice:
            return
        if message.asked != state.chosen:
            self.rearrange(choice)  # chosen meanwhile, and counted in the pile that is shown
            return
        before = state.pile.choice
        same = (before.query, before.named) == (choice.query, choice.named)
        if not same and not len(message.pile.listing):
            self.choice = before
            what = f"has “{printable_line(choice.query)}”" if choice.query else "names them all"
            self.go(state, f"No article {what}")
            return
        turned = before.headings != choice.headings
        state = state.with_pile(message.pile, unlisted=same)
        state = state.with_name(state.entity, message.concordance)
        self.go(state, _headed(message.pile) if turned else "")


def _headed(pile: Pile) -> str:
    """What has become of the headings; where they can be seen, nothing needs to be said."""
    if not pile.choice.headings:
        return "No headings"
    return "" if pile.headed else "Headings come with more articles, sorted by date or source"
