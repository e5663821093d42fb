"""The structure of a Markdown text, as offsets into the text as it was written.

markdown-it-py says which lines make which block and what each block is made of; where that stands
in the text is found again here, line by line and piece by piece. The invariant: no word is lost.
Lines that Markdown would swallow (definitions of links, raw HTML) are shown as they are written,
and a block whose pieces are not found again where they must stand is left without marks hidden.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from tui_reader.corpus.markdown_marks import Marks, marks_of
from tui_reader.model.article import Span
from tui_reader.model.structure import CODE, HEADING, PARAGRAPH, ROW, RULE, Leaf, Structure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MOST_CHARACTERS = 2_000_000
"""A longer text is taken as plain: nobody writes so much Markdown by hand."""

_MARK = re.compile(r"[*_`~\[<>&\\|#\t]")
_OPENING = frozenset("-+=:")
_NUMBERED = re.compile(r"\d+[.)]")
_DEEPEST = 6
_BULLET = "• "
_BAR = "▌ "
_CONTAINERS = {"blockquote", "list_item"}


def structure_of(text: str) -> Structure:
    """The structure of `text`; an empty one where it holds nothing but paragraphs."""
    if len(text) > MOST_CHARACTERS or not may_be_marked(text):
        return Structure()
    return _structure_of(text)


def may_be_marked(text: str) -> bool:
    """Whether anything in `text` could be a mark; the parser is not asked about plain prose."""
    return _MARK.search(text) is not None or any(map(_is_odd, text.split("\n")))


def _is_odd(line: str) -> bool:
    """Whether a line begins or ends like more than a line of a paragraph."""
    ends = line[:1] + line[-1:]
    spaced = ends != "".join(ends.split())
    return spaced or ends[:1] in _OPENING or _NUMBERED.match(line) is not None


def _structure_of(text: str) -> Structure:
    walk = _Walk(text)
    for token in _parser().parse(text):
        walk.take(token)
    leaves = sorted([*walk.leaves, *walk.untold()], key=lambda leaf: (leaf.start, leaf.end))
    if _is_plain(leaves, walk.marks):
        return Structure()
    marks = walk.marks
    styled, links = sorted(marks.styled), sorted(marks.links)
    return Structure(tuple(leaves), tuple(styled), tuple(sorted(marks.hidden)), tuple(links))


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return parser.disable("text_join")  # what a backslash or an entity stands for, apart


def _is_plain(leaves: Sequence[Leaf], marks: Marks) -> bool:
    bare = all(leaf.kind == PARAGRAPH and not leaf.first for leaf in leaves)
    return bare and not (marks.styled or marks.links or marks.hidden)


@dataclass
class _Container:
    """A quotation or an item of a list that is open; `mark` is drawn once, then its width."""

    mark: str
    lasting: bool

    def take(self) -> str:
        taken = self.mark
        if not self.lasting:
            self.mark = " " * len(taken)
        return taken


@dataclass
class _Walk:
    """One walk over the blocks of a text, with the containers that are open."""

    text: str
    leaves: list[Leaf] = field(default_factory=list)
    marks: Marks = field(default_factory=Marks)

    def __post_init__(self) -> None:
        self._starts = _line_starts(self.text)
        self._told: set[int] = set()
        self._open: list[_Container] = []
        self._lists: list[str] = []
        self._heading = 0
        self._row: _Row | None = None

    def take(self, token: Token) -> None:
        """Take up one token of the parser's."""
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name in ("bullet_list", "ordered_list"):
            self._take_list(token)
        elif name in _CONTAINERS:
            self._take_container(name, token)
        elif name == "heading":
            self._heading = int(token.tag[1]) if token.nesting > 0 else 0
        elif name in ("table", "thead", "tr"):
            self._tell(token)
            self._take_row(name, token)
        elif name == "inline":
            self._take_words(token)
        elif name in ("fence", "code_block"):
            self._take_code(token)
        elif name == "hr":
            self._take_rule(token)

    def untold(self) -> Iterator[Leaf]:
        """The lines that no block accounts for, as they are written."""
        ends = self._starts[1:]
        for number, (start, end) in enumerate(zip(self._starts, ends, strict=False)):
            words = self.text[start:end].strip()
            if words and number not in self._told:
                at = self.text.index(words, start)
                yield Leaf(PARAGRAPH, at, at + len(words))

    def _take_list(self, token: Token) -> None:
        if token.nesting < 0:
            self._lists.pop()
        else:
            self._lists.append(token.type)

    def _take_container(self, name: str, token: Token) -> None:
        if token.nesting < 0:
            self._open.pop()
        elif name == "blockquote":
            self._open.append(_Container(_BAR, lasting=True))
        else:
            ordered = self._lists[-1].startswith("ordered")
            mark = f"{token.info}{token.markup} " if ordered else _BULLET
            self._open.append(_Container(mark, lasting=False))

    def _prefixes(self) -> tuple[str, str]:
        """What is drawn before the first line of a leaf, and before the others."""
        shown = self._open[:_DEEPEST]
        first = "".join(container.take() for container in shown)
        rest = "".join(c.mark if c.lasting else " " * len(c.mark) for c in shown)
        return first, rest

    def _take_row(self, name: str, token: Token) -> None:
        if name == "table":
            return
        if name == "thead":
            self._heading = int(token.nesting > 0)
        elif token.nesting > 0:
            self._row = _Row(self._line(token), self._heading)
        elif self._row is not None:
            if leaf := self._row.leaf(*self._prefixes()):
                self.leaves.append(leaf)
            self._row = None

    def _take_words(self, token: Token) -> None:
        if token.map is None or not token.content:
            return
        self._tell(token)
        line, end = token.map
        if self._row is not None:
            cell = self._row.find(self.text, token.content)
            if cell is not None:
                marks_of(token, [cell.start], self.marks)
            return
        places = self._places(token.content, line, end)
        if places is None:
            self._told.difference_update(range(line, end))
            return
        marks_of(token, places, self.marks)
        self.marks.hidden += _between(token.content, places)
        last = token.content.rpartition("\n")[2]
        kind = HEADING if self._heading else PARAGRAPH
        stop = places[-1] + len(last)
        self.leaves.append(Leaf(kind, places[0], stop, *self._prefixes(), self._heading))
        self._told.update(range(line, end + (self._is_underlined(token))))

    def _is_underlined(self, token: Token) -> bool:
        """Whether a heading has its mark on the line below."""
        assert token.map is not None
        end = token.map[1]
        if not self._heading or end + 1 >= len(self._starts):
            return False
        below = self.text[self._starts[end] : self._starts[end + 1]].strip("> \t\n")
        return bool(below) and not below.strip("=-")

    def _places(self, content: str, line: int, end: int) -> list[int] | None:
        """Where each line of `content` stands in the text; None if one is not found."""
        places = []
        for words in content.split("\n"):
            if line >= end:
                return None
            start, stop = self._starts[line], self._starts[line + 1]
            at = self.text.find(words, start, stop)
            if at < 0:
                return None
            places.append(at)
            line += 1
        return places

    def _take_code(self, token: Token) -> None:
        if token.map is None:
            return
        self._tell(token)
        first, last = token.map
        if token.type == "fence":
            self._take_info(token, first)
            first += 1
        for number, words in zip(range(first, last), token.content.split("\n"), strict=False):
            start, stop = self._starts[number], self._starts[number + 1]
            at = self.text.find(words, start, stop) if words else start
            if words and at >= 0:
                self.leaves.append(Leaf(CODE, at, at + len(words), *self._prefixes()))

    def _take_info(self, token: Token, number: int) -> None:
        """Show what is written beside the opening of a fence."""
        words = token.info.strip()
        at = self.text.find(words, self._starts[number], self._starts[number + 1]) if words else -1
        if at >= 0:
            self.leaves.append(Leaf(CODE, at, at + len(words), *self._prefixes()))

    def _take_rule(self, token: Token) -> None:
        start, stop = self._line(token)
        self._tell(token)
        words = self.text[start:stop].strip()
        at = self.text.index(words, start)
        self.leaves.append(Leaf(RULE, at, at + len(words), *self._prefixes()))

    def _line(self, token: Token) -> Span:
        number = token.map[0] if token.map else 0
        return Span(self._starts[number], self._starts[number + 1])

    def _tell(self, token: Token) -> None:
        if token.map:
            self._told.update(range(*token.map))


class _Row:
    """A row of a table, and the cells found in it so far."""

    def __init__(self, line: Span, level: int) -> None:
        self._line, self._level = line, level
        self._cells: list[Span] = []

    def find(self, text: str, words: str) -> Span | None:
        """The next cell, which holds `words`."""
        after = self._cells[-1].end if self._cells else self._line.start
        at = text.find(words, after, self._line.end)
        if at < 0:
            return None
        self._cells.append(Span(at, at + len(words)))
        return self._cells[-1]

    def leaf(self, first: str, rest: str) -> Leaf | None:
        """The row as a whole, unless it is empty."""
        if not self._cells:
            return None
        start, end = self._cells[0].start, self._cells[-1].end
        return Leaf(ROW, start, end, first, rest, self._level, tuple(self._cells))


def _between(content: str, places: Sequence[int]) -> Iterator[Span]:
    """The marks of containers, and the space, at the head of each line of a block but its first."""
    for words, start, after in zip(content.split("\n"), places, places[1:], strict=False):
        behind = start + len(words) + 1
        if after > behind:
            yield Span(behind, after)


def _line_starts(text: str) -> list[int]:
    """Where each line begins, and the end of the text."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    starts[-1] = len(text)
    return starts if len(starts) > 1 else [0, len(text)]
