"""Panes that are empty frames in the first frame, and have what stands in them right after it.

What the text and the names need is most of the reader, and none of it is seen before there is a
list to choose from. The rule: this room and those that stand on it import at their heads neither
what stands in a later pane nor what asks the library for it; `ReaderScreen.furnish` brings both.
The invariant: nobody can ask for them before, for the app holds keys back until it is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from tui_reader.tui.screens.panes import PanedScreen

if TYPE_CHECKING:
    from tui_reader.tui.screens.loading import Loader
    from tui_reader.tui.screens.watching import Watcher
    from tui_reader.tui.widgets.article_list import ArticleList
    from tui_reader.tui.widgets.article_pane import ArticlePane
    from tui_reader.tui.widgets.article_text import ArticleText
    from tui_reader.tui.widgets.name_list import NameList
    from tui_reader.tui.widgets.name_pane import NamePane
    from tui_reader.tui.widgets.text_pane import TextPane


class FurnishedScreen(PanedScreen):
    """A screen with a text and names in its panes, and with those who bring what they show."""

    article_pane: ArticlePane
    text_pane: TextPane
    name_pane: NamePane
    loader: Loader
    watcher: Watcher

    class Furnished(Message):
        """Everything is there: keys may come."""

    @property
    def article_list(self) -> ArticleList:
        """What the articles pane lists."""
        return self.article_pane.body()

    @property
    def text(self) -> ArticleText:
        """What the text pane shows."""
        return self.text_pane.text

    @property
    def name_list(self) -> NameList:
        """What the names pane lists."""
        return self.name_pane.body()

    @property
    def view(self) -> int:
        """Offset of the first character to be seen in the text pane."""
        return self.text.view
