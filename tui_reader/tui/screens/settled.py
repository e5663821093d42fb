"""How the text is set: measure, spacing, edges, hyphens, furniture; and how far one has read.

What is changed here holds until the reader is closed; the settings file says how it begins. The
invariant: whatever changes, the same words stay at the top of the pane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive

from tui_reader.settings import MEASURE_RANGE, SPACING_RANGE
from tui_reader.tui.screens.mentions import MentioningScreen
from tui_reader.tui.text_setting import Setting

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.settings import Settings
    from tui_reader.tui.widgets.article_text import ArticleText
    from tui_reader.tui.widgets.text.page import Read


class SettledScreen(MentioningScreen):
    """A reader whose text can be set in other ways."""

    setting: reactive[Setting] = reactive(Setting, init=False, repaint=False)
    margin: reactive[int] = reactive(2, init=False, repaint=False)
    read: reactive[Read | None] = reactive(None, init=False, repaint=False)

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__(library, settings)
        even = settings.edges == "even"
        setting = Setting(settings.spacing, even, settings.hyphenation)
        self.set_reactive(SettledScreen.setting, setting)
        self.set_reactive(SettledScreen.margin, settings.margin)
        if settings.hyphenation and (missing := _missing()):
            self._at_first = (*self._at_first, f"hyphenation: {missing}")

    def text_width(self) -> int:
        """The lines and their margins, with a cell for the scrollbar and one beside it."""
        return self.measure + 2 * self.margin + 2

    def watch_measure(self) -> None:
        """Longer lines may need what the panes beside the text have."""
        if self.text_width() > self._room:
            self.arrange_panes()

    def on_article_text_scrolled(self, message: ArticleText.Scrolled) -> None:
        """Say how far one has read."""
        self.read = message.read

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

    def action_sidebar(self, by: int) -> None:
        """Make the names narrower or wider."""
        super().action_sidebar(by)
        self.notice = f"Names {self.names_width} cells wide"

    def action_spacing(self) -> None:
        """Leave more lines between paragraphs, or none again."""
        spacing = (self.setting.spacing + 1) % len(SPACING_RANGE)
        self.setting = self.setting._replace(spacing=spacing)
        self.notice = f"{spacing or 'No'} line{'s' * (spacing != 1)} between paragraphs"

    def action_edges(self) -> None:
        """Make the right edge even, or ragged."""
        self.setting = self.setting._replace(justify=not self.setting.justify)
        self.notice = "Even edges" if self.setting.justify else "A ragged edge"

    def action_hyphenation(self) -> None:
        """Divide long words at the ends of lines, or leave them whole."""
        if missing := _missing():
            self.notice = missing
            return
        self.setting = self.setting._replace(hyphenate=not self.setting.hyphenate)
        self.notice = "Long words are divided" if self.setting.hyphenate else "Words stay whole"


def _missing() -> str:
    """What must be installed before words can be divided; "" if nothing."""
    from tui_reader.tui.hyphenation import INSTALL, can_divide

    return "" if can_divide() else INSTALL
