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
_RESULT = r"\d{1,3}[-–]\d{1,3}"
_BEAT = "beat|crushed|thrashed|hammered|trounced|outplayed"
_SURE_POSTS = (
    "midfielder|goalkeeper|wicketkeeper|wicket-keeper|(?:fast |leg )?bowler|batsman|batter"
    "|all-rounder|fly-half|scrum-half|full-back|left-back|right-back|centre-back|centre-half"
)
_POSTS = (
    "striker|defender|keeper|winger|captain|skipper|opener|enforcer|prop|hooker|flanker"
    "|head coach|coach|manager|boss|fans?|supporters?|players?|shirts?|jerseys?|mascot|matches"
)
_SURELY_PLAYS = re.compile(rf" (?:were|are|have been|had been) (?:{_FATES})\b")
_PLAYS_ANYWHERE = re.compile(
    rf" (?:(?:lost|won|drew) {_RESULT} (?:at|to|against|away)\b|went down {_RESULT} (?:at|to)\b"
    rf"|(?:{_BEAT}) [A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? {_RESULT}"
    rf"|(?:and [A-Z][\w'’-]+ )?(?:{_SURE_POSTS}|shirts?|jerseys?|mascot)\b|matches(?=[.,;:\n]))"
)
_IS_PLAYED_ANYWHERE = re.compile(
    rf"(?:(?:lost|won|drew|win|defeat|went down|go down) {_RESULT} (?:at home )?(?:to|against)"
    r"|\b(?:were|are|is|was) at home to|\bwalkover against|\bwho (?:kept|bowled|batted) for"
    r"|(?<!\ba )\b[Pp]lay(?:s|ed|ing)? (?:(?:cricket|rugby|football|hockey) )?for"
    r"|(?:[A-Z][\w'’-]+|\ba|[Gg]oalless) (?:draw|drew) with"
    r"|\b[Nn]ext (?:up|is)\b[^.\n]* trip to)[ \u00a0]\Z"
)
_PLAYS = re.compile(
    r" (?:(?:were|are|have|had) (?:\w+ )?(?:won|lost|drawn|scored|conceded|signed|sacked|equalised"
    r"|beaten|leading|trailing|reduced)\b"
    rf"|(?:{_BEAT}) [A-Z]|equalised\b|{_RESULT} [A-Z]|(?:won|lost|drew) (?:\w+ ){{0,2}}{_RESULT}"
    r"|(?:went|go|going) (?:down to|ahead|behind|in front|top|bottom)\b"
    r"|(?:made|reached|declared at) \d{2,3} (?:for|all out)\b"
    rf"|(?:will |to )?(?:host|face|meet) [A-Z]|(?:{_SURE_POSTS}|{_POSTS})\b)"
)
_IS_PLAYED = re.compile(
    rf"(?:\b(?:{_BEAT}|beating|thrashing|relegated|against|versus|vs?|lost to|lose to|losing to"
    r"|beaten by|drew with|draw with|win over|defeat (?:by|to)|(?:game|match|tie|clash) (?:with|at)"
    r"|host|hosts|hosted|(?:will|to) (?:face|meet|play)|loan (?:at|to|from)|loan spell at"
    r"|transfer to|joined from|signed from|spell at|(?:once|formerly) of|(?:a|the|their) trip to"
    r"|(?:fans|supporters) of|(?:released|signed|picked) by|debut for)"
    rf"|{_RESULT} (?:at|to|against|by|over))[ \u00a0]\Z"
)
_ITS_PLAY = re.compile(r"['’]s (?:(?:cup )?tie|match|game|innings|win|victory|defeat|women)\b")
_ITS_MATCH = re.compile(r"['’]s (?:(?:cup )?tie|match|game) (?:with|against|at)\b")
_A_TEAM = "words beside it are those of teams"
_NAME = r"[A-Z][\w'’-]+(?: (?:[A-Z][\w'’-]+|of|and))*"
_SCORE = re.compile(
    rf"^[*_#> ]*({_NAME}) (\d{{1,3}})(?:[-–]\d+)?(?: \([^)\n]*\))?,? ({_NAME}) \d{{1,3}}\b", re.M
)
_FIXTURE = re.compile(rf"^[*_#> ]*({_NAME}) v ({_NAME})[*_ ]*$", re.M)
_LISTS = frozenset(["and", "or"])
_BEFORE_PLACES = word_set("in at near from around across of to into outside and or")
_SEEN = 50


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
    """Whether the words, a place by themselves, play or are played against here.

    A result, or what only players are called, tells anywhere; the rest where the page is of sport.
    """
    if page.low(last - 1) in page.words.place_heads:
        return False
    text, end = page.text, page.tokens[last - 1].end
    if page.tokens[last - 1].possessive:
        return bool((_ITS_PLAY if page.sporting else _ITS_MATCH).match(text, end))
    before = page.low(first - 1) if page.joined(first) else ""
    if _SURELY_PLAYS.match(text, end):
        return before not in _BEFORE_PLACES
    if page.low(first) in page.words.places and _PLAYS_ANYWHERE.match(text, end):
        return True
    start = page.tokens[first].start
    patterns = (_IS_PLAYED_ANYWHERE, _IS_PLAYED) if page.sporting else (_IS_PLAYED_ANYWHERE,)
    if any(played.search(text[max(0, start - _SEEN) : start]) for played in patterns):
        return True
    return page.sporting and before not in _LISTS and bool(_PLAYS.match(text, end))
