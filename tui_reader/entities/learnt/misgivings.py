"""What the page says against a name that the model found: it is a title, a month, a common noun.

The model judges by likeness, and a capital at a sentence's start, a post or a feast looks much like
a name. The invariant: a finding is dropped, given the other kind, or cut before
letters of honour; it never grows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.learnt.hints import PAPER, SET_OFF
from tui_reader.entities.learnt.second_opinion import CONFIRMED
from tui_reader.entities.learnt.things import is_thing
from tui_reader.entities.organisation_names import CLUB_ENDINGS
from tui_reader.entities.rules import people
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.known import known_end
from tui_reader.entities.rules.organisations import is_hall
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.titles import HONORIFICS
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tui_reader.entities.rules.page import Page

_SAID = frozenset([PAPER, SET_OFF, CONFIRMED])
"""Reasons that make a name of a word, however plain it is."""
_FIELD_OF = frozenset(["of", "for"])
_DATE_BEFORE = word_set(
    "in since until till last next following by from early late mid mid- during of before after"
    " this every each previous"
)
_POSTS = frozenset(["member", "secretary", "minister", "head", "lead", "commissioner"])
_DETERMINERS = word_set("a an the this that its their our his her")
_MODEL = re.compile(r"[A-Z]{1,2}-?\d{1,4}")
_INITIALS = 2
_TITLED = 3  # a title, a first name and a surname
_DATE_AFTER = re.compile(r"\s+\d")
_LAWS_AND_FEASTS = word_set(
    "act bill law honours speech syndrome disease treaty accords prize award awards trophy cup"
)
_THINGS = word_set(
    "act bill centre arena stadium cathedral building buildings station house street road square"
    " award awards cup trophy prize medal marathon festival report inquiry treaty accord theatre"
)
_PRONOUNS = word_set("we they he she you")
_CUPS = word_set("cup trophy shield plate medal")
_NO_NOUNS = word_set("and or but in on at for with from to by last this next when where who which")
_CALLED_AFTER = word_set("law laws amendment syndrome disease theorem razor")
_RANKS = word_set("pc wpc dci dcs insp sgt supt cllr mp msp mla td rev")
_BEFORE_RANKS = frozenset(["very", "right"])
_MONTHS = word_set(
    "january february march april may june july august september october november december"
)


def judged(page: Page, finding: Finding, none: Collection[Finding]) -> Finding | None:
    """The finding as the page lets it stand: as it is, with the other kind, or not at all.

    `none` are the `no_bodies` of the page.
    """
    titled = people.is_titled(page, finding.first)
    if titled and finding.kind is Kind.ORGANISATION and finding.last - finding.first <= 2:
        return finding._replace(kind=Kind.PERSON, weight=Weight.SURE, reason="a name after a title")
    if is_named_law(page, finding.last - 1) or is_hall(page, finding.last - 1):
        return None
    if finding.kind is None or titled:
        return finding
    if finding.kind is Kind.ORGANISATION:
        if person := _past_titles(page, finding) or _before_honours(page, finding):
            return person
        if finding in none or _is_shouted_phrase(page, finding):
            return None
    if finding.last - finding.first == 1 and finding.reason not in _SAID:
        return None if _is_no_name(page, finding) else finding
    return None if page.low(finding.last - 1) in _LAWS_AND_FEASTS else finding


def _before_honours(page: Page, finding: Finding) -> Finding | None:
    """The person in a body's name that ends in letters of honour."""
    if finding.last - finding.first == 1 or not people.is_honour(page, finding.last - 1):
        return None
    reason = "letters of honour after it"
    return finding._replace(kind=Kind.PERSON, last=finding.last - 1, reason=reason)


def _past_titles(page: Page, finding: Finding) -> Finding | None:
    """The person in a body's name that begins with a title: "PC Orr", "MLA Una Quirke"."""
    first = finding.first
    if page.low(first) in _BEFORE_RANKS:
        first += 1
    if page.low(first) not in _RANKS or not 1 < finding.last - first <= _TITLED:
        return None
    first += 1
    if any(page.is_ordinary(word) for word in range(first, finding.last)):
        return None
    if page.low(finding.last - 1) in page.words.organisation_heads:
        return None
    reason = "a name after a title"
    return finding._replace(first=first, kind=Kind.PERSON, weight=Weight.SURE, reason=reason)


def no_bodies(page: Page, found: Iterable[Finding]) -> frozenset[Finding]:
    """Those found as bodies whose words name something else where they stand."""
    return frozenset(
        one
        for one in found
        if one.kind is Kind.ORGANISATION and any(is_none(page, one) for is_none in _NO_BODIES)
    )


def named_laws(page: Page) -> list[Finding]:
    """The laws that are called after somebody, "Ann's Law": nobody is named there."""
    low = page.columns.low
    return [
        Finding(law - 1, law + 1, None, Weight.SURE, "a law that is called after somebody")
        for law in page.columns.capitals
        if low[law] in _CALLED_AFTER and page.is_name_like(law - 1) and is_named_law(page, law - 1)
    ]


def is_named_law(page: Page, position: int) -> bool:
    """Whether the word at `position` has a law, a rule or a disease to its name."""
    after = position + 1
    if not page.tokens[position].possessive or not page.joined(after):
        return False
    return page.is_name_like(after) and page.low(after) in _CALLED_AFTER


def _is_no_name(page: Page, finding: Finding) -> bool:
    """Whether a single word is a post, a month, a nationality, or a noun with a capital."""
    position = finding.first
    token, words = page.tokens[position], page.words
    if finding.kind is Kind.PERSON:
        if token.low in _MONTHS:
            return _is_date(page, position)
        lone_letter = token.end - token.start == 1 and page.text[token.end : token.end + 1] != "."
        return lone_letter or token.low in HONORIFICS or _is_common(page, position)
    if token.low in words.not_names or token.low in words.nationalities or token.low in _PRONOUNS:
        return True
    if _MODEL.fullmatch(page.text, token.start, token.end) and known_end(page, position) is None:
        return page.low(position - 1) in _DETERMINERS
    if token.low in CLUB_ENDINGS or token.case is Case.ALL_CAPS:
        return False
    if token.low == "independent" and page.text[token.end : token.end + 1] in (")", ","):
        return True
    noun = token.low in words.organisation_nouns or token.low in words.roles
    return noun or _is_common(page, position)


def _is_of_a_thing(page: Page, finding: Finding) -> bool:
    """Whether the name is the first part of a thing's or a place's: "the Trade Union Act"."""
    after = finding.last
    if (
        not page.joined(after)
        or page.tokens[after - 1].possessive
        or finding.first in page.headings
    ):
        return False
    if page.tokens[after].case is not Case.CAPITAL:
        return False
    return page.low(after) in _THINGS or _is_of_a_cup(page, finding)


def _is_of_a_cup(page: Page, finding: Finding) -> bool:
    """Whether a word and a cup follow, and no more: "the Harl | Premier Cup"."""
    cup = finding.last + 1
    if page.low(finding.first - 1) != "the" or page.low(cup) not in _CUPS:
        return False
    if not (page.joined(cup) and page.is_name_like(cup)):
        return False
    return not page.joined(cup + 1) or page.low(cup + 1) in _NO_NOUNS


def _is_shouted_phrase(page: Page, finding: Finding) -> bool:
    """Whether doubtful words in capitals, names nowhere else and no heads, make a heading."""
    words = range(finding.first, finding.last)
    if len(words) < 2 or finding.weight >= Weight.LIKELY:
        return False
    shouted = all(page.tokens[word].case is Case.ALL_CAPS for word in words)
    return shouted and not any(
        page.low(word) in page.capital_seen or page.low(word) in page.words.organisation_heads
        for word in words
    )


def _is_common(page: Page, position: int) -> bool:
    """Whether the word opens a sentence and is an everyday one that nothing makes a name."""
    token = page.tokens[position]
    if len(token.low) <= _INITIALS or not page.opens(position) or page.acts(position):
        return False
    if not page.is_everyday(position) or token.low in page.words.given_names:
        return False
    return token.low not in page.capital_seen or not page.joined(position + 1)


def _is_date(page: Page, position: int) -> bool:
    """Whether a month is one here: "in May", "May 2021"."""
    token = page.tokens[position]
    if token.possessive:
        return False
    before = page.low(position - 1) in _DATE_BEFORE or page.low(position - 1).isdigit()
    return (before and page.joined(position)) or bool(_DATE_AFTER.match(page.text, token.end))


def _is_field_of_post(page: Page, finding: Finding) -> bool:
    """Whether everyday words say what a post is for: "Director of Public Health"."""
    post = finding.first - 2
    if page.low(finding.first - 1) not in _FIELD_OF or post < 0 or not page.is_name_like(post):
        return False
    if page.low(post) not in page.words.roles and page.low(post) not in _POSTS:
        return False
    words = range(finding.first, finding.last)
    return all(
        page.is_ordinary(word) or page.low(word) in page.words.role_modifiers for word in words
    )


_NO_BODIES = (is_thing, _is_of_a_thing, _is_field_of_post)
