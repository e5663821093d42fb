"""A document as words: where each stands, how it is capitalised, what lies between them.

Punctuation is not a token: it is the gap before a word, kept as one of a few classes. The
invariant: tokens are in order, do not overlap, and ``text[token.start:token.end]`` is the word
without a possessive ``'s``, which reaches on to `token.full_end`.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from tui_reader.entities.folding import fold
from tui_reader.entities.word_sets import word_set


class Case(IntEnum):
    """How a word is capitalised."""

    LOWER = 0
    CAPITAL = 1
    ALL_CAPS = 2
    NUMBER = 3


class Gap(IntEnum):
    """What stands between a word and the one before it."""

    BLANK = 0
    COMMA = 1
    BREAK = 2
    OPENING = 3
    OTHER = 4


class Token(NamedTuple):
    """One word. `low` is its folded form; `gap` what stands before it."""

    start: int
    end: int
    full_end: int
    low: str
    case: Case
    gap: Gap

    @property
    def possessive(self) -> bool:
        """Whether an ``'s`` or a plural's apostrophe follows the word."""
        return self.full_end > self.end


_APOSTROPHE = "['’ʼ]"
_PLAIN_WORD = re.compile(
    rf"""
    (?: [^\W\d_]\. ){{2,}}
    | \w+ (?: (?:{_APOSTROPHE}|[-‐‑\u00ad]|(?<=[A-Z])&(?=[A-Z])) \w+ )*
    """,
    re.VERBOSE,
)
_WORD = re.compile(
    rf"""
    (?P<address> https?://\S+ | www\.\S+ | (?<!\w)[@\#]\w+ | [\w.+-]{{1,64}}@[\w-]{{1,64}}\.\w+
        | (?:[\w-]{{1,64}}\.){{1,4}}(?:com|org|net|uk|eu|io)\b(?:/\S*)? )
    | (?: {_PLAIN_WORD.pattern} )
    """,
    re.VERBOSE,
)
_OF_ADDRESSES = re.compile(r"[@#]|://|www\.|\.(?:com|org|net|uk|eu|io)\b")
"""What no text with an address in it is without: looking for addresses is slow."""
_POSSESSIVE = re.compile(rf"{_APOSTROPHE}[sS]$")
_LONGEST_WORD = 60
_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof rev fr st sgt capt lt col gen gov sen rep hon cllr insp supt pc jr sr"
    " mt vs no"
)
_STRAIGHT = str.maketrans("’ʼ", "''")


def tokenise(text: str) -> list[Token]:
    """The words of `text`, without addresses, handles and other things typed for machines."""
    tokens: list[Token] = []
    previous_end, previous_low = 0, ""
    blank, new = Gap.BLANK, tuple.__new__  # the short way to make a token: there are many
    for start, end in _words(text):
        if end - start > _LONGEST_WORD:
            continue
        low, case, possessive, plural = _shape(text[start:end])
        bare_end = end - possessive
        if plural and text[end : end + 1] in ("'", "’") and text[end + 1 : end + 2] == " ":
            end += 1
        if start - previous_end == 1 and text[previous_end] in " \u00a0":
            gap = blank
        else:
            gap = _gap(text, previous_end, start, previous_low)
        tokens.append(new(Token, (start, bare_end, end, low, case, gap)))
        previous_end, previous_low = end, low
    return tokens


def _words(text: str) -> list[tuple[int, int]]:
    """The places of the words, addresses left out."""
    if _OF_ADDRESSES.search(text) is None:
        return [found.span() for found in _PLAIN_WORD.finditer(text)]
    return [found.span() for found in _WORD.finditer(text) if found.lastgroup != "address"]


class _Shape(NamedTuple):
    """A word by itself: folded, its case, the length of a possessive ending, whether s ends it."""

    low: str
    case: Case
    possessive: int
    plural: bool


@lru_cache(maxsize=50_000)
def _shape(word: str) -> _Shape:
    """The shape of a word; words of news repeat, so most are looked up."""
    possessive = 2 if len(word) > 2 and word[-1] in "sS" and word[-2] in "'’ʼ" else 0
    bare = word[:-possessive] if possessive else word
    return _Shape(_folded(bare), _case(bare), possessive, not possessive and word[-1] in "sS")


def _folded(word: str) -> str:
    """`fold`, the short way for plain words."""
    return word.lower() if word.isascii() else fold(word)


def _case(word: str) -> Case:
    """How `word` is capitalised; a small particle before a capital ("al-Tamari") is no matter."""
    first = word[0]
    if first.isupper():
        return Case.ALL_CAPS if len(word) > 1 and word.isupper() else Case.CAPITAL
    if first.isdigit():
        return Case.NUMBER
    if word.islower() or not first.isalpha():
        return Case.LOWER
    inner = any(char.isupper() for char in word[1:])
    return Case.CAPITAL if inner else Case.LOWER


def _gap(text: str, start: int, end: int, previous: str) -> Gap:
    """The class of what stands in ``[start, end)``, after the word `previous`."""
    if start == 0 and not previous:
        return Gap.OPENING
    between = text[start:end]
    bare = between.strip()
    if not bare:
        return _blank_gap(text, start, between)
    if bare == ".":
        short = len(previous) == 1 or previous in _ABBREVIATIONS
        return Gap.BLANK if short and "\n" not in between else Gap.OPENING
    if bare == "," and "\n" not in between:
        return Gap.COMMA
    if bare == "&":
        return Gap.BLANK
    if "\n" in between or any(mark in bare for mark in '.!?:…•"“'):
        return Gap.OPENING
    return Gap.OTHER


def _blank_gap(text: str, start: int, between: str) -> Gap:
    """Blanks join words, and so does one line break in text that is wrapped at a width."""
    breaks = between.count("\n")
    if not breaks:
        return Gap.BLANK if len(between) <= 3 else Gap.BREAK
    line_start = text.rfind("\n", max(0, start - 200), start) + 1
    wrapped = breaks == 1 and 50 <= start - line_start <= 120
    return Gap.BLANK if wrapped else Gap.OPENING
