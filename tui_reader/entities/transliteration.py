"""Whether two printed names are one name of another script, spelt in two ways.

Arabic, Cyrillic and Hebrew are written in Latin letters by several systems, and each paper has its
own: "Rachid" and "Rashid", "Zelensky" and "Zelenskyy". What they do otherwise is regular: some
letters stand for one sound, and the vowels that are not written hover between two letters. First
names that go from one language into another are listed. The invariant: comparing is symmetric, and
two listed first names are one only if a list says so: "Allan" is not "Ellen".
"""

from __future__ import annotations

import re
from functools import lru_cache

from tui_reader.entities.lexicon import lexicon, spellings

_SHORTEST = 4
"""Of fewer sounds than this, two names are not known for one."""

_ONE_SOUND = [
    (re.compile(letters), sound)
    for letters, sound in [
        ("tsch|tch|tsh|sch|sh|ch|sz", "S"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"),
        ("ph", "f"), ("dzh|zh|dj", "j"), ("ck|q|c(?![eiy])", "k"), ("w", "v"), ("ou|oo", "u"),
        ("iy|yi|ii|yy|ij|ee|ie|ei|ey|ay|ai|y", "i"), (r"(.)\1", r"\1"),
    ]
]  # fmt: skip
_HOVERING = frozenset({frozenset("ae"), frozenset("ei"), frozenset("ou")})
_VOWELS = re.compile("[aeiou]")
_SLAVIC = (
    "uk", "yk", "ko", "skyi", "skyy", "sky", "skiy", "skii", "ski", "ska", "skaya", "iv", "ov",
    "ev", "ova", "eva", "yn", "in", "yna", "ina", "ych", "ich", "iak", "yak", "ets",
)  # fmt: skip


@lru_cache(maxsize=50_000)
def sounds(word: str) -> str:
    """A folded word with one letter for each sound, whatever the letters it is spelt with."""
    for letters, sound in _ONE_SOUND:
        word = letters.sub(sound, word)
    return word


def key(given: str, family: str) -> tuple[str, str]:
    """The same for all spellings of a folded first name and surname, and for some others."""
    listed = spellings().get(given, given)
    first, last = (_VOWELS.sub("", sounds(word)).replace("h", "g") for word in (listed, family))
    return first, last


def is_given_spelt_otherwise(some: str, other: str) -> bool:
    """Whether two folded first names are one in two spellings."""
    if some in spellings() and other in spellings():
        return spellings()[some] == spellings()[other]
    known = lexicon().given_names
    return not (some in known and other in known) and _alike(sounds(some), sounds(other))


def is_surname_spelt_otherwise(some: str, other: str) -> bool:
    """Whether two folded surnames are one in two spellings.

    In Slavic ones Ukrainian has "h" where Russian has "g".
    """
    one, two = sounds(some), sounds(other)
    if _alike(one, two):
        return True
    slavic = some.endswith(_SLAVIC) and other.endswith(_SLAVIC)
    return slavic and _alike(one.replace("h", "g"), two.replace("h", "g"))


def _alike(one: str, two: str) -> bool:
    """Whether the sounds of two words are the same, but for vowels that hover."""
    if len(one) != len(two) or len(one) < _SHORTEST:
        return False
    return all(a == b or frozenset({a, b}) in _HOVERING for a, b in zip(one, two, strict=True))
