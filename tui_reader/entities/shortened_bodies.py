"""Which shorter names the press makes of an organisation's: "Norbeck" of "Norbeck Town".

What a body is called by must tell it from others of its kind. The invariant: a plain word, a place
or a kind of body is short for nothing by itself, and nobody goes by the name of whom they serve.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.organisation_names import (
    CLUB_ENDINGS,
    LEGAL_ENDINGS,
    SMALL_WORDS,
    has_legal_form,
    is_plain,
    words,
)
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Collection

_ADDS_LITTLE = (
    LEGAL_ENDINGS
    | CLUB_ENDINGS
    | word_set("service force group party club fc afc uk international magazine newspaper")
)
COMPASS = word_set(
    "north south east west central northern southern eastern western midland"
    " north-east north-west south-east south-west"
)
_LEVELS = word_set(
    "borough metropolitan unitary municipal town area primary secondary grammar comprehensive"
    " infant federal provincial teaching general community"
)
"""Words that say which kind of body one is, beside those in which bodies' names begin and end."""
FAMILY_FIRMS = word_set("sons son daughters daughter brothers bros partners")
"""Words in which a firm's name may end, although more is registered after them."""
OF_ANOTHER_BODY = word_set(
    "women ladies girls boys youth juniors academy reserves under veterans students alumni"
    " supporters fans friends workers staff employees officers members union pension pensions"
    " retirement superannuation shareholders creditors residents tenants parents victims"
    " charity charitable benevolent radio choir orchestra branch chapter"
)
"""Words by which a body is called after another that it is not: its women's team, its pensions."""
_MAY_GO = word_set("daily sunday evening morning weekly royal")
"""First words that papers and bodies founded by the crown are named without."""
_TURNED = word_set(
    "university department ministry institute court museum hospital embassy diocese archdiocese"
    " polytechnic observatory parliament"
)
"""What stands first or last in a name: "University of Norbeck", "Norbeck University"."""
REGIONS = word_set("uk usa us europe international asia africa america global worldwide")


def shortens(short: str, name: str, *, firm: bool = False) -> bool:
    """Whether `short` is a form the press would clip from `name`, known to be a `firm` or not."""
    some, whole = words(short), words(name)
    if some == whole or len(some) > len(whole):
        return False
    if _clipped(some, whole):
        return True
    if len(some) == 1 and len(whole) > 1 and some[0] == whole[-1] and some[0] in CLUB_ENDINGS:
        return True
    if whole[0] in _MAY_GO and some == whole[1:]:
        return len(some) > 1 or whole[0] != "royal"
    if some == whole[: len(some)]:
        return _is_telling_beginning(some, whole, firm=firm or has_legal_form(name))
    if len(some) > 1:
        return some[0] == whole[0] and some[-1] == whole[-1] and _left_out(some, whole)
    plural = some[0] == f"{whole[0]}s" and (firm or has_legal_form(name))
    return plural and is_telling_start(whole[:1])


def _is_telling_beginning(some: tuple[str, ...], whole: tuple[str, ...], *, firm: bool) -> bool:
    """Whether the first words of a name can stand for the whole."""
    rest = whole[len(some) :]
    if not OF_ANOTHER_BODY.isdisjoint(rest):
        return False
    if len(some) > 1 and rest[0] in {"of", "for", "in"} and some[0] not in {"university", "bank"}:
        return True
    if all(word in _ADDS_LITTLE for word in rest):
        return not (len(some) == 1 and is_plain(some[0]))
    if len(some) == 1 and not CLUB_ENDINGS.isdisjoint(whole[1:-1]):
        return False  # what goes by "Norbeck" is "Norbeck Town", not "Norbeck Town Supporters"
    return is_telling_start(some) or (firm and some[-1] in FAMILY_FIRMS)


def adds_little(short: str, name: str) -> bool:
    """Whether `name` is `short` with nothing more than what clubs and firms are called by."""
    some, whole = words(short), words(name)
    return some == whole[: len(some)] and all(word in _ADDS_LITTLE for word in whole[len(some) :])


def are_branches(name: str, keys: Collection[str]) -> bool:
    """Whether several names are each `name` and a country: then it is the name of the parent."""
    some = words(name)
    ends = [
        tuple(key.split())[len(some) :] for key in keys if tuple(key.split())[: len(some)] == some
    ]
    return len(ends) > 1 and all(len(end) == 1 and _is_region(end[0]) for end in ends)


def _is_region(word: str) -> bool:
    return word in lexicon().places or word in REGIONS


@lru_cache(maxsize=20_000)
def turned(name: str) -> tuple[str, ...]:
    """The words of a name, those after "of" or "for" first, where a body is called both ways."""
    found = words(name)
    for place, word in enumerate(found[1:-1], start=1):
        if word in {"of", "for"} and found[place - 1] in _TURNED:
            return (*found[place + 1 :], *found[:place])
    return found


def _clipped(some: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether only the first word is cut short ("Met Police"); alone it must be no plain word."""
    first, full = some[0], whole[0]
    if not 3 <= len(first) < len(full) or not full.startswith(first) or len(whole) < 2:
        return False
    return not _is_ordinary(first) if len(some) == 1 else some[1:] == whole[1 : len(some)]


def _left_out(some: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether `some` are the words of `whole` without some from the middle that tell little.

    No name goes without a place or a point of the compass, "University of (Southern) Wexmede"; one
    of plain words, "Wexmede Council", only without what says the kind or level of a body.
    """
    rest = iter(whole)
    if not all(word in rest for word in some):
        return False
    known, missing = lexicon(), set(whole) - set(some) - SMALL_WORDS
    if missing & (COMPASS | known.places):
        return False
    heads = known.organisation_heads | known.organisation_nouns
    levels = known.role_modifiers | known.organisation_openers | heads | _LEVELS
    return missing <= levels or not all(word in heads or is_plain(word) for word in some)


def is_telling(some: tuple[str, ...]) -> bool:
    """Whether folded words are more than a kind of body, a place or a plain word: "the Company"."""
    known = lexicon()
    kinds = (known.organisation_heads, known.organisation_nouns, known.organisation_openers)
    return any(not is_plain(word) and not any(word in one for one in kinds) for word in some)


def is_telling_start(some: tuple[str, ...]) -> bool:
    """Whether the first words alone can stand for a body: no place, no plain word, no head word."""
    heads = lexicon().organisation_heads
    if any(word in heads for word in some) or (len(some) == 1 and _is_ordinary(some[0])):
        return False
    return not all(is_plain(word) for word in some)


def _is_ordinary(word: str) -> bool:
    """Whether a word alone names nothing: "environment", "nation"."""
    known = lexicon()
    return word in known.not_distinctive or word.removesuffix("s") in known.not_distinctive
