"""What a text is made of besides words: headings, lists, quotations, tables, emphasis, links.

A structure lies beside the text and never changes it: it says which characters are set together,
which are emphasised, and which are marks that need not be shown ("## ", "**"). The invariant: every
offset counts characters of the article's `text`; leaves are in order and do not overlap, and what
is `hidden` lies inside one or between two of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui_reader.model.article import Span

PARAGRAPH = "paragraph"
HEADING = "heading"
CODE = "code"
ROW = "row"
RULE = "rule"


class Leaf(NamedTuple):
    """Characters set together: a paragraph, a heading, a line of code, a row of a table, a rule.

    `first` is drawn before its first line ("• ", "2. ", "▌ "), `rest` before each other one; both
    have the same width. `level` is a heading's, from 1. In a row, `cells` are where its cells
    stand, and its first row is told by level 1.
    """

    kind: str
    start: int
    end: int
    first: str = ""
    rest: str = ""
    level: int = 0
    cells: tuple[Span, ...] = ()


class Styled(NamedTuple):
    """Characters that look like `look`: ``strong``, ``emphasis``, ``literal``, ``struck``.

    ``break`` is a line break that stays one; all others in a leaf are as good as spaces.
    """

    start: int
    end: int
    look: str


class Link(NamedTuple):
    """Characters that stand for an address."""

    start: int
    end: int
    address: str


class Structure(NamedTuple):
    """The structure of one text; an empty one says that it is plain."""

    leaves: tuple[Leaf, ...] = ()
    styled: tuple[Styled, ...] = ()
    hidden: tuple[Span, ...] = ()
    links: tuple[Link, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.leaves)


PLAIN = Structure()
