"""One article set for the screen: heading lines, then the lines of its text.

Data only; the text pane draws it. Lines are numbered from 0 at the top of the heading, and the
invariant is that `offset_of` and `line_of` are each other's inverse for every line of text.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len

from tui_reader.model.article import Span
from tui_reader.printable import printable, steady
from tui_reader.tui.heading import heading_of
from tui_reader.tui.hyphenation import hyphens
from tui_reader.tui.justifying import justified
from tui_reader.tui.structured import lay_out_structure
from tui_reader.tui.text_setting import PLAIN_SETTING
from tui_reader.tui.wrapping import Layout, Piece, cell_offset, lay_out, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.model.article import Article
    from tui_reader.tui.heading import Heading
    from tui_reader.tui.text_setting import Setting

_AS_SPACE = {0x09: 0x20, 0x0A: 0x20}


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
    justify: bool = False

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
        """The lines where paragraphs begin, the heading's in place of the first's."""
        return [0, *(len(self.head) + line for line in self.layout.paragraphs[1:])]

    def pieces(self, number: int) -> tuple[Piece, ...]:
        """What line `number` is put together from; nothing if it is not of the text."""
        line = number - len(self.head)
        if not 0 <= line < len(self.layout):
            return ()
        start, end = self.layout.starts[line], self.layout.ends[line]
        pieces = self.layout.pieces.get(line) or (Piece(start, end),)
        if not self.justify or self._ends_paragraph(line):
            return pieces
        return justified(pieces, self.show, self.width)

    def offset_at(self, number: int, cell: int) -> int | None:
        """The character on line `number` that covers column `cell`, or None."""
        for start, end, before in self.pieces(number):
            cell -= cell_len(before)
            if cell < 0:
                return None
            offset = cell_offset(self.text, start, end, cell)
            if offset < end:
                return offset
            cell -= cell_len(self.show(Span(start, end)))
        return None

    def shown(self) -> Iterator[str]:
        """Every line as it is shown."""
        return map(self.line, range(len(self)))

    def line(self, number: int) -> str:
        """One line as it is shown."""
        if words := self.words(number):
            return words.text
        return "".join(
            before + self.show(Span(start, end)) for start, end, before in self.pieces(number)
        )

    def joint(self, number: int) -> str:
        """What stands between a line and the next: inside a paragraph what the text has there."""
        here, after = self.text_line(number), self.text_line(number + 1)
        if here is None or after is None or after.start == after.end:
            return "\n"
        between = self.text[here.end : after.start]
        return "\n" if "\n" in between else self.show(Span(here.end, after.start))

    def show(self, span: Span) -> str:
        """A stretch of the text, harmless, character for character."""
        return steady(printable(self.text[span.start : span.end])).translate(_AS_SPACE)

    def rows_of(self, offsets: Sequence[int], height: int) -> frozenset[int]:
        """Which of `height` rows beside the scrollbar stand for the lines of sorted `offsets`.

        That takes as long as there are rows, however many offsets there are.
        """
        total, rows, number = max(len(self), height, 1), set(), 0
        while height > 0 and number < len(offsets):
            row = self.line_of(offsets[number]) * height // total
            rows.add(row)
            below = self.lines_of(row, height).stop
            if below >= len(self):
                break
            number = bisect_left(offsets, self.offset_of(below), number + 1)
        return frozenset(rows)

    def lines_of(self, row: int, height: int) -> range:
        """The lines that one of `height` rows beside the scrollbar stands for."""
        total = max(len(self), height, 1)
        return range(-(-row * total // height), -(-(row + 1) * total // height))

    def _ends_paragraph(self, line: int) -> bool:
        """Whether a line is the last of its paragraph, or one that stays as it is."""
        if line + 1 >= len(self.layout) or line in self.layout.folds:
            return True
        end, start = self.layout.ends[line], self.layout.starts[line + 1]
        return start == self.layout.ends[line + 1] or "\n" in self.text[end:start]


def typeset(
    article: Article,
    width: int,
    *,
    fold: bool,
    setting: Setting = PLAIN_SETTING,
    heading: Heading | None = None,
) -> Sheet:
    """Set an article in lines of `width` cells, its furniture folded away or not.

    `heading` is what `heading_of` made of it, where that is known already.
    """
    lay = lay_out
    if article.structure:
        lay = partial(lay_out_structure, structure=article.structure)
    layout = lay(
        article.text,
        width,
        article.furniture if fold else (),
        spacing=setting.spacing,
        hyphens=hyphens(article.language) if setting.hyphenate else None,
    )
    head = tuple(_head(heading or heading_of(article), width))
    return Sheet(article.text, width, head, layout, setting.justify)


def notice(words: str, width: int) -> Sheet:
    """A sheet without an article, that says why there is none."""
    lines = [Words(line, "quiet") for line in wrapped(words, width)]
    return Sheet(width=width, head=(Words("", "quiet"), *lines))


def _head(heading: Heading, width: int) -> Iterator[Words]:
    yield Words("", "quiet")
    for text, look in ((heading.title, "title"), (heading.about, "quiet")):
        lines = lay_out(text, width)
        for start, end in zip(lines.starts, lines.ends, strict=True):
            yield Words(text[start:end], look)
    yield Words("", "quiet")
