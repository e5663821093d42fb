"""An article's text in lines, with its mentions marked by characters instead of colours.

What is only a mark of how the text is set ("## ", "**") is left out, as in the reader; all other
characters stand where they were read. The invariant: without the marks, every word of the text
is there, in order.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from enum import StrEnum
from itertools import chain, pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.structure import CODE, ROW, RULE, Leaf
from tui_reader.printable import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_reader.model.article import Article, Span
    from tui_reader.model.mention import Mention


class Mark(StrEnum):
    """What is marked."""

    NAME = "name"
    UNSURE = "unsure"
    CHOSEN = "chosen"
    FURNITURE = "furniture"


SIGNS = {
    Mark.NAME: ("[", "]"),
    Mark.UNSURE: ("[", "?]"),
    Mark.CHOSEN: (">>", "<<"),
    Mark.FURNITURE: ("{", "}"),
}
MEANING = {
    Mark.NAME: "a name",
    Mark.UNSURE: "a name of which it is not sure whose it is",
    Mark.CHOSEN: "the chosen name, or what was sought",
    Mark.FURNITURE: "what is not of the article",
}


class Marked(NamedTuple):
    """Characters ``[start, end)`` of a text, and why they are marked."""

    start: int
    end: int
    mark: Mark


def marks_of(mentions: Iterable[Mention], chosen: str | None) -> Iterator[Marked]:
    """The marks of an article's mentions."""
    for mention in mentions:
        sure = mention.entity_id is not None
        mark = Mark.CHOSEN if sure and mention.entity_id == chosen else Mark.NAME
        yield Marked(mention.start, mention.end, mark if sure else Mark.UNSURE)


def lines(article: Article, marks: Iterable[Marked]) -> Iterator[tuple[str, str, str]]:
    """The lines of a text, each with what goes before it, and before its others once broken."""
    inked = _Inked(article, marks)
    if not article.structure:
        yield from (
            (line, "", "") for line in inked.text(0, len(article.text.rstrip())).split("\n")
        )
        return
    before = ""
    for leaf in article.structure.leaves:
        if before and not (leaf.kind == before and leaf.kind in {CODE, ROW}):
            yield "", "", ""
        before = leaf.kind
        yield _leaf(inked, leaf), leaf.first, leaf.rest


def passage(article: Article, around: Span, mark: Span) -> str:
    """Some characters of a text as one line, with `mark` among them marked as chosen."""
    inked = _Inked(article, [Marked(*mark, Mark.CHOSEN)])
    return " ".join(inked.text(*around).split())


def _leaf(inked: _Inked, leaf: Leaf) -> str:
    if leaf.kind == RULE:
        return "* * *"
    if leaf.cells:
        return " | ".join(inked.text(*cell).strip() for cell in leaf.cells)
    text = inked.text(leaf.start, leaf.end)
    return text if leaf.kind == CODE else " ".join(text.split())


class _Inked:
    """A text with its marks written into it, and what is hidden left out."""

    def __init__(self, article: Article, marks: Iterable[Marked]) -> None:
        self._text = printable(article.text)
        self._hidden = sorted(article.structure.hidden)
        self._ends = [span.end for span in self._hidden]
        self._opening: defaultdict[int, str] = defaultdict(str)
        self._closing: defaultdict[int, str] = defaultdict(str)
        for start, end, mark in marks:
            opened, closed = SIGNS[mark]
            self._opening[start] += opened
            self._closing[end] = closed + self._closing[end]
        edges = chain(self._opening, self._closing, *self._hidden)
        self._edges = sorted(set(edges))

    def text(self, start: int, end: int) -> str:
        """Characters ``[start, end)``; a mark that reaches beyond them is not closed there."""
        first, last = bisect_right(self._edges, start), bisect_left(self._edges, end)
        parts = [self._opening.get(start, "")]
        for a, b in pairwise((start, *self._edges[first:last], end)):
            if a != start:
                parts += self._closing.get(a, ""), self._opening.get(a, "")
            parts.append("" if self._is_hidden(a) else self._text[a:b])
        return "".join((*parts, self._closing.get(end, "")))

    def _is_hidden(self, offset: int) -> bool:
        at = bisect_right(self._ends, offset)
        return at < len(self._hidden) and self._hidden[at].start <= offset
