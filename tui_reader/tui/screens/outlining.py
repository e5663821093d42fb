"""The sidebar as the reader wants it: in which order, without whom, and what is folded.

The invariant: the cursor stays on its name, and nothing that arrives unfolds or folds anything.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.errors import UnknownNameError
from tui_reader.model.arrangement import NameOrder
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.screens.arranging import ArrangingScreen

if TYPE_CHECKING:
    from tui_reader.tui.screens.loading import Loader
    from tui_reader.tui.widgets.name_list import NameList

TWO = "Choose two names first: {pane.names}, {names.choose} on one, {names.add} on another"
AWAY = "{names.add} takes one of them away"


class OutliningScreen(ArrangingScreen):
    """A reader whose names can be sorted, hidden, folded and unfolded."""

    def action_name_order(self, order: str = "") -> None:
        """Sort the names by this, or by what comes next."""
        orders = list(NameOrder)
        after = orders[(orders.index(self.name_order) + 1) % len(orders)]
        self.name_order = NameOrder(order) if order else after
        self.list_names()
        self.go(self.state, self.notice)

    def action_once(self) -> None:
        """Hide the names that are seen once, or show them."""
        self.hidden_once = not self.hidden_once
        self.notice = f"Names seen once are {'hidden' if self.hidden_once else 'shown'}"
        self.list_names()

    def action_both(self) -> None:
        """List the articles that name all who are chosen."""
        chosen = tuple(entity.id for entity in self.state.chosen)
        if len(chosen) < 2:
            self.notice = in_keys(TWO, self.app)
        else:
            self.rearrange(self.choice._replace(named=chosen))

    def on_name_list_added(self, message: NameList.Added) -> None:
        """Light up a name beside those that are, or no longer."""
        from tui_reader.tui.emphasis import LIT

        chosen = [entity.id for entity in self.state.chosen]
        if message.entity_id in chosen:
            chosen.remove(message.entity_id)
        elif len(chosen) < len(LIT):
            chosen.append(message.entity_id)
        else:
            self.notice = in_keys(f"No more than {len(LIT)} names at once; {AWAY}", self.app)
            return
        self.loader.gather(chosen, self.state.pile)

    def on_loader_gathered(self, message: Loader.Gathered) -> None:
        """Light up several names."""
        if message.pile is self.state.pile:
            self.go(self.state.with_names(message.names, message.concordance))
        else:
            self.loader.gather([entity.id for entity in message.names], self.state.pile)

    def on_name_list_heading_chosen(self, message: NameList.HeadingChosen) -> None:
        """Fold what is under a heading, or unfold it."""
        self.shape = self.shape.turned(message.heading)
        self.names = self.names.shaped(self.shape)

    def on_name_list_unfolded(self, message: NameList.Unfolded) -> None:
        """Show the forms of a name under it, or fold them away."""
        if message.fold:
            self.shape = self.shape.closed(message.entity_id)
        else:
            try:
                aliases = self.library.entity(message.entity_id).aliases
            except UnknownNameError:
                return  # names are being found anew, and will be listed anew
            self.shape = self.shape.opened(message.entity_id, aliases)
        self.names = self.names.shaped(self.shape)
