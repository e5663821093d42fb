"""Names that are lists: "Quarrie, Sallow & Daughters", "the Harbour, Tides and Fisheries Office".

The model ends a name at a comma. What follows tells that it runs on: an ampersand before the last
of several surnames, which no sentence has, or a head word that all items share. The invariant:
only neighbours that a comma parts become one, and a body readers know stays one by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.rules.findings import Weight
from tui_reader.entities.rules.known import known_end
from tui_reader.entities.rules.tokens import Case, Gap
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_SURNAME = r"[^\W\d_a-z][\w'’-]*"
_PARTNERS = re.compile(
    rf"(?:{_SURNAME}, )*{_SURNAME} & {_SURNAME}(?: (?:LLP|Ltd|Limited|LLC|plc))?"
)
_FIRM = re.compile(rf"(?:{_SURNAME}, )+{_SURNAME} & {_SURNAME}")
_FAMILY = re.compile(r".*& (?:Co|Sons?|Daughters?|Brothers|Partners|Associates|Company)\b\.?")
_SINGULAR = word_set("has is was says does")
_REASON = "a list of names that is one name"


def listed(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """The findings, in order; those that are the items of one name's list made one."""
    kept: list[Finding] = []
    for name in found:
        one = _as_firm(page, name)
        while kept and _is_item(page, kept[-1], one, kept):
            one = _joined(one, kept.pop().first)
        kept.append(one)
    return kept


def _as_firm(page: Page, one: Finding) -> Finding:
    """The finding, surer if its words are those of partners: "Quarrie, Sallow & Harl"."""
    doubtful = one.kind is Kind.ORGANISATION and one.weight < Weight.LIKELY
    if not doubtful or not _FIRM.fullmatch(_surface(page, one)):
        return one
    return one._replace(weight=Weight.LIKELY, reason=_REASON)


def _surface(page: Page, one: Finding) -> str:
    return page.text[page.tokens[one.first].start : page.tokens[one.last - 1].end]


def _joined(one: Finding, first: int) -> Finding:
    weight = max(one.weight, Weight.LIKELY)
    return one._replace(first=first, kind=Kind.ORGANISATION, weight=weight, reason=_REASON)


def _is_item(page: Page, left: Finding, right: Finding, before: Sequence[Finding]) -> bool:
    """Whether a lone word before a comma is the first item of the list that the right one ends."""
    if left.last - left.first > 1 or left.last != right.first:
        return False
    if page.tokens[right.first].gap is not Gap.COMMA or page.tokens[left.first].possessive:
        return False
    if page.tokens[left.first].case is not Case.CAPITAL or right.kind is not Kind.ORGANISATION:
        return False
    return _is_partner(page, left, right, before) or _is_shared(page, left, right)


def _is_partner(page: Page, left: Finding, right: Finding, before: Sequence[Finding]) -> bool:
    """Whether the firm on the right begins with the surname on the left."""
    text = _surface(page, right)
    if left.kind is None or not _PARTNERS.fullmatch(text):
        return False
    if "," in text and _FAMILY.match(text):
        return True
    low = page.low(left.first)
    alone = any(page.lows(one.first, one.last) == (low,) for one in before[:-1])
    known = known_end(page, left.first) is not None or known_end(page, right.first) is not None
    return not (alone or known or _goes_on(page, right.last))


def _goes_on(page: Page, after: int) -> bool:
    """Whether another item follows: the list is one of bodies."""
    return page.low(after) in {"and", "or"} and page.is_name_like(after + 1)


def _is_shared(page: Page, left: Finding, right: Finding) -> bool:
    """Whether an office or a council has a list for its name: "Harl, Sallow and Fen Council"."""
    heads = page.words.organisation_heads
    if page.low(right.first + 1) != "and" or page.low(right.last - 1) not in heads:
        return False
    if page.low(left.first - 1) == "the" and page.joined(left.first):
        return page.is_ordinary(left.first)
    singular = page.joined(right.last) and page.low(right.last) in _SINGULAR
    return singular and page.opens(left.first) and page.low(left.first) in page.words.places
