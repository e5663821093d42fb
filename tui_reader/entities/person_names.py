"""The parts of a person's name, and whether two names can be one person's.

Splitting is `nameparser`'s, titles apart, which are read elsewhere; short forms of first names are
those of `nicknames`. The invariant: comparing is symmetric, and knows nothing of the text around.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui_reader.entities import name_order
from tui_reader.entities.folding import fold, tidy
from tui_reader.entities.lexicon import lexicon, pet_names
from tui_reader.entities.misspelling import SHORTEST_MISSPELT, is_misspelling
from tui_reader.entities.titles import Gender, gender_of_first_name
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from nameparser import Parser
    from nicknames import NickNamer

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


_SHORT_NAMES = word_set("al bo cy di ed jo li lu ma mo ty wu xi yi yu")
"""First and family names of two letters, which are no initials where they are set in capitals."""
_SHORTEST_CUT = 3
_DAUGHTER_OF = re.compile(r"(?:[oei]vna|yivna|yevna|ichna|inichna)\Z")
_SON_OF_SOMEBODY = re.compile(r"(\w{3,})(?:[oe]vich|[oe]vych|yovych|yevich)")


class Likeness(IntEnum):
    """How alike two first names are, from not at all to the same."""

    DIFFERENT = 0
    INITIAL = 1
    NICKNAME = 2
    SAME = 3


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
        before = (self.given, *self.middles)
        spelt = any(len(_letters(word)) > 1 for word in before)
        return bool(self.given and self.family) and (spelt or len(before) > 1)

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


def likeness(some: str, other: str) -> Likeness:
    """How alike two folded first names are."""
    one, two = _letters(some), _letters(other)
    if one == two:
        return Likeness.SAME
    if min(len(one), len(two)) <= 1:
        return Likeness.INITIAL if _begin_alike(one, two) else Likeness.DIFFERENT
    if one in long_forms(two) or two in long_forms(one):
        return Likeness.NICKNAME
    return Likeness.DIFFERENT


def _begin_alike(some: str, other: str) -> bool:
    """Whether an initial is that of a first name, or of one that it is short for: "R" for "Bob"."""
    initial, name = sorted((some, other), key=len)
    return initial != "" and any(form.startswith(initial) for form in (name, *long_forms(name)))


def middles_agree(some: PersonName, other: PersonName) -> bool:
    """Whether the middle names do not contradict each other."""
    pairs = zip(some.middles, other.middles, strict=False)
    return all(likeness(one, two) is not Likeness.DIFFERENT for one, two in pairs)


def misspelt_given(some: str, other: str, shortest: int = SHORTEST_MISSPELT) -> bool:
    """Whether one folded first name is the other misspelt, and not a name in its own right."""
    if some[:-1] == other[:-1] or some.startswith(other) or other.startswith(some):
        return False
    return is_misspelling(some, other, shortest) and not {some, other} <= lexicon().given_names


def cut_short(some: str, other: str) -> bool:
    """Whether one folded first name is the other's beginning or end, and long enough to tell.

    "Paul" is not short for "Pauline": two first names in their own right are two people's, unless
    they are long, and of one gender ("Annelie", "Anneliese").
    """
    short, whole = sorted((_letters(some), _letters(other)), key=len)
    if len(short) < _SHORTEST_CUT or len(whole) - len(short) < 2:
        return False
    if {short, whole} <= lexicon().given_names:
        told = {gender_of_first_name(short), gender_of_first_name(whole)}
        of_one = told in ({Gender.MALE}, {Gender.FEMALE}, {Gender.FEMALE, None})
        return of_one and len(short) >= SHORTEST_MISSPELT and whole.startswith(short)
    return whole.startswith(short) or (len(short) > _SHORTEST_CUT and whole.endswith(short))


def is_pet_form(some: str, other: str) -> bool:
    """Whether one folded first name is made of the other's beginning: "Cory" of "Cornelia".

    Two that are both first names in their own right are two people's.
    """
    pet, whole = sorted((some, other), key=len)
    if len(whole) <= len(pet) or {some, other} <= lexicon().given_names:
        return False
    return any(whole.startswith(base) for base in bases(pet) if len(base) >= _SHORTEST_CUT)


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
        return f"{_letters(parts.given)} {_letters(parts.family)}"
    return fold(name).replace("-", " ").replace(".", "").replace("'", "")


def letters(name: PersonName) -> str:
    """All letters of a name, however its words are joined: "Anne-Marie", "Annemarie"."""
    return _letters("".join((name.given, *name.middles, name.family)))


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


@lru_cache(maxsize=20_000)
def long_forms(given: str) -> frozenset[str]:
    """The first names that a folded pet form can be short for.

    The library's table also pairs names that are merely cousins ("Anna", "Hannah"): of those only
    a shorter form with the same beginning, or a well-known pet form, is believed.
    """
    known = lexicon()
    forms = {fold(form) for form in _nicknamer().canonicals_of(given)}
    return pet_names().get(given, frozenset()) | frozenset(
        form
        for form in forms
        if len(given) < len(form) and (form[:2] == given[:2] or given in known.pet_forms)
        if None in (genders := {gender_of_first_name(form), gender_of_first_name(given)})
        or len(genders) == 1
    )


@lru_cache(maxsize=20_000)
def pet_forms_of(given: str) -> frozenset[str]:
    """The folded pet forms that a folded first name has: those of which it is a long form."""
    forms = {fold(form) for form in _nicknamer().nicknames_of(given)}
    forms.update(pet for pet, names in pet_names().items() if given in names)
    return frozenset(form for form in forms if given in long_forms(form))


@lru_cache(maxsize=20_000)
def bases(pet: str) -> frozenset[str]:
    """The folded names that a pet form in "-y", "-ie" or "-o" can be made of: "Pricey", "Tommo"."""
    found = set[str]()
    for ending in ("y", "ie", "ey", "o"):
        stem = pet.removesuffix(ending)
        if stem != pet and len(stem) >= _SHORTEST_CUT:
            found |= {stem, f"{stem}e"}
            if stem[-1] == stem[-2] and len(stem) > _SHORTEST_CUT:
                found.add(stem[:-1])
    return frozenset(found)


def _letters(word: str) -> str:
    return word.replace(".", "").replace("-", "").replace(" ", "")


@cache
def _parser() -> Parser:
    """A parser that takes no word for a title: titles have been set apart by then."""
    import dataclasses

    from nameparser import Lexicon, Parser

    none: frozenset[str] = frozenset()
    lexicon = dataclasses.replace(
        Lexicon.default(), titles=none, given_name_titles=none, suffix_acronyms=none,
        suffix_acronyms_ambiguous=none, after_given_titles=none, honorific_tails=none,
    )  # fmt: skip
    return Parser(lexicon=lexicon)


@cache
def _particles() -> frozenset[str]:
    """Small words that begin a surname."""
    from nameparser import Lexicon

    return frozenset(fold(word) for word in Lexicon.default().particles)


@cache
def _nicknamer() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()
