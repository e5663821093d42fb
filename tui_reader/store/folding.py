"""How texts are compared: without case, accents, quote styles or invisible characters.

The invariant: folding is done character by character (`fold(a + b) == fold(a) + fold(b)`), though
one character may become several ("ß" becomes "ss") or none (a soft hyphen). So a place in the
folded text can always be traced back to the text, and that is done here too.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_ALONE = {
    **dict.fromkeys("‘’‚‛′ʼ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
}
_WORD = re.compile(r"[^\W_ʼ]+(?:[\u0300-\u036f\u00ad\u200b-\u200d\u2060]+[^\W_ʼ]*)*")
_PLAIN = re.compile("[a-z0-9]+")
"""The same for a text of ASCII in lower case, in less time."""


class Word(NamedTuple):
    """A word of a text, folded, with its place ``[start, end)`` in the text as it was."""

    text: str
    start: int
    end: int


class _Folds(dict[int, str]):
    """Code point to folded form, worked out once for each character met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def fold(text: str) -> str:
    """`text` as it is compared; its length may differ."""
    return text.translate(_FOLDS)


def fold_name(name: str) -> str:
    """`fold`, with every run of spaces and line breaks as one space: for whole names."""
    return " ".join(fold(name).split())


def sortable(text: str) -> str:
    """What sorts a title or name: without case, accents, and what stands before its words."""
    folded = fold(text)
    first = next((at for at, character in enumerate(folded) if character.isalnum()), 0)
    return folded[first:]


def words(text: str, wanted: Callable[[str], bool] = bool) -> list[Word]:
    """The runs of letters and digits of `text`, folded, in order; those that are `wanted`."""
    if text.isascii():
        places = _PLAIN.finditer(text.lower())
        return [Word(place[0], *place.span()) for place in places if wanted(place[0])]
    return [
        Word(word, *place.span())
        for place in _WORD.finditer(text)
        if wanted(word := _folded(place[0]))
    ]


def folded_words(text: str) -> list[str]:
    """The words of `text`, folded, in order."""
    if text.isascii():
        return _PLAIN.findall(text.lower())
    found = _WORD.findall(text)
    together = " ".join(found)
    if together.isascii():  # all that is not stands between the words
        return together.lower().split()
    return [word for word in map(_folded, found) if word]


def initials(name: str) -> str:
    """The first letters of the words of `name`, folded, if it has more than one."""
    parts = folded_words(name)
    return "".join(part[0] for part in parts) if len(parts) > 1 else ""


def spellings(text: str) -> set[tuple[str, str]]:
    """Each word of `text` as it is folded here, and as the full text of FTS5 folds it."""
    if text.isascii():
        return {(word, word) for word in _PLAIN.findall(text.lower())}
    found = set(_WORD.findall(text))
    plain = {word.lower() for word in found if word.isascii()}
    pairs = ((fold(word), _without_marks(word.lower())) for word in found if not word.isascii())
    return {(word, word) for word in plain} | {pair for pair in pairs if all(pair)}


def prefix_end(text: str, start: int, length: int) -> int:
    """The offset in `text` by which `length` characters have been folded from `start` on."""
    end = min(start + length, len(text))
    if text[start:end].isascii():
        return end
    end = start
    while length > 0 and end < len(text):
        length -= len(fold(text[end]))
        end += 1
    return end


def _fold_character(character: str) -> str:
    if character in _ALONE:
        return _ALONE[character]
    decomposed = unicodedata.normalize("NFKD", character).casefold()
    return "".join(
        _ALONE.get(part, part)
        for part in unicodedata.normalize("NFKD", decomposed)
        if unicodedata.category(part) not in ("Mn", "Cf")
    )


def _folded(word: str) -> str:
    """`fold`, the quick way for most words."""
    return word.lower() if word.isascii() else fold(word)


def _without_marks(text: str) -> str:
    parts = unicodedata.normalize("NFD", text)
    return "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Cf"))


_FOLDS = _Folds()
