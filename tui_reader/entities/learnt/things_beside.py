"""Things that a noun beside them tells: "an app called Hearth", "their third album, Low Field".

The invariant: only a few words on either side are read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.tokens import Case, Gap
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_SEATED = word_set("mp mps msp msps ms td tds mla mlas mep meps member senator congressman")
_SEATED_OF = word_set("mayor mayoress bishop archbishop vicar duke duchess earl marquess lord")
_USES = word_set(
    "scheme schemes programme program project prize prizes award awards register app apps account"
    " accounts aircraft trains engine engines software album novel film trilogy exhibition gin"
    " lager ale crude medal medals framework initiative trophy inquest"
    " feature"
)
_NAMED = word_set("called named dubbed codenamed titled entitled nicknamed christened labelled")
_BREEDS = word_set("labrador terrier spaniel collie whippet alsatian poodle beagle")
_THINGS = _BREEDS | word_set(
    "boat lifeboat ship ferry yacht trawler barge coaster tanker vessel submarine locomotive train"
    " plane aircraft drone satellite rocket car van lorry bicycle bike motorbike horse mare colt"
    " gelding filly greyhound dog puppy cat kitten parrot pony donkey ram"
    " bull album song single novel book memoir poem play opera musical film sitcom drama"
    " documentary podcast sculpture painting statue mural app software system program tool"
    " algorithm chatbot product drug medicine pill vaccine cream device gadget game toy doll beer"
    " ale lager"
    " cider gin whisky wine cheese sausage perfume course event night ceremony storm hurricane"
    " estate village town hamlet suburb street road hill river lake wood forest beach island"
    " trial test procedure technique memo dossier manuscript banner sign mascot racehorse"
    " euphonium trumpet violin piano engine tractor bus coach tram machine pump sidecar scheme"
    " project password robot helicopter jet"
)
_CALLED = _THINGS | word_set("website site scent account column blog")
_WORKS = word_set(
    "novel album film memoir poem opera musical sitcom ship ferry trawler yacht barge lifeboat"
    " tanker song project podcast scent"
)
_BANNERS = word_set("banner banners placard placards")
_SHOWN = _BANNERS | word_set("sign signs poster posters sticker plaque")  # and shops' names
_SAYS = word_set("reading reads read saying says said proclaiming saying:")
_VAGUE = word_set("something anything one ones")
_LIVING = word_set("man woman boy girl lad fella chap bloke seven-year-old baby child guy farmer")
_STOOD_BY = word_set("outside behind opposite beside inside near")
_HOUSES = word_set("house centre library hall building")
_CIVIC = word_set("county town city village hall assembly shire rooms")
_AT = _STOOD_BY | {"at", "in", "from"}
_ARTICLES = frozenset(["a", "an"])
_DETERMINERS = word_set("a an the its their his her our my this that one")
_AFTER_NOUNS = word_set("made used that which of by called from for with in at on to built who")
_AFTER_NAMES = word_set(
    "in at on to by for from with and or is was has had will were are but as when until"
)
_FAR = 6
_SHORT = 4


def _is_seat(page: Page, finding: Finding) -> bool:
    """The place somebody sits for, or is mayor or duke of."""
    first = finding.first
    small, seated = page.low(first - 1), page.low(first - 2)
    if not page.joined(first) or not page.joined(first - 1):
        return False
    return (small == "for" and seated in _SEATED) or (small == "of" and seated in _SEATED_OF)


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
    return _called(page, finding.first, _CALLED | _LIVING)


def is_called_thing(page: Page, finding: Finding) -> bool:
    """Whether a thing is called so, and nobody."""
    return _called(page, finding.first, _CALLED)


def _called(page: Page, first: int, nouns: frozenset[str]) -> bool:
    """Whether "called" or the like stands before `first`, and one of the nouns before that."""
    if page.low(first - 1) not in _NAMED or page.low(first - 2) in _VAGUE:
        return False
    for position in range(first - 2, max(-1, first - 2 - _FAR), -1):
        low = page.low(position)
        if not page.joined(position + 1) or not (page.columns.lower[position] or low in _BREEDS):
            return False
        if low in nouns:
            return True
        if low in page.words.organisation_nouns:
            return False
    return False


def is_apposed(page: Page, finding: Finding) -> bool:
    """Whether a noun for a thing stands before a comma and the name, or after both."""
    first = finding.first - (page.low(finding.first - 1) == "the" and page.joined(finding.first))
    comma = first > 0 and page.tokens[first].gap is Gap.COMMA
    if comma and _is_noun(page, first - 1) and not page.speaks(finding.last - 1):
        return True
    after = finding.last
    if after >= len(page.tokens) or page.tokens[after].gap is not Gap.COMMA:
        return False
    return page.low(after) in _ARTICLES and _says_thing(page, after + 1)


def _is_noun(page: Page, position: int) -> bool:
    """Whether a noun for a thing stands there, after what makes it one of several."""
    low = page.low(position)
    if low not in _THINGS or not (page.columns.lower[position] or low in _BREEDS):
        return False
    return _is_determined(page, position)


def _is_determined(page: Page, noun: int) -> bool:
    """Whether an article or an owner stands before a noun, with few words between."""
    for position in range(noun - 1, max(-1, noun - 1 - _FAR), -1):
        if not page.joined(position + 1):
            return False
        if page.low(position) in _DETERMINERS or page.tokens[position].possessive:
            return True
    return False


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


def is_work(page: Page, finding: Finding) -> bool:
    """Whether a noun for a work or a ship stands right before: "the novel Low Field"."""
    noun, after = finding.first - 1, finding.last
    if not page.joined(finding.first) or page.low(noun) not in _WORKS:
        return False
    if not page.columns.lower[noun] or not _is_determined(page, noun):
        return False
    if page.tokens[after - 1].possessive:
        return False
    return not page.joined(after) or page.low(after) in _AFTER_NAMES


def _is_shown(page: Page, finding: Finding) -> bool:
    """Whether a banner or a sign says so: "a banner reading Welcome Home"."""
    says = finding.first - 1
    if page.low(says) not in _SAYS or not page.joined(finding.first):
        return False
    shown = _SHOWN if finding.last - finding.first > 1 else _BANNERS
    return any(page.low(word) in shown for word in range(says - 1, max(-1, says - 1 - _SHORT), -1))


def is_ground(page: Page, finding: Finding) -> bool:
    """Whether people stand by it: "outside Harl House", "at the County Hall"."""
    words, before = page.lows(finding.first, finding.last), finding.first - 1
    if len(words) < 2 or not page.joined(finding.first) or page.acts(finding.last - 1):
        return False
    before -= page.low(before) == "the" and page.joined(before)
    if all(word in _CIVIC for word in words):
        return page.low(before) in _AT
    last = words[-1]
    head = last in page.words.place_heads or last in _HOUSES
    return head and page.low(before) in _STOOD_BY


TOLD = (_is_seat, _is_used_as_thing, _is_called, is_apposed, is_work, _is_shown)
"""What each asks of a page and a name: whether the words beside the name tell a thing."""
