"""The people an article names in full, to be found by any part of their name.

One named by title and surname alone is kept here too where another bearer of that surname is, so
that the surname alone is seen to be of two.

The invariant: a bearer's name is the most complete one printed, so that "Edward" and "Edwin" do not
meet in one "Ed".
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.entities import person_names
from tui_reader.entities.coreference.drafts import Draft
from tui_reader.entities.descriptions import ages, telling
from tui_reader.entities.first_names import joined
from tui_reader.entities.namings import Another
from tui_reader.entities.titles import (
    Estate,
    Gender,
    contradiction,
    estates,
    gender,
    gender_of_first_name,
    gender_of_pronoun,
    gender_of_roles,
    is_adults,
)
from tui_reader.entities.walks import walks_of
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.entities.person_names import PersonName

_PARTICLE = 3
_ARTICLES = ("al-", "el-")
"""Arabic ones, which papers print or leave out; as long as a particle."""
_OF_AGE = 16
CROWD = 100
"""A name that more people than this share in one article is compared no further."""


@dataclass(slots=True)
class Bearer:
    """A person named in full: the parts of the name, and the chain in the making.

    `another` says how the words beside the name set the bearer apart from one named before. One
    who is `kin` is named by first name only, and has the surname of whose wife or son it is.
    """

    name: PersonName
    draft: Draft = field(default_factory=lambda: Draft(Kind.PERSON))
    nicknames: set[str] = field(default_factory=set)
    another: Another = Another.NO
    kin: bool = False

    @property
    def in_passing(self) -> bool:
        """Whether the article only says that the name is not this one's."""
        return self.another in {Another.OTHER, Another.PERHAPS}

    @property
    def told(self) -> Gender | None:
        """The gender that the titles tell, or else the first name, or the pronouns after it."""
        told = gender(self.draft.titles) or gender_of_first_name(self.name.given)
        told = told or gender_of_roles(self.draft.entries)
        if told is None and len(self.draft.pronouns) == 1:
            return gender_of_pronoun(next(iter(self.draft.pronouns)))
        return told

    @property
    def marks(self) -> frozenset[str]:
        """The titles and roles it is known by."""
        return telling(self.draft.said)

    def was_given(self, named: Named) -> bool:
        """Whether it is anywhere given the title or post that stands before a short form."""
        walks = estates([*named.titles, named.description.post])
        return bool(named.marks & self.marks or walks & estates(self.draft.said))

    def contradicts(self, titles: Sequence[str]) -> bool:
        """Whether somebody with `titles` is somebody else."""
        if contradiction(titles, self.draft.titles):
            return True
        theirs = gender(titles)
        if None not in (theirs, self.told) and theirs is not self.told:
            return True
        return self._is_a_child(titles) or self._is_said_to_be_nobody_of(titles)

    def _is_a_child(self, titles: Sequence[str]) -> bool:
        """Whether one who is too young for it would have a title: "Mrs Vane" is not eight."""
        told = ages(self.draft.entries)
        return bool(told) and max(told) < _OF_AGE and any(map(is_adults, titles))

    def _is_said_to_be_nobody_of(self, titles: Sequence[str]) -> bool:
        """Whether an officer's or judge's title is not that of one named by age and without it.

        News gives an age to those whom something happened to, and a rank with the full name.
        """
        official = estates(titles) & {Estate.POLICE, Estate.BENCH}
        said = self.draft.said
        return bool(official and ages(said) and not estates(said) and not walks_of(said))

    def may_be(self, pronoun: str) -> bool:
        """Whether nothing tells that "he" or "she" is somebody else."""
        meant = gender_of_pronoun(pronoun)
        return meant is None or self.told in {None, meant}

    def has_walk_of(self, titles: Sequence[str]) -> bool:
        """Whether `titles` are of the walk of life of this bearer's."""
        return bool(estates(titles) & estates(self.draft.titles))

    def answers_to(self, titles: Sequence[str]) -> bool:
        """Whether `titles` speak for this bearer: the same title, gender or walk of life."""
        if set(titles) & set(self.draft.titles) or self.has_walk_of(titles):
            return True
        return gender(titles) is not None and gender(titles) is self.told


def _surnames(name: PersonName) -> set[str]:
    """The surname, its beginnings and its last word, and its other words but particles."""
    if " " not in name.family and not name.family.startswith(_ARTICLES):
        return {name.family}
    words = name.family.split()
    found = {name.family, name.last_word, *(word for word in words if len(word) > _PARTICLE)}
    found |= {" ".join(words[:end]) for end in range(2, len(words))}
    return found | {word[_PARTICLE:] for word in found if word.startswith(_ARTICLES)}


@dataclass(slots=True)
class Bearers:
    """Everybody named in full, to be found by any part of their name."""

    everybody: list[Bearer] = field(default_factory=list)
    by_family: dict[str, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[PersonName, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    by_letters: dict[str, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    by_former: dict[int, Bearer] = field(default_factory=dict)
    """By where somebody's former name is printed."""
    namesakes: dict[tuple[str, str], list[Bearer]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, bearer: Bearer) -> None:
        """Make a person findable."""
        self.everybody.append(bearer)
        self._index(bearer)

    def called_before(self, bearer: Bearer, parts: PersonName) -> None:
        """Make a person findable by another name, of former times or of the stage, too."""
        places = [self.by_name[parts], self.by_family[parts.family]]
        if parts.given:
            places.append(self.by_given[parts.given])
        for place in places:
            if all(bearer is not known for known in place):
                place.append(bearer)

    def learn(self, bearer: Bearer, parts: PersonName) -> None:
        """Keep the more complete name of a person, so that what contradicts it is seen to."""
        if (len(parts.given), len(parts.middles)) > (
            len(bearer.name.given),
            len(bearer.name.middles),
        ):
            bearer.name = parts
            self._index(bearer)

    def nickname(self, bearer: Bearer, nickname: str) -> None:
        """Make a person findable by a folded nickname too."""
        bearer.nicknames.add(nickname)
        self._index(bearer)

    def _index(self, bearer: Bearer) -> None:
        name = bearer.name
        places = [self.by_name[name]]
        places += [self.by_family[family] for family in _surnames(name)]
        firsts = {name.given, *name.middles, name.called, *bearer.nicknames} - {""}
        firsts |= {joined(first) for first in firsts if "-" in first}
        if name.middles and len(name.given) == 1:
            firsts.add("".join((name.given, *name.middles)))  # "AJ"
        places += [self.by_letters[person_names.letters(name)]]
        places += [self.by_given[given] for given in firsts]
        places += [self.namesakes[name.given, name.family]]
        for place in places:
            if not place or all(bearer is not known for known in place[-CROWD:]):
                place.append(bearer)
