"""Made-up news stories with every name marked: what the public training sets lack.

A story draws its people and bodies once and then speaks of them as papers do: in full, by family
name, by short form, by acronym, after titles that are no part of the name.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from training import names
from training.bodies import MAKERS, Body, _acronym, any_body
from training.data import Document, Sentence
from tui_reader.entities.learnt.words import WORD

if TYPE_CHECKING:
    import random

_SLOT = re.compile(r"\{(?:=(?P<type>\w+):(?P<said>[^}]+)|(?P<name>\w+)(?::(?P<kind>\w+))?)\}")


@dataclass(frozen=True, slots=True)
class Genre:
    """How stories of one sort open, and how they go on."""

    openers: tuple[str, ...]
    followers: tuple[str, ...]


@functools.cache
def genres() -> tuple[Genre, ...]:
    """The genres of `stories.txt`."""
    text = Path(__file__).with_name("stories.txt").read_text(encoding="utf-8")
    made = []
    for block in text.split("\n## ")[1:]:
        opening, _, following = block.partition("\n--\n")
        openers = opening.splitlines()[1:]
        made.append(
            Genre(tuple(filter(None, openers)), tuple(filter(None, following.splitlines())))
        )
    return tuple(made)


@dataclass(slots=True)
class _Cast:
    """Who a story is about: drawn when first spoken of, then kept."""

    chance: random.Random
    people: dict[str, names.Person] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)

    def fill(self, slot: str, kind: str | None) -> tuple[str, str]:
        """The text of a slot and its type."""
        if slot.upper()[0] in "PQR":
            return self._person(slot), "PER"
        if slot in "LM":
            return self.places.setdefault(slot, self.chance.choice(names.PLACES)), "LOC"
        body = self._body(slot, kind)
        if slot.endswith("a"):
            return _acronym(body.full), "ORG"
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
            default = MAKERS["paper"] if key == "N" else any_body
            self.bodies[key] = (MAKERS[kind] if kind else default)(self.chance)
        return self.bodies[key]


def story(chance: random.Random, number: int, weight: float) -> Document:
    """One made-up story of three to ten sentences."""
    genre = chance.choice(genres())
    cast = _Cast(chance)
    count = min(chance.randint(2, 9), len(genre.followers))
    lines = [chance.choice(genre.openers), *chance.sample(genre.followers, count)]
    sentences = tuple(written(line, cast) for line in lines)
    return Document(f"story/{number}", "stories", sentences, weight)


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
        tags.append("O" if kind is None else f"{'I' if order else 'B'}-{kind}")
