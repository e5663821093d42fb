"""What stands in capitals before or after a body's name and is no part of it.

A sentence's first word ("Rival Quarrie & Fenn rose", "Will Quarrie pay?"), a noun between a place
and a paper ("Harl weekly Sunday Lamp"), and a headline's small words in capitals are taken off.
The invariant: of a name something always remains, and what remains is in capitals.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_SAID_TO_BE = word_set(
    "rival rivals broker brokerage insurer lender retailer supplier auctioneer owner owners maker"
    " makers sponsor operator housebuilder drugmaker carmaker publisher shareholder"
    " discounter bookmaker"
)
_ASKS = word_set("will is are can could should would did does has have how when why")
_PAPERS = word_set("weekly daily monthly newspaper paper broadcaster tabloid")
_HEADLINE = word_set("after over amid as with from")


def within(page: Page, finding: Finding) -> Finding:
    """A body's finding without what stands before and after its name; others as they are."""
    if finding.kind is not Kind.ORGANISATION or finding.last - finding.first == 1:
        return finding
    first = _start(page, finding)
    if finding.first in page.headings:
        return _in_headline(page, finding._replace(first=first))
    return finding._replace(first=first)


def _start(page: Page, finding: Finding) -> int:
    """Where the name begins."""
    first, last = finding.first, finding.last
    for word in range(first + 1, last - 1):
        if page.columns.lower[word] and page.low(word) in _PAPERS and page.is_name_like(word + 1):
            return word + 1
    if not page.opens(first) or not page.is_name_like(first + 1):
        return first
    if page.tokens[first].possessive or page.is_ordinary(first + 1):
        return first
    low = page.low(first)
    asked = low in _ASKS and page.low(first + 1) in page.capital_seen
    return first + 1 if asked or low in _SAID_TO_BE else first


def _in_headline(page: Page, finding: Finding) -> Finding:
    """The body in a headline, where "After" and the like stand in capitals too."""
    first, last = finding.first, finding.last
    while last - first > 1 and _is_small(page, last - 1):
        last -= 1
    for word in range(last - 2, first, -1):
        if _is_small(page, word) and page.low(last - 1) in page.words.organisation_heads:
            first = word + 1
            break
    return finding._replace(first=first, last=last)


def _is_small(page: Page, word: int) -> bool:
    """Whether a headline's small word stands there, and no name's: "Atlas & After"."""
    capital = page.tokens[word].case is not Case.LOWER
    return capital and page.low(word) in _HEADLINE and "&" not in _gap(page, word)


def _gap(page: Page, word: int) -> str:
    """What stands between a word and the one before."""
    return page.text[page.tokens[word - 1].end : page.tokens[word].start]
