"""Bodies named in ordinary words, which no model knows by sight: "Every Garden", "Hope and Roof".

A phrase of everyday words in capitals is a name if somebody is "of" it, or if words beside it are
those of bodies; and so is the single word in "told the Trumpet". The invariant: posts, places, days
and laws are never taken, and a phrase is taken whole or not at all.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.entities.rules import people, places
from tui_reader.entities.rules.evidence_of_bodies import TELLS, after_of_body, before_of_body
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.tokens import Case
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from tui_reader.entities.rules.page import Page

_JOINTS = frozenset(["and", "for", "of", "the", "our", "to"])
_LONGEST = 5


def phrases(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """The phrases of everyday words that name bodies, apart from what was found."""
    taken = {word for one in found for word in range(one.first, one.last)}
    ends = {one.last for one in found if one.kind is Kind.PERSON and one.last - one.first > 1}
    seen: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for first, last in _runs(page, taken):
        seen[page.lows(first, last)].append((first, last))
    return [
        Finding(first, last, Kind.ORGANISATION, Weight.LIKELY, reason)
        for spots in (*seen.values(), *([spot] for spot in _told(page, taken)))
        if (reason := _reason(page, spots, ends))
        for first, last in spots
    ]


def _told(page: Page, taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Single words that are told something, as papers are."""
    for position in page.columns.capitals:
        told = page.low(position - 1) == "the" and page.low(position - 2) in TELLS
        if told and position not in taken and _is_capital(page, position):
            yield position, position + 1


def _reason(page: Page, spots: list[tuple[int, int]], ends: set[int]) -> str:
    """Why a phrase is a name, from all the places where it stands; empty if it is none."""
    for first, last in spots:
        of_it = page.low(first - 1) == "of" and page.joined(first)
        if of_it and past_honours(page, first - 2) + 1 in ends:
            return "a phrase in capitals that somebody is “of”"
        if any(told.weight >= Weight.LIKELY for told in _beside(page, first, last)):
            return "a phrase in capitals, and a word of bodies beside it"
    return ""


def past_honours(page: Page, position: int) -> int:
    """The last word before letters such as "MBE"."""
    while position > 0 and people.is_honour(page, position):
        position -= 1
    return position


def _beside(page: Page, first: int, last: int) -> Iterator[Finding]:
    yield from before_of_body(page, first, last)
    yield from after_of_body(page, first, last)


def _runs(page: Page, taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Phrases of two capitalised words or more, in mid-sentence, that may name a body."""
    busy = frozenset(taken)
    reached = 0
    for position in page.columns.capitals:
        if position < reached or position in busy:
            continue
        reached = _run_end(page, position, busy)
        if reached - position > 1 and _may_name(page, position, reached):
            yield position, reached


def _run_end(page: Page, first: int, busy: frozenset[int]) -> int:
    """The end of the capitalised words from `first`, small words between them included."""
    if not _is_capital(page, first) or page.opens(first):
        return first
    last = first + 1
    while last < len(page.tokens) and last - first < _LONGEST:
        if page.tokens[last - 1].possessive or not page.joined(last):
            break
        if _is_capital(page, last) and last not in busy:
            last += 1
        elif page.low(last) in _JOINTS and _goes_on(page, last + 1, busy):
            last += 2
        else:
            break
    return last


def _goes_on(page: Page, position: int, busy: frozenset[int]) -> bool:
    return page.joined(position) and _is_capital(page, position) and position not in busy


def _is_capital(page: Page, position: int) -> bool:
    return page.tokens[position].case is Case.CAPITAL


def _may_name(page: Page, first: int, last: int) -> bool:
    """Whether the words are everyday ones, and no post, place, day or law."""
    words = page.words
    if page.low(last - 1) in words.thing_heads or page.low(last - 1) in words.place_heads:
        return False
    barred = (words.not_names, words.nationalities, words.places, words.organisation_heads)
    for position in range(first, last):
        low = page.low(position)
        if low in words.roles or people.is_title(page, position):
            return False
        if any(low in some for some in barred):
            return False
    return places.match(page, first, last) is None and any(
        page.is_ordinary(word) for word in range(first, last)
    )
