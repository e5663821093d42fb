"""Three panes on a screen: which are shown, which has the focus, and the keys that say so.

The pane in use is the one that has, or last had, the focus; the others are shown as far as there
is room. The invariant: the pane in use is always among those shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive
from textual.screen import Screen

from tui_reader.tui.arrangement import NAMES_WIDTH, Pane, sides, visible

if TYPE_CHECKING:
    from textual import events
    from textual.widget import Widget

SIDEBAR_RANGE = range(20, 61)
"""How narrow and how wide the names may be, in cells."""


class PanedScreen(Screen[None]):
    """A screen with a widget for each `Pane`, whose id is the pane's name."""

    pane: reactive[Pane] = reactive(Pane.ARTICLES, init=False)
    text_only: reactive[bool] = reactive(False, init=False)
    names_width: reactive[int] = reactive(NAMES_WIDTH, init=False, repaint=False)
    _side = Pane.ARTICLES
    _room = 0
    """The most cells that the text has used since the screen has its size: what shorter lines leave
    stays margin, for the panes beside it to stay where they are."""

    def body(self, pane: Pane) -> Widget:
        """What takes the focus in a pane."""
        raise NotImplementedError

    def text_width(self) -> int:
        """How many cells the text can use."""
        raise NotImplementedError

    def shown(self) -> frozenset[Pane]:
        """The panes there is room for."""
        return visible(self.size.width, self.pane, self._side, text_only=self.text_only)

    def action_pane(self, name: str) -> None:
        """Go to a pane, showing it if it was hidden."""
        self.text_only = self.text_only and name == Pane.TEXT
        self.pane = Pane(name)
        self.body(self.pane).focus()

    def action_next_pane(self, by: int) -> None:
        """Go round the panes."""
        panes = list(Pane)
        self.action_pane(panes[(panes.index(self.pane) + by) % len(panes)])

    def action_text_only(self) -> None:
        """Show the text alone, or all there is room for."""
        self.action_pane(Pane.TEXT)
        self.text_only = not self.text_only

    def action_sidebar(self, by: int) -> None:
        """Make the names narrower or wider."""
        width = self.names_width + by
        self.names_width = min(max(width, SIDEBAR_RANGE[0]), SIDEBAR_RANGE[-1])

    def watch_pane(self, pane: Pane) -> None:
        """Remember which side pane was used last."""
        if pane is not Pane.TEXT:
            self._side = pane
        self.arrange_panes()

    def watch_text_only(self) -> None:
        """Show or hide the sides."""
        self.arrange_panes()

    def watch_names_width(self) -> None:
        """Give the names their width."""
        self.arrange_panes()

    def on_resize(self) -> None:
        """Show as many panes as there is room for."""
        self._room = 0
        self.arrange_panes()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The pane in use is the one with the focus."""
        for pane in Pane:
            if self.query_one(f"#{pane}") in event.widget.ancestors_with_self:
                self.pane = pane

    def arrange_panes(self) -> None:
        """Show the panes there is room for, each as wide as it should be."""
        shown = self.shown()
        alone = len(shown) == 1
        self.set_class(alone, "-single")
        self._room = max(self._room, self.text_width())
        articles, names = sides(self.size.width, self._room, self.names_width)
        for pane, width in ((Pane.ARTICLES, articles), (Pane.NAMES, names)):
            self.query_one(f"#{pane}").styles.width = "1fr" if alone else width
        for pane in Pane:
            self.query_one(f"#{pane}").display = pane in shown
