"""People in a run of capitalised words: by title, by post, by first name.

Titles, posts and honours are read but left outside the span: "Dame Vera Baird QC" is Vera Baird.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.person_names import SUFFIXES
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.titles import HONORIFICS, is_honorific
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.entities.rules.page import Page

PARTICLES = word_set(
    "van von der den de del della di da das do dos du la le el al bin ibn bint ben ter ten te"
    " af av zu zur y e ap ab ul ur abu"
)
_SURE_HONOURS = word_set(
    "qc kc cbe obe mbe kbe dbe gbe kcb dcb kcmg cmg cvo kcvo qpm kpm dso dfc frs fba frse frcp frcs"
)
_LONGEST_NAME = 5
_SMALL_WORDS = word_set(
    "on in at he she it they we his her their the this that when then after before but and for from"
    " with to if by there as"
)
_OF_A_POST = frozenset(["of", "for"])
_NAMED_FOR = word_set("queen king prince princess general lord saint")


def past_particles(page: Page, position: int, last: int) -> int | None:
    """The capitalised word after one to three particles at `position`; None if there is none."""
    for word in range(position, min(position + 4, last)):
        if not page.joined(word):
            return None
        if page.is_name_like(word):
            return word if word > position else None
        if page.low(word) not in PARTICLES:
            return None
    return None


def is_title(page: Page, position: int) -> bool:
    """Whether the word at `position` is a title such as "Mr" or "Dame"."""
    token = page.tokens[position]
    if token.low not in HONORIFICS or token.case is Case.LOWER or token.possessive:
        return False
    return is_honorific(page.text[token.start : token.end])


def is_titled(page: Page, position: int) -> bool:
    """Whether a title stands right before the word at `position`: "Ms May"."""
    before = position - 1
    return page.low(before) in HONORIFICS and page.joined(position) and is_title(page, before)


def is_honour(page: Page, position: int) -> bool:
    """Whether the word at `position` is letters after a name, such as "QC"."""
    token = page.tokens[position]
    if token.case is not Case.ALL_CAPS and token.low not in {"phd", "esq", "bt"}:
        return False
    return token.low in page.words.honours


def is_initial(page: Page, position: int) -> bool:
    """Whether the word at `position` is one letter, or several with stops."""
    token = page.tokens[position]
    return token.end - token.start == 1 or "." in token.low


def ends_in_role(page: Page, first: int, last: int) -> int | None:
    """Where the post that begins at `first` ends ("Deputy Chief Constable"); None if none does."""
    if page.low(first) not in _of_posts() and page.low(first - 1) not in _OF_A_POST:
        return None
    end = _portfolio_end(page, first, last)
    for position in range(end or first, min(last, first + 7)):
        if position > first and page.tokens[position - 1].possessive:
            break
        low = page.low(position)
        if (
            low in page.words.roles and not _is_surname_here(page, position, first, last)
        ) or is_title(page, position):
            end = position + 1
        elif low not in page.words.role_modifiers:
            break
    return end


@cache
def _of_posts() -> frozenset[str]:
    """The words that a post or a title may begin with."""
    return lexicon().roles | lexicon().role_modifiers | HONORIFICS


def _portfolio_end(page: Page, first: int, last: int) -> int | None:
    """Where the field of a post ends that began before "of": "Secretary of [State]"."""
    post = page.low(first - 2)
    if page.low(first - 1) not in _OF_A_POST:
        return None
    if post not in page.words.roles and post != "state":
        return None
    position = first
    while position < last - 1 and _is_portfolio(page, position):
        position += 1
    return position if position > first else None


def _is_portfolio(page: Page, position: int) -> bool:
    """Whether the word names a field of government: "State", "Defence"."""
    return page.low(position) == "state" or page.low(position) in page.words.role_modifiers


def _is_surname_here(page: Page, position: int, first: int, last: int) -> bool:
    """Whether a role word is the last word of a name: "Sarah Baker", "Martin Luther King"."""
    if position == 0 or not page.joined(position):
        return False
    before = page.low(position - 1)
    if page.low(position) in page.words.roles_in_lower_case and page.is_name_like(position - 1):
        return True
    if before in page.words.role_modifiers or before not in page.words.given_names:
        return False
    return position + 1 >= last or page.tokens[position].possessive


def match_titled(page: Page, first: int, last: int) -> tuple[Finding | None, int] | None:
    """A post or title at `first`, with the person it stands before, and where to go on.

    None if no title begins here; without a person if the post is named alone.
    """
    start = ends_in_role(page, first, last)
    if start is None:
        return None
    title = " ".join(page.text[token.start : token.end] for token in page.tokens[first:start])
    if start >= last or page.tokens[start - 1].possessive or not _begins_name(page, start):
        return None, start
    end = name_end(page, start, last)
    personal = page.low(start - 1) in HONORIFICS
    if end == start or (not personal and _is_no_name(page, start, end)):
        return None, start
    if end - start == 1 and not page.tokens[start].possessive and is_honour(page, start):
        return None, end
    reason = f"a name after “{title}”"
    return Finding(start, end, Kind.PERSON, Weight.SURE, reason), _past_honours(page, end, last)


def _begins_name(page: Page, position: int) -> bool:
    """Whether a name can begin here: a capital, or a small particle as in "Prof de Vries"."""
    return page.is_name_like(position) or page.low(position) in PARTICLES


def _is_no_name(page: Page, first: int, last: int) -> bool:
    """Whether words after a title are a place, a nation or a plain word rather than a name."""
    words, low = page.words, page.low(first)
    if last - first > 1:
        return False
    known = low in words.places or low in words.nationalities or low in words.not_names
    return known or low in words.organisation_heads or low in words.role_modifiers


def match(page: Page, first: int, last: int) -> Finding | None:
    """A person whose name begins at `first` with a first name or an initial."""
    if page.tokens[first].possessive:
        return None
    low, words = page.low(first), page.words
    initial = is_initial(page, first)
    if not initial and low not in words.given_names and not _hyphenated_given(page, first):
        return None
    end = name_end(page, first, last)
    if end - first < 2 or (initial and end - first == 1 + is_initial(page, first + 1)):
        return None
    if not _has_surname(page, first, end):
        return None
    if page.low(first - 1) == "the" and page.joined(first):
        return None
    weak = initial or low in words.given_names_also_words
    weight = Weight.GUESS if weak else Weight.LIKELY
    what = "initials" if initial else "a first name"
    return Finding(first, end, Kind.PERSON, weight, f"it begins with {what}")


def match_by_ending(page: Page, first: int, last: int) -> Finding | None:
    """A person shown by what follows: letters such as "KC", or "Junior"."""
    words = page.words
    for end in range(first + 1, min(last, first + 4)):
        low = page.low(end)
        if page.tokens[end - 1].possessive or page.low(first - 1) == "the":
            return None
        if end - first > 1 and low in _SURE_HONOURS and is_honour(page, end):
            return Finding(first, end, Kind.PERSON, Weight.SURE, f"“{low.upper()}” stands after it")
        if low in {"junior", "jr", "jnr", "snr"} and _closes_name(page, end, last):
            reason = f"it ends in “{low.title()}”"
            return Finding(first, end + 1, Kind.PERSON, Weight.LIKELY, reason)
        if low in words.roles or low in words.organisation_heads:
            return None
    return None


def _closes_name(page: Page, position: int, last: int) -> bool:
    """Whether the run ends with the word, and no post or kind of school comes after it."""
    after = page.low(position + 1) if page.joined(position + 1) else ""
    post = after in page.words.roles or after in page.words.organisation_nouns
    return position + 1 >= last and not post


def _hyphenated_given(page: Page, position: int) -> bool:
    """Whether a hyphenated word begins with a first name ("Jean-Luc")."""
    head, hyphen, _ = page.low(position).partition("-")
    return bool(hyphen) and head in page.words.given_names


def _has_surname(page: Page, first: int, last: int) -> bool:
    """Whether the last of the words can be a surname here."""
    token, words = page.tokens[last - 1], page.words
    if token.case is Case.ALL_CAPS and page.tokens[first].case is not Case.ALL_CAPS:
        return len(token.low) > 4
    if token.low in words.not_names or token.low in words.nationalities:
        return False
    return not (token.low in words.common_words and (last - 1) in page.headings)


def name_end(page: Page, first: int, last: int) -> int:
    """Where the name that begins at `first` ends: at an honour, a title, or a possessive."""
    position = first
    names = 0
    while position < last and names < _LONGEST_NAME:
        token = page.tokens[position]
        if token.case is Case.LOWER and token.low in PARTICLES:
            position += 1
            continue
        if position > first and (is_honour(page, position) or _starts_title(page, position, last)):
            break
        if token.case is Case.NUMBER or token.case is Case.LOWER:
            break
        if position > first and is_initial(page, position - 1) and token.low in _SMALL_WORDS:
            break  # "Mrs F. On her second day"
        position += 1
        names += 1
        if token.possessive:
            break
    return position


def _starts_title(page: Page, position: int, last: int) -> bool:
    """Whether a title, rather than a surname that looks like one, stands at `position`."""
    if page.low(position) in SUFFIXES:
        return False
    return is_title(page, position) and position + 1 < last


def _past_honours(page: Page, position: int, last: int) -> int:
    """The first word at or after `position` that is no honour."""
    while position < last and is_honour(page, position):
        position += 1
    return position
