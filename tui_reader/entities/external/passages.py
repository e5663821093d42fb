"""A document in the pieces a model can be given: whole sentences, and nothing of the furniture.

The invariant: a passage is a stretch of the document as it stands, so a place in the one is a
place in the other, ``passage.start`` further on; no passage is larger than was asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tui_reader.entities.recogniser import Document


class Passage(NamedTuple):
    """Text that stands at `start` of a document."""

    start: int
    text: str


def passages(document: Document, most: int, size: Callable[[str], int] = len) -> list[Passage]:
    """The document outside its furniture, in stretches of sentences of at most `most` by `size`."""
    text = document.text
    made: list[Span] = []
    held = 0
    for part in _outside_furniture(document):
        for piece in _cut(text, part, most, size):
            amount = size(text[made[-1].end : piece.end]) if made else 0
            if made and held + amount <= most and not _parted(document, made[-1], piece):
                made[-1] = Span(made[-1].start, piece.end)
                held += amount
            else:
                made.append(piece)
                held = size(text[piece.start : piece.end])
    return [Passage(span.start, text[span.start : span.end]) for span in made]


def _outside_furniture(document: Document) -> Iterator[Span]:
    """The sentences, without what of them is furniture."""
    blocks = sorted(document.furniture)
    first = 0
    for sentence in document.sentences:
        while first < len(blocks) and blocks[first].end <= sentence.start:
            first += 1
        place = sentence.start
        for block in blocks[first:]:
            if block.start >= sentence.end:
                break
            if block.start > place:
                yield Span(place, block.start)
            place = max(place, block.end)
        if place < sentence.end:
            yield Span(place, sentence.end)


def _parted(document: Document, left: Span, right: Span) -> bool:
    """Whether furniture stands between two stretches of text."""
    between = Span(left.end, right.start)
    return any(
        block.start < between.end and between.start < block.end for block in document.furniture
    )


def _cut(text: str, span: Span, most: int, size: Callable[[str], int]) -> Iterator[Span]:
    """A sentence, in halves and halves of halves if it is too large, cut at blanks if possible."""
    if span.end - span.start < 2 or size(text[span.start : span.end]) <= most:
        yield span
        return
    middle = (span.start + span.end) // 2
    blank = text.rfind(" ", span.start + 1, middle)
    cut = blank if blank > 0 else middle
    yield from _cut(text, Span(span.start, cut), most, size)
    yield from _cut(text, Span(cut, span.end), most, size)
