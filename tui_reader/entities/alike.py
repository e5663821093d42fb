"""How alike two people's full names are, short of being the same: a score, and what differs.

A likeness says that two names may be one person's, never that they are: that takes company or a
role in common. The invariant: comparing is symmetric.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities import first_names, person_names
from tui_reader.entities.bodies_cut_short import cut_short
from tui_reader.entities.first_names import Likeness, likeness
from tui_reader.entities.misspelling import differing_word, is_misspelling
from tui_reader.entities.titles import gender
from tui_reader.entities.transliteration import (
    is_given_spelt_otherwise,
    is_surname_spelt_otherwise,
)

if TYPE_CHECKING:
    from tui_reader.entities.nodes import Node
    from tui_reader.entities.person_names import PersonName

SHORTEST_MISSPELT_WORD = 5
"""Names of fewer letters than this are no others misspelt."""
_LONG = 8
"""A surname of so many letters, but for one or two, leaves it to an initial to say the rest."""


def people_alike(some: PersonName, other: PersonName) -> tuple[float, str] | None:
    """How alike two people's names are, and in what they differ; None if too little."""
    if some.suffix != other.suffix:
        return _numbered(some, other)
    if person_names.within(some, other) and some.family != other.family:
        return 0.6, "the one is the other with names left out"
    if (some.given, some.family) == (other.family, other.given) and some.middles == other.middles:
        return 0.6, "the family name stands first in the one"
    if not person_names.middles_agree(some, other):
        return None
    if some.family == other.family:
        return _first_names_alike(some, other)
    return _surnames_alike(some, other)


def _numbered(some: PersonName, other: PersonName) -> tuple[float, str] | None:
    """How alike two names are of which one has a numeral: all else is the same, a middle name too.

    A father has no numeral where the son has "Jr", and may well have another middle name.
    """
    parts = [(name.given, name.middles, name.family) for name in (some, other)]
    told = some.suffix or other.suffix
    if parts[0] != parts[1] or not some.middles or (some.suffix and other.suffix):
        return None
    return None if told in {"jr", "sr"} else (0.6, "a numeral is there or not")


def _surnames_alike(some: PersonName, other: PersonName) -> tuple[float, str] | None:
    """How alike two names are whose surnames differ; None if too little."""
    if _particles(some) != _particles(other):
        return None
    alike = likeness(some.given, other.given)
    one_given = alike is Likeness.SAME or is_given_spelt_otherwise(some.given, other.given)
    spelt_out = len(some.given) > 1 and one_given
    if spelt_out and is_surname_spelt_otherwise(some.last_word, other.last_word):
        return 0.6, "the one is the other in another spelling"
    if not is_misspelling(some.last_word, other.last_word, SHORTEST_MISSPELT_WORD):
        return None
    if alike is Likeness.SAME and len(some.given) > 1:
        return 0.6, "the surname differs by a letter or two"
    long = min(len(some.family), len(other.family)) >= _LONG
    if alike is Likeness.INITIAL and (long or (some.middles and other.middles)):
        return 0.4, "the one is printed with initials, and the surname differs by a letter or two"
    if is_misspelling(some.given, other.given, SHORTEST_MISSPELT_WORD):
        return 0.4, "first name and surname differ by a letter or two each"
    return None


def _particles(name: PersonName) -> list[str]:
    """The words before the last of a surname; the Arabic article is spelt in two ways."""
    return ["al" if word == "el" else word for word in name.family.split(" ")[:-1]]


def _first_names_alike(some: PersonName, other: PersonName) -> tuple[float, str] | None:
    """How alike the first names of two with one surname are; None if too little."""
    alike = likeness(some.given, other.given)
    if alike is Likeness.SAME:
        same = (some.given, some.middles) == (other.given, other.middles)
        return 0.8, "the same name" if same else "a middle name is there or not"
    if alike is Likeness.NICKNAME:
        return 0.7, "the one first name is short for the other"
    if is_given_spelt_otherwise(some.given, other.given):
        return 0.6, "the first name is spelt otherwise"
    if first_names.misspelt_given(some.given, other.given, SHORTEST_MISSPELT_WORD):
        return 0.5, "the first name differs by a letter"
    if first_names.cut_short(some.given, other.given):
        return 0.5, "the one first name is the other cut short"
    if first_names.is_pet_form(some.given, other.given):
        return 0.5, "the one first name is a pet form of the other's beginning"
    if alike is Likeness.INITIAL:
        return 0.4, "the one is printed with initials"
    return None


def is_peer(one: Node, two: Node) -> bool:
    """Whether one name is a peer's title before the other's surname: "Lord Quill", Sir Hugo Quill.

    The other has to bear a title too: a peer's son, or a stranger, has the same surname.
    """
    short, whole = (one, two) if one.is_titled else (two, one)
    if not short.is_titled or whole.is_titled or short.person.family != whole.person.family:
        return False
    genders = gender(short.name.split()[:1]), gender(whole.nobility)
    return bool(whole.nobility) and (None in genders or genders[0] is genders[1])


def people_agree(one: Node, two: Node) -> bool:
    """Whether two people's names can be one's."""
    return people_alike(one.person, two.person) is not None or is_peer(one, two)


def bodies_agree(one: Node, two: Node) -> bool:
    """Whether two bodies' names can be one's: the same, one misspelt, or one cut short."""
    if one.words == two.words or cut_short(one.name, two.name):
        return True
    pair = differing_word(one.words, two.words)
    return pair is not None and is_misspelling(*pair)
