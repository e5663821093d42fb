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

from tui_reader.entities.coreference.drafts import Draft
from tui_reader.entities.descriptions import telling
from tui_reader.entities.titles import (
    Gender,
    contradiction,
    estates,
    gender,
    gender_of_first_name,
    gender_of_pronoun,
    gender_of_roles,
)
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.coreference.drafts import Named
    from tui_reader.entities.person_names import PersonName

_PARTICLE = 3
CROWD = 100
"""A name that more people than this share in one article is compared no further."""


@dataclass(slots=True)
class Bearer:
    """A person named in full: the parts of the name, and the chain in the making."""

    name: PersonName
    draft: Draft = field(default_factory=lambda: Draft(Kind.PERSON))
    nicknames: set[str] = field(default_factory=set)

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
        return None not in (theirs, self.told) and theirs is not self.told

    def answers_to(self, titles: Sequence[str]) -> bool:
        """Whether `titles` speak for this bearer: the same title, gender or walk of life."""
        mine = self.draft.titles
        if set(titles) & set(mine) or estates(titles) & estates(mine):
            return True
        return gender(titles) is not None and gender(titles) is self.told


def _surnames(name: PersonName) -> set[str]:
    """The surname, its last word, and its other words but particles."""
    words = name.family.split()
    return {name.family, name.last_word, *(word for word in words if len(word) > _PARTICLE)}


@dataclass(slots=True)
class Bearers:
    """Everybody named in full, to be found by any part of their name."""

    everybody: list[Bearer] = field(default_factory=list)
    by_family: dict[str, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    by_given: dict[str, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    by_name: dict[PersonName, list[Bearer]] = field(default_factory=lambda: defaultdict(list))
    namesakes: dict[tuple[str, str], list[Bearer]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, bearer: Bearer) -> None:
        """Make a person findable."""
        self.everybody.append(bearer)
        self._index(bearer)

    def called_before(self, bearer: Bearer, parts: PersonName) -> None:
        """Make a person findable by a name of former times too."""
        for place in (self.by_name[parts], self.by_family[parts.family]):
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
        places += [self.by_given[given] for given in firsts]
        places += [self.namesakes[name.given, name.family]]
        for place in places:
            if all(bearer is not known for known in place[-CROWD:]):
                place.append(bearer)
