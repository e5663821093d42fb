"""What stands around the name of an organisation: "campaign group X", "X's shares", "X, which".

The invariant: as for all evidence, only a few words on either side are read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.tokens import Case, Gap
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.entities.rules.page import Page

TELLS = frozenset(["told", "tells", "telling"])
"""Verbs after which "the X" is somebody who is told something."""
WHICH = "“which” stands after it"
"""A reason that speaks against a person, and hardly against a place."""
_WHICH = re.compile(r",? which\b")
_RESULTS = (
    r"(?:a |an |its |record |full-year |half-year |annual |pre-tax |quarterly )*"
    r"(?:loss|losses|profits?|sales|revenues?|turnover|earnings|results)"
)
_DOES_BUSINESS = re.compile(
    r" (?:has (?:named|appointed|hired|poached|recruited|promoted) [A-Z][^.;\n]{3,60}? (?:as|to) "
    r"(?:its|the board|chief|finance|managing|chairman|chairwoman|chair|non-executive)\b"
    rf"|(?:has |had )?(?:posted|reported|booked) {_RESULTS}\b"
    r"|(?:has |had )?(?:gone into administration|went into administration|floated on|delisted)"
    r"|was (?:founded|established) (?:in|by)\b|was set up (?:in|by|to)\b"
    r"|told (?:its |(?:about |around |some |nearly )?\d+ (?:workers|staff|employees|tenants))"
    r"|will open (?:a|its) (?:\w+ )?(?:plant|store|shop|factory|branch|office|warehouse)\b"
    r"|to close (?:its|last) |(?:is|was) (?:owned by|taken over by)\b"
    r"|is an? (?:\w+ ){0,3}(?:business|company|firm|charity|retailer|supplier|bank|union)\b"
    r"|has (?:\w+ )?\d[\d,]* (?:staff|employees|workers|shops|stores|branches|customers|tenants)\b"
    r"|is listed on|employs (?:about |around |some |more than |nearly |over )?"
    r"(?:\d{2,}|\d,\d|hundreds|thousands))"
)
_WHOSE = re.compile(
    r",? whose (?:\w+ )?(?:chief (?:exec|scien|econ|oper|finan)\w*|boards?|members|turnover"
    r"|revenues?|headquarters|shareholders|investors|chairman|chairwoman|trustees|branches|spokes\w+"
    r"|founders?|viewers|passengers|subsidiary)\b"
)
_CALLED = frozenset(["called", "named"])
_WORKS = frozenset(["joined", "joining", "sued"])
_PLACE_WORDS = word_set(
    "in at near across around outside inside through throughout via towards on off along from"
    " to into over"
)
_AT_BODIES = word_set(
    "shoppers engineers pupils students patients doctors nurses scientists researchers analysts"
    " teachers workers bosses chiefs officials lawyers economists strategists colleagues managers"
    " staff"
)
_OF_CLUBS = word_set("fans supporters boss manager striker midfielder defender goalkeeper captain")
_BUYS = word_set("buy bought acquire acquired acquiring buying")
_DEALS = word_set("takeover merger acquisition bid offer purchase sale")
_OF_FIRMS = word_set(
    "board shareholders investors headquarters profits stores subsidiary branch share shares"
    " turnover revenue revenues customers workforce factory factories warehouse warehouses"
    " bondholders creditors administrators auditors trustees subsidiaries parent takeover"
    " shareholding flotation listing creditors lenders directors passengers readers viewers"
)
_OF_NO_PLACE = frozenset(["board", "subsidiary", "takeover", "merger"])
_HELD_IN = frozenset(["shares", "stake", "stakes"])
_TELLING = _BUYS | _CALLED | _WORKS | {"of", "with", "for", "at", "in", "the"}
"""Words that may tell something, standing before a name."""
_ENDS_PHRASE = word_set(
    "of for who which that in at from with on to and is was has said named called based founded"
    " whose near"
)


def before_of_body(page: Page, first: int, last: int) -> Iterator[Finding]:
    """Words before that only an organisation follows."""
    if not page.joined(first):
        return
    before = page.low(first - 1)
    noun = before in page.words.organisation_nouns and before not in page.words.roles
    if noun and _introduces(page, first - 1):
        end = _past_possessive(page, last)
        yield Finding(first, end, Kind.ORGANISATION, Weight.SURE, f"a name after “{before}”")
        return
    if before not in _TELLING:
        return
    for told, weight, reason in _before(page, first, last):
        if told:
            yield Finding(first, last, Kind.ORGANISATION, weight, reason)
            return


def _introduces(page: Page, position: int) -> bool:
    """Whether a noun may say what follows it: in lower case, or where a sentence opens."""
    plain = page.columns.lower[position] or page.opens(position)
    return plain and not page.tokens[position].possessive


def _before(page: Page, first: int, last: int) -> Iterator[tuple[bool, Weight, str]]:
    """What the two or three words before may tell: whether they do, how surely, and why."""
    before, second, third = page.low(first - 1), page.low(first - 2), page.low(first - 3)
    many = last - first > 1
    stands = f"“{second} {before}” stands before it"
    bought = before in _BUYS or (before in {"of", "with", "for"} and second in _DEALS)
    yield bought, Weight.LIKELY, "it is bought or sold"
    called = before in _CALLED and _noun_near(page, first - 2)
    yield called, Weight.SURE, f"a body that is “{before}” so"
    firmly = many or before != "of" or second.endswith("s") or second in _OF_NO_PLACE
    weight = Weight.LIKELY if firmly else Weight.GUESS
    yield before in {"of", "for", "at"} and _office(page, second, third), weight, stands
    yield before == "in" and second in _HELD_IN, Weight.LIKELY, stands
    to_paper = before == "the" and second in TELLS and not many and _may_be_paper(page, first)
    yield to_paper, Weight.LIKELY, "it is told something"
    at_it = before == "at" and second in _AT_BODIES and _unknown_word(page, first, last)
    yield at_it, Weight.LIKELY, stands
    works_at = before == "at" and second in page.words.roles and _unknown_word(page, first, last)
    yield works_at, Weight.GUESS, stands
    yield before in _WORKS and not many, Weight.GUESS, f"“{before}” stands before it"


def _may_be_paper(page: Page, position: int) -> bool:
    """Whether the word stands alone and is no post or kind of body, as names of papers do."""
    low, words = page.low(position), page.words
    if low in words.roles or low in words.organisation_nouns:
        return False
    return not (page.joined(position + 1) and page.is_name_like(position + 1))


def _past_possessive(page: Page, last: int) -> int:
    """The end of a name with a possessive inside it: "the charity Daniel's Voice"."""
    end = last
    while page.tokens[end - 1].possessive and page.joined(end) and page.is_name_like(end):
        end += 1
    return end


def _unknown_word(page: Page, first: int, last: int) -> bool:
    """Whether the words are neither places nor everyday ones."""
    words = page.words
    plain = [
        page.low(word) in words.places or page.is_ordinary(word) for word in range(first, last)
    ]
    return not any(plain)


def _office(page: Page, word: str, before: str) -> bool:
    """Whether `word` is an office that an organisation has ("co-founder", "chief executive")."""
    words = page.words
    if word in {"chief"} and before not in {"the", "a", "", "former"}:
        return False
    return word in words.organisation_offices or word in {"leader", "editor", "secretary"}


def _noun_near(page: Page, position: int) -> bool:
    """Whether a kind of organisation is named at `position` or shortly before."""
    for word in range(position, max(-1, position - 3), -1):
        if page.low(word) in page.words.organisation_nouns:
            return True
        if not page.joined(word):
            return False
    return False


def after_of_body(page: Page, first: int, last: int) -> Iterator[Finding]:
    """Words after that only an organisation has before it."""
    span = (first, last, Kind.ORGANISATION)
    words, after = page.words, page.low(last)
    token = page.tokens[last - 1]
    if page.joined(last) and page.columns.lower[last]:
        further = page.low(last + 1) if page.joined(last + 1) else ""
        sport = after in {"football", "rugby", "cricket"} and further in words.organisation_offices
        if sport or (after in words.organisation_offices and not _person_before(page, first, last)):
            yield Finding(*span, Weight.LIKELY, f"“{after}” stands after it")
        if token.possessive and after in _OF_FIRMS:
            yield Finding(*span, Weight.LIKELY, f"it has “{after}”")
    rest = page.text[token.full_end : token.full_end + 10]
    from_it = page.low(first - 1) == "from"
    who = "wh" in rest  # in few places anything else need be looked for
    if who and _WHOSE.match(page.text, token.full_end):
        yield Finding(*span, Weight.LIKELY, "“whose” and what only bodies have stand after it")
    if _DOES_BUSINESS.match(page.text, token.full_end) and not token.possessive:
        yield Finding(*span, Weight.LIKELY, "it does business, as firms do")
    if who and _WHICH.match(rest) and (from_it or not place_before(page, first)):
        yield Finding(*span, Weight.LIKELY, WHICH)
    noun = apposition(page, last)
    if noun in words.organisation_nouns and noun not in words.roles:
        yield Finding(*span, Weight.LIKELY, f"it is said to be a “{noun}”")


def after_of_club(page: Page, first: int) -> Iterator[Finding]:
    """Evidence that a word at a sentence's start is a club or a firm: its fans, its board."""
    after = page.low(first + 1)
    told = after in _OF_CLUBS or (page.tokens[first].possessive and after in _OF_FIRMS)
    if not told or not page.joined(first + 1) or page.is_ordinary(first):
        return
    if not page.low(first).endswith(("ing", "ed")):
        span = (first, first + 1, Kind.ORGANISATION)
        yield Finding(*span, Weight.GUESS, f"“{after}” stands after it")


def _person_before(page: Page, first: int, last: int) -> bool:
    """Whether the words themselves begin like a person's name, or end in a possessive."""
    return page.low(first) in page.words.given_names or page.tokens[last - 1].possessive


def apposition(page: Page, last: int) -> str:
    """The noun that a phrase between commas after the name ends in: "X, a think tank"."""
    if last >= len(page.tokens) or page.tokens[last].gap is not Gap.COMMA:
        return ""
    if page.low(last) in _ENDS_PHRASE:
        return ""
    noun = ""
    for position in range(last, min(last + 7, len(page.tokens))):
        token = page.tokens[position]
        if position > last and (token.gap is not Gap.BLANK or token.low in _ENDS_PHRASE):
            break
        if token.case is not Case.LOWER and token.low not in page.words.roles:
            if token.low in page.words.places or token.low in page.words.nationalities:
                continue
            break
        noun = token.low
    return noun


def place_before(page: Page, first: int) -> bool:
    """Whether a word of place stands before."""
    return page.joined(first) and page.low(first - 1) in _PLACE_WORDS
