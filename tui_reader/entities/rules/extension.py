"""How the name of an organisation runs on over small words: "Office for Police Conduct".

The invariant: a name runs on only where its head word can be followed so, and stops before a title,
a post or another name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules import people
from tui_reader.entities.rules.known import known_end
from tui_reader.entities.rules.tokens import Gap
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from tui_reader.entities.rules.page import Page

_CONNECTORS = frozenset(["of", "for", "on", "against", "to"])
_ONLY_FOR = frozenset(["for", "against"])
_ABOUT = word_set(
    "commission committee council panel conference institute foundation campaign coalition"
    " centre center group"
)
_DAYS_AND_MONTHS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december"
)
_LISTS = frozenset(["department", "ministry", "committee", "office", "secretariat", "commission"])
_OF_TOO = word_set("chamber friends house archdiocese centre center centres centers knights houses")


def opens_name(page: Page, position: int) -> bool:
    """Whether the word can begin a name such as "Office for ...", and a small word follows it."""
    low, small = page.low(position), page.low(position + 1)
    if not page.joined(position + 1) or low not in page.words.organisation_openers:
        return False
    if page.low(position + 2) in _DAYS_AND_MONTHS:
        return False
    if small in _ONLY_FOR:
        return True
    if small in {"on", "to"}:
        return low in _ABOUT
    heads = page.words.organisation_heads
    return small in _CONNECTORS and (low in heads or low in _OF_TOO)


def extended(page: Page, head: int, last: int) -> int:
    """The end of the name, with what small words after its head add: "of Constabulary"."""
    end = head + 1
    if page.tokens[head].possessive or not (end == last and opens_name(page, head)):
        return end
    listed = False
    for _ in range(5):
        further = _after_connector(page, end, listed=listed)
        if further is None and page.low(head) in _LISTS:
            further = _after_comma(page, end)
            listed = True
        if further is None:
            break
        end = further
    return end


def _after_connector(page: Page, end: int, *, listed: bool) -> int | None:
    """The end of the capitalised words after a small word at `end`; `listed` if after a list."""
    if not page.joined(end):
        return None
    small = page.low(end)
    start = end + 1
    if small in _CONNECTORS:
        if page.low(start) in _DAYS_AND_MONTHS:
            return None
        while page.low(start) in {"the", "a"} and page.joined(start):
            start += 1
    elif small != "and":
        return None
    return _capitalised_end(page, start, after_and=small == "and" and not listed)


def _after_comma(page: Page, end: int) -> int | None:
    """The end of one more item of a list that ends in "and": "Culture, Media and Sport"."""
    if end >= len(page.tokens) or page.tokens[end].gap is not Gap.COMMA:
        return None
    position = end
    while position < end + 5 and position < len(page.tokens) and page.is_name_like(position):
        if begins_another(page, position):
            return None
        position += 1
        if page.low(position) == "and" or (
            position < len(page.tokens) and page.tokens[position].gap is Gap.COMMA
        ):
            return position
    return None


def _capitalised_end(page: Page, start: int, *, after_and: bool) -> int | None:
    """The end of the capitalised words from `start`, unless they begin another name."""
    if not page.joined(start) or not page.is_name_like(start):
        return None
    if _titled_person(page, start) or (after_and and begins_another(page, start)):
        return None
    position = start
    while position - start < 5 and (position == start or page.joined(position)):
        if position >= len(page.tokens) or not page.is_name_like(position):
            break
        if position > start and (
            people.is_title(page, position) or page.low(position) in page.words.roles
        ):
            break
        position += 1
        if page.tokens[position - 1].possessive:
            break
    return position


def _titled_person(page: Page, start: int) -> bool:
    """Whether a title stands here with a name after it: "Mr Quill", but not "of Justice"."""
    named = page.joined(start + 1) and page.is_name_like(start + 1)
    return people.is_title(page, start) and (named or page.low(start) != "justice")


def begins_another(page: Page, start: int) -> bool:
    """Whether a person or a body of its own begins at `start`."""
    low = page.low(start)
    if known_end(page, start) is not None or low in page.words.given_names:
        return True
    two = page.joined(start + 1) and page.is_name_like(start + 1)
    if two and page.low(start + 1) in page.words.organisation_heads:
        return True
    return low in page.words.roles
