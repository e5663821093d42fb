"""What the text pane shows: an article, and the mentions in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from tui_reader.tui.emphasis import Emphasis

if TYPE_CHECKING:
    from tui_reader.model.article import Article
    from tui_reader.model.mention import Mention


@dataclass(frozen=True)
class Page:
    """An article and the mentions found in it so far, sorted."""

    article: Article
    mentions: tuple[Mention, ...] = ()

    @cached_property
    def emphasis(self) -> Emphasis:
        """How the article is set."""
        return Emphasis(self.article.structure)
