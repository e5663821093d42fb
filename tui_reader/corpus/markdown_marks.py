"""Emphasis, code, links and their marks inside one block of Markdown, found again in the text.

markdown-it-py gives the pieces of a block in order, without saying where they stand; each is looked
for where the one before it ended. The invariant: what becomes hidden are marks alone, never a
letter or digit that is not part of a link's address; pieces that are not found hide nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.model.article import Span
from tui_reader.model.structure import Link, Styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_LOOKS = {"strong": "strong", "em": "emphasis", "s": "struck", "link": "link"}


@dataclass
class Marks:
    """What was found so far in a text."""

    styled: list[Styled] = field(default_factory=list)
    hidden: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def marks_of(block: Token, places: Sequence[int], marks: Marks) -> None:
    """Add to `marks` what the `block` holds, its lines standing at `places` in the text."""
    found = _Pieces(block.content, places)
    for piece in block.children or ():
        if not found.take(piece):
            return
    marks.styled += found.marks.styled
    marks.links += found.marks.links
    marks.hidden += found.marks.hidden


class _Pieces:
    """One walk over the pieces of a block; `at` is how far its content is explained."""

    def __init__(self, content: str, places: Sequence[int]) -> None:
        self.marks = Marks()
        self._content = content
        self._places = places
        self._line_starts = [0]
        for line in content.split("\n")[:-1]:
            self._line_starts.append(self._line_starts[-1] + len(line) + 1)
        self._at = 0
        self._open: list[tuple[str, int, str]] = []

    def take(self, piece: Token) -> bool:
        """Find one piece; False if it does not stand where it must."""
        name = piece.type.removesuffix("_open").removesuffix("_close")
        if name in _LOOKS:
            return self._take_mark(name, piece)
        if name == "text":
            return not piece.content or self._pass(piece.content, hide=True)
        if name == "text_special":
            return self._take_special(piece)
        if name == "code_inline":
            return self._take_code(piece)
        if name in ("softbreak", "hardbreak"):
            return self._take_break(stays=name == "hardbreak")
        if name == "html_inline":
            return self._pass(piece.content, hide=False)
        if name == "image":
            return self._take_image(piece)
        return not piece.content

    def _take_mark(self, name: str, piece: Token) -> bool:
        if piece.nesting > 0:
            if name == "link" and piece.markup == "autolink":
                self._skip_over("<")
            elif name == "link":
                self._skip_over("[")
            elif not self._skip_over(piece.markup):
                return False
            address = str(piece.attrs.get("href", ""))
            self._open.append((_LOOKS[name], self._at, address))
            return True
        look, start, address = self._open.pop()
        self._note(look, start, address)
        if look != "link":
            return self._skip_over(piece.markup)
        return self._skip_over(">") if piece.markup == "autolink" else self._skip_address()

    def _note(self, look: str, start: int, address: str) -> None:
        span = Span(self._place(start), self._place(self._at))
        if look == "link":
            self.marks.links.append(Link(*span, address))
        else:
            self.marks.styled.append(Styled(*span, look))

    def _take_code(self, piece: Token) -> bool:
        if not self._skip_over(piece.markup):
            return False
        start = self._at
        if not self._pass(piece.content, hide=True):
            return False
        self.marks.styled.append(Styled(self._place(start), self._place(self._at), "literal"))
        close = self._content.find(piece.markup, self._at)
        if close < 0 or self._content[self._at : close].strip():
            return False
        self._hide(self._at, close + len(piece.markup))
        return True

    def _take_special(self, piece: Token) -> bool:
        """A mark after a backslash, which is hidden, or an entity, which stays as it is written."""
        if piece.info == "escape":
            return self._skip_over("\\") and self._pass(piece.content, hide=False)
        return self._pass(piece.markup, hide=False)

    def _take_break(self, *, stays: bool) -> bool:
        at = self._content.find("\n", self._at)
        if at < 0 or self._content[self._at : at].strip(" \t\\"):
            return False
        if self._content[self._at : at].strip():
            self._hide(self._at, at)
        if stays:
            place = self._place(at)
            self.marks.styled.append(Styled(place, place + 1, "break"))
        self._at = at + 1
        return True

    def _take_image(self, piece: Token) -> bool:
        words = piece.content
        if not self._skip_over("![") or not self._pass(words, hide=True):
            return False
        self.marks.links.append(
            Link(
                self._place(self._at - len(words)),
                self._place(self._at),
                str(piece.attrs.get("src", "")),
            )
        )
        return self._skip_address()

    def _pass(self, words: str, *, hide: bool) -> bool:
        """Go over `words`, which come next but for marks of one character (a backslash)."""
        at = self._content.find(words, self._at)
        between = self._content[self._at : at]
        if at < 0 or between.strip("\\ \t`"):
            return False
        if between and hide:
            self._hide(self._at, at)
        self._at = at + len(words)
        return True

    def _skip_over(self, mark: str) -> bool:
        if not self._content.startswith(mark, self._at):
            return False
        self._hide(self._at, self._at + len(mark))
        return True

    def _skip_address(self) -> bool:
        """Hide what follows the words of a link: its address in brackets, or its label."""
        rest = self._content[self._at :]
        if not rest.startswith("]"):
            return False
        end = _closing(rest)
        self._hide(self._at, self._at + end)
        return True

    def _hide(self, start: int, end: int) -> None:
        self.marks.hidden.append(Span(self._place(start), self._place(end)))
        self._at = end

    def _place(self, at: int) -> int:
        """Where a character of the block's content stands in the text."""
        line = bisect_right(self._line_starts, at) - 1
        return self._places[line] + at - self._line_starts[line]


def _closing(rest: str) -> int:
    """How many characters close a link, from its "]" on."""
    opening = rest[1:2]
    if opening not in ("(", "["):
        return 1
    depth, closing = 0, {"(": ")", "[": "]"}[opening]
    for at, character in enumerate(rest[1:], 1):
        depth += (character == opening) - (character == closing)
        if not depth and character == closing:
            return at + 1
    return 1
