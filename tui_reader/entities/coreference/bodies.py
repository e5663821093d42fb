"""The bodies an article names in full, to be found by the beginnings and ends of their names.

A short form is looked for among those that begin or end alike, then by its letters. The invariant:
whatever several bodies can be called is given to none of them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.entities import acronyms, organisation_names, shortened_bodies
from tui_reader.entities.coreference import clipped
from tui_reader.entities.coreference.drafts import Draft
from tui_reader.entities.folding import fold
from tui_reader.entities.organisation_names import known_body
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.entities.coreference.drafts import Named

_SAME_START = 3
_HEADLINE = 120
"""A headline ends by this character of an article."""
_CROWD = 100
"""First words that more bodies than this share in one article are compared no further."""


@dataclass(slots=True)
class Bodies:
    """The bodies named in full, by the key of their name, and the acronyms spelt out.

    By acronym `spelt_out` has the keys of what it stands for, with the name as printed beside it.
    """

    by_key: dict[str, Draft] = field(default_factory=dict)
    by_start: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_ending: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_initials: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    by_turned: dict[tuple[str, ...], str] = field(default_factory=dict)
    spelt_out: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    placed: dict[int, str] = field(default_factory=dict)
    unsure: dict[tuple[str, tuple[str, ...]], Draft] = field(default_factory=dict)
    single: frozenset[str] = frozenset()
    """The keys of names that are printed alone."""
    registered: frozenset[str] = frozenset()
    """The keys of names that are printed with their legal form."""
    sources: frozenset[int] = frozenset()
    """Where a name stands in brackets alone, as that of a paper from which news is."""
    others: dict[str, tuple[str, str]] = field(default_factory=dict)
    """By the key of a name that is said to be another's: the key of that one, and it as printed."""

    def add(self, named: Named, key: str, why: str, *, full: bool = False) -> None:
        """Take a mention into the chain of the body with that key, made if there is none."""
        if key not in self.by_key:
            self.by_key[key] = Draft(Kind.ORGANISATION)
            self.by_start[key[:_SAME_START]].append(key)
            self.by_ending[key.rsplit(" ", 1)[-1]].append(key)
            self.by_turned.setdefault(shortened_bodies.turned(key), key)
            for letters in acronyms.initials(key):
                self.by_initials[letters].append(key)
        if full and organisation_names.is_limited(named.name):
            self._note_limited(key)
        self.by_key[key].add(named, why, full=full)
        self.placed[named.span.start] = key

    def _note_limited(self, key: str) -> None:
        """Make a company findable by initials that have a letter for "Limited"."""
        for letters in acronyms.initials(key):
            if key not in (keys := self.by_initials[f"{letters}l"]):
                keys.append(key)

    def with_initials(self, acronym: str) -> list[str]:
        """Keys of bodies with those initials; failing that, of those with a word more."""
        letters = acronyms.acronym_key(acronym)
        keys = self.by_initials.get(letters) or self._with_looser_initials(letters)
        begun = [key for key in keys if letters not in key.split()]
        return begun or [key for key in self.like(acronym) if clipped.begins_so(letters, key)]

    def _with_looser_initials(self, letters: str) -> list[str]:
        alike = [key for key in self.by_key if key[0] == letters[0]]
        return [key for key in alike if letters in acronyms.looser_initials(key)]

    def like(self, name: str) -> list[str]:
        """Keys of bodies whose names begin with the same letters, or end as clubs' do."""
        words = organisation_names.words(name)
        keys = self.by_start.get(" ".join(words)[:_SAME_START], [])
        keys = [*keys, *(key for key in self.by_ending.get(words[-1], []) if key not in keys)]
        return keys if len(keys) <= _CROWD else []

    def longer(self, name: str) -> list[str]:
        """Keys of bodies that `name` is short for.

        A firm made of two others, "Brightwell Norvane", is called by the name of neither; and one
        that is printed with its legal form anywhere is another firm than a longer one.
        """
        if organisation_names.key(name) in self.registered:
            return []
        return [
            key
            for key in self.like(name)
            if shortened_bodies.shortens(name, key, firm=self.is_firm(key))
            and not self._is_of_two(key)
        ]

    def only_here(self, named: Named) -> list[str]:
        """Keys of bodies that a name stands for inside this article, if any does."""
        name = named.name
        like = [key for key in self.like(name) if not self._is_of_two(key)]
        if known_body(name) or organisation_names.key(name) in self.registered:
            return []
        if teams := [key for key in like if clipped.is_team_of(name, key)]:
            return teams
        if begun := [key for key in like if clipped.begins(name, key)]:
            return begun
        return [key for key in like if clipped.ends(name, key) and self._is_known_by(named, key)]

    def _is_known_by(self, named: Named, key: str) -> bool:
        """Whether a body is named in full before a place, or the place is in a headline."""
        start = named.span.start
        if start in self.sources:
            return False
        return start < _HEADLINE or self.by_key[key].first_named < start

    def _is_of_two(self, key: str) -> bool:
        """Whether a name is made of two words that are names of bodies of their own."""
        return key.count(" ") == 1 and self.single.issuperset(key.split())

    def is_firm(self, key: str) -> bool:
        """Whether a body is printed with its legal form anywhere."""
        return any(map(organisation_names.has_legal_form, self.by_key[key].full_names))

    def of_kind(self, named: Named) -> list[str]:
        """Keys of bodies whose names begin or end with the word for what they are."""
        word = fold(named.name)
        ends = self.by_ending.get(word, [])
        starts = self.by_start.get(word[:_SAME_START], [])
        keys = [*ends, *(key for key in starts if key.split(" ", 1)[0] == word and key not in ends)]
        if word in clipped.PAPERS:  # "the Star" is hardly the Morning Star of the next paragraph
            keys = [key for key in keys if key == word or self._is_known_by(named, key)]
        return keys if len(keys) <= _CROWD else []
