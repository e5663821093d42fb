"""What a doubtful name stands among: a list of bodies, "run by", the noun that says what it is.

Each of these alone proves little; beside a reading as a body that was not sure, it is enough. A
noun set off before the name ("the lender, Quillon, said") is enough beside any reading. The
invariant: names keep their words, and nobody whose first name is there becomes a body.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.rules.evidence_of_bodies import TELLS
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.places import is_where
from tui_reader.entities.rules.teams import scored
from tui_reader.entities.rules.tokens import Case, Gap
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from tui_reader.entities.rules.page import Page

_DONE_BY = word_set(
    "run owned made built supplied operated published represented employed advised backed funded"
    " sponsored acquired bought fined hired managed produced developed manufactured printed"
    " commissioned insured audited licensed"
)
_PARTNERS = word_set(
    "broker auctioneer publisher supplier sponsor sponsors owner owners maker makers parent rival"
    " rivals insurer adviser lender solicitor"
)
_SERVED = word_set(
    "work works worked working drive drives drove driven driving fly flies flew flown flying write"
    " writes wrote written writing play plays played playing ride rides rode ridden riding run runs"
    " ran running sing sings sang sung teach teaches taught"
)
_MANY = frozenset(["have", "are", "were", "want"])
_SILENT = re.compile(
    r" (?:(?:has |had )?declined to comment|did not (?:respond|reply|comment)"
    r"|(?:was|has been|were) (?:approached|contacted|asked) for (?:a )?comment)\b"
)
_KIN = word_set(
    "brother sister son daughter father mother wife husband man woman boy girl native resident twin"
    " cousin uncle aunt nephew niece widow widower"
)
_OF = frozenset(["of", "for", "at", "by", "with"])
_NO_HINT = word_set("side site service force platform brand label website team house paper")
_DETERMINERS = word_set("a an the its their his her our my this that another one")
_LISTS = frozenset(["and", "or", "&"])
_LISTED = re.compile(r"\s+(?:and|or|&)\s+|,\s+(?:and\s+|or\s+)?")
_ENDS = re.compile(r"['’]s\b|[,.;:)]")
_NOBODY = re.compile(r", (?:\d|who\b|aged\b)")
_REPORTS = word_set("reported reports revealed reveals understands")
_LEARNT = frozenset([("has", "learned"), ("has", "learnt"), ("has", "seen"), ("can", "reveal")])
PAPER = "read as an organisation by the learnt model, and it reports or is told, as papers are"
"""The reason for a paper, whose name may be an everyday word."""
SET_OFF = "the noun set off before it says that it is a body"
"""The reason for what a noun introduces: "the exam board, Pearson"."""
_SIDE = "a side whose result the page tells"
_REACH = 6


def upheld(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """The findings; what stands among bodies, or is said to be one, is one."""
    kept = [_upheld(page, found, place) for place in range(len(found))]
    sides = scored(page)
    return [_team(page, one, sides) for one in kept] if sides else kept


def _team(page: Page, one: Finding, sides: Collection[tuple[str, ...]]) -> Finding:
    """The finding as a team if the page tells its result, and not that somebody went there."""
    if page.lows(one.first, one.last) not in sides or is_where(page, one.first):
        return one
    return one._replace(kind=Kind.ORGANISATION, weight=Weight.SURE, reason=_SIDE)


def _upheld(page: Page, found: Sequence[Finding], place: int) -> Finding:
    one = found[place]
    if page.low(one.first) in page.words.given_names:
        return one
    if is_set_off(page, one):
        weight = max(one.weight, Weight.LIKELY)
        return one._replace(kind=Kind.ORGANISATION, weight=weight, reason=SET_OFF)
    if one.kind is Kind.ORGANISATION and _is_paper(page, one):
        return one._replace(weight=max(one.weight, Weight.LIKELY), reason=PAPER)
    if one.kind is not Kind.ORGANISATION or one.weight is not Weight.GUESS:
        return one
    if one.last - one.first > 1 or not _may_stand(page, one):
        return one
    reason = _reason(page, found, place)
    return one._replace(weight=Weight.LIKELY, reason=reason) if reason else one


def _is_paper(page: Page, one: Finding) -> bool:
    """Whether a lone word after "the" is told something, or reports, as papers do."""
    first, last = one.first, one.last
    if last - first > 1 or page.low(first - 1) != "the" or not page.joined(first):
        return False
    words, low = page.words, page.low(first)
    if low in words.roles or low in words.organisation_nouns or page.is_name_like(last):
        return False
    two = page.lows(first - 3, first - 1)
    if page.low(first - 2) in TELLS or two == ("according", "to"):
        return True
    return page.joined(last) and (
        page.low(last) in _REPORTS or page.lows(last, last + 2) in _LEARNT
    )


def _may_stand(page: Page, one: Finding) -> bool:
    """Whether a lone word is no plain one, and the end of its name."""
    if page.is_ordinary(one.first) and page.tokens[one.first].case is not Case.ALL_CAPS:
        return False
    return not (page.joined(one.last) and page.is_name_like(one.last))


def _reason(page: Page, found: Sequence[Finding], place: int) -> str:
    one = found[place]
    before, second = page.low(one.first - 1), page.low(one.first - 2)
    if page.joined(one.first):
        if before == "by" and second in _DONE_BY:
            return f"something is {second} by it"
        if before in _PARTNERS:
            return f"“{before}” stands before it"
        served = page.lows(max(0, one.first - 4), one.first - 1) if before == "for" else ()
        if not _SERVED.isdisjoint(served):
            return "somebody serves it"
    if reason := _done(page, one, before):
        return reason
    for other in (found[place - 1 : place], found[place + 1 : place + 2]):
        if other and _listed(page, one, other[0]):
            return "it stands in a list with a body"
    return ""


def _done(page: Page, one: Finding, before: str) -> str:
    """What the words after a name tell: whose post they name, or that it is many people."""
    after = page.low(one.last)
    if page.joined(one.last) and page.columns.lower[one.last]:
        if _is_role(page, after):
            return f"“{after}” stands after it"
        if after in _MANY and before not in _LISTS and not page.tokens[one.last - 1].possessive:
            return f"“{after}” after it tells that it is many"
    if _SILENT.match(page.text, page.tokens[one.last - 1].end):
        return "it was asked to comment"
    return ""


def _is_role(page: Page, word: str) -> bool:
    words = page.words
    singular = word.removesuffix("s")
    if singular in _KIN:
        return False
    return word in words.organisation_offices or word in words.roles or singular in words.roles


def _listed(page: Page, one: Finding, other: Finding) -> bool:
    """Whether two names stand side by side in a list, and the other is surely a body."""
    if other.kind is not Kind.ORGANISATION or other.weight < Weight.LIKELY:
        return False
    if not page.low(one.first).isalpha():
        return False
    left, right = sorted((one, other))
    between = page.text[page.tokens[left.last - 1].end : page.tokens[right.first].start]
    return bool(_LISTED.fullmatch(between))


def is_set_off(page: Page, one: Finding) -> bool:
    """Whether a noun for a body stands before a comma and the name, and a mark after it."""
    noun = one.first - 1
    if noun < 0 or page.tokens[one.first].gap is not Gap.COMMA or not page.columns.lower[noun]:
        return False
    words, low = page.words, page.low(noun)
    if low not in words.organisation_nouns or low in words.roles or low in _NO_HINT:
        return False
    end = page.tokens[one.last - 1].end
    if not _ENDS.match(page.text, end) or _NOBODY.match(page.text, end):
        return False
    start = _phrase_start(page, noun)
    if start is None:
        return False
    of_it = page.joined(start) and page.low(start - 1) in _OF
    return not (of_it and one.kind is Kind.PERSON)


def _phrase_start(page: Page, noun: int) -> int | None:
    """Where the phrase that a noun ends begins: at an article, or at what somebody has."""
    for position in range(noun, max(-1, noun - _REACH), -1):
        if page.low(position) in _DETERMINERS or page.tokens[position].possessive:
            return position
        if not page.joined(position):
            return None
    return None
