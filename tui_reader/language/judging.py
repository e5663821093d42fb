"""What language a text is in, by paragraph: English by its little words, the rest by a library.

English is known by how many of its words are ones like "the" and "which", which costs next to
nothing; where half of a paragraph is names, by how many of its other words are. Where paragraphs
without enough of them are more than a small part of a text, they are asked of `identify`, so that
a pile of English news loads no library at all; the answer is believed only if it is sure, and
nothing is asked of short paragraphs and of lists of names. The invariant: time is linear in the
text, and at most `_MOST_ASKED` paragraphs of a text are asked about.
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
# With those that other languages have, too; English has far more of all of them together.
_LITTLE_ANYWHERE = _LITTLE | frozenset(
    ("a", "an", "as", "at", "by", "for", "in", "is", "it", "on", "or", "to")
)
_ENGLISH_SHARE = 0.12
_ENGLISH_SHARE_WITH_NAMES = 0.1
_ENGLISH_SHARE_ANYWHERE = 0.3
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
_PLAIN = re.compile("[\t\n -~\xa0£€\u2010-\u2027]*+")
"""Text all of whose letters are ASCII: its words are found several times as fast."""
_SPACED = bytes(ord(chr(code).lower()) if chr(code).isalpha() else 32 for code in range(256))
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
    english, perhaps = _weights(text)
    if perhaps <= _ALL_BUT * (english + perhaps):
        return "en" if english else ""
    weights: dict[str, int] = {}
    for passage, language in _foreign(text, _passages(text)):
        weights[language] = weights.get(language, 0) + passage.weight
    foreign = sum(weights.values())
    if foreign <= _ALL_BUT * (english + foreign):
        return "en" if english else ""
    if english > _ALL_BUT * (english + foreign):
        return MANY
    return max(weights, key=lambda language: (weights[language], language))


def _weights(text: str) -> tuple[int, int]:
    """How many words of a text weigh as English, and how many as perhaps foreign."""
    english = perhaps = 0
    plain = _plain(text)
    for found in _PARAGRAPH.finditer(text):
        weight, likely = _weighed(text, plain, *found.span())
        if likely is Likely.ENGLISH:
            english += weight
        elif likely is Likely.PERHAPS_FOREIGN:
            perhaps += weight
    return english, perhaps


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
    plain = _plain(text)
    for found in _PARAGRAPH.finditer(text):
        start, end = found.span()
        yield Passage(start, end, *_weighed(text, plain, start, end))


def _plain(text: str) -> bytes:
    """`text` in small letters and blanks, character for character; nothing if it is not plain."""
    if _PLAIN.fullmatch(text) is None:
        return b""
    return text.encode("ascii", "replace").translate(_SPACED)


def _weighed(text: str, plain: bytes, start: int, end: int) -> tuple[int, Likely]:
    """How many words a paragraph weighs, and its likely language; `plain` is the text if it is."""
    end = min(end, start + _LONGEST_WEIGHED)
    part = text[start:end]
    words = (plain[start:end] if plain else _plain(part)).split()
    least = len(part if part.isascii() else part.encode("utf-8", "replace")) // _BYTES_A_WORD
    enough, little = _ENGLISH_SHARE * len(words), 0
    for word in words:
        if word in _LITTLE_BYTES:
            little += 1
            if little >= enough:  # the first few words mostly tell
                weight = max(len(words), least)
                return weight, Likely.OPEN if weight < _FEWEST_WORDS else Likely.ENGLISH
    letters = _WORD.findall(part)
    weight = max(len(letters), least)
    return weight, _likely(letters, weight)


def _likely(words: list[str], weight: int) -> Likely:
    if weight < _FEWEST_WORDS:
        return Likely.OPEN
    if _is_little(sum(word.lower() in _LITTLE for word in words), len(words)):
        return Likely.ENGLISH
    many = weight >= _FEWEST_FOREIGN_WORDS
    if many and _is_prose(words) and not _is_english_with_names(words):
        return Likely.PERHAPS_FOREIGN
    return Likely.OPEN


def _is_little(little: int, words: int) -> bool:
    """Whether so many little words among all make a paragraph English."""
    return little >= _ENGLISH_SHARE * max(words, 1)


def _is_prose(words: list[str]) -> bool:
    """Whether there are words that are no names; lists of names are in no language."""
    capitalised = sum(word[0].isupper() for word in words)
    return bool(words) and capitalised <= _MOST_CAPITALISED * len(words)


def _is_english_with_names(words: list[str]) -> bool:
    """Whether words are English but for so many names that the little ones are a small part."""
    lower = [word for word in words if not word[0].isupper()]
    little = sum(map(_LITTLE.__contains__, lower))
    anywhere = sum(map(_LITTLE_ANYWHERE.__contains__, lower))
    return little >= _ENGLISH_SHARE_WITH_NAMES * len(
        lower
    ) and anywhere >= _ENGLISH_SHARE_ANYWHERE * len(lower)


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
