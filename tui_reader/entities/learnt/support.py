"""A lone word judged by the full names of the document: "Frostig" after "Frostig Ltd" is the firm.

The model takes an unknown word for a person as easily as for a firm or a town; what the document
prints in full settles it. The invariant: a word that stands in full names of both kinds keeps the
kind that the model read where it stands; one that stands in none is a name only if the model is
sure enough.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.entities.learnt.second_opinion import CONFIRMED
from tui_reader.entities.rules import people
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.places import is_where
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.rules.page import Page

_OF_TOWNS = {
    "at": word_set(
        "plant plants depot depots warehouse warehouses mill mills factory branch works junction"
    ),
    "of": word_set("mayor mayoress bishop port town city village outskirts streets suburb suburbs"),
    "from": word_set(
        "boy girl farmer fisherman teacher seamstress pharmacist pensioner lady couple family firm"
        " buyer spectator band baker butcher plumber grandmother grandfather native"
    ),
}
_IN_BODIES = word_set(
    "shares share stake stakes shareholders shareholding investors investor invest invested holding"
    " interest believe faith trust confidence brought called published printed appeared wrote study"
    " paper article writing report"
)


@dataclass(frozen=True, slots=True)
class FullNames:
    """Words of the names printed in full; how much speaks for words as places, or names alone."""

    people: frozenset[str]
    bodies: frozenset[str]
    places: Counter[str]
    alone: Counter[tuple[str, Kind]]


def supported(page: Page, found: Sequence[Finding], full: FullNames) -> list[Finding]:
    """The findings, lone words among them of the kind that the document's full names give them."""
    judged = (_judged(page, one, full) for one in found)
    return [one for one in judged if one is not None]


def torn(page: Page, found: Sequence[Finding], full: FullNames) -> dict[int, Finding]:
    """By where they stand, lone words that name several, as they were read.

    They stand in full names of both kinds, or words beside them tell what they are.
    """
    both = full.people & full.bodies
    return {
        page.tokens[one.first].start: one
        for one in found
        if one.kind is not None
        and one.last - one.first == 1
        and (page.low(one.first) in both or one.reason == CONFIRMED)
    }


def full_names(page: Page, found: Sequence[Finding]) -> FullNames:
    """What the findings say of the names that a document prints in full."""
    names: set[str] = set()
    bodies: set[str] = set()
    places: Counter[str] = Counter()
    alone: Counter[tuple[str, Kind]] = Counter()
    for one in found:
        lows = page.lows(one.first, one.last)
        if one.kind is None:
            places[lows[0]] += one.weight
        elif len(lows) == 1:
            alone[lows[0], one.kind] += one.weight
        elif one.kind is Kind.PERSON:
            names.update((lows[0], lows[-1]))
        elif one.weight >= Weight.LIKELY:
            bodies.add(lows[0])
    return FullNames(frozenset(names), frozenset(bodies), places, alone)


def _judged(page: Page, one: Finding, full: FullNames) -> Finding | None:
    """One finding, if it is a lone word; others as they are."""
    if one.last - one.first > 1 or people.is_titled(page, one.first):
        return one
    low = page.low(one.first)
    if one.kind is None:
        somebody = low in full.bodies or low in full.people
        known = low in page.words.places or is_where(page, one.first)
        return None if somebody and not known else one
    in_person, in_body = low in full.people, low in full.bodies
    article = page.joined(one.first) and page.low(one.first - 1) == "the"
    if one.kind is Kind.PERSON and in_body and (article or not in_person):
        return one._replace(kind=Kind.ORGANISATION, reason="the name of a body cut short")
    unknown = not in_person and low not in page.words.given_names
    if one.kind is Kind.PERSON and unknown:
        doubtful = full.alone[low, one.kind] < Weight.LIKELY
        return None if doubtful or _is_place(page, one, full) else one
    if one.kind is Kind.ORGANISATION and in_person and not in_body:
        return one if article else _called_after_person(one)
    if one.kind is Kind.ORGANISATION and not in_body:
        doubtful = full.alone[low, one.kind] < Weight.LIKELY
        return None if doubtful or _is_town(page, one) else one
    return one


def _called_after_person(one: Finding) -> Finding:
    """A lone word read as a body that is somebody's name: a body there alone, if at all."""
    if one.reason == CONFIRMED:
        return one._replace(weight=Weight.HINT)
    return one._replace(kind=Kind.PERSON, reason="part of a person's name")


def _is_place(page: Page, one: Finding, full: FullNames) -> bool:
    """Whether a lone word is a place elsewhere, or stands where one does: "in Harlby"."""
    return full.places[page.low(one.first)] >= Weight.LIKELY or is_where(page, one.first)


def _is_town(page: Page, one: Finding) -> bool:
    """Whether a lone word, not surely a body, says where something was: "found in Harlby"."""
    if one.weight is Weight.SURE or one.reason == CONFIRMED or not page.joined(one.first):
        return False
    small, before = page.low(one.first - 1), page.low(one.first - 2)
    if page.tokens[one.first].case is not Case.CAPITAL:
        return False
    if small == "in":
        return before not in _IN_BODIES
    return before in _OF_TOWNS.get(small, ()) and page.joined(one.first - 1)
