"""The words of many documents, row by row: a row is a sentence, or what furniture leaves of it.

Words are many and short, so what is known of them stands in arrays over all rows. The invariant:
a row has words, and they are those that training would cut it into.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tui_reader.entities.learnt.words import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from tui_reader.entities.recogniser import Document
    from tui_reader.model.article import Span

_LONGEST_WORD = 64  # of what is looked up: text without spaces must not fill the memory
_CUT = re.compile(f"({WORD.pattern})")
_HAS_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")


@dataclass(frozen=True, slots=True)
class Rows:
    """All `words`, where each starts and ends in its document's text; of each row the document.

    Row ``n`` holds the words from ``bounds[n]`` up to ``bounds[n + 1]``.
    """

    words: list[str]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    bounds: NDArray[np.int64]
    documents: NDArray[np.int64]


def rows_of(documents: Sequence[Document]) -> Rows:
    """The rows that lie outside furniture and could hold a name."""
    parts: list[str] = []  # by turns what stands before a word, and the word
    rows: list[tuple[int, int, int]] = []
    for number, document in enumerate(documents):
        text = document.text
        for start, end in _stretches(document):
            cut = _CUT.split(text[start:end])
            if len(cut) > 1:
                parts += cut[:-1]
                rows.append((number, start, len(parts) // 2))
    table = np.array(rows, dtype=np.int64).reshape(len(rows), 3)
    bounds = np.append(0, table[:, 2])
    lengths = np.fromiter(map(len, parts), np.int64, len(parts))
    reached = np.append(0, np.cumsum(lengths))  # as if the rows stood one after another
    shift = np.repeat(table[:, 1] - reached[2 * bounds[:-1]], np.diff(bounds))
    words = parts[1::2]
    if lengths[1::2].max(initial=0) > _LONGEST_WORD:
        words = [word[:_LONGEST_WORD] for word in words]
    return Rows(words, reached[1::2] + shift, reached[2::2] + shift, bounds, table[:, 0])


def _stretches(document: Document) -> Iterator[tuple[int, int]]:
    """Where the sentences stand, or what furniture leaves of them."""
    text = document.text
    furniture = iter(document.furniture)
    block = next(furniture, None)
    for sentence in document.sentences:
        while block is not None and block.end <= sentence.start:
            block = next(furniture, None)
        if block is not None and block.start < sentence.end:
            yield from _around(sentence, document.furniture)
        elif _HAS_CAPITAL.search(text, sentence.start, sentence.end):
            yield sentence.start, sentence.end


def _around(sentence: Span, furniture: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """What is left of a sentence between the pieces of furniture in it."""
    place = sentence.start
    for block in furniture:
        if block.end > place and block.start < sentence.end:
            if block.start > place:
                yield place, block.start
            place = max(place, block.end)
    if place < sentence.end:
        yield place, sentence.end
