"""What stands around words that nothing in them decides.

"X, 48,", "the co-founder of X", "in X": the words beside a name tell what it is.
The invariant: evidence is looked for within a few words on either side, so that it costs the same
in any document.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.entities.rules import people
from tui_reader.entities.rules.evidence_of_bodies import (
    after_of_body,
    after_of_club,
    apposition,
    before_of_body,
    place_before,
)
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.tokens import Case, Gap
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.entities.rules.page import Page

_AGE = re.compile(r",? ?(?:,|\() ?(?:aged )?\d{1,3}\b|,? aged \d")
_WHO = re.compile(r",? who(?:se|m)?\b")
_AUXILIARIES = word_set("has had have will would can could may might must should")
_IN_PHRASES = word_set(
    "these this that those the our your my their her his us we all no not now never always"
    " together stop save keep get give take make reclaim refuse resist rise unite stand fight"
    " end ban free just still more less every who what where how why when is are matter"
    " matters against without and or for to from with it they them you me"
)
_ARTICLES = word_set("the a an this that these those its their his her our my your")
_PRONOUNS = word_set("i you he she it we they me him us them")


def undecided(page: Page, first: int, last: int) -> list[Finding]:
    """What the words around ``[first, last)`` say of them: the weightiest finding, if any."""
    if last - first == 1:
        found = list(_of_one(page, first))
    elif _is_phrase(page, first, last):
        found = [*_of_phrase(page, first, last)]
    else:
        found = [*_of_any(page, first, last), *_of_many(page, first, last)]
    best = max(found, key=lambda finding: finding.weight, default=None)
    return [best] if best is not None else []


def _of_one(page: Page, first: int) -> Iterator[Finding]:
    """Evidence on a single word."""
    token = page.tokens[first]
    if token.low in page.words.common_words or token.low in page.nouns:
        return
    if people.is_initial(page, first) or people.is_honour(page, first):
        return
    unproven = page.opens(first) and token.low not in page.capital_seen
    if unproven and token.case is Case.CAPITAL and not _lone_first_name(page, first):
        yield from after_of_club(page, first)
        return
    yield from _of_any(page, first, first + 1)
    if page.speaks(first) and page.low(first - 1) == "the" and page.joined(first):
        yield Finding(first, first + 1, Kind.ORGANISATION, Weight.GUESS, "“the” X speaks or acts")
    if token.case is Case.ALL_CAPS:
        yield from _acronym(page, first)
    elif _lone_first_name(page, first):
        yield Finding(first, first + 1, Kind.PERSON, Weight.GUESS, "a first name")


def _is_phrase(page: Page, first: int, last: int) -> bool:
    """Whether the words read as a phrase, such as no person is called: "Mend Our Lanes"."""
    lows = page.lows(first, last)
    return any(low in _IN_PHRASES for low in lows)


def _of_phrase(page: Page, first: int, last: int) -> Iterator[Finding]:
    """Evidence on words that read as a phrase: a body if it acts, or is said to be one."""
    if first in page.headings or (page.opens(first) and page.is_everyday(first)):
        return
    yield from before_of_body(page, first, last)
    yield from after_of_body(page, first, last)
    span = (first, last, Kind.ORGANISATION)
    after = page.low(last)
    if page.tokens[last - 1].possessive or (page.joined(last) and _is_deed(page, after)):
        yield Finding(*span, Weight.GUESS, "a phrase in capitals that acts as bodies do")
    elif last - first > 2:
        yield Finding(*span, Weight.HINT, "a phrase in capitals")


def _is_deed(page: Page, word: str) -> bool:
    """Whether `word` is what a body does: a verb of speech, an auxiliary, a verb in -s."""
    if word in page.words.speech_verbs or word in _AUXILIARIES:
        return True
    return len(word) > 3 and word.endswith("s") and word not in page.words.common_words


def _lone_first_name(page: Page, first: int) -> bool:
    """Whether a single word is a first name and nothing else."""
    low, words = page.low(first), page.words
    if low not in words.given_names or low in words.given_names_also_words or low in words.roles:
        return False
    return not page.is_everyday(first) and first not in page.headings


def _acronym(page: Page, first: int) -> Iterator[Finding]:
    """Capitals with "the" before them, in brackets, or acting as bodies do."""
    token = page.tokens[first]
    size = token.end - token.start
    if not 2 <= size <= 7 or first in page.headings or page.is_everyday(first):
        return
    span = (first, first + 1, Kind.ORGANISATION)
    before, after = page.low(first - 1), page.low(first + 1)
    if before in {"the", "by"} and page.joined(first) and size > 2:
        yield Finding(*span, Weight.GUESS, "capitals with “the” before them")
    elif after in page.words.speech_verbs and page.joined(first + 1) and size > 2:
        yield Finding(*span, Weight.GUESS, "capitals that speak or act")


def _of_any(page: Page, first: int, last: int) -> Iterator[Finding]:
    """Evidence that counts for one word as for several."""
    yield from before_of_body(page, first, last)
    yield from after_of_body(page, first, last)
    yield from _of_person(page, first, last)


def _of_person(page: Page, first: int, last: int) -> Iterator[Finding]:
    """Words before or after that belong to a person."""
    words = page.words
    span = (first, last, Kind.PERSON)
    token = page.tokens[last - 1]
    rest = page.text[token.full_end : token.full_end + 12]
    many = last - first > 1
    if _AGE.match(rest) and not token.possessive:
        yield Finding(*span, Weight.SURE if many else Weight.LIKELY, "an age stands after it")
    elif _WHO.match(rest) and page.low(first - 1) != "of":
        yield Finding(*span, Weight.LIKELY, "“who” stands after it")
    before = page.low(first - 1)
    if before in words.roles and _lower_before(page, first):
        yield Finding(*span, Weight.LIKELY, f"a name after “{before}”")
    if (said := apposition(page, last)) in words.roles:
        yield Finding(*span, Weight.LIKELY, f"it is said to be a “{said}”")
    bound = page.joined(first) and (before == "of" or before in _ARTICLES)
    if page.speaks(last - 1) and not token.possessive and not bound:
        if many or not (page.opens(first) and page.is_everyday(first)):
            weight = _weight_of_speech(page, first, last)
            yield Finding(*span, weight, f"“{page.low(last)}” stands after it")
    elif many and before in words.speech_verbs and page.joined(first):
        weight = _weight_of_speech(page, first, last)
        yield Finding(*span, weight, f"“{before}” stands before it")


def _weight_of_speech(page: Page, first: int, last: int) -> Weight:
    """How much it tells that words speak: little of several that have an ordinary one in them."""
    ordinary = last - first > 1 and any(page.is_ordinary(word) for word in range(first, last))
    return Weight.HINT if ordinary else Weight.GUESS


def _lower_before(page: Page, first: int) -> bool:
    """Whether the word before is in lower case or opens the sentence, a blank or comma between."""
    if first == 0 or page.tokens[first].gap not in (Gap.BLANK, Gap.COMMA):
        return False
    return page.tokens[first - 1].case is Case.LOWER or page.opens(first - 1)


def _of_many(page: Page, first: int, last: int) -> Iterator[Finding]:
    """What several capitalised words are when nothing speaks for either kind."""
    if first in page.headings:
        return
    if place_before(page, first):
        yield Finding(first, last, None, Weight.GUESS, "a word of place stands before it")
        return
    if last - first <= 3 and _all_unexplained(page, first, last):
        yield Finding(first, last, Kind.PERSON, Weight.GUESS, "two or three unexplained capitals")


def _all_unexplained(page: Page, first: int, last: int) -> bool:
    """Whether no word of the run has a meaning of its own that would explain its capital."""
    words = page.words
    odd = (words.role_modifiers, words.organisation_nouns, words.not_names, words.nationalities)
    for position in range(first, last):
        low = page.low(position)
        if page.is_ordinary(position) or low in _PRONOUNS or any(low in some for some in odd):
            return False
        if page.tokens[position].case is Case.ALL_CAPS:
            return False
    return not (page.opens(first) and page.low(first).endswith(("ing", "ed", "ly")))
