"""Places, days, nations and other capitalised things that are nobody's name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from tui_reader.entities.rules.page import Page

_WHERE = word_set("in at near across around outside inside through throughout via towards")


def match(page: Page, first: int, last: int) -> Finding | None:
    """A place or other thing that is no name, beginning at `first`."""
    end = _listed_end(page, first, last)
    head = None
    if last - first > 1:
        head = _headed_end(page, first, last) or _opened_end(page, first, last)
    if head is not None and (end is None or head > end):
        return Finding(first, head, None, Weight.LIKELY, "a place or a thing")
    if end is not None:
        return Finding(first, end, None, Weight.LIKELY, "a place or other word that is no name")
    return None


_WAYS = frozenset(["from", "to", "and"])
_TRAVELS = word_set(
    "mile miles train trains bus buses flight flights ferry flew flown fly flying drove driven"
    " kilometres km"
)
_WAY = 6


@cache
def _longest_entries() -> dict[str, int]:
    """By its first word, how many words the longest listed place, nation, day or the like has."""
    words = lexicon()
    longest: dict[str, int] = {}
    for entry in words.places | words.nationalities | words.not_names:
        parts = entry.split(" ")
        longest[parts[0]] = max(len(parts), longest.get(parts[0], 0))
    return longest


def _listed_end(page: Page, first: int, last: int) -> int | None:
    """The end of the longest listed place, nation, day or the like that begins at `first`."""
    words = page.words
    longest = _longest_entries().get(page.low(first), 0)
    for end in range(min(last, first + longest), first, -1):
        low = " ".join(page.lows(first, end))
        if low in words.places or low in words.nationalities or low in words.not_names:
            if end - first == 1 and _begins_person(page, first, last):
                return None
            return end
    return None


def _begins_person(page: Page, first: int, last: int) -> bool:
    """Whether a word that is a place too is a first name here ("Jordan Pickett")."""
    low, words = page.low(first), page.words
    if low not in words.given_names or first + 1 >= last or page.tokens[first].possessive:
        return False
    follower = page.low(first + 1)
    if follower in words.roles or follower in words.role_modifiers:
        return False
    return page.tokens[first + 1].case is Case.CAPITAL and not is_where(page, first)


def is_where(page: Page, first: int) -> bool:
    """Whether the word before `first` says where something is."""
    return page.joined(first) and page.low(first - 1) in _WHERE


def is_travelled(page: Page, first: int) -> bool:
    """Whether the words before `first` tell of a way there: "forty miles from", "flown to"."""
    if page.low(first - 1) not in _WAYS or not page.joined(first):
        return False
    for position in range(first - 2, max(-1, first - 2 - _WAY), -1):
        if page.low(position) in _TRAVELS:
            return True
        if page.opens(position):
            return False
    return False


def _headed_end(page: Page, first: int, last: int) -> int | None:
    """The end of a place named by its last word ("George Square"), if one begins at `first`."""
    words = page.words
    for position in range(min(last, first + 4) - 1, first, -1):
        low = page.low(position)
        if low in words.thing_heads and _is_thing(page, first, position):
            return position + 1
        if low not in words.place_heads:
            continue
        if any(token.possessive for token in page.tokens[first : position - 1]):
            continue
        if low in words.place_weak_heads and _person_fits(page, first, position):
            continue
        return position + 1
    return None


def _person_fits(page: Page, first: int, head: int) -> bool:
    """Whether the words up to and with a place word may be a person ("Max Hill")."""
    low = page.low(first)
    person = low in page.words.given_names and low not in page.words.places
    return person and not is_where(page, first)


def _opened_end(page: Page, first: int, last: int) -> int | None:
    """The end of a place named by its first word ("Port Talbot"), if one begins at `first`."""
    if page.low(first) not in page.words.place_openers:
        return None
    position = first + 1
    while position < last and not page.tokens[position - 1].possessive:
        if page.low(position) in page.words.roles:
            break
        position += 1
    return position


def _is_thing(page: Page, first: int, head: int) -> bool:
    """Whether the words up to a thing word name it: no mere first name stands before."""
    given = page.low(first) in page.words.given_names and head - first == 1
    return page.low(first - 1) == "the" or not given
