"""Things that are called as bodies are: operations, ships, seats in parliament, works, posts.

They stand in capitals and act in sentences ("Operation Thistle has ended", "the Grampus sank"), so
by likeness they are bodies; a word inside the name or beside it tells what they are. The invariant:
only a few words on either side are read, and nothing is told of a name that readers know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.known import known_end
from tui_reader.entities.rules.tokens import Case, Gap
from tui_reader.entities.titles import HONORIFICS
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_UNDERTAKINGS = frozenset(["operation", "project", "exercise"])
_VESSELS = word_set("mv hms ss rms mfv hmas uss mt")
_SEATED = word_set("mp mps msp msps ms td tds mla mlas mep meps member senator congressman")
_SEATED_OF = word_set("mayor mayoress bishop archbishop vicar duke duchess earl marquess lord")
_ENDINGS = word_set(
    "shield levy index code obligation scheme strategy framework referendum lecture medal pact"
    " agreement programme regulation regulations championship championships show finals"
    " protocol charter doctrine tattoo derby marathon trophy budget"
)
_USES = word_set(
    "scheme schemes programme program project prize prizes award awards register app apps account"
    " accounts aircraft trains engine engines software album novel film trilogy exhibition gin"
    " lager ale crude medal medals framework initiative trophy"
)
_NAMED = word_set("called named dubbed codenamed titled entitled nicknamed christened labelled")
_THINGS = word_set(
    "boat lifeboat ship ferry yacht trawler barge coaster tanker vessel submarine locomotive train"
    " plane aircraft drone satellite rocket car van lorry bicycle bike motorbike horse mare colt"
    " gelding filly greyhound dog puppy cat kitten labrador terrier spaniel parrot pony donkey ram"
    " bull album song single novel book memoir poem play opera musical film sitcom drama"
    " documentary podcast sculpture painting statue mural app software system program tool"
    " algorithm chatbot product drug medicine pill vaccine cream device gadget game toy doll beer"
    " ale lager"
    " cider gin whisky wine cheese sausage perfume course event night ceremony storm hurricane"
    " estate village town hamlet suburb street road hill river lake wood forest beach island"
    " trial test procedure technique memo dossier manuscript banner sign mascot racehorse"
    " euphonium trumpet violin piano engine tractor bus coach tram"
)
_LIVING = word_set("man woman boy girl lad fella chap bloke seven-year-old baby child guy farmer")
_DIVISIONS = word_set("league division group tier championship")
_NUMBERS = word_set("one two three four five a b c north south east west")
_NOBLE = word_set("duke duchess earl marquess prince princess archbishop bishop")
_POSTS = word_set(
    "commissioner chancellor minister secretary officer director inspector coroner ambassador"
    " registrar governor treasurer president"
)
_ARTICLES = frozenset(["a", "an"])
_AFTER_NOUNS = word_set("made used that which of by called from for with in at on to built who")
_FAR = 6
_SHORT = 4


def is_thing(page: Page, finding: Finding) -> bool:
    """Whether what was found as a body is a thing, a post or a place by the words about it."""
    if _is_built(page, finding):
        return False
    return any(told(page, finding) for told in _TOLD)


def _is_built(page: Page, finding: Finding) -> bool:
    """Whether readers know the name, or it ends as bodies' names do."""
    low = page.low(finding.last - 1)
    if known_end(page, finding.first) == finding.last:
        return True
    heads = page.words.strong_heads - _ENDINGS - _UNDERTAKINGS
    return finding.last - finding.first > 1 and low in heads


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


def _is_seat(page: Page, finding: Finding) -> bool:
    """The place somebody sits for, or is mayor or duke of."""
    first = finding.first
    small, seated = page.low(first - 1), page.low(first - 2)
    if not page.joined(first) or not page.joined(first - 1):
        return False
    return (small == "for" and seated in _SEATED) or (small == "of" and seated in _SEATED_OF)


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
    return words[-1] in _ENDINGS or (words[-2] in _DIVISIONS and words[-1] in _NUMBERS)


def _is_used_as_thing(page: Page, finding: Finding) -> bool:
    """Whether a plain noun for a thing follows: "the Warm Hearth scheme"."""
    after = finding.last
    if not page.joined(after) or page.tokens[after - 1].possessive or not page.columns.lower[after]:
        return False
    if page.joined(after + 1) and page.is_name_like(after + 1):
        return False
    acronym = page.tokens[after - 1].case is Case.ALL_CAPS
    return not acronym and page.low(after) in _USES


def _is_called(page: Page, finding: Finding) -> bool:
    """Whether a thing, or somebody, is called so: "an app called Hearth"."""
    first = finding.first
    if page.low(first - 1) not in _NAMED:
        return False
    for position in range(first - 2, max(-1, first - 2 - _FAR), -1):
        if not page.columns.lower[position] or not page.joined(position + 1):
            return False
        if page.low(position) in _THINGS or page.low(position) in _LIVING:
            return True
        if page.low(position) in page.words.organisation_nouns:
            return False
    return False


def _is_apposed(page: Page, finding: Finding) -> bool:
    """Whether a noun for a thing stands before a comma and the name, or after both."""
    first = finding.first
    comma = first > 0 and page.tokens[first].gap is Gap.COMMA
    if comma and page.columns.lower[first - 1] and page.low(first - 1) in _THINGS:
        return True
    after = finding.last
    if after >= len(page.tokens) or page.tokens[after].gap is not Gap.COMMA:
        return False
    return page.low(after) in _ARTICLES and _says_thing(page, after + 1)


def _says_thing(page: Page, first: int) -> bool:
    """Whether the words from `first` call something a thing, and not a maker of things."""
    for position in range(first, first + _SHORT):
        if not page.columns.lower[position] or not page.joined(position):
            return False
        if page.low(position) in _THINGS:
            after = position + 1
            plain = page.joined(after) and page.columns.lower[after]
            return not plain or page.low(after) in _AFTER_NOUNS
    return False


def _is_post(page: Page, finding: Finding) -> bool:
    """Whether a plain word and an office are all there is: "Traffic Commissioner"."""
    first, last = finding.first, finding.last
    if last - first != 2 or page.low(last - 1) not in _POSTS:
        return False
    low = page.low(first)
    return low in page.words.role_modifiers or low in HONORIFICS or page.is_ordinary(first)


_TOLD = (
    _is_undertaking,
    _is_vessel,
    _is_seat,
    _is_noble,
    _ends_as_thing,
    _is_used_as_thing,
    _is_called,
    _is_apposed,
    _is_post,
)
