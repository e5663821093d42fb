"""Made-up news stories with every name marked: what the public training sets lack.

A story draws its people and bodies once and then speaks of them as papers do: in full, by family
name, by short form, by acronym, after titles that are no part of the name.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from training import names
from training.bodies import MAKERS, any_body
from training.data import Document, Sentence
from training.naming import Body, acronym
from training.others import handle, other, spot
from tui_reader.entities.learnt.words import WORD

if TYPE_CHECKING:
    import random

_SLOT = re.compile(r"\{(?:=(?P<type>\w+):(?P<said>[^}]+)|(?P<name>\w+)(?::(?P<kind>\w+))?)\}")
_IN_KIND = 0.85  # of the bodies no template asks a kind of: those of the genre's own kinds
_HEADED = 0.4
_IN_CAPITALS, _IN_TITLE_CASE = 0.35, 0.25


@dataclass(frozen=True, slots=True)
class Genre:
    """How stories of one sort open, how they go on, and which kinds of body they speak of."""

    name: str
    kinds: tuple[str, ...]
    openers: tuple[str, ...]
    followers: tuple[str, ...]


@functools.cache
def genres() -> tuple[Genre, ...]:
    """The genres of `stories.txt`."""
    text = Path(__file__).with_name("stories.txt").read_text(encoding="utf-8")
    made = []
    for block in text.split("\n## ")[1:]:
        opening, _, following = block.partition("\n--\n")
        heading, *openers = opening.splitlines()
        name, _, kinds = heading.partition(": ")
        followers = tuple(filter(None, following.splitlines()))
        made.append(Genre(name, tuple(kinds.split()), tuple(filter(None, openers)), followers))
    return tuple(made)


@dataclass(slots=True)
class _Cast:
    """Who a story is about: drawn when first spoken of, then kept."""

    chance: random.Random
    kinds: tuple[str, ...]
    people: dict[str, names.Person] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def fill(self, slot: str, kind: str | None) -> tuple[str, str]:
        """The text of a slot and its type."""
        if slot.upper()[0] in "PQRS":
            return self._person(slot), "PER"
        if slot in "LM":
            return self.places.setdefault(slot, self.chance.choice(names.PLACES)), "LOC"
        if slot == "Z":
            return self.places.setdefault(slot, spot(self.chance)), "LOC"
        if slot in "XH":
            return (handle(self.chance) if slot == "H" else other(self.chance, kind)), "O"
        body = self._body(slot, kind)
        if slot.endswith("a"):
            return acronym(body.full), "ORG"
        return (body.full if slot.isupper() else body.short), "ORG"

    def _person(self, slot: str) -> str:
        key = slot[0].upper()
        found = self.people.get(key)
        if found is None:
            found = self.people[key] = names.person(self.chance)
        if slot.isupper():
            return found.full
        return found.given if slot.endswith("g") else found.family

    def _body(self, slot: str, kind: str | None) -> Body:
        key = slot[0].upper()
        if key == "N" or key not in self.bodies:
            drawn = self.chance.choice(self.kinds) if self.chance.random() < _IN_KIND else None
            usual = "paper" if key == "N" else drawn
            chosen = kind or usual
            self.bodies[key] = (MAKERS[chosen] if chosen else any_body)(self.chance)
        return self.bodies[key]


def story(chance: random.Random, number: int, weight: float) -> Document:
    """One made-up story of four to fourteen sentences, some under a headline."""
    told = [genre for genre in genres() if genre.openers]
    genre = chance.choice(told)
    cast = _Cast(chance, genre.kinds)
    count = min(chance.randint(3, 13), len(genre.followers))
    lines = [chance.choice(genre.openers), *chance.sample(genre.followers, count)]
    sentences = tuple(written(line, cast) for line in lines)
    if chance.random() < _HEADED:
        over = chance.choice([one for one in genres() if not one.openers])
        sentences = (_headline(written(chance.choice(over.followers), cast), chance), *sentences)
    return Document(f"story/{number}", "stories", sentences, weight)


def _headline(sentence: Sentence, chance: random.Random) -> Sentence:
    draw = chance.random()
    if draw < _IN_CAPITALS:
        return replace(sentence, words=tuple(word.upper() for word in sentence.words))
    if draw < _IN_CAPITALS + _IN_TITLE_CASE:
        return replace(sentence, words=tuple(capital(word) for word in sentence.words))
    return sentence


def capital(word: str) -> str:
    """A word as title case has it: the rest of it stays as it is."""
    return word[:1].upper() + word[1:]


def written(line: str, cast: _Cast) -> Sentence:
    """A template with its slots filled, cut into words and tagged."""
    words: list[str] = []
    tags: list[str] = []
    place = 0
    for slot in _SLOT.finditer(line):
        _add(line[place : slot.start()], None, words, tags)
        said = (slot["said"], slot["type"]) if slot["type"] else None
        _add(*(said or cast.fill(slot["name"], slot["kind"])), words, tags)
        place = slot.end()
    _add(line[place:], None, words, tags)
    return Sentence(tuple(words), tuple(tags))


def _add(text: str, kind: str | None, words: list[str], tags: list[str]) -> None:
    for order, word in enumerate(WORD.findall(text)):
        words.append(word)
        tags.append("O" if kind in (None, "O") else f"{'I' if order else 'B'}-{kind}")
