"""Where sentences begin and end: the adapter of sentencex.

Sentences never cross a blank line, and between them they cover all that is not blank. A paragraph
longer than any sentence is handed over in pieces cut at blanks, for the library's time grows with
the square of the open quotation marks in what it is given.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONGEST_PIECE = 4000


def sentence_spans(text: str) -> tuple[Span, ...]:
    """The sentences of `text`, in order, without the blanks around them."""
    return tuple(
        sentence
        for paragraph in _PARAGRAPH.finditer(text)
        for piece in _pieces(text, paragraph.start(), paragraph.end())
        for sentence in _sentences(text, piece)
    )


def sentence_around(text: str, start: int, end: int) -> Span:
    """The sentence, or the run of sentences, that ``[start, end)`` of `text` stands in."""
    paragraph = _paragraph_around(text, start, end)
    offset = paragraph.start
    inside = [
        Span(offset + sentence.start, offset + sentence.end)
        for sentence in sentence_spans(text[paragraph.start : paragraph.end])
    ]
    touched = [sentence for sentence in inside if sentence.start < end and start < sentence.end]
    if not touched:
        return Span(start, end)
    return Span(min(start, touched[0].start), max(end, touched[-1].end))


def _paragraph_around(text: str, start: int, end: int) -> Span:
    """The text between the blank lines on either side of ``[start, end)``."""
    before = text.rfind("\n\n", 0, start)
    after = text.find("\n\n", end)
    return Span(before + 2 if before >= 0 else 0, after if after >= 0 else len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    """A paragraph, or parts of it that are short enough, cut after a blank where there is one."""
    while end - start > _LONGEST_PIECE:
        cut = max(text.rfind(blank, start + 1, start + _LONGEST_PIECE) for blank in " \n") + 1
        if cut <= start:
            cut = start + _LONGEST_PIECE
        yield Span(start, cut)
        start = cut
    yield Span(start, end)


def _sentences(text: str, piece: Span) -> Iterator[Span]:
    """The sentences of one piece."""
    import sentencex

    part = _SURROGATE.sub("\ufffd", text[piece.start : piece.end])
    for found in sentencex.get_sentence_boundaries("en", part):
        start, end = _stripped(part, found["start_index"], found["end_index"])
        if start < end:
            yield Span(piece.start + start, piece.start + end)


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """``[start, end)`` without the blanks at its two ends."""
    bare = text[start:end]
    return start + len(bare) - len(bare.lstrip()), start + len(bare.rstrip())
