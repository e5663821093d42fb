"""The reader's finding in one article: the places that the text pane comes to.

The invariant: what is found is shown, though the page furniture it stands in was folded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.tui.arrangement import Pane
from tui_reader.tui.screens.searching import SearchingScreen

if TYPE_CHECKING:
    from tui_reader.tui.widgets.text_pane import TextPane


class FindingScreen(SearchingScreen):
    """A reader in which one can find something in the article one reads."""

    def action_find_again(self, by: int) -> None:
        """Go to the next place of what was found last, or to the one before."""
        if Pane.TEXT not in self.shown():
            self.action_pane(Pane.TEXT)
        self.text_pane.again(by)

    def on_text_pane_landed(self, message: TextPane.Landed) -> None:
        """Go to a place that was found."""
        if message.span is None:
            self.notice = message.notice
            return
        furniture = () if self.page is None else self.page.article.furniture
        if any(message.span.overlaps(span) for span in furniture):
            self.folded = False
        self.go(self.state.land(message.span, self.view, onward=message.onward), message.notice)
