"""What the commands have in common: the library, where one is, and what was numbered last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.cli.plain.reading import Reading
from tui_reader.cli.prose import counted
from tui_reader.errors import ReaderError
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.library import Library
    from tui_reader.model.article import Article, ArticleRow, Span

PAGE = 20
"""How many rows are listed at a time."""


class Line(NamedTuple):
    """A line to print, and the margins of its first line and its others once it is broken."""

    text: str = ""
    first: str = ""
    further: str = ""


class Target(NamedTuple):
    """What a number stands for: a name to choose, or a place to open."""

    entity: str | None = None
    article: str | None = None
    span: Span | None = None
    query: str = ""


class NotDoneError(ReaderError):
    """A command could not be carried out; the message says what would help."""

    def __init__(self, message: str) -> None:
        super().__init__("Not done", message)


@dataclass
class Session:
    """One reader at one library.

    `numbered` is what was listed last with numbers from 1; None where that were the articles,
    whose numbers are always the same. `explained` are the marks that have been explained.
    """

    library: Library
    reading: Reading = field(default_factory=Reading)
    numbered: Sequence[Target] | None = None
    marks: str = "all"
    explained: set[str] = field(default_factory=set)
    over: bool = False

    def article(self) -> Article:
        """The open article. Raises `NotDoneError` if there is none."""
        if self.reading.article is None:
            raise NotDoneError("no article is open; open 1 opens the first")
        return self.library.article(self.reading.article)

    def row(self, position: int) -> ArticleRow:
        """The row at a position in the list of articles. Raises `NotDoneError`."""
        listing = self.reading.listing
        row = listing.row(position) if 0 <= position < len(listing) else None
        if row is None:
            number = counted(len(listing), "article")
            raise NotDoneError(f"there is no article {position + 1:,}; there are {number}")
        return row


def number_in(words: str) -> int | None:
    """The number that `words` are, if they are one."""
    bare = words.strip()
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) < 10 else None


def shown(text: str) -> str:
    """Something of an article or of the user on one line, harmless for a terminal."""
    return printable_line(text)
