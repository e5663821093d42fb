"""What language a text is in, by paragraph: English by its little words, the rest by a library.

English is known by how many of its words are ones like "the" and "which", which costs next to
nothing. Where paragraphs without enough of them are more than a small part of a text, they are
asked of `identify`, so that a pile of English news loads no library at all; the answer is believed
only if it is sure, and nothing is asked of short paragraphs and of lists of names. The invariant:
time is linear in the text, and at most `_MOST_ASKED` paragraphs of a text are asked about.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.language.tags import MANY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Little words of English that hardly another language has.
_LITTLE_WORDS = (
    "about after against among and are because been before being between but by could did does"
    " during each from further had has have he her here his how if into it its itself more most"
    " my not of off only other our out own said she should than that the their them then there"
    " these they this those through under until up very was we were what when where which while"
    " who whom whose why will with would you your"
)
_LITTLE = frozenset(_LITTLE_WORDS.split())
_ENGLISH_SHARE = 0.12
_FEWEST_WORDS = 12
_FEWEST_FOREIGN_WORDS = 20
_SURE = 0.9
_MOST_ASKED = 40
_LONGEST_ASKED = 2000
_LONGEST_WEIGHED = 20_000
_MOST_CAPITALISED = 0.5
_BYTES_A_WORD = 8  # of writing without blanks between words, about
_ALL_BUT = 0.2

_PARAGRAPH = re.compile(r"\S[^\n]*+(?:\n(?!\s*\n)(?<![.!?”\"’»。]\n)[^\n]*+)*+")
_WORD = re.compile(r"[^\W\d_]+")
_ODD = re.compile("[^\0-\x7f\xa0£\u2010-\u2027€]")
"""What may be a letter that is not ASCII; without one, words are found four times as fast."""
_SPACED = bytes(code if chr(code).isalpha() else 32 for code in range(128)).lower() + bytes(128)
_LITTLE_BYTES = frozenset(word.encode() for word in _LITTLE)


class Likely(Enum):
    """What the words of a paragraph alone say of its language."""

    ENGLISH = auto()
    PERHAPS_FOREIGN = auto()
    OPEN = auto()


class Passage(NamedTuple):
    """A paragraph: where it is, how many words it weighs, and its likely language."""

    start: int
    end: int
    weight: int
    likely: Likely


def language_of(text: str) -> str:
    """The tag of the one language of `text`, ``mul`` for several, "" where it is not sure."""
    passages = list(_passages(text))
    english = sum(each.weight for each in passages if each.likely is Likely.ENGLISH)
    perhaps = sum(each.weight for each in passages if each.likely is Likely.PERHAPS_FOREIGN)
    if perhaps <= _ALL_BUT * (english + perhaps):
        return "en" if english else ""
    weights: dict[str, int] = {}
    for passage, language in _foreign(text, passages):
        weights[language] = weights.get(language, 0) + passage.weight
    foreign = sum(weights.values())
    if foreign <= _ALL_BUT * (english + foreign):
        return "en" if english else ""
    if english > _ALL_BUT * (english + foreign):
        return MANY
    return max(weights, key=lambda language: (weights[language], language))


def foreign_passages(text: str) -> list[tuple[int, int, str]]:
    """The paragraphs that are surely not English: start, end, language."""
    return [
        (passage.start, passage.end, language)
        for passage, language in _foreign(text, _passages(text))
    ]


def _foreign(text: str, passages: Iterable[Passage]) -> Iterator[tuple[Passage, str]]:
    """The paragraphs that are surely not English, each with its language."""
    perhaps = (passage for passage in passages if passage.likely is Likely.PERHAPS_FOREIGN)
    for passage in islice(perhaps, _MOST_ASKED):
        end = min(passage.end, passage.start + _LONGEST_ASKED)
        if language := _asked(text[passage.start : end]):
            yield passage, language


def _passages(text: str) -> Iterator[Passage]:
    for found in _PARAGRAPH.finditer(text):
        start, end = found.span()
        part = text[start : min(end, start + _LONGEST_WEIGHED)]
        size = len(part if part.isascii() else part.encode("utf-8", "replace"))
        yield Passage(start, end, *_weighed(part, size // _BYTES_A_WORD))


def _weighed(part: str, least: int) -> tuple[int, Likely]:
    """How many words a paragraph weighs, `least` at least, and its likely language."""
    if _ODD.search(part) is None:
        plain = part.encode("ascii", "replace").translate(_SPACED).split()
        if _is_little(sum(map(_LITTLE_BYTES.__contains__, plain)), len(plain)):
            weight = max(len(plain), least)
            return weight, Likely.OPEN if weight < _FEWEST_WORDS else Likely.ENGLISH
    words = _WORD.findall(part)
    weight = max(len(words), least)
    return weight, _likely(words, weight)


def _likely(words: list[str], weight: int) -> Likely:
    if weight < _FEWEST_WORDS:
        return Likely.OPEN
    if _is_little(sum(word.lower() in _LITTLE for word in words), len(words)):
        return Likely.ENGLISH
    if weight >= _FEWEST_FOREIGN_WORDS and _is_prose(words):
        return Likely.PERHAPS_FOREIGN
    return Likely.OPEN


def _is_little(little: int, words: int) -> bool:
    """Whether so many little words among all make a paragraph English."""
    return little >= _ENGLISH_SHARE * max(words, 1)


def _is_prose(words: list[str]) -> bool:
    """Whether there are words that are no names; lists of names are in no language."""
    capitalised = sum(word[0].isupper() for word in words)
    return bool(words) and capitalised <= _MOST_CAPITALISED * len(words)


def _asked(text: str) -> str:
    """The language of a paragraph that is not English by its little words; "" if not sure.

    Where the library cannot be imported, every such paragraph is left open.
    """
    try:
        from tui_reader.language.identify import identify
    except ImportError:
        return ""
    language, chance = identify(text)
    return language if chance >= _SURE else ""
