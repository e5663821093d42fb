"""Markup made text: paragraphs set apart by blank lines, and where headings, quotes and items are.

A `Writer` is told of elements and words in the order they stand in a document, by whatever reads
it, and keeps no tree. `text_of` writes what a field of a feed or a table holds, which may be
markup or not. The invariants: no word of the document is lost but what is no text at all (scripts,
styles, pictures), and time and memory are in proportion to the document however deep it is nested.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.corpus.blocks import Block, of_blocks
from tui_reader.corpus.cleaning import clean, storable
from tui_reader.corpus.titles import one_line
from tui_reader.model.article import Span
from tui_reader.model.structure import PLAIN, Structure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main",
    "menu", "nav", "ol", "optgroup", "option", "p", "pre", "section", "summary", "table",
    "tbody", "tfoot", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CELLS = frozenset(("td", "th"))
_SILENT = frozenset({
    "head", "script", "style", "template", "svg", "math", "canvas", "object", "iframe",
    "select",
})  # fmt: skip
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SPACES = re.compile(" {2,}")
_AROUND_BREAK = re.compile(" *\n *")
_BLANK_LINE = re.compile("\n{2,}")
_CELL_MARK = " | "
_BULLET = "• "


class Paragraph(NamedTuple):
    """A paragraph of a document, and of which kind of `Block` it is, if any.

    `linked` are the characters of it that are links, and `place` is what the writer's `place` was
    when it ended.
    """

    text: str
    kind: str
    linked: int
    place: int


@dataclass(frozen=True, slots=True)
class Written:
    """A text, clean, and the parts of it that are more than paragraphs."""

    text: str
    structure: Structure = PLAIN


class Writer:
    """Takes a document piece by piece and makes paragraphs of it.

    The methods `start`, `end`, `data` and `close` are those that lxml asks of a parser's target.
    """

    def __init__(self) -> None:
        self.place = 0
        self._paragraphs: list[Paragraph] = []
        self._words: list[str] = []  # of the paragraph that is being written
        self._kind = ""
        self._quotes = self._silent = self._pre = self._links = self._linked = self._cells = 0

    def start(self, tag: str, _attributes: Mapping[str, str] | None = None) -> None:
        """An element begins."""
        if tag in _SILENT:
            self._silent += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag == "a":
            self._links += 1
        elif tag in _CELLS:
            self._cells += 1
            if self._cells > 1:
                self._words.append(_CELL_MARK)
        elif tag in _BLOCKS:
            self._begin(tag)

    def end(self, tag: str) -> None:
        """An element ends; one that never began is no matter."""
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag == "a":
            self._links = max(0, self._links - 1)
        elif tag in _BLOCKS:
            self._finish()
            if tag in _HEADINGS or tag == "li":
                self._kind = ""
            elif tag == "blockquote":
                self._quotes = max(0, self._quotes - 1)
            elif tag == "pre":
                self._pre = max(0, self._pre - 1)

    def data(self, words: str) -> None:
        """Words, with entities already made characters."""
        if not self._silent:
            self._words.append(words if self._pre else _SPACE.sub(" ", words))
            if self._links:
                self._linked += len(words)

    def close(self) -> list[Paragraph]:
        """All paragraphs."""
        self._finish()
        return self._paragraphs

    def _begin(self, tag: str) -> None:
        self._finish()
        if tag in _HEADINGS:
            self._kind = "heading"
        elif tag == "li":
            self._kind = "item"
        elif tag == "blockquote":
            self._quotes += 1
        elif tag == "pre":
            self._pre += 1
        elif tag == "tr":
            self._cells = 0

    def _finish(self) -> None:
        """End the paragraph that is being written, if there is any."""
        if not self._words:
            return
        words = "".join(self._words)
        self._words.clear()
        kind = self._kind or ("quote" if self._quotes else "")
        for text in _split(words, keep=bool(self._pre)):
            self._paragraphs.append(Paragraph(text, kind, self._linked, self.place))
            if kind == "item":
                kind = self._kind = ""  # what follows in it is a paragraph of its own
        self._linked = 0


def written(paragraphs: Iterable[Paragraph]) -> Written:
    """Paragraphs as one text: blank lines between them, but not between the items of a list."""
    pieces: list[str] = []
    blocks: list[Block] = []
    length, before = 0, ""
    for paragraph in paragraphs:
        item = paragraph.kind == "item"
        lead = "" if not pieces else "\n" if item and before == "item" else "\n\n"
        lead += _BULLET if item else ""
        pieces += (lead, paragraph.text)
        start = length + len(lead)
        length = start + len(paragraph.text)
        blocks.append(Block(paragraph.kind, Span(start, length)))
        before = paragraph.kind
    text = "".join(pieces)
    return Written(text, of_blocks(text, blocks))


def _split(words: str, keep: bool) -> list[str]:
    """The paragraphs in what stands between two blocks: two line breaks set them apart, too."""
    text = clean(words)
    if not keep:
        text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text))
    parts = [text.strip("\n")] if keep else [part.strip() for part in _BLANK_LINE.split(text)]
    return [part for part in parts if part.strip(" \n|")]


_TAG = re.compile(
    r"</?(?:p|br|div|span|a|b|i|u|em|strong|h[1-6]|ul|ol|li|img|figure|figcaption|blockquote|table"
    r"|tr|td|section|article|aside|pre|code|sub|sup|font|hr|html|body)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}\d{0,2});")


def text_of(value: str) -> Written:
    """The text of a field that may hold markup, entities, or plain words."""
    if _TAG.search(value):
        return text_of_markup(value)
    text = clean(unescape(value) if _ENTITY.search(value) else value)
    return Written(text.strip("\n"))


def text_of_markup(markup: str) -> Written:
    """The text of a piece of HTML, all of it."""
    from lxml import etree

    parser = etree.HTMLParser(target=Writer(), huge_tree=True)
    parser.feed(storable(markup))
    return written(parser.close())


def line_of(value: str) -> str:
    """A field that is one line, such as a title, without its markup."""
    return one_line(text_of(value).text)
