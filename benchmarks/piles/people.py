"""Who is in the news: invented people and bodies, the common ones first, by number.

Names are as often as in real piles (Zipf): a few are everywhere, most are met once; surnames and
given names are drawn in the same way, so there are namesakes. What a number stands for depends on
the seed alone, not on how many articles are made.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from benchmarks.piles import words

PEOPLE = 120_000
BODIES = 8_000
PLACES = 4_000


@dataclass(frozen=True)
class Person:
    """Somebody: how they are addressed, what they are called, what they are."""

    honorific: str
    given: str
    middle: str
    surname: str
    rank: str
    role: str

    @property
    def full(self) -> str:
        """Given name and surname."""
        return f"{self.given} {self.surname}"


@dataclass(frozen=True)
class Body:
    """An organisation: its name, its acronym, and what it is called for short."""

    full: str
    acronym: str
    short: str


def zipf(rng: Random, size: int, head: int = 1) -> int:
    """A number from 0 below `size`: k in proportion to 1 / (k + `head`), so few are common."""
    return min(int(head * ((size + head) / head) ** rng.random()) - head, size - 1)


class World:
    """The people, bodies and places of one seed."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        rng = Random(f"{seed}/surnames")
        native = [stem + end for stem in words.STEMS for end in words.ENDINGS]
        rng.shuffle(native)
        self._places, self._surnames = native[:PLACES], native[PLACES // 2 :]
        for stems, ends in words.FOREIGN:
            self._surnames += [stem + end for stem in stems for end in ends]
        rng.shuffle(self._surnames)
        self.person = lru_cache(maxsize=PEOPLE)(self._person)
        self.body = lru_cache(maxsize=BODIES)(self._body)

    def place(self, rng: Random) -> str:
        """A town, a well-known one more likely."""
        return self._places[zipf(rng, PLACES, 4)]

    def _person(self, number: int) -> Person:
        rng = Random(f"{self._seed}/person/{number}")
        honorific = rng.choice(tuple(words.GIVEN))
        given = words.GIVEN[honorific]
        surname = self._surnames[zipf(rng, len(self._surnames), 8)]
        if rng.random() < 0.04:
            surname += f"-{rng.choice(self._surnames)}"
        first, second = rng.sample(given, 2)
        middle = second if rng.random() < 0.2 else ""
        rank = rng.choice(words.RANKS) if rng.random() < 0.25 else ""
        role = words.ROLES[zipf(rng, len(words.ROLES))]
        return Person(honorific, first, middle, surname, rank, role)

    def _body(self, number: int) -> Body:
        rng = Random(f"{self._seed}/body/{number}")
        full = f"{self.place(rng)} {rng.choice(words.BODIES)}"
        letters = [word[0] for word in full.split() if word[0].isupper()]
        last = full.split()[-1]
        return Body(full, "".join(letters) if len(letters) > 2 else "", words.SHORT.get(last, full))
