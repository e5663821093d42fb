"""What the rules know about words, read from the lists beside this module.

The lists are general knowledge, put together by hand: kinds of word, never names taken from a
text to be recognised. Entries stand apart by commas, ``#`` begins a comment, and all of them are
folded on reading, so that case and accents never matter. They are read once, when first needed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator


_MARKS = "~*+"


@dataclass(frozen=True, slots=True)
class KnownForm:
    """One form of a body that readers know.

    It may need "the" before it, be a plain word too, or be the address of the body.
    """

    text: str
    folded: str
    body: str
    needs_article: bool = False
    plain_word: bool = False
    address: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Folded word lists, each named for its file; the last three are put together from them.

    `strong_heads` end organisations' names and little else, `name_builders` occur in them though
    they are ordinary words, and `not_distinctive` words alone name nothing.
    """

    given_names: frozenset[str]
    given_names_also_words: frozenset[str]
    female_names: frozenset[str]
    male_names: frozenset[str]
    pet_forms: frozenset[str]
    common_given_names: frozenset[str]
    common_surnames: frozenset[str]
    places: frozenset[str]
    place_heads: frozenset[str]
    place_weak_heads: frozenset[str]
    place_openers: frozenset[str]
    thing_heads: frozenset[str]
    nationalities: frozenset[str]
    not_names: frozenset[str]
    organisation_heads: frozenset[str]
    organisation_weak_heads: frozenset[str]
    organisation_openers: frozenset[str]
    organisation_nouns: frozenset[str]
    organisation_offices: frozenset[str]
    roles: frozenset[str]
    roles_in_lower_case: frozenset[str]
    role_modifiers: frozenset[str]
    speech_verbs: frozenset[str]
    common_words: frozenset[str]
    everyday_words: frozenset[str]
    honours: frozenset[str]
    known: tuple[KnownForm, ...] = field(repr=False)
    strong_heads: frozenset[str] = field(init=False, repr=False)
    name_builders: frozenset[str] = field(init=False, repr=False)
    not_distinctive: frozenset[str] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        derived = {
            "strong_heads": self.organisation_heads - self.organisation_weak_heads,
            "name_builders": self.role_modifiers
            | self.organisation_heads
            | self.organisation_openers,
            "not_distinctive": self.places
            | self.common_words
            | self.nationalities
            | self.everyday_words
            | self.role_modifiers,
        }
        for name, words in derived.items():
            object.__setattr__(self, name, words)


@cache
def lexicon() -> Lexicon:
    """All the lists."""
    files = [name for name, part in Lexicon.__dataclass_fields__.items() if part.init]
    lists = {name: _words(name) for name in files if name != "known"}
    lists["given_names"] |= lists["female_names"] | lists["male_names"] | _nicknames()
    return Lexicon(**lists, known=tuple(_known_forms()))


@cache
def known_bodies() -> dict[str, str]:
    """For each folded form of a known body, the body's full name."""
    return {form.folded: form.body for form in lexicon().known}


@cache
def clipped_forms() -> dict[str, tuple[str, ...]]:
    """For each known body, its folded forms that need "the" before them."""
    clipped: dict[str, tuple[str, ...]] = {}
    for form in lexicon().known:
        if form.needs_article:
            clipped[form.body] = (*clipped.get(form.body, ()), form.folded)
    return clipped


def walks() -> dict[str, frozenset[str]]:
    """For each walk of life, the folded roles that tell of it."""
    return _tables("walks")


@cache
def eastern_families() -> dict[str, frozenset[str]]:
    """Family names (``family``) that may stand first, and given names beside them (``given``)."""
    return _tables("eastern_names")


@cache
def pet_names() -> dict[str, frozenset[str]]:
    """For each folded pet form beyond the English ones, the first names it is short for."""
    return {
        pet.strip(): names
        for pets, names in _tables("pet_names").items()
        for pet in fold(pets).split(",")
    }


@cache
def spellings() -> dict[str, str]:
    """For each folded first name that is spelt in several ways, the first of those ways."""
    lines = ([fold(name.strip()) for name in line.split(",")] for line in _lines("spellings"))
    return {name: names[0] for names in lines for name in names}


def _tables(name: str) -> dict[str, frozenset[str]]:
    """The lists in one file, each on a line behind its name and a colon."""
    lines = (line.partition(":") for line in _lines(name))
    return {
        title.strip(): frozenset(fold(entry) for entry in entries.split(","))
        for title, _, entries in lines
    }


def _words(name: str) -> frozenset[str]:
    """The entries of one list, folded line by line: `fold` is not free."""
    entries = (entry.strip() for line in _lines(name) for entry in fold(line).split(","))
    return frozenset(entries) - {""}


def _lines(name: str) -> Iterator[str]:
    """The lines of one list that hold entries."""
    text = resources.files(__package__).joinpath(f"{name}.txt").read_text(encoding="utf-8")
    return (line for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _known_forms() -> Iterator[KnownForm]:
    """The forms of all known bodies: ``~`` needs "the", ``*`` is a word too, ``+`` an address."""
    for line in _lines("known_organisations"):
        body = ""
        for printed, folded in zip(line.split(","), fold(line).split(","), strict=True):
            form = printed.strip()
            text = form.lstrip(_MARKS)
            body = body or text
            mark = form[0]
            yield KnownForm(
                text, folded.strip().lstrip(_MARKS), body, mark == "~", mark == "*", mark == "+"
            )


def _nicknames() -> frozenset[str]:
    """The given names that the `nicknames` package knows by a shorter or longer form."""
    from nicknames import NickNamer

    names = NickNamer.default_lookup()
    return frozenset(fold(name) for name in names if len(name) > 2)
