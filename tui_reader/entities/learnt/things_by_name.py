"""Things that their own names tell: "Operation Thistle", "Warm Homes Levy", "Line 4", "HMS Harl".

The invariant: only the name is read, and a word or two before it that belong to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.titles import HONORIFICS
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_UNDERTAKINGS = frozenset(["operation", "project", "exercise"])
_VESSELS = word_set("mv hmas hms ss rms mfv uss mt")
_ENDINGS = word_set(
    "shield levy index code obligation scheme strategy framework referendum lecture medal pact"
    " agreement programme regulation regulations championship championships show finals"
    " protocol charter doctrine tattoo derby marathon trophy budget"
)
_AGREED = word_set("wage deal truce ceasefire statute accord accords treaty")  # and parties' names
_DIVISIONS = word_set("league division group tier championship")
_NUMBERS = word_set("one two three four five a b c north south east west")
_NUMBERED = word_set("line route ward theatre platform terminal junction gate room flight phase")
_STORMS = word_set("hurricane storm cyclone typhoon")
_NOBLE = word_set("duke duchess earl marquess prince princess archbishop bishop")
_POSTS = word_set(
    "commissioner chancellor minister secretary officer director inspector coroner ambassador"
    " registrar governor treasurer president"
)
_DECORATED = word_set("military victoria george flying service iron")  # and a cross
_GROUNDS = word_set("row bazaar building market colliery arms")
_WRITINGS = word_set("code treaty statute articles")  # of a place, or of what they order
_RULES = frozenset(["order", "convention", "measure"])  # and bodies, where they stand alone
_OF_BODIES = word_set("orange masonic religious baptist constitutional national teutonic")
_COMMON = frozenset(
    tuple(words.split())
    for words in (
        "full council",
        "county council",
        "parish council",
        "school council",
        "planning committee",
        "scrutiny committee",
        "licensing committee",
        "standards committee",
        "board of governors",
        "board of trustees",
        "board of directors",
        "health service",
        "national insurance",
        "national service",
        "national curriculum",
        "national anthem",
        "his highness",
        "her highness",
        "his majesty",
        "her majesty",
        "his excellency",
        "her excellency",
        "his holiness",
    )
)
NO_HEADS = _ENDINGS | _AGREED | _UNDERTAKINGS | _RULES
"""Words that bodies' names are built round, and these things' names too."""


def _is_undertaking(page: Page, finding: Finding) -> bool:
    """Whether "Operation" or the like is a part of the name or stands before it."""
    first = finding.first
    if finding.last - first > 1 and page.low(first) in _UNDERTAKINGS:
        return True
    before = first - 1
    return page.joined(first) and page.is_name_like(before) and page.low(before) in _UNDERTAKINGS


def _is_vessel(page: Page, finding: Finding) -> bool:
    """Whether a ship's "MV" or "HMS" begins the name or stands before it."""
    for mark in (finding.first, finding.first - 1):
        capitals = mark >= 0 and page.tokens[mark].case is Case.ALL_CAPS
        if capitals and page.low(mark) in _VESSELS and page.joined(mark + 1):
            return mark < finding.first or finding.last - finding.first > 1
    return False


def _is_noble(page: Page, finding: Finding) -> bool:
    """Whether the words are a title, "Duke of Harl", and no theatre or pub called after it."""
    words = page.lows(finding.first, finding.last)
    noble = len(words) == 3 and words[0] in _NOBLE and words[1] == "of"
    return noble and not page.tokens[finding.last - 1].possessive


def _ends_as_thing(page: Page, finding: Finding) -> bool:
    """Whether the last word is a law's, a prize's or a league's: "Harl Levy", "Division Two"."""
    words = page.lows(finding.first, finding.last)
    if len(words) < 2 or finding.first in page.headings:
        return False
    if words[-1] in _AGREED:
        return page.low(finding.first - 1) == "the" and page.joined(finding.first)
    return words[-1] in _ENDINGS or (words[-2] in _DIVISIONS and words[-1] in _NUMBERS)


def _is_numbered(page: Page, finding: Finding) -> bool:
    """Whether it is one of several that are counted, or a storm: "Line 4", "Hurricane Ida"."""
    start = finding.first - (page.joined(finding.first) and page.low(finding.first - 1) in _STORMS)
    words = page.lows(start, finding.last)
    if len(words) != 2:
        return False
    if words[0] in _STORMS:
        return words[1] in page.words.given_names
    return words[0] in _NUMBERED and words[1].isdigit()


def _is_week(page: Page, finding: Finding) -> bool:
    """Whether it is a week that begins and ends: "Freshers' Week", "the start of Harl Week"."""
    if page.low(finding.last - 1) != "week" or finding.last - finding.first == 1:
        return False
    owned = page.tokens[finding.last - 2].possessive
    return owned or (page.low(finding.first - 1) in {"of", "during"} and page.joined(finding.first))


def _is_ground(page: Page, finding: Finding) -> bool:
    """Whether it ends as only streets, markets and pubs do."""
    named = finding.last - finding.first > 1 and finding.first not in page.headings
    return named and page.low(finding.last - 1) in _GROUNDS


def is_before_somebody(page: Page, finding: Finding) -> bool:
    """Whether it is a title, and a first name follows: "Canon Ann Fenn"."""
    after = finding.last
    if after - finding.first > 1 or page.low(finding.first) not in HONORIFICS:
        return False
    return (
        page.joined(after)
        and page.is_name_like(after)
        and page.low(after) in page.words.given_names
    )


def _is_rule(page: Page, finding: Finding) -> bool:
    """Whether it is a rule or a writing: "the Fen Drains Order", "under the Harl Convention"."""
    words = page.lows(finding.first, finding.last)
    if len(words) > 2 and words[0] in _WRITINGS and words[1] == "of":
        return True
    if len(words) < 2 or words[-1] not in _RULES or not _OF_BODIES.isdisjoint(words):
        return False
    if words[0] in page.words.organisation_heads:
        return False
    return len(words) > 2 or page.low(finding.first - 2) == "under"


def _is_decoration(page: Page, finding: Finding) -> bool:
    """Whether it is a cross that is given for courage."""
    words = page.lows(finding.first, finding.last)
    return len(words) == 2 and words[0] in _DECORATED and words[1] == "cross"


def is_common(page: Page, finding: Finding) -> bool:
    """Whether it is what every town or state has: "the Planning Committee"."""
    if finding.last - finding.first == 1 or finding.first in page.headings:
        return False
    return page.lows(finding.first, finding.last) in _COMMON


def _is_post(page: Page, finding: Finding) -> bool:
    """Whether a plain word and an office are all there is: "Traffic Commissioner"."""
    first, last = finding.first, finding.last
    if last - first != 2 or page.low(last - 1) not in _POSTS:
        return False
    low = page.low(first)
    return low in page.words.role_modifiers or low in HONORIFICS or page.is_ordinary(first)


TOLD = (
    _is_undertaking,
    _is_vessel,
    _is_noble,
    _ends_as_thing,
    _is_numbered,
    _is_week,
    _is_ground,
    _is_rule,
    _is_decoration,
    _is_post,
)
"""What each asks of a page and a name: whether the name tells a thing."""
