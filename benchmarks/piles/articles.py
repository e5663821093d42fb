"""Article number k of a seed: the same text in every pile that has it.

Articles belong to stories, each with a date, a place and a cast of its own, so that people meet
the same people again, as they do in the news. Lengths have a median of about 190 words, a mean of
about 230, and a long tail.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import lru_cache
from math import exp
from random import Random

from benchmarks.piles import words
from benchmarks.piles.people import BODIES, PEOPLE, Body, Person, World, zipf
from benchmarks.piles.prose import Prose

ARTICLES_OF_A_STORY = 6
FIRST_DAY = datetime.date(2001, 1, 1)
DAYS = 9000
MEDIAN_WORDS, SPREAD = 172, 0.6
LONG_READS, LONGEST = 0.0005, 20_000
UNDATED, UNSOURCED = 0.01, 0.02


@dataclass(frozen=True)
class News:
    """One article; `date` is as ISO has it, and it and `source` may be missing."""

    id: str
    title: str
    date: str | None
    source: str | None
    text: str


@dataclass(frozen=True)
class Story:
    """What several articles are about."""

    day: int
    place: str
    people: tuple[Person, ...]
    bodies: tuple[Body, ...]


class Newsroom:
    """Writes the articles of one seed, any of them, in any order."""

    def __init__(self, seed: int = 0) -> None:
        self._seed = seed
        self.world = World(seed)
        self._story = lru_cache(maxsize=4096)(self._make_story)

    def article(self, number: int) -> News:
        """Article `number`, from 0."""
        rng = Random(f"{self._seed}/article/{number}")
        story = self._story(self._story_of(rng, number))
        prose = Prose(rng, self.world, story.place, story.people, story.bodies)
        title = prose.headline()
        text = prose.text(_length(rng))
        date = FIRST_DAY + datetime.timedelta(days=story.day + int(rng.expovariate(0.2)))
        source = f"{self.world.place(rng)} {words.SOURCES[zipf(rng, len(words.SOURCES))]}"
        return News(
            f"n{number:07d}",
            title,
            None if rng.random() < UNDATED else date.isoformat(),
            None if rng.random() < UNSOURCED else source,
            text,
        )

    def _story_of(self, rng: Random, number: int) -> int:
        """Mostly the story of its neighbours; sometimes an old one, which comes up again."""
        current = number // ARTICLES_OF_A_STORY
        return zipf(rng, current + 1, 50) if rng.random() < 0.15 else current

    def _make_story(self, number: int) -> Story:
        rng = Random(f"{self._seed}/story/{number}")
        people = {zipf(rng, PEOPLE, 20): None for _ in range(rng.randint(2, 9))}
        bodies = {zipf(rng, BODIES, 10): None for _ in range(rng.randint(2, 4))}
        return Story(
            rng.randrange(DAYS),
            self.world.place(rng),
            tuple(map(self.world.person, people)),
            tuple(map(self.world.body, bodies)),
        )


def _length(rng: Random) -> int:
    """How many words an article has, about."""
    if rng.random() < LONG_READS:
        return min(int(1500 * rng.paretovariate(1.2)), LONGEST)
    return max(25, int(MEDIAN_WORDS * exp(rng.gauss(0, SPREAD))))
