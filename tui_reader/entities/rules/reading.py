"""Reading one run of capitalised words from left to right.

A run such as "Met Assistant Commissioner Helen Ball" holds several things: a body, a post, a
person. At each word the reader tries, in this order, a body, a post with the person who holds it,
a place, and a person; whatever is none of them is left undecided, for evidence around it to settle.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.organisation_names import LEGAL_ENDINGS
from tui_reader.entities.rules import organisations, people, places
from tui_reader.entities.rules.evidence import undecided
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.titles import HONORIFICS
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.entities.rules.page import Page

_LONGEST_RUN = 24
_OF_MAJESTIES = frozenset(["her", "his"])
_ACRONYM = re.compile(r"[^\W\d_a-z][^\W_]*[^\W\d_a-z][^\W_]*")


def read(page: Page) -> list[Finding]:
    """All findings of a page, in order of their first word."""
    found: list[Finding] = []
    read_to = 0
    for first, last in runs(page):
        if _only_opens(page, first, last):
            continue
        for finding in _read_run(page, max(first, read_to), last):
            found.append(finding)
            read_to = finding.last
            if finding.kind is Kind.ORGANISATION:
                found.extend(_bracketed(page, finding))
    return found


def _only_opens(page: Page, first: int, last: int) -> bool:
    """Whether all there is of a run is a common word with which a sentence opens, as most are."""
    if last - first > 1 or not page.columns.opening[first]:
        return False
    return page.columns.low[first] in _plain_words() and not page.tokens[first].possessive


@cache
def _plain_words() -> frozenset[str]:
    """Common words that begin no title and are no part of a body's name."""
    words = lexicon()
    return words.common_words - words.name_builders - HONORIFICS - _OF_MAJESTIES


def _bracketed(page: Page, body: Finding) -> Iterator[Finding]:
    """The acronym in brackets right after the name of a body."""
    position = body.last
    if position >= len(page.tokens) or not page.is_name_like(position):
        return
    token = page.tokens[position]
    if not _ACRONYM.fullmatch(page.text, token.start, token.end):
        return
    around = page.text[page.tokens[position - 1].full_end : token.start].strip()
    if around == "(" and page.text[token.end : token.end + 1] == ")":
        span = (position, position + 1, Kind.ORGANISATION)
        yield Finding(*span, Weight.SURE, "the acronym in brackets after a name")


def runs(page: Page) -> Iterator[tuple[int, int]]:
    """The longest rows of capitalised words with blanks between, name particles included."""
    end = 0
    for first in page.columns.capitals:
        if first >= end:
            end = _run_end(page, first)
            yield first, end


def _run_end(page: Page, first: int) -> int:
    """Where the run that begins at `first` ends; the bound keeps a shouted page linear."""
    position = first + 1
    furthest = min(len(page.tokens), first + _LONGEST_RUN)
    columns = page.columns
    while position < furthest and columns.joined[position]:
        if not columns.name_like[position] and columns.low[position] not in LEGAL_ENDINGS:
            if columns.low[position] not in people.PARTICLES:
                break
            after = people.past_particles(page, position, furthest)
            if after is None:
                break
            position = after
        position += 1
    return position


def _read_run(page: Page, first: int, last: int) -> Iterator[Finding]:
    """The findings of one run."""
    position = first
    while position < last:
        findings, position = _step(page, position, last)
        yield from findings


def _step(page: Page, position: int, last: int) -> tuple[list[Finding], int]:
    """What begins at `position`, and where to go on."""
    if page.low(position) == "the" and places.match(page, position, last) is None:
        return [], position + 1
    body = organisations.match(page, position, last)
    if body is not None:
        return [body], body.last
    if position in page.headings:
        return [], position + 1
    if page.opens(position) and _owes_capital(page, position, last):
        return [], position + 1
    held = people.match_titled(page, position, last)
    if held is not None:
        person, end = held
        return ([person] if person else []), end
    for match in _OF_SEVERAL if last - position > 1 else _OF_ONE:
        found = match(page, position, last)
        if found is not None:
            return [found], found.last
    end = _undecided_end(page, position, last)
    return undecided(page, position, end), end


_OF_ONE = (places.match,)
_OF_SEVERAL = (people.match_by_ending, places.match, people.match)
"""What is tried in turn on one word, and on several."""


def _owes_capital(page: Page, position: int, last: int) -> bool:
    """Whether a word at a sentence's start owes its capital to that: "Yesterday", "Auditors"."""
    low, after = page.low(position), position + 1
    if low.endswith("s") and low in page.words.organisation_nouns and after < last:
        return low not in page.words.organisation_heads and page.tokens[after].case is Case.CAPITAL
    return page.is_everyday(position) and not _starts_name(page, position, last)


def _starts_name(page: Page, position: int, last: int) -> bool:
    """Whether an everyday word at a sentence's start begins a title or a name all the same."""
    if people.is_title(page, position):
        return True
    follows = position + 1 < last and page.joined(position + 1)
    return follows and page.low(position) in page.words.given_names


def _undecided_end(page: Page, first: int, last: int) -> int:
    """Where undecided words give way to something that can be read."""
    position = first + 1
    while position < last and not page.tokens[position - 1].possessive:
        if page.tokens[position].case is Case.LOWER:
            position += 1
            continue
        if people.is_title(page, position) or people.is_honour(page, position):
            break
        if people.ends_in_role(page, position, last) is not None:
            break
        position += 1
    return position
