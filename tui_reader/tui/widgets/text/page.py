"""What the text pane shows: an article, and the mentions in it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.tui.emphasis import Emphasis
from tui_reader.tui.heading import heading_of

if TYPE_CHECKING:
    from tui_reader.model.article import Article
    from tui_reader.model.mention import Mention
    from tui_reader.tui.heading import Heading


class Read(NamedTuple):
    """How much of an article one has seen, in percent, and how many minutes the rest takes."""

    percent: int
    minutes: int

    def __str__(self) -> str:
        return self.share + (f", {self.minutes} min" if self.minutes else "")

    @property
    def share(self) -> str:
        """How much of it one has seen, in words."""
        return f"{self.percent} % read"


@dataclass(frozen=True)
class Page:
    """An article and the mentions found in it so far, sorted; how many `words`, if known."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    words: int | None = None

    @cached_property
    def emphasis(self) -> Emphasis:
        """How the article is set."""
        return Emphasis(self.article.structure)

    @cached_property
    def heading(self) -> Heading:
        """What stands above the article; it counts the words, and so is made once."""
        return heading_of(self.article, self.words)

    def read(self, end: int) -> Read:
        """How far one has read who has seen all up to `end`."""
        part = end / max(len(self.article.text), 1)
        return Read(int(100 * part), ceil(self.heading.minutes * (1 - part)))
