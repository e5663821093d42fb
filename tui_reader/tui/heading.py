"""What stands above an article's text: its title, and a line about it.

A title that was taken from the text's own first words is not said twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import day
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from tui_reader.model.article import Article

WORDS_A_MINUTE = 230


class Heading(NamedTuple):
    """The title to show, "" where the text begins with it, and the line about the article.

    `minutes` is how long it takes to read.
    """

    title: str
    about: str
    minutes: float


def heading_of(article: Article, words: int | None = None) -> Heading:
    """The heading of an article, of so many `words` if that is known."""
    stem = " ".join(article.title.removesuffix("…").split())
    opening = " ".join(article.text[: 4 * len(stem) + 400].lstrip("# \n").split())
    title = "" if stem and opening.startswith(stem) else printable_line(article.title)
    words = article.words if words is None else words
    minutes = words / WORDS_A_MINUTE
    length = f"{word_count(words)}, {max(1, round(minutes))} min"
    parts = (day(article.date), length, printable_line(article.source))
    return Heading(title, " · ".join(part for part in parts if part), minutes)


def word_count(words: int) -> str:
    """A number of words, in words."""
    return f"{words:,} word{'s' * (words != 1)}"
