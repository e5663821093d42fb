"""What is taken out of an article: sentences with their source, and links.

The invariant: nothing leaves the reader unless it is asked for, and what was copied is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.printable import printable_line
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.screens.settled import SettledScreen

if TYPE_CHECKING:
    from tui_reader.model.article import Article, Span

NO_ARTICLE = "There is no article here"
MORE = "↓ and ↑ select more or fewer sentences; {text.copy} copies"


class TakingScreen(SettledScreen):
    """A reader from which one can quote."""

    def action_links(self) -> None:
        """List the links of the article."""
        from tui_reader.tui.screens.links import LinksScreen

        if self.page is None:
            self.notice = NO_ARTICLE
        else:
            self.app.push_screen(LinksScreen(self.page.article))

    def action_copy(self) -> None:
        """Copy what is selected, or the sentence one is at, with its source."""
        from tui_reader.library.quoting import quotation

        words = "" if self.page is None else self._wanted_words(self.page.article)
        if self.page is None or not words:
            self.notice = NO_ARTICLE
            return
        self.app.copy_to_clipboard(quotation(self.page.article, words))
        self.text.pick(None)
        self.notice = f"Copied with its source: “{words}”"

    def action_select(self) -> None:
        """Begin to select sentences at the one one is at, or leave off."""
        text = self.text
        picked = None if text.picked or self.page is None else self._sentence(self.page.article)
        self.action_pane(Pane.TEXT)
        text.pick(picked)
        self.notice = in_keys(MORE, self.app) if picked else ""

    def _wanted_words(self, article: Article) -> str:
        from tui_reader.library.quoting import words_of

        text = self.text
        selected = self.get_selected_text() if text.text_selection is not None else None
        if selected:
            return printable_line(" ".join(selected.split()))
        span = text.picked or self._sentence(article)
        return "" if span is None else words_of(article, span)

    def _sentence(self, article: Article) -> Span | None:
        from tui_reader.library.quoting import sentence_seen

        return sentence_seen(article, self.state.mark, self.text.seen)
