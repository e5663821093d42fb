"""Articles, and files that could not become one.

The invariant every other module leans on: `Article.text` is what is shown, what is searched, and
what every offset counts, in Unicode characters, as half-open ``[start, end)``. Nothing changes it
after it is made.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.structure import PLAIN, Structure

if TYPE_CHECKING:
    import datetime as dt


_STRETCH = 1_000_000
"""Characters whose words are counted together: a huge text is never held a second time."""


def count_words(text: str) -> int:
    """Number of space-separated words in `text`."""
    count = 0
    for start in range(0, len(text), _STRETCH):
        count += len(text[start : start + _STRETCH].split())
        if start and not (text[start - 1].isspace() or text[start].isspace()):
            count -= 1  # a word cut in two
    return count


@lru_cache(maxsize=1024)
def day(date: dt.date | None) -> str:
    """A date as the press writes it and as it is shown everywhere, or that there is none."""
    return "no date" if date is None else f"{date.day} {date:%b %Y}"


class Span(NamedTuple):
    """Half-open character range ``[start, end)`` of an article's text."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Article(NamedTuple):
    """One article, whole.

    `id` is its path below the corpus root with ``/`` between the parts (records inside one file
    add ``#`` and what they are called there); `digest` names its content, so that equal digests
    have equal names in them; `furniture` are the spans that are not the article (sign-up prompts,
    "READ MORE"); `language` is a BCP-47 tag ("en", "cy-GB"), ``mul`` for several, "" where it is
    not sure. `author` and `url` are as its file states them, "" where it does not.
    `structure` says how it is set; an empty one, in paragraphs.
    """

    id: str
    path: str
    title: str
    source: str
    date: dt.date | None
    text: str
    digest: str
    furniture: tuple[Span, ...] = ()
    language: str = ""
    author: str = ""
    url: str = ""
    structure: Structure = PLAIN

    @property
    def words(self) -> int:
        """Number of space-separated words in `text`."""
        return count_words(self.text)

    @property
    def record(self) -> str:
        """What it is called in the file at `path`; "" where that file is one article."""
        return self.id[len(self.path) + 1 :]


class ArticleRow(NamedTuple):
    """What a list shows of an article: everything but its text."""

    id: str
    path: str
    title: str
    source: str
    date: dt.date | None
    words: int
    language: str = ""

    @property
    def record(self) -> str:
        """What it is called in the file at `path`; "" where that file is one article."""
        return self.id[len(self.path) + 1 :]


class Problem(NamedTuple):
    """A file that could not be read, or only in part: its path below the root, and why."""

    path: str
    reason: str
