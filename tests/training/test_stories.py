"""Made-up stories: every slot filled and marked, every name whole."""

from __future__ import annotations

import itertools
import random
import re
from typing import TYPE_CHECKING

import pytest

from training.bodies import MAKERS
from training.stories import Genre, genres, story
from tui_reader.entities.learnt.labels import LABELS, spans_of
from tui_reader.entities.learnt.words import WORD

if TYPE_CHECKING:
    from training.data import Sentence

GENRES = {genre.name: genre for genre in genres()}


def stories(count: int, seed: int = 7) -> list[Sentence]:
    chance = random.Random(seed)
    made = [story(chance, number, 1.0) for number in range(count)]
    return [sentence for one in made for sentence in one.sentences]


def test_the_same_seed_tells_the_same_stories() -> None:
    assert stories(5) == stories(5)
    assert stories(5) != stories(5, seed=8)


def test_every_word_has_a_tag_and_no_slot_is_left_open() -> None:
    for sentence in stories(200):
        assert len(sentence.words) == len(sentence.tags)
        assert set(sentence.tags) <= set(LABELS)
        assert not {"{", "}"} & set(sentence.words)


def test_words_are_what_reading_cuts() -> None:
    for sentence in stories(50):
        assert tuple(WORD.findall(" ".join(sentence.words))) == sentence.words


def test_two_people_never_stand_side_by_side_unparted() -> None:
    """A given name and a family name in a row are one person's, and so one name."""
    for sentence in stories(400):
        people = [span for span in spans_of(sentence.tags) if span.type == "PER"]
        assert all(a.end < b.start for a, b in itertools.pairwise(people))


@pytest.mark.parametrize("genre", GENRES.values(), ids=list(GENRES))
def test_a_genre_speaks_of_kinds_that_can_be_made(genre: Genre) -> None:
    lines = (*genre.openers, *genre.followers)
    asked = {kind for line in lines for kind in re.findall(r"\{[OUVWNouvwn]:(\w+)\}", line)}
    assert {*genre.kinds, *asked} <= set(MAKERS)
    assert genre.followers


def test_people_bodies_and_places_all_occur() -> None:
    found = {span.type for sentence in stories(50) for span in spans_of(sentence.tags)}
    assert found == {"PER", "ORG", "LOC"}


def test_some_headlines_are_all_capitals() -> None:
    shouted = [one for one in stories(100) if " ".join(one.words).isupper() and len(one.words) > 3]
    assert shouted
