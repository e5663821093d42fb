"""Sentences gathered into windows, the lengths of text a model reads at once.

A window holds neighbouring sentences of one document, so that each gives the others context.
Sentences without any candidate for a name are left out: they cost time and can hold none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

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


@dataclass(slots=True)
class Sentence:
    """The words of one sentence (or of a part of a very long one): where they stand, and pieces."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)  # each word's first piece, within `ids`
    ids: list[int] = field(default_factory=list)
    cases: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Window:
    """Sentences of one document, read together; `pieces` counts the two marks at the ends."""

    document: int
    sentences: tuple[Sentence, ...]
    pieces: int


def words_of(document: Document) -> Iterator[list[tuple[int, int, str]]]:
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
            yield _words(text, sentence.start, sentence.end)


def _around(
    text: str, sentence: Span, furniture: Sequence[Span]
) -> Iterator[list[tuple[int, int, str]]]:
    """What is left of a sentence between the pieces of furniture in it."""
    place = sentence.start
    for block in furniture:
        if block.end > place and block.start < sentence.end:
            if block.start > place:
                yield _words(text, place, block.start)
            place = max(place, block.end)
    if place < sentence.end:
        yield _words(text, place, sentence.end)


def _words(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    return [(*found.span(), found[0][:_LONGEST_WORD]) for found in WORD.finditer(text, start, end)]


def sentences_of(
    words: Iterable[tuple[int, int, str]], known: Mapping[str, Known], room: int
) -> list[Sentence]:
    """One sentence's words in pieces, in parts of at most `room`; none if it can hold no name."""
    told = [(start, end, known[word]) for start, end, word in words]
    cases = mark_start([one.case for _, _, one in told])
    parts = [Sentence()]
    for (start, end, one), case in zip(told, cases, strict=True):
        part = parts[-1]
        if len(part.ids) + len(one.pieces) > room:
            part = Sentence()
            parts.append(part)
        part.starts.append(start)
        part.ends.append(end)
        part.firsts.append(len(part.ids))
        part.ids.extend(one.pieces)
        part.cases.extend([case] * len(one.pieces))
    return parts


def may_hold_name(words: Sequence[tuple[int, int, str]], known: Mapping[str, Known]) -> bool:
    """Whether any word has a capital that its place in the sentence does not account for."""
    opening = True
    for _, _, word in words:
        case = known[word].case
        if case in _CAPITALS and word != "I" and not (opening and word.lower() in ORDINARY_OPENERS):
            return True
        if case != Case.PUNCTUATION:
            opening = False
    return False


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
