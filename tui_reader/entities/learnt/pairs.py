"""Names cut in two at a small word: "Harl and Sallow Police", "Rotary Club of Harl".

The model reads two names where the words between belong to one. What the second ends in, or the
first, tells: two counties share a police force, and clubs are "of" somewhere. The invariant: only
neighbours with nothing but that small word between them become one, and a body readers know stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.findings import Weight
from tui_reader.entities.rules.known import known_end
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_SHARED = frozenset([("police",), ("constabulary",), ("fire", "and", "rescue", "service")])
_SHARED_BY_ONE = frozenset([("council",), ("building", "society")])
_SINGULAR = word_set("has is was says does")
_HEADS_OF_FIELDS = word_set("tribunal board committee commission authority inspectorate ombudsman")
_FULL = 2
_OF_PLACES = word_set(
    "club society guild company institute association federation church diocese archdiocese"
    " university college council chamber order brotherhood lodge union orchestra academy"
)
_MOST_BETWEEN = len(("and", "the"))
_REASON = "two counties share it, or it is “of” a place"


def paired(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """The findings, in order; those that are the two parts of one body's name made one."""
    kept: list[Finding] = []
    for one in found:
        near = kept and 0 < one.first - kept[-1].last <= _MOST_BETWEEN
        if near and any(are_one(page, kept[-1], one) for are_one in _ONE):
            first = kept.pop().first
            weight = Weight.LIKELY
            one = one._replace(first=first, kind=Kind.ORGANISATION, weight=weight, reason=_REASON)
        kept.append(one)
    return kept


def _joins(page: Page, left: Finding, right: Finding, word: str) -> bool:
    """Whether only the word, and "the" perhaps after it, stands between two findings."""
    start = left.last
    between = page.lows(start, right.first)
    if between not in ((word,), (word, "the")) or page.tokens[start - 1].possessive:
        return False
    return all(page.joined(position) for position in range(start, right.first + 1))


def _is_shared(page: Page, left: Finding, right: Finding) -> bool:
    """Whether two places share the force that the right one ends in."""
    if right.kind is not Kind.ORGANISATION or not _joins(page, left, right, "and"):
        return False
    if not _may_be_place(page, left) or page.low(right.first - 1) == "the":
        return False
    words = page.lows(right.first + 1, right.last)
    ends = {words[-size:] for size in (1, 2, 4)}
    if ends & _SHARED:
        return True
    singular = page.joined(right.last) and page.low(right.last) in _SINGULAR
    return singular and bool(ends & _SHARED_BY_ONE)


def _is_pair(page: Page, left: Finding, right: Finding) -> bool:
    """Whether the verb after two lone words that open a sentence is that of one body."""
    if not (left.kind is right.kind is Kind.ORGANISATION and _joins(page, left, right, "and")):
        return False
    if right.last - left.first != len(("one", "and", "other")) or not page.opens(left.first):
        return False
    return page.joined(right.last) and page.low(right.last) in _SINGULAR


def _is_of_fields(page: Page, left: Finding, right: Finding) -> bool:
    """Whether two fields share the head of the second: "the Harbour and Coast Tribunal"."""
    if not (left.kind is right.kind is Kind.ORGANISATION and _joins(page, left, right, "and")):
        return False
    if page.low(left.first - 1) != "the" or page.low(right.first - 1) == "the":
        return False
    if right.last - right.first < _FULL or page.low(right.last - 1) not in _HEADS_OF_FIELDS:
        return False
    return _is_field(page, left) and page.low(right.first) not in page.words.nationalities


def _is_field(page: Page, one: Finding) -> bool:
    """Whether a word is no body by itself, or two are a nation's force: "the Karvosian Police"."""
    if one.last - one.first > 1:
        return one.last - one.first == _FULL and page.low(one.first) in page.words.nationalities
    words, low = page.words, page.low(one.first)
    nouns = (words.organisation_heads, words.organisation_nouns, words.places)
    return _may_be_place(page, one) and not any(low in some for some in nouns)


def _is_battalion(page: Page, left: Finding, right: Finding) -> bool:
    """Whether a numbered battalion's regiment follows: "1st Battalion the Sallow Rifles"."""
    if right.kind is not Kind.ORGANISATION or page.low(left.last - 1) != "battalion":
        return False
    numbered = page.low(left.first)[:1].isdigit()
    return numbered and page.lows(left.last, right.first) == ("the",)


def _may_be_place(page: Page, one: Finding) -> bool:
    """Whether a word or two can be a county: no acronym, no first name, no body readers know."""
    if one.last - one.first > 2 or page.low(one.first) in page.words.given_names:
        return False
    if page.tokens[one.first].case is not Case.CAPITAL:
        return False
    headed = page.low(one.last - 1) in page.words.organisation_heads
    return not headed and known_end(page, one.first) is None


def _is_of_place(page: Page, left: Finding, right: Finding) -> bool:
    """Whether a club or the like is "of" what follows: a place, or what was read as a body."""
    if left.kind is not Kind.ORGANISATION or right.kind is Kind.PERSON:
        return False
    if page.low(left.last - 1) not in _OF_PLACES or right.last - right.first > 2:
        return False
    return _joins(page, left, right, "of")


_ONE = (_is_shared, _is_of_place, _is_pair, _is_of_fields, _is_battalion)
