"""Acronyms of organisations' names: what is one, and which names it can be made of.

An acronym by itself proves no body. The invariant: every test here is of letters alone, so that
it holds in any article.
"""

from __future__ import annotations

from functools import lru_cache

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.organisation_names import CLUB_ENDINGS, SMALL_WORDS, words
from tui_reader.entities.word_sets import word_set

_LONGEST_ACRONYM = 8
_SHORTEST_TELLING_ACRONYM = 4
_LONGEST_PAIR = 2
_GENERIC = word_set("nhs foundation trust group holdings")
"""Last words of which an acronym has no letters."""


@lru_cache(maxsize=20_000)
def is_acronym(name: str) -> bool:
    """Whether `name` is printed as an acronym: one word, capitals for the most part."""
    bare = name.replace(".", "")
    if not 2 <= len(bare) <= _LONGEST_ACRONYM or any(map(str.isspace, bare)):
        return False
    return bare[0].isupper() and sum(map(str.isupper, bare)) * 2 > len(bare)


def tells_alone(acronym: str) -> bool:
    """Whether an acronym has so many letters, or such, that hardly two bodies share it."""
    bare = acronym.replace(".", "")
    return len(bare) >= _SHORTEST_TELLING_ACRONYM or not bare.isupper()


@lru_cache(maxsize=20_000)
def initials(name: str) -> frozenset[str]:
    """The folded acronyms that a name of two words or more makes, small words in or out.

    A club's may end in "FC", and a hospital trust's does without "NHS Trust".
    """
    parts = [part for word in words(name) for part in word.split("-") if part]
    start = ""
    if parts[:1] == ["hm"]:
        start, parts = "hm", parts[1:]
    if not parts or len(parts) + len(start) < 2:
        return frozenset()
    every = "".join(part[0] for part in parts)
    main = "".join(part[0] for part in parts if part not in SMALL_WORDS)
    named = {start + every, start + main}
    if parts[-1] in CLUB_ENDINGS:
        named.add(f"{every}fc")
    pair = {f"{parts[0][0]}&{parts[2][0]}"} if parts[1:2] == ["and"] and parts[2:] else set()
    return frozenset(named | pair | _without_generic(start, parts))


def _without_generic(start: str, parts: list[str]) -> set[str]:
    """The letters of a name without its last words for what it is, if three are left or more."""
    kept = list(parts)
    while kept and kept[-1] in _GENERIC:
        kept = kept[:-1]
    letters = start + "".join(part[0] for part in kept if part not in SMALL_WORDS)
    return {letters} if len(kept) < len(parts) and len(letters) > _LONGEST_PAIR else set()


def looser_initials(name: str) -> frozenset[str]:
    """Acronyms of three letters or more without one of the words for what a body is.

    "GNF" is "Great Northern & Fells Railway".
    """
    known = lexicon()
    parts = [word for word in words(name) if word not in SMALL_WORDS]
    fewer = (
        [*parts[:place], *parts[place + 1 :]]
        for place, word in enumerate(parts[1:], start=1)
        if word in known.organisation_heads or word in known.organisation_nouns
    )
    letters = ("".join(word[0] for word in some) for some in fewer)
    return frozenset(some for some in letters if len(some) > _LONGEST_PAIR)


def acronym_key(acronym: str) -> str:
    """An acronym as `initials` gives it: "W&C" is made of the first two words of a pair."""
    return fold(acronym).replace(".", "")


def may_abbreviate(acronym: str, name: str) -> bool:
    """Whether `acronym`, printed in brackets after `name`, can be made of its letters in order."""
    letters = iter(fold(name))
    return all(letter in letters for letter in fold(acronym) if letter.isalpha())


def holds_initials(acronym: str, name: str) -> bool:
    """Whether an acronym has the first letters of all words of a name in order, and some within.

    "UNAMA" is the "UN Assistance Mission in Afghanistan", but "BTC" is no "Board".
    """
    letters = iter(fold(acronym))
    main = [word[0] for word in words(name) if word not in SMALL_WORDS]
    return len(main) > _LONGEST_PAIR and all(first in letters for first in main)
