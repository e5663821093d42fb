"""Sentences of invented news: patterns filled with a story's people, bodies and places.

People are named in full at first, some with what they are, and then as the press does: by surname,
with an honorific, by a first name or a nickname, now and then with a slip of the keys. Bodies are
named in full, then by acronym or for short.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from benchmarks.piles import words
from benchmarks.piles.people import zipf

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from benchmarks.piles.people import Body, Person, World

SLIPS_IN_NAMES, SLIPS_IN_NOUNS = 0.012, 0.004
SENTENCES_OF_A_PARAGRAPH = 3
_TWO_STOPS = re.compile(r",([.?!])")
_BEFORE_A_VOWEL = re.compile(r"\b([Aa]) (?=[aeio]|un(?!i)|up)")


class Prose:
    """Writes one article: `rng` settles every choice."""

    def __init__(
        self,
        rng: Random,
        world: World,
        place: str,
        people: Sequence[Person],
        bodies: Sequence[Body],
    ) -> None:
        self._rng, self._world, self._place = rng, world, place
        self._people, self._bodies = people, bodies
        self._met: set[str] = set()
        self._slots: dict[str, Callable[[], str]] = {
            "first": lambda: self._named(people[0]),
            "second": lambda: self._named(people[1 % len(people)]),
            "person": lambda: self._named(people[zipf(rng, len(people))]),
            "other": lambda: self._named(rng.choice(people)),
            "full": lambda: people[0].full,
            "surname": lambda: self._slip(people[0].surname),
            "othersurname": lambda: people[-1].surname,
            "body": lambda: self._body(bodies[0]),
            "otherbody": lambda: self._body(rng.choice(bodies)),
            "place": lambda: place if rng.random() < 0.7 else world.place(rng),
            "street": lambda: f"{world.place(rng)} {rng.choice(('Road', 'Street', 'Lane'))}",
            "noun": self._noun,
            "adj": lambda: words.ADJECTIVES[zipf(rng, len(words.ADJECTIVES))],
            "verb": lambda: rng.choice(words.VERBS),
            "adverb": lambda: rng.choice(words.ADVERBS),
            "tail": lambda: rng.choice(words.NOUNS) + rng.choice(words.NOUNS),
            "code": lambda: f"{rng.choice('ABCDEFGH')}{rng.randrange(10**5):05d}",
            "day": lambda: rng.choice(words.DAYS),
            "month": lambda: rng.choice(words.MONTHS),
            "year": lambda: str(rng.randint(1985, 2025)),
            "n": lambda: str(int(2000 ** rng.random()) + 1),
            "money": lambda: f"£{int(900 ** rng.random()) + 1}{rng.choice(('m', ',000', 'bn'))}",
        }

    def headline(self) -> str:
        """A title."""
        title = self._fill(self._rng.choice(words.HEADLINES)).partition(" (")
        self._met.clear()  # the text begins anew
        return title[0] + title[2].partition(")")[2]

    def text(self, length: int) -> str:
        """Paragraphs of about `length` words in all."""
        rng = self._rng
        paragraphs, written = [self._fill(rng.choice(words.LEADS))], 20
        while written < length:
            sentences = [self._sentence() for _ in range(rng.randint(1, SENTENCES_OF_A_PARAGRAPH))]
            paragraphs.append(" ".join(sentences))
            written += paragraphs[-1].count(" ") + 1
        if rng.random() < 0.5:
            paragraphs.append(self._fill(rng.choice(words.ENDS)))
        return "\n\n".join(paragraphs)

    def _sentence(self) -> str:
        patterns = words.QUOTES if self._rng.random() < 0.3 else words.SENTENCES
        return self._fill(self._rng.choice(patterns))

    def _fill(self, pattern: str) -> str:
        """A pattern with its slots filled; a slot with a capital gives a capital."""
        parts = list(_parts(pattern))
        for place in range(1, len(parts), 2):
            slot = parts[place]
            filled = self._slots[slot.lower()]()
            parts[place] = filled[0].upper() + filled[1:] if slot[0].isupper() else filled
        return _tidied("".join(parts))

    def _named(self, person: Person) -> str:
        """A person, as whoever has read so far would be told of them."""
        chance = self._rng.random()
        if person.full not in self._met:
            self._met.add(person.full)
            return _introduced(person, chance)
        if chance < 0.62:
            return self._slip(person.surname)
        if chance < 0.82:
            return f"{person.rank or person.honorific} {person.surname}"
        if chance < 0.94:
            return self._slip(person.full)
        if chance < 0.97:
            return f"{person.given[0]} {person.surname}"
        return words.NICKNAMES.get(person.given, person.given)

    def _body(self, body: Body) -> str:
        if body.full not in self._met:
            self._met.add(body.full)
            return f"{body.full} ({body.acronym})" if body.acronym else body.full
        chance = self._rng.random()
        if chance < 0.4:
            return body.acronym or body.short
        return body.short if chance < 0.7 else body.full

    def _noun(self) -> str:
        noun = words.NOUNS[zipf(self._rng, len(words.NOUNS))]
        return _slip(self._rng, noun) if self._rng.random() < SLIPS_IN_NOUNS else noun

    def _slip(self, name: str) -> str:
        return _slip(self._rng, name) if self._rng.random() < SLIPS_IN_NAMES else name


def _introduced(person: Person, chance: float) -> str:
    """A person at the first mention."""
    full = f"{person.given} {person.middle} {person.surname}" if person.middle else person.full
    if chance < 0.35:
        return f"{full}, {person.role},"
    return f"{person.rank} {full}" if person.rank and chance < 0.8 else full


def _slip(rng: Random, word: str) -> str:
    """A word with one slip of the keys: a letter left out, doubled, or two that changed places."""
    at = rng.randrange(1, len(word))
    kind = rng.randrange(3)
    if kind == 0:
        return word[:at] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at - 1] + word[at:]
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _tidied(sentence: str) -> str:
    """One stop where two met, and "an" where it belongs."""
    sentence = _TWO_STOPS.sub(r"\1", sentence.replace(",,", ","))
    return _BEFORE_A_VOWEL.sub(r"\1n ", sentence)


@lru_cache(maxsize=256)
def _parts(pattern: str) -> tuple[str, ...]:
    """Literal text and slots, in turn."""
    return tuple(re.split(r"\{(\w+)\}", pattern))
