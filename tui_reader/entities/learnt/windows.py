"""Sentences gathered into windows, the lengths of text a model reads at once.

A window holds neighbouring sentences of one document, so that each gives the others context.
Sentences without any candidate for a name are left out: they cost time and can hold none. A small
model is given of a sentence only what lies within its reach of some candidate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.learnt.words import WORD, Case, mark_start

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui_reader.entities.learnt.vocabulary import Known
    from tui_reader.entities.recogniser import Document
    from tui_reader.model.article import Span

# Words that open sentences without being names, whatever their capital says.
_OPENERS = (
    "a about after all also although among an and another any are as asked at because been before "
    "being both but by can could did do does during each earlier even every few first for from "
    "further had has have he her here hers him his how however i if in instead into is it its just "
    "last later like many may meanwhile more most much my near neither never next no none nor not "
    "nothing now of on once one only or other others our out over perhaps since so some soon still "
    "such than that the their them then there these they this those though three through to today "
    "two under unlike until up was we well were what when where whether which while who why will "
    "with within without would yes yesterday yet you your"
)
ORDINARY_OPENERS = frozenset(_OPENERS.split())
_LONGEST_WORD = 64  # of what is looked up: text without spaces must not fill the memory
_CAPITALS = frozenset((Case.CAPITALISED, Case.CAPITALS, Case.MIXED, Case.INITIAL))
_HAS_CAPITAL = re.compile(r"[^\W\d_a-zß-öø-ÿ]")


class Row(NamedTuple):
    """The words of one sentence, or of what furniture leaves of it: where they stand, and words."""

    spans: list[tuple[int, int]]
    words: list[str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of one sentence: where they stand, their pieces, the first of each within `ids`."""

    spans: list[tuple[int, int]]
    firsts: list[int]
    ids: list[int]
    cases: list[int]


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences of one document, read together; `pieces` counts the two marks at the ends."""

    document: int
    sentences: tuple[Sentence, ...]
    pieces: int


def words_of(document: Document) -> Iterator[Row]:
    """The words of each sentence that lies outside furniture and could hold a name."""
    text = document.text
    furniture = iter(document.furniture)
    block = next(furniture, None)
    for sentence in document.sentences:
        while block is not None and block.end <= sentence.start:
            block = next(furniture, None)
        if block is not None and block.start < sentence.end:
            yield from _around(text, sentence, document.furniture)
        elif _HAS_CAPITAL.search(text, sentence.start, sentence.end):
            yield _row(text, sentence.start, sentence.end)


def _around(text: str, sentence: Span, furniture: Sequence[Span]) -> Iterator[Row]:
    """What is left of a sentence between the pieces of furniture in it."""
    place = sentence.start
    for block in furniture:
        if block.end > place and block.start < sentence.end:
            if block.start > place:
                yield _row(text, place, block.start)
            place = max(place, block.end)
    if place < sentence.end:
        yield _row(text, place, sentence.end)


def _row(text: str, start: int, end: int) -> Row:
    spans = [found.span() for found in WORD.finditer(text, start, end)]
    return Row(spans, [text[first : min(last, first + _LONGEST_WORD)] for first, last in spans])


def sentences_of(
    row: Row, known: Mapping[str, Known], room: int, reach: int | None = None
) -> list[Sentence]:
    """One row's words in pieces, in parts of at most `room`; none if it can hold no name.

    With `reach`, only the words that are no further than that from a candidate.
    """
    told = [known[word] for word in row.words]
    cases = [one.case for one in told]
    found = candidates(row.words, cases)
    if not found:
        return []
    whole = [(0, len(told))] if reach is None else _within(found, reach, len(told))
    cases = mark_start(cases)
    return [
        part
        for first, last in whole
        for part in _parts(
            row.spans[first:last],
            [one.pieces for one in told[first:last]],
            cases[first:last],
            room,
        )
    ]


def candidates(words: Sequence[str], cases: Sequence[int]) -> list[int]:
    """Positions of words with a capital that their place in the sentence does not account for."""
    found = [place for place, case in enumerate(cases) if case in _CAPITALS and words[place] != "I"]
    if found and words[found[0]].lower() in ORDINARY_OPENERS:
        opens = all(case == Case.PUNCTUATION for case in cases[: found[0]])
        return found[1:] if opens else found
    return found


def _within(places: Sequence[int], reach: int, count: int) -> list[tuple[int, int]]:
    """The runs of positions below `count` that are no further than `reach` from some place."""
    runs: list[tuple[int, int]] = []
    for place in places:
        first, last = max(0, place - reach), min(count, place + reach + 1)
        if runs and first <= runs[-1][1]:
            runs[-1] = runs[-1][0], last
        else:
            runs.append((first, last))
    return runs


def _parts(
    spans: list[tuple[int, int]],
    pieces: Sequence[tuple[int, ...]],
    cases: Sequence[int],
    room: int,
) -> Iterator[Sentence]:
    """Words in pieces, in as many parts as it takes."""
    sizes = [len(one) for one in pieces]
    ends = list(accumulate(sizes))
    start = done = 0
    while start < len(sizes):
        stop = start + 1
        while stop < len(sizes) and ends[stop] - done <= room:
            stop += 1
        yield Sentence(
            spans[start:stop],
            [
                end - size - done
                for end, size in zip(ends[start:stop], sizes[start:stop], strict=True)
            ],
            list(chain.from_iterable(pieces[start:stop])),
            [
                case
                for case, size in zip(cases[start:stop], sizes[start:stop], strict=True)
                for _ in range(size)
            ],
        )
        start, done = stop, ends[stop - 1]


def windows_of(document: int, sentences: Iterable[Sentence], room: int) -> list[Window]:
    """Whole sentences gathered until the next would not fit in `room` pieces."""
    made: list[Window] = []
    held: list[Sentence] = []
    filled = 0
    for sentence in sentences:
        if held and filled + len(sentence.ids) > room:
            made.append(Window(document, tuple(held), filled + 2))
            held, filled = [], 0
        held.append(sentence)
        filled += len(sentence.ids)
    if held:
        made.append(Window(document, tuple(held), filled + 2))
    return made


def batches_of(windows: Sequence[Window], most: int) -> list[list[int]]:
    """Places of windows of like length, as many together as `most` padded pieces allow."""
    order = sorted(range(len(windows)), key=lambda place: windows[place].pieces)
    made: list[list[int]] = []
    for place in order:
        width = windows[place].pieces
        if not made or (len(made[-1]) + 1) * width > most:
            made.append([])
        made[-1].append(place)
    return made
