"""Things that are called by their makers' names: "a silver Corvane Estate", "two Corvanes".

The invariant: where a noun follows that the name may belong to, or a shop is meant, nothing is
told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from tui_reader.entities.rules.findings import Finding
    from tui_reader.entities.rules.page import Page

_ARTICLES = frozenset(["a", "an"])
_MEMBERS = word_set("tory democrat republican conservative liberal")  # parties, and who is in them
_OWNERS = word_set("his her my your their our")
_DRIVES = word_set("in into drove drives driving drive parked crashed rode riding")
_COUNTS = word_set("two three four five six seven eight nine ten")
_LOOKS = word_set(
    "silver red blue black white green grey gray yellow orange gold old new second-hand vintage"
    " battered rusty used dark light brand-new secondhand"
)
_SHOPS = word_set("above opposite outside inside near behind beside")
_NO_NOUNS = word_set(
    "and or but in on at of with for from to by that which who is was has had than as until when"
    " called where after before while if because parked"
)


def is_one(page: Page, finding: Finding) -> bool:
    """Whether "a" stands before a name of one word and no noun after it: "a Biro"."""
    first, last = finding.first, finding.last
    if last - first > 1 or page.low(first) in _MEMBERS:
        return False
    article = _before_looks(page, first)
    if page.low(article) not in _ARTICLES:
        return False
    end = last + _is_model_name(page, last)
    return _ends(page, end) and not _is_shop(page, article, end)


def _is_model(page: Page, finding: Finding) -> bool:
    """Whether "a" stands before a make and its model, and no noun after: "a Corvane Estate"."""
    article = _before_looks(page, finding.first)
    if page.low(article) not in _ARTICLES or not page.columns.lower[article]:
        return False
    if _is_shop(page, article, finding.last) or _is_headed(page, finding):
        return False
    return finding.last - finding.first > 1 and _ends(page, finding.last)


def _is_driven(page: Page, finding: Finding) -> bool:
    """Whether somebody is in it or drives it: "in his Corvane", "drove her Corvane Estate"."""
    owner = _before_looks(page, finding.first)
    if page.low(owner) not in _OWNERS or not page.joined(owner):
        return False
    if page.low(owner - 1) not in _DRIVES:
        return False
    return _ends(page, finding.last) and not _is_headed(page, finding)


def _is_counted(page: Page, finding: Finding) -> bool:
    """Whether there are several of it: "two Corvanes"."""
    word = finding.first
    if finding.last - word > 1 or not page.low(word).endswith("s") or not page.joined(word):
        return False
    return page.low(word - 1) in _COUNTS and _ends(page, finding.last)


def _before_looks(page: Page, first: int) -> int:
    """The word before the name, and before what says how the thing looks."""
    before = first - 1
    if not page.joined(first):
        return -1
    while before > 0 and page.low(before) in _LOOKS and page.joined(before):
        before -= 1
    return before


def _is_shop(page: Page, article: int, after: int) -> bool:
    """Whether it is a place where things are sold: "above a Quarrie", "a Quarrie in Harl"."""
    there = page.low(after) == "in" and page.is_name_like(after + 1)
    return page.low(article - 1) in _SHOPS or there


def _is_model_name(page: Page, model: int) -> bool:
    """Whether a model's name stands there after its make's: "a Corvane | Estate"."""
    if not page.joined(model) or page.tokens[model].case is not Case.CAPITAL:
        return False
    low, words = page.low(model), page.words
    told = (words.roles, words.role_modifiers, words.organisation_heads, words.organisation_nouns)
    return not any(low in some for some in told)


def _ends(page: Page, after: int) -> bool:
    """Whether no noun stands there that the name before belongs to."""
    return not page.joined(after) or page.low(after) in _NO_NOUNS


def _is_headed(page: Page, finding: Finding) -> bool:
    """Whether any word of the name says that it is a body, or makes it an acronym."""
    words = page.words
    return any(
        page.low(word) in words.organisation_heads
        or page.low(word) in words.organisation_nouns
        or page.tokens[word].case is Case.ALL_CAPS
        for word in range(finding.first, finding.last)
    )


TOLD = (_is_model, _is_driven, _is_counted)
"""What each asks of a page and a name: whether it is a thing of that make."""
