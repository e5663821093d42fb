"""One article set for the screen: heading lines, then the lines of its text.

Data only; the text pane draws it. Lines are numbered from 0 at the top of the heading, and the
invariant is that `offset_of` and `line_of` are each other's inverse for every line of text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import Span
from tui_reader.printable import printable, steady
from tui_reader.tui.heading import heading_of
from tui_reader.tui.wrapping import Layout, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_reader.model.article import Article

_AS_SPACE = {0x09: 0x20}


class Words(NamedTuple):
    """A line that is not the article's text, and the look of it."""

    text: str
    look: str


@dataclass(frozen=True)
class Sheet:
    """The lines of an article `width` cells wide; an empty sheet has none."""

    text: str = ""
    width: int = 0
    head: tuple[Words, ...] = ()
    layout: Layout = field(default_factory=Layout)

    def __len__(self) -> int:
        return len(self.head) + len(self.layout)

    def words(self, number: int) -> Words | None:
        """Line `number`, if it is not the article's text: of the heading, or a fold."""
        if number < len(self.head):
            return self.head[number]
        fold = self.layout.folds.get(number - len(self.head))
        if fold is None:
            return None
        lines = sum(1 for line in self.text[slice(*fold)].splitlines() if line.strip())
        return Words(f"▸ {lines} line{'s' * (lines != 1)} of page furniture folded", "quiet")

    def text_line(self, number: int) -> Span | None:
        """The span of text on line `number`, if there is one."""
        line = number - len(self.head)
        if not 0 <= line < len(self.layout):
            return None
        return Span(self.layout.starts[line], self.layout.ends[line])

    def offset_of(self, number: int) -> int:
        """The offset of the first character on a line; 0 for the heading."""
        line = min(number - len(self.head), len(self.layout) - 1)
        return self.layout.starts[line] if line >= 0 else 0

    def line_of(self, offset: int) -> int:
        """The line that shows the character at `offset`."""
        return len(self.head) + self.layout.line_of(offset)

    @cached_property
    def paragraphs(self) -> list[int]:
        """The lines where paragraphs begin, the heading's first."""
        blanks = (n for n in range(len(self.layout)) if self._is_blank(n))
        return [0, *(len(self.head) + blank + 1 for blank in blanks)]

    def shown(self) -> Iterator[str]:
        """Every line as it is shown."""
        return map(self.line, range(len(self)))

    def line(self, number: int) -> str:
        """One line as it is shown."""
        words, span = self.words(number), self.text_line(number)
        return words.text if words else self.show(span) if span else ""

    def joint(self, number: int) -> str:
        """What stands between a line and the next: inside a paragraph what the text has there."""
        here, after = self.text_line(number), self.text_line(number + 1)
        if here is None or after is None or after.start == after.end:
            return "\n"
        between = self.show(Span(here.end, after.start))
        return "\n" if "\n" in between else between

    def show(self, span: Span) -> str:
        """A stretch of the text, harmless, character for character."""
        return steady(printable(self.text[span.start : span.end])).translate(_AS_SPACE)

    def rows_of(self, offsets: Iterable[int], height: int) -> frozenset[int]:
        """Which of `height` rows beside the scrollbar stand for the lines of these offsets."""
        total = max(len(self), height, 1)
        return frozenset(self.line_of(offset) * height // total for offset in offsets)

    def _is_blank(self, line: int) -> bool:
        return self.layout.starts[line] == self.layout.ends[line] and line not in self.layout.folds


def typeset(article: Article, width: int, *, fold: bool) -> Sheet:
    """Set an article in lines of `width` cells, its furniture folded away or not."""
    folded = article.furniture if fold else ()
    layout = lay_out(article.text, width, folded)
    return Sheet(article.text, width, tuple(_head(article, width)), layout)


def notice(words: str, width: int) -> Sheet:
    """A sheet without an article, that says why there is none."""
    layout = lay_out(words, width)
    lines = (words[a:b] for a, b in zip(layout.starts, layout.ends, strict=True))
    return Sheet(width=width, head=(Words("", "quiet"), *(Words(line, "quiet") for line in lines)))


def _head(article: Article, width: int) -> Iterator[Words]:
    heading = heading_of(article)
    yield Words("", "quiet")
    for text, look in ((heading.title, "title"), (heading.about, "quiet")):
        lines = lay_out(text, width)
        for start, end in zip(lines.starts, lines.ends, strict=True):
            yield Words(text[start:end], look)
    yield Words("", "quiet")
