"""What the rules think of the names that the model found, and where their word counts.

The rules know how bodies are built ("Department for X and Y", "St Z's Hospital") and what stands
beside a name; the model knows likeness. Where the rules see a longer name around the model's, or
words that only a body has beside it, they are followed; what both see is as sure as the surer of
them is. The invariant: every finding is one of the model's, as it is, made longer or given the
other kind.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from tui_reader.entities.learnt.phrases import past_honours
from tui_reader.entities.rules.evidence_of_bodies import WHICH, after_of_body, before_of_body
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.places import is_travelled
from tui_reader.entities.rules.teams import is_team
from tui_reader.entities.rules.tokens import Case, Gap
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

_FULL = 2
_SOMEBODY_OF = "somebody is “of” it"
_BESIDE = "words beside it are those of bodies"
_PLAYS = "words beside it are those of teams"
_TOLD = frozenset([_SOMEBODY_OF, _BESIDE])
CONFIRMED = "read as an organisation by the learnt model, and words beside it are those of bodies"
"""The reason for a lone word that two witnesses call a body, whoever else is called so."""
_HELD = word_set("shares stake stakes shareholders shareholding investors holding interest")
_SOLICITORS = word_set(
    "solicitors lawyers auditors auditor accountants architects brokers advisers administrators"
    " consultants surveyors engineers contractors publishers publisher agents bankers"
)
_OF_FIRMS = word_set(
    "lawyer solicitor barrister partner analyst economist strategist auditor architect agent"
    " accountant broker surveyor adviser consultant"
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.entities.rules.page import Page


def heard(page: Page, found: Sequence[Finding], rules: Sequence[Finding]) -> list[Finding]:
    """The model's findings as the rules would have them, in order, none inside another."""
    bodies = [one for one in rules if one.kind is not None and one.weight >= Weight.LIKELY]
    starts = [body.first for body in bodies]
    kept: list[Finding] = []
    for place, one in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        first_name = page.low(one.first) in page.words.given_names
        enough = Weight.SURE if first_name else Weight.LIKELY
        better = _around(page, one, after, bodies, starts, enough) or _as_body(page, one, kept)
        if kept and better.first < kept[-1].last:
            if better.last <= kept[-1].last:
                continue
            better = one
        kept.append(better)
    return _alike(page, kept)


def _alike(page: Page, found: list[Finding]) -> list[Finding]:
    """The findings; what was seen to be a body in one place is one wherever it stands in full."""
    if not any(one.reason in _TOLD for one in found):
        return found
    people = {
        page.low(word)
        for one in found
        if one.kind is Kind.PERSON and one.last - one.first > 1
        for word in range(one.first, one.last)
    }
    bodies = {
        page.lows(one.first, one.last): one
        for one in found
        if one.reason in _TOLD and (one.last - one.first > 1 or page.low(one.first) not in people)
    }
    return [
        one._replace(kind=told.kind, weight=Weight.SURE, reason=told.reason)
        if (told := bodies.get(page.lows(one.first, one.last)))
        and one.kind is not told.kind
        and not (one.kind is None and is_travelled(page, one.first))
        else one
        for one in found
    ]


def _around(
    page: Page,
    one: Finding,
    after: Finding | None,
    bodies: Sequence[Finding],
    starts: Sequence[int],
    enough: Weight,
) -> Finding | None:
    """The longer name that the rules see around a name, or another kind where it is doubtful.

    The same name, if they are the surer of it. A person that the rules see counts for more than a
    reading that is less sure than `enough`.
    """
    place = bisect_right(starts, one.first) - 1
    if place < 0:
        return None
    body = bodies[place]
    if body.kind is not Kind.PERSON or body.weight >= Weight.SURE:
        enough = Weight.SURE
    if (body.first, body.last) == (one.first, one.last):
        return body if one.weight < (body.weight if one.kind is body.kind else enough) else None
    if body.last < one.last or (after is not None and _holds_two(page, body, one, after)):
        return None
    if body.kind is Kind.PERSON:
        alone = one.kind is Kind.PERSON and one.last - one.first == 1
        return body if alone and body.first == one.first else None
    if one.kind is Kind.PERSON and body.weight < Weight.SURE:
        return None
    return body


def _holds_two(page: Page, body: Finding, one: Finding, after: Finding) -> bool:
    """Whether a longer name would swallow two bodies, of which the model is sure.

    Where "and" joins them, the second may be a guess.
    """
    two = one.kind is after.kind is Kind.ORGANISATION and after.last <= body.last
    enough = Weight.GUESS if page.low(after.first - 1) == "and" else Weight.LIKELY
    return two and one.weight >= Weight.LIKELY and after.weight >= enough


def _as_body(page: Page, one: Finding, before: Sequence[Finding]) -> Finding:
    """The finding as a body if words beside it say so and no first name speaks against it."""
    if one.kind is not Kind.PERSON and _is_team(page, one):
        return _as_told(one, _BESIDE if page.sporting else _PLAYS)
    if page.low(one.first) in page.words.given_names:
        return one
    if one.kind is Kind.ORGANISATION:
        return _as_told(one, CONFIRMED) if _is_told(page, one) else one
    if one.kind is None:
        firm = _is_held(page, one) or (bool(before) and _of_firm(page, one, before[-1]))
        town = page.low(one.first) in page.words.places
        return _as_told(one) if firm and not town else one
    if before and _of_whom(page, one, before[-1]):
        return one._replace(kind=Kind.ORGANISATION, reason=_SOMEBODY_OF, weight=Weight.LIKELY)
    for told in _beside(page, one):
        if told.weight >= Weight.LIKELY:
            return one._replace(kind=Kind.ORGANISATION, reason=_BESIDE, weight=told.weight)
    return one


def _is_team(page: Page, one: Finding) -> bool:
    """Whether a place, or a body that was not surely read, plays where it stands."""
    doubtful = one.kind is None or one.weight is Weight.GUESS
    return doubtful and is_team(page, one.first, one.last)


def _of_whom(page: Page, one: Finding, person: Finding) -> bool:
    """Whether somebody named in full is "of" the name: a partner, a member."""
    if person.kind is not Kind.PERSON or person.last - person.first < _FULL:
        return False
    of_it = page.low(one.first - 1) == "of" and page.joined(one.first)
    return of_it and past_honours(page, one.first - 2) + 1 == person.last


def _as_told(one: Finding, reason: str = _BESIDE) -> Finding:
    weight = max(one.weight, Weight.LIKELY)
    return one._replace(kind=Kind.ORGANISATION, reason=reason, weight=weight)


def _is_told(page: Page, one: Finding) -> bool:
    """Whether words beside a lone word show it to be a body."""
    if one.last - one.first > 1:
        return False
    told = [each for each in _beside(page, one) if each.weight >= Weight.LIKELY]
    enough = one.weight >= Weight.LIKELY or any(each.reason != WHICH for each in told)
    return bool(told) and enough


def _of_firm(page: Page, one: Finding, person: Finding) -> bool:
    """Whether what was hardly read as a place is the firm of a lawyer, a partner or the like."""
    if one.weight > Weight.GUESS or not _of_whom(page, one, person):
        return False
    if page.low(one.last - 1) == page.low(person.last - 1):
        return True
    before = range(person.first - 3, person.first)
    return any(page.low(position) in _OF_FIRMS for position in before)


def _is_held(page: Page, one: Finding) -> bool:
    """Whether what was read as a place is held as only firms are: "shareholders in X"."""
    return page.low(one.first - 1) == "in" and page.low(one.first - 2) in _HELD


def _beside(page: Page, one: Finding) -> Iterator[Finding]:
    yield from before_of_body(page, one.first, one.last)
    yield from after_of_body(page, one.first, one.last)
    noun = page.low(one.first - 1)
    apart = page.tokens[one.first].gap is Gap.COMMA
    plain = page.tokens[one.first - 1].case is Case.LOWER
    heads = page.joined(one.first) and page.opens(one.first - 1)
    if noun in _SOLICITORS and ((apart and plain) or heads):
        span = one.first, one.last, Kind.ORGANISATION
        yield Finding(*span, Weight.LIKELY, f"“{noun}” stands before it")
