"""The reader's mentions: who one is, its entry among the names, and walks held to one article.

Nothing here moves the view. The invariant: who is meant is told only as surely as it is known, in
the words that its mention was stored with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui_reader.errors import UnknownNameError
from tui_reader.printable import printable_line
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.screens.finding import FindingScreen
from tui_reader.tui.state import Scope

if TYPE_CHECKING:
    from tui_reader.model.entity import Entity
    from tui_reader.model.mention import Mention
    from tui_reader.tui.widgets.article_text import ArticleText

NO_NAME = "Go to a name first: {mention.next}, or click on it"


class MentioningScreen(FindingScreen):
    """A reader in which one can ask of a name in the text who it is."""

    _sought: object = None

    def marked(self) -> Mention | None:
        """The mention one stands on, if there is one."""
        mark = self.state.mark
        return None if mark is None else self.text.highlights.at(mark.start)

    def action_hold(self) -> None:
        """Hold the walk through mentions and hits to this article, or let it go on to others."""
        held = not self.state.held
        where = "stay in this article" if held else "go on to other articles"
        self.go(
            self.state.with_hold(held=held),
            in_keys(f"{{mention.next}} and {{mention.previous}} {where}", self.app),
        )

    def action_who(self) -> None:
        """Say in a line who the mention one stands on is, and why."""
        mention = self.marked()
        if mention is None:
            self.notice = in_keys(NO_NAME, self.app)
        else:
            words = printable_line(self.who(mention))
            self.notify(words, title=printable_line(mention.surface), markup=False)

    def on_article_text_hovered(self, message: ArticleText.Hovered) -> None:
        """Say beside the mouse who the name is that it is on."""
        mention = message.mention
        words = "" if mention is None else printable_line(self.who(mention))
        self.text.tooltip = Content(words) if words else None

    def who(self, mention: Mention) -> str:
        """Who a mention is and why, in a line."""
        entity = None
        if mention.entity_id is not None:
            try:
                entity = self.library.entity(mention.entity_id)
            except UnknownNameError:
                return "Names are being found anew"
        return introduced(mention, entity)

    def action_show_name(self) -> None:
        """Go to the entry among the names of the mention one stands on, or of the chosen name."""
        mention, entity = self.marked(), self.state.entity
        if mention is None and entity is None:
            self.notice = in_keys(NO_NAME, self.app)
            return
        self._sought = _row(mention, entity)
        self.name_pane.clear()
        self.action_pane(Pane.NAMES)
        if mention is None and not self.state.concordance.count(self.state.row):
            self.go(self.state.with_scope(Scope.ALL))
        self.list_names()

    def watch_names(self) -> None:
        """Go to the entry that was asked for, now that it may be listed."""
        if self._sought is not None:
            self.call_later(self._seek)

    def _seek(self) -> None:
        names = self.name_list
        if self._sought is not None and names.find(self._sought) is not None:
            names.go_to(self._sought)
            self._sought = None


def _row(mention: Mention | None, entity: Entity | None) -> object:
    """What `NameList.key` calls the row of a mention, or of an entity where there is none."""
    if mention is None:
        return None if entity is None else entity.id
    return (mention.surface,) if mention.entity_id is None else mention.entity_id


def introduced(mention: Mention, entity: Entity | None) -> str:
    """Who a mention is and why: ``Ada Byron, person: 12 mentions in 4 articles. The name in full``.

    One that is nobody's for sure is said to be.
    """
    why = mention.belonging or mention.reason
    sentence = why[:1].upper() + why[1:]
    if entity is None:
        return f"It is not sure who this is. {sentence}"
    counts = f"{_many(entity.mentions, 'mention')} in {_many(entity.articles, 'article')}"
    return f"{entity.label}, {entity.kind}: {counts}. {sentence}"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"
