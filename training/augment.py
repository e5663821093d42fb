"""Variations of the training documents, drawn anew every epoch: other names, headline capitals.

People are renamed consistently through a document (the same new name wherever the old one stood,
in full or in part), organisations now and then give way to others of their kind, and a few
sentences are set in capitals or title case, as headlines are.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from training import names
from training.bodies import any_body
from training.data import IGNORED, Document, Sentence
from training.stories import capital, story
from tui_reader.entities.learnt.labels import spans_of
from tui_reader.entities.learnt.words import WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class Variation:
    """How often each variation is made: chances, and how many stories an epoch adds."""

    rename: float = 0.3
    borrow: float = 0.4  # of the renamed, those named after the training data's own people
    replace_body: float = 0.12
    capitals: float = 0.015
    title_case: float = 0.015
    stories: int = 1000
    story_weight: float = 0.7


NONE = Variation(rename=0, replace_body=0, capitals=0, title_case=0, stories=0)
"""The documents as they are."""


def varied(
    documents: Sequence[Document], variation: Variation, seed: int
) -> Callable[[int], list[Document]]:
    """The corpus of each epoch."""
    inventory = sorted(_inventory(documents))

    def corpus(epoch: int) -> list[Document]:
        chance = random.Random(f"{seed}/{epoch}")
        made = [_document(document, variation, inventory, chance) for document in documents]
        weight = variation.story_weight
        stories = (story(chance, number, weight) for number in range(variation.stories))
        return made + [_cased(one, variation, chance) for one in stories]

    return corpus


def _inventory(documents: Sequence[Document]) -> set[tuple[str, ...]]:
    """People named in full in the training documents, by their words."""
    found = set()
    for document in documents:
        for sentence in document.sentences:
            for span in spans_of(sentence.tags):
                words = sentence.words[span.start : span.end]
                if span.type == "PER" and 2 <= len(words) <= 4 and words[0][0].isupper():
                    found.add(words)
    return found


def _document(
    document: Document,
    variation: Variation,
    inventory: Sequence[tuple[str, ...]],
    chance: random.Random,
) -> Document:
    if chance.random() < variation.rename and document.source != "btc":
        document = _renamed(document, variation, inventory, chance)
    return _cased(document, variation, chance)


@dataclass(slots=True)
class _Renaming:
    """Old words to new ones, kept for the length of a document."""

    variation: Variation
    inventory: Sequence[tuple[str, ...]]
    chance: random.Random
    parts: dict[str, list[str]] = field(default_factory=dict)

    def person(self, words: tuple[str, ...]) -> list[str]:
        """The new name for an old one; a part of a name known in full gets the matching part."""
        known = self.parts.get(" ".join(words))
        if known is not None:
            return known
        given, family, full = self._draw()
        if len(words) == 1:
            full = family if self.chance.random() < 0.6 else given
        else:
            self.parts.setdefault(words[0], given)
            self.parts.setdefault(words[-1], family)
        return self.parts.setdefault(" ".join(words), full)

    def _draw(self) -> tuple[list[str], list[str], list[str]]:
        if self.chance.random() < self.variation.borrow:
            words = list(self.chance.choice(self.inventory))
            return words[:1], words[-1:], words
        made = names.person(self.chance)
        return WORD.findall(made.given), WORD.findall(made.family), WORD.findall(made.full)

    def body(self, words: tuple[str, ...]) -> list[str]:
        """Mostly the organisation itself; sometimes another, the same one all through."""
        key = " ".join(("org", *words))
        if key not in self.parts:
            swap = len(words) > 1 and self.chance.random() < self.variation.replace_body * 3
            self.parts[key] = WORD.findall(any_body(self.chance).full) if swap else list(words)
        return self.parts[key]


def _renamed(
    document: Document,
    variation: Variation,
    inventory: Sequence[tuple[str, ...]],
    chance: random.Random,
) -> Document:
    renaming = _Renaming(variation, inventory, chance)
    full_first = sorted(
        (
            sentence.words[span.start : span.end]
            for sentence in document.sentences
            for span in spans_of(sentence.tags)
            if span.type == "PER"
        ),
        key=len,
        reverse=True,
    )
    for words in full_first:
        renaming.person(words)
    return replace(
        document, sentences=tuple(_rewritten(one, renaming) for one in document.sentences)
    )


def _rewritten(sentence: Sentence, renaming: _Renaming) -> Sentence:
    words: list[str] = []
    tags: list[str] = []
    place = 0
    for span in spans_of(["O" if tag == IGNORED else tag for tag in sentence.tags]):
        old = sentence.words[span.start : span.end]
        if span.type == "LOC":
            continue
        new = renaming.person(old) if span.type == "PER" else renaming.body(old)
        words.extend((*sentence.words[place : span.start], *new))
        tags.extend(sentence.tags[place : span.start])
        tags.extend(f"{'I' if order else 'B'}-{span.type}" for order in range(len(new)))
        place = span.end
    words.extend(sentence.words[place:])
    tags.extend(sentence.tags[place:])
    return Sentence(tuple(words), tuple(tags))


def _cased(document: Document, variation: Variation, chance: random.Random) -> Document:
    return replace(
        document,
        sentences=tuple(_headline(one, variation, chance) for one in document.sentences),
    )


def _headline(sentence: Sentence, variation: Variation, chance: random.Random) -> Sentence:
    draw = chance.random()
    if draw < variation.capitals:
        return replace(sentence, words=tuple(word.upper() for word in sentence.words))
    if draw < variation.capitals + variation.title_case:
        return replace(sentence, words=tuple(capital(word) for word in sentence.words))
    return sentence
