"""Towns and nations that play: "Leeds were relegated", "beat Harlby 2-1", "on loan at Sallow".

A team is called by its town, and only what stands around tells which of the two is meant. The
invariant: only a few words on either side are read, and squares and commons never play.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.tokens import Gap
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.rules.page import Page

_FATES = (
    "relegated|promoted|thrashed|at home to|away to|unbeaten|winless|bowled out|champions"
    "|docked points|knocked out|denied a penalty|top of the (?:league|table)"
)
_SURELY_PLAYS = re.compile(rf" (?:were|are|have been|had been) (?:{_FATES})\b")
_PLAYS = re.compile(
    r" (?:(?:were|are|have|had) (?:\w+ )?(?:won|lost|drawn|scored|conceded|signed|sacked|equalised"
    r"|beaten|leading|trailing|reduced)\b"
    r"|(?:beat|thrashed|hammered|trounced|outplayed) [A-Z]|equalised\b|\d{1,2}[-–]\d{1,2} [A-Z]"
    r"|(?:won|lost|drew) (?:\w+ ){0,2}\d{1,3}[-–]\d{1,3}"
    r"|(?:went|go|going) (?:down to|ahead|behind|in front|top|bottom)\b"
    r"|(?:striker|midfielder|defender|goalkeeper|keeper|winger|captain|full-back|centre-back"
    r"|fly-half|prop|hooker|head coach|coach|manager|fans|supporters)\b)"
)
_IS_PLAYED = re.compile(
    r"(?:\b(?:beat|beating|thrashed|thrashing|hammered|relegated|against|versus|vs?|lost to|lose to"
    r"|losing to|beaten by|lost at|drew with|drew at|win over|win at|won at|defeat (?:by|to|at)"
    r"|loan (?:at|to|from)|loan spell at|transfer to|joined from|signed from|spell at)"
    r"|\d{1,2}[-–]\d{1,2} (?:at|to|against|by|over))[ \u00a0]\Z"
)
_A_TEAM = "words beside it are those of teams"
_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|of|and))*"
_SCORE = re.compile(
    rf"^[*_#> ]*({_NAME}) (\d{{1,3}})(?:[-–]\d+)?(?: \([^)\n]*\))?,? ({_NAME}) \d{{1,3}}\b", re.M
)
_FIXTURE = re.compile(rf"^[*_#> ]*({_NAME}) v ({_NAME})[*_ ]*$", re.M)
_LISTS = frozenset(["and", "or"])
_BEFORE_PLACES = word_set("in at near from around across of to into outside and or")
_SEEN = 30


def teams(page: Page, found: Sequence[Finding]) -> list[Finding]:
    """Lone words that surely play, apart from what was found."""
    taken = {word for one in found for word in range(one.first, one.last) if one.kind}
    return [
        Finding(position, position + 1, Kind.ORGANISATION, Weight.LIKELY, _A_TEAM)
        for position in page.columns.capitals
        if position not in taken and _surely_plays(page, position)
    ]


def scored(page: Page) -> set[tuple[str, ...]]:
    """The words of the two sides of every result and fixture on the page: "Harlby 2 Sallow 1"."""
    sides: set[tuple[str, ...]] = set()
    if not page.sporting:
        return sides
    for pattern, groups in ((_SCORE, (1, 3)), (_FIXTURE, (1, 2))):
        for line in pattern.finditer(page.text):
            sides.update(tuple(fold(line[group]).split()) for group in groups)
    return sides


def _surely_plays(page: Page, position: int) -> bool:
    """Whether a word that is no plain one, and stands in no list, does what only teams do."""
    token = page.tokens[position]
    if token.possessive or not _SURELY_PLAYS.match(page.text, token.end):
        return False
    if page.is_ordinary(position) or page.low(position) in page.words.nationalities:
        return False
    return token.gap is not Gap.COMMA and page.low(position - 1) not in _BEFORE_PLACES


def is_team(page: Page, first: int, last: int) -> bool:
    """Whether the words, a place by themselves, play or are played against here."""
    if page.tokens[last - 1].possessive or page.low(last - 1) in page.words.place_heads:
        return False
    start, end = page.tokens[first].start, page.tokens[last - 1].end
    before = page.low(first - 1) if page.joined(first) else ""
    if _SURELY_PLAYS.match(page.text, end):
        return before not in _BEFORE_PLACES
    if not page.sporting:
        return False
    plays = before not in _LISTS and _PLAYS.match(page.text, end)
    return bool(plays or _IS_PLAYED.search(page.text[max(0, start - _SEEN) : start]))
