"""First names: when two can be one person's, by initial, pet form, slip or cut.

Short forms are those of `nicknames`, with the pet forms of more languages from the lexicon. The
invariant: comparing is symmetric, and knows nothing but the two names.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon, pet_names
from tui_reader.entities.misspelling import SHORTEST_MISSPELT, is_misspelling
from tui_reader.entities.titles import Gender, gender_of_first_name

if TYPE_CHECKING:
    from nicknames import NickNamer

_SHORTEST_CUT = 3


class Likeness(IntEnum):
    """How alike two first names are, from not at all to the same."""

    DIFFERENT = 0
    INITIAL = 1
    NICKNAME = 2
    SAME = 3


def likeness(some: str, other: str) -> Likeness:
    """How alike two folded first names are."""
    one, two = joined(some), joined(other)
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
    short, whole = sorted((joined(some), joined(other)), key=len)
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


def joined(word: str) -> str:
    """The letters of a name, however its words are joined."""
    return word.replace(".", "").replace("-", "").replace(" ", "")


@cache
def _nicknamer() -> NickNamer:
    from nicknames import NickNamer

    return NickNamer()
