"""Short forms of bodies that hold inside one article only: "the Harps", "Norbeck", "King's".

Elsewhere "the Messenger" may be any paper, and "Norbeck" any team or council; in an article that
names one such body in full it is that one. The invariant: no place, no word that says a kind of
body and no name that readers know is cut out of another's.
"""

from __future__ import annotations

from tui_reader.entities.acronyms import is_acronym
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.organisation_names import CLUB_ENDINGS, is_kind_word, known_body, words
from tui_reader.entities.shortened_bodies import COMPASS, OF_ANOTHER_BODY, REGIONS
from tui_reader.entities.word_sets import word_set

_SHORTEST = 3
TEAMS = CLUB_ENDINGS | word_set(
    "bears blues bulldogs bulls celtic chiefs clan colts devils dragons eagles emmets fc afc rfc cc"
    " kr falcons flyers foxes gaels giants harps hawks herons hornets knights leopards lions"
    " ospreys panthers phoenix pirates raiders rhinos robins rockets royals saints scarlets sharks"
    " stags steelers storm thistle thunder tigers vikings warriors wildcats wolves wrens"
)
"""Last words of teams' names, before which stands the place they play for."""
PAPERS = word_set("chronicle echo express gazette herald journal mail mercury mirror news observer")
PAPERS |= word_set("post record standard star sun telegraph times tribune")
"""Last words of papers' names, by which each of many papers is called."""
_NOT_LEFT_OUT = COMPASS | word_set(
    "save stop keep free no yes say hands anti pro against friends dig slow"
    " of for in at with to and the from by royal"
)
"""Words that make a name another's: a campaign is not what it fights for, or against."""


def begins(short: str, key: str) -> bool:
    """Whether a name is another's beginning, and no place's, though all its words be plain.

    "Harbour" is short for "Harbour Homes", but "Norbeck" not for "Norbeck City Council".
    """
    some, whole = words(short), tuple(key.split())
    rest = whole[len(some) :]
    if whole[: len(some)] != some or not rest or not OF_ANOTHER_BODY.isdisjoint(rest):
        return False
    if short.endswith(("'s", "’s", "s'", "s’")):
        return True
    return CLUB_ENDINGS.isdisjoint(rest[:-1]) and not any(map(_is_of_many, some))


def begins_so(letters: str, key: str) -> bool:
    """Whether an acronym is the first word of a longer name, and that is no branch of it."""
    some, rest = key.split()[0], key.split()[1:]
    if some != letters or len(letters) < _SHORTEST or letters in lexicon().not_distinctive:
        return False
    return bool(rest) and not _is_branch(rest)


def _is_branch(rest: list[str]) -> bool:
    """Whether what follows a name makes it a part of the body, or another's: "UK", "Foundation"."""
    known = lexicon()
    return any(word in OF_ANOTHER_BODY or word in REGIONS or word in known.places for word in rest)


def is_team_of(place: str, key: str) -> bool:
    """Whether a body is a team that goes by the name of its place alone."""
    some, whole = words(place), tuple(key.split())
    rest = whole[len(some) :]
    return whole[: len(some)] == some and bool(rest) and TEAMS.issuperset(rest)


def ends(short: str, key: str) -> bool:
    """Whether one word, or a surname with its article, ends another name and stands for it alone.

    "The Harps" are Norbeck Harps; the Save Norbeck campaign is not Norbeck.
    """
    some, whole = words(short), tuple(key.split())
    before = whole[: -len(some)]
    if whole[-len(some) :] != some or not before or len(some) > 1:
        return False
    if len(some[0]) < _SHORTEST or is_acronym(short) or is_kind_word(short) or known_body(short):
        return False
    known = lexicon()
    lists = (known.places, known.nationalities, COMPASS, OF_ANOTHER_BODY)
    if any(some[0] in one for one in lists):
        return False
    return _NOT_LEFT_OUT.isdisjoint(before)


def _is_of_many(word: str) -> bool:
    """Whether many bodies' names begin with a word: a place, a nation, a kind of body."""
    known = lexicon()
    lists = (
        known.places,
        known.nationalities,
        known.organisation_heads,
        known.role_modifiers,
        COMPASS,
        CLUB_ENDINGS,
    )
    return any(word in one for one in lists)
