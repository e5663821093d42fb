"""The parts of a person's name, and whether two names can be one person's.

Splitting is `nameparser`'s, titles apart, which are read elsewhere; first names are compared in
`first_names`. The invariant: comparing is symmetric, and knows nothing of the text around.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui_reader.entities import name_order
from tui_reader.entities.first_names import Likeness, joined, likeness
from tui_reader.entities.folding import fold, tidy
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from nameparser import Parser

_GENERATIONS = {
    "jr": "jr", "jnr": "jr", "junior": "jr", "sr": "sr", "snr": "sr", "senior": "sr",
    "ii": "ii", "iii": "iii", "iv": "iv", "vi": "vi", "vii": "vii", "viii": "viii", "ix": "ix",
    "xi": "xi", "xii": "xii", "xiii": "xiii", "xiv": "xiv", "xv": "xv", "xvi": "xvi",
}  # fmt: skip
SUFFIXES = frozenset(_GENERATIONS)
"""Folded words after a name that tell a father from a son, or a king from another."""

NUMERALS = frozenset(_GENERATIONS.values()) - {"jr", "sr"} | {"i", "v"}
"""Those of them that number people of one name; "I" and "V" count in capitals, after a name."""

_SON_OF = frozenset(["bin", "ibn", "bint", "ben"])

_BEFORE_SURNAMES = frozenset(["bin", "ibn", "bint", "de", "dos", "das", "zu"])
"""Small words that are no first name though they be printed with a capital: "De Vane"."""


_SMALL_WORDS = word_set("ap ab ferch nic ten")
"""Small words before Welsh, Gaelic and Dutch surnames that the library leaves out."""

_SHORT_NAMES = word_set("al bo cy di ed jo li lu ma mo ty wu xi yi yu")
"""First and family names of two letters, which are no initials where they are set in capitals."""
_DAUGHTER_OF = re.compile(r"(?:[oei]vna|yivna|yevna|ichna|inichna)\Z")
_SON_OF_SOMEBODY = re.compile(r"(\w{3,})(?:[oe]vich|[oe]vych|yovych|yevich)")


@dataclass(frozen=True, slots=True)
class PersonName:
    """Folded parts of a name; `given` is empty where there is but one word."""

    given: str
    middles: tuple[str, ...]
    family: str
    suffix: str = ""
    called: str = field(default="", compare=False)
    """The part of a given name of several words by which alone its bearer is called."""

    @property
    def is_full(self) -> bool:
        """Whether first name and surname are there, and the first name is more than an initial."""
        several = bool(self.middles) or len(joined(self.given)) > 1
        return bool(self.given and self.family) and several

    @property
    def last_word(self) -> str:
        """The surname without its particles."""
        return self.family.rsplit(" ", 1)[-1]


_SPOKEN_OF = frozenset(
    ["wee", "big", "auntie", "aunty", "aunt", "uncle", "granny", "nana", "cousin"]
)
"""Folded words that people put before a first name, and that are no part of it."""

_INSIDE = re.compile(
    r"(?<=\w) [(\[]?[“”\"‘'](?P<quoted>[^“”\"‘’']{2,30})[”“\"’'][)\]]?(?= \w)"
    r"|(?<=\w) [(\[](?P<bracketed>[^()\[\]]{2,30})[)\]](?= \w|$)"
)


@lru_cache(maxsize=20_000)
def bare(name: str) -> str:
    """A name without a nickname in quotes or brackets inside, and without "Wee" or "Auntie"."""
    plain = _INSIDE.sub("", name) if any(char in name for char in "“\"‘'(") else name
    first, _, rest = plain.partition(" ")
    return rest if rest and fold(first) in _SPOKEN_OF else plain


@lru_cache(maxsize=20_000)
def nickname_inside(name: str) -> str:
    """The folded nickname that stands in quotes or brackets inside a name; empty if none does."""
    found = _INSIDE.search(name)
    inside = fold(found["quoted"] or found["bracketed"]) if found else ""
    return "" if " " in inside else inside


@lru_cache(maxsize=100_000)
def parse(name: str) -> PersonName:
    """The parts of `name`, which is printed without titles."""
    name = bare(name)
    words = [word.strip(".,") for word in fold(name).split()]
    is_small = name.lstrip()[:1].islower() or (len(words) == 2 and words[0] in _BEFORE_SURNAMES)
    if len(words) > 1 and words[0] in _particles() and is_small:
        return PersonName("", (), " ".join(words))
    words = [word for word in words if word] or [fold(name)]
    if len(words) > 1 and (initials := _run_together(name, words[0])):
        return parse(f"{' '.join(initials)} {name.split(maxsplit=1)[1]}")
    suffix = _suffix(name, words) if len(words) > 1 else ""
    if suffix and not (len(words) == 2 and words[-1] in {"junior", "senior"}):
        words = words[:-1]
    elif suffix:
        suffix = ""
    return replace(_in_order(name, words), suffix=suffix)


def _in_order(name: str, words: list[str]) -> PersonName:
    """The parts of a name by the order of its words; `words` are folded, what follows them off."""
    if len(words) == 1:
        return PersonName("", (), words[0])
    if eastern := name_order.family_and_given(words):
        return PersonName(eastern.given, (), eastern.family, called=eastern.called)
    if len(words) == 2:
        return PersonName(words[0], (), words[1])
    if len(words) > 3 and words[1] in _SON_OF:
        return PersonName(words[0], tuple(words[1:3]), " ".join(words[3:]))
    return _parsed(" ".join(tidy(name).split()[: len(words)]), words)


def _run_together(name: str, first: str) -> str:
    """The initials that a name begins with, printed as one word: "K.R." or "KR"; or nothing."""
    printed = name.split(maxsplit=1)[0]
    if "." in first:
        return first.replace(".", "") if all(len(part) == 1 for part in first.split(".")) else ""
    close = len(first) == 2 and printed.isupper() and not name.isupper()
    return first if close and first not in _SHORT_NAMES else ""


def _suffix(name: str, words: list[str]) -> str:
    """What follows the names of one; empty if nothing does: an initial has a full stop."""
    if name.rstrip().endswith((" I", " V")):
        return words[-1]
    return _GENERATIONS.get(words[-1], "")


def _parsed(name: str, words: list[str]) -> PersonName:
    """The parts of a name of three words or more."""
    parts = _parser().parse(name)
    family = fold(str(parts.family))
    before = [word.strip(".") for word in fold(f"{parts.given} {parts.middle}").split()]
    if not family or not before:
        return PersonName(words[0], tuple(words[1:-1]), words[-1])
    return PersonName(before[0], tuple(before[1:]), family)


def middles_agree(some: PersonName, other: PersonName) -> bool:
    """Whether the middle names do not contradict each other."""
    pairs = zip(some.middles, other.middles, strict=False)
    return all(likeness(one, two) is not Likeness.DIFFERENT for one, two in pairs)


def words(name: PersonName) -> tuple[str, ...]:
    """All words of a name in order."""
    return (name.given, *name.middles, *name.family.split())


def within(some: PersonName, other: PersonName) -> bool:
    """Whether the words of one name stand in the other in order, with some left out."""
    short, whole = sorted((words(some), words(other)), key=len)
    if len(short) == len(whole) or len(short[0]) == 1:
        return False
    rest = iter(whole)
    return all(word in rest for word in short)


def comparable(name: str) -> str:
    """A person's full name as it is compared: folded, in the order of given and family name."""
    name = bare(name)
    parts = parse(name)
    if name_order.family_and_given(fold(name).split()):
        return f"{joined(parts.given)} {joined(parts.family)}"
    return fold(name).replace("-", " ").replace(".", "").replace("'", "")


def letters(name: PersonName) -> str:
    """All letters of a name, however its words are joined: "Anne-Marie", "Annemarie"."""
    return joined("".join((name.given, *name.middles, name.family)))


def initials(name: PersonName) -> str:
    """The first letters of all words of a name, those joined by hyphens too."""
    return "".join(part[0] for word in words(name) for part in word.split("-") if part)


def is_by_patronymic(name: PersonName) -> bool:
    """Whether a name is a first name and a father's, as Russians and Ukrainians are addressed.

    "Natalia Ivanovna"; "Pyotr Ivanovich", but not "Milan Bogdanovsky". A daughter's is never a
    surname; a son's seldom is, if it is made of a first name.
    """
    if name.middles or not name.given:
        return False
    if _DAUGHTER_OF.search(name.family):
        return True
    found = _SON_OF_SOMEBODY.fullmatch(name.family)
    stem = found[1] if found else ""
    return (
        any(f"{stem}{end}" in lexicon().given_names for end in ("", "y", "o", "e")) and stem != ""
    )


def without_hyphens(name: PersonName) -> PersonName:
    """The name with double barrels printed apart."""
    return replace(name, given=name.given.replace("-", " "), family=name.family.replace("-", " "))


@cache
def _parser() -> Parser:
    """A parser that takes no word for a title: titles have been set apart by then."""
    import dataclasses

    from nameparser import Lexicon, Parser

    none: frozenset[str] = frozenset()
    known = Lexicon.default()
    lexicon = dataclasses.replace(
        known, particles=known.particles | _SMALL_WORDS,
        titles=none, given_name_titles=none, suffix_acronyms=none,
        suffix_acronyms_ambiguous=none, after_given_titles=none, honorific_tails=none,
    )  # fmt: skip
    return Parser(lexicon=lexicon)


@cache
def _particles() -> frozenset[str]:
    """Small words that begin a surname."""
    from nameparser import Lexicon

    return frozenset(fold(word) for word in Lexicon.default().particles) | _SMALL_WORDS
