"""A document as words: where each stands, how it is capitalised, what lies between them.

Punctuation is not a token: it is the gap before a word, kept as one of a few classes. The
invariant: tokens are in order, do not overlap, and ``text[token.start:token.end]`` is the word
without a possessive ``'s``, which reaches on to `token.full_end`.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from itertools import accumulate, chain, compress, repeat
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.folding import fold
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


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
    [A-Za-z]{{2,}}+ (?=[ ,])
    | \w (?: (?<=[^\W\d_]) \. (?: [^\W\d_]\. )+
            | \w* (?: (?: {_APOSTROPHE} | [-‐‑\u00ad] | (?<=[A-Z])&(?=[A-Z]) ) \w+ )* )
    """,
    re.VERBOSE,
)
"""Initials with stops, or letters and digits with what may join them.

Most words are plain ones, so these come first; one beginning for the others is quicker than two.
"""
_CUT = re.compile(f"({_PLAIN_WORD.pattern})", re.VERBOSE)
_WORD = re.compile(
    rf"""
    (?P<address> https?://\S+ | www\.\S+ | (?<!\w)[@\#]\w+ | [\w.+-]{{1,64}}@[\w-]{{1,64}}\.\w+
        | (?:[\w-]{{1,64}}\.){{1,4}}(?:com|org|net|uk|eu|io)\b(?:/\S*)? )
    | (?: {_PLAIN_WORD.pattern} )
    """,
    re.VERBOSE,
)
_OF_ADDRESSES = re.compile(r"[@#]|://|www\.|\.(?:com|org|net|uk|eu|io)\b")
"""What no address is without; looking for whole ones is slow, so it is done beside these alone."""
_BLANK = re.compile(r"\s")
_PLAIN_GAPS = {" ": Gap.BLANK, "\u00a0": Gap.BLANK, ", ": Gap.COMMA}
"""What stands between most words, with its class."""
_POSSESSIVE_PLURALS = ("' ", "’ ")
_LONGEST_WORD = 60
_ABBREVIATIONS = word_set(
    "mr mrs ms dr prof rev fr st sgt capt lt col gen gov sen rep hon cllr insp supt pc jr sr"
    " mt vs no"
)


def tokenise(text: str) -> list[Token]:
    """The words of `text`, without addresses, handles and other things typed for machines.

    There are very many, so each step is taken for all of them at once.
    """
    parts = _parts(text)
    if len(parts) == 1:
        return []
    lows, cases, possessives, plurals = zip(*map(_shape, parts[1::2]), strict=True)
    places = list(accumulate(map(len, parts)))
    starts, ends = places[:-1:2], places[1::2]
    bare_ends = ends.copy()
    for word in compress(range(len(ends)), possessives):
        bare_ends[word] -= possessives[word]
    for word in compress(range(len(ends)), plurals):
        if parts[2 * word + 2].startswith(_POSSESSIVE_PLURALS):
            parts[2 * word + 2] = parts[2 * word + 2][1:]
            ends[word] += 1
    plain = _PLAIN_GAPS
    gaps = [
        plain[between] if between in plain else _gap(text, end, between, before)
        for between, end, before in zip(parts[2:-1:2], ends, lows, strict=False)
    ]
    first = Gap.BLANK if plain.get(parts[0]) is Gap.BLANK else Gap.OPENING
    rows = zip(starts, bare_ends, ends, lows, cases, (first, *gaps), strict=True)
    return list(map(tuple.__new__, repeat(Token), rows))  # the short way to make them


def _parts(text: str) -> list[str]:
    """All of `text` in parts: what stands before the first word, that word, what is between, ..."""
    parts = _joined(_stretches(text))
    if max(map(len, parts)) <= _LONGEST_WORD:
        return parts
    words = zip(parts[1::2], parts[2::2], strict=True)
    short = (["", *each] if len(each[0]) <= _LONGEST_WORD else ["".join(each)] for each in words)
    return _joined(chain([parts[:1]], short))


def _joined(stretches: Iterable[list[str]]) -> list[str]:
    """The parts of a text, from those of all its stretches."""
    parts: list[str] = []
    between: list[str] = []
    for stretch in stretches:
        between.append(stretch[0])
        if len(stretch) > 1:
            parts += "".join(between), *stretch[1:-1]
            between = stretch[-1:]
    return [*parts, "".join(between)]


def _stretches(text: str) -> Iterator[list[str]]:
    """The parts of what lies between blanks and may hold an address, and of what is between."""
    done = 0
    for mark in _OF_ADDRESSES.finditer(text):
        if mark.start() < done:
            continue
        start = max(done, *(text.rfind(blank, done, mark.start()) + 1 for blank in " \n"))
        after = _BLANK.search(text, mark.end())
        end = after.start() if after else len(text)
        yield _CUT.split(text[done:start])
        yield _without_addresses(text[start:end])
        done = end
    yield _CUT.split(text[done:])


def _without_addresses(text: str) -> list[str]:
    """The parts of `text`, addresses being no words."""
    parts: list[str] = []
    done = 0
    for found in _WORD.finditer(text):
        if found.lastgroup != "address":
            parts += text[done : found.start()], found[0]
            done = found.end()
    return [*parts, text[done:]]


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


def _gap(text: str, start: int, between: str, previous: str) -> Gap:
    """The class of what stands at `start`, after the word `previous`."""
    bare = between.strip()
    if not bare:
        return _blank_gap(text, start, between)
    if bare == ".":
        short = len(previous) == 1 or previous in _ABBREVIATIONS
        return Gap.BLANK if short and "\n" not in between else Gap.OPENING
    return _mark_gap(between)


@lru_cache(maxsize=10_000)
def _mark_gap(between: str) -> Gap:
    """The class of the marks between two words."""
    bare = between.strip()
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
