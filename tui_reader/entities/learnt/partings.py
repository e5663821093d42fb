"""Two names that were read as one: "Amnesty and Harl Watch", "Harlby plc, Jo Quarrie".

Bodies are joined by "and" as often as two of them stand side by side. What tells that there are two
is the verb after them, which is of several, beside a reading that was not sure or a first one that
readers know. The invariant: what is parted keeps its words, but for what joined them, in order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.findings import Weight
from tui_reader.entities.rules.known import known_end
from tui_reader.entities.rules.teams import is_team
from tui_reader.entities.rules.tokens import Gap
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_OF_SEVERAL = word_set("have are were say want agree")
_ALL_OF_THEM = frozenset(["all", "both", "each"])
_FULL = 2
_REASON = "one of two names that stand side by side"


def parted(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """The findings, in order; those that are two names as two."""
    return [part for one in found for part in _parts(page, one)]


def _parts(page: Page, one: Finding) -> Iterator[Finding]:
    """The names that a finding consists of; mostly it is one."""
    if one.kind is not Kind.ORGANISATION or one.last - one.first < 2:
        yield one
        return
    weight = max(one.weight, Weight.LIKELY)
    if joint := _joint(page, one):
        for first, last in ((one.first, joint), (joint + 1, one.last)):
            yield one._replace(first=first, last=last, weight=weight, reason=_REASON)
    elif comma := _before_person(page, one):
        yield one._replace(last=comma, weight=weight, reason=_REASON)
        yield one._replace(first=comma, kind=Kind.PERSON, weight=weight, reason=_REASON)
    else:
        yield one


def _joint(page: Page, one: Finding) -> int | None:
    """Where the "and" of two bodies stands in a name that is read as one."""
    words = page.lows(one.first, one.last)
    if words.count("and") != 1 or page.low(one.first - 1) == "the":
        return None
    joint = one.first + words.index("and")
    if joint == one.first or joint + 1 >= one.last:
        return None
    return joint if _are_two(page, one, joint) else None


def _are_two(page: Page, one: Finding, joint: int) -> bool:
    """Whether a name with "and" in it is two: what follows speaks of several, or of players."""
    end = known_end(page, one.first)
    known = end == joint
    several = _are_several(page, one.last)
    if page.low(one.last - 1) in page.words.organisation_heads:
        return several and known and page.low(one.first) not in page.words.places
    if end not in {None, joint}:
        return False
    doubtful = one.weight is Weight.GUESS
    if several:
        return doubtful or known or _are_long(page, one, joint)
    return doubtful and is_team(page, one.first, joint) and is_team(page, joint + 1, one.last)


def _are_several(page: Page, after: int) -> bool:
    """Whether the words after a name speak of several: "have", ", all", "cut their"."""
    if page.low(after) in _ALL_OF_THEM or page.low(after + 1) == "their":
        return True
    return page.joined(after) and page.low(after) in _OF_SEVERAL


def _are_long(page: Page, one: Finding, joint: int) -> bool:
    """Whether both halves are names of several words, the second beginning with no plain one."""
    first = joint + 1
    if min(joint - one.first, one.last - first) < _FULL or one.weight is Weight.SURE:
        return False
    return not page.is_ordinary(first) and page.low(first) not in page.words.places


def _before_person(page: Page, one: Finding) -> int | None:
    """Where somebody's full name begins after a comma: "the director of Harlby, Jo Quarrie"."""
    for word in range(one.first + 1, one.last - 1):
        if page.tokens[word].gap is Gap.COMMA:
            person = page.low(word) in page.words.given_names and "&" not in _rest(page, word, one)
            return word if person else None
    return None


def _rest(page: Page, word: int, one: Finding) -> str:
    return page.text[page.tokens[word].start : page.tokens[one.last - 1].end]
