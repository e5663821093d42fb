"""Organisations in a run of capitalised words: known bodies, and names built round a head word.

"Westminster Magistrates' Court" ends in its head word, "Office for Police Conduct" begins with one
and runs on over small words; both may be part of a longer run that goes on with a post or a person.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.organisation_names import CLUB_ENDINGS
from tui_reader.entities.rules import people
from tui_reader.entities.rules.extension import extended, opens_name
from tui_reader.entities.rules.findings import Finding, Weight
from tui_reader.entities.rules.known import known_end
from tui_reader.entities.rules.tokens import Case
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from tui_reader.entities.rules.page import Page

_GENERIC = word_set(
    "city borough county district parish town local state federal crown community public"
    " special new old this that our your their his her its my the a an primary high secondary"
    " private main central young youth police first second third junior senior senate full own"
    " home free one two both all some many most other each every any no such same supreme"
    " general national"
)
_NAMED_FOR = word_set("queen king prince princess general lord justice state star")
_FORCES_AND_COUNCILS = word_set(
    "police constabulary council hospital hospitals college trust party"
)
_BEFORE_NAMES = word_set(
    "under over inside outside beside behind beyond against among between within without unlike"
    " despite upon like solicitors lawyers accountants auditors architects consultants brokers"
)
_ANDS = frozenset(["and", "&"])
_RESCUERS = word_set("fire ambulance rescue lifeboat")
_TRADED = frozenset(["corn", "cotton", "wool", "coal", "hop"])  # in halls that still stand
_LONGEST_NAME = 9
_PREFIXES = word_set("radio fc afc rfc banco grupo")


def match(page: Page, first: int, last: int) -> Finding | None:
    """An organisation whose name begins at `first`; it may reach beyond `last`."""
    known, headed = known_end(page, first), None
    may_be_headed = _may_be_headed(page, first, last)
    if (known is None and not may_be_headed) or _opens_a_sentence_only(page, first):
        return None
    if may_be_headed and not _shouted(page, first):
        headed = _headed_end(page, first, last)
    if known is not None and (headed is None or headed[0] <= known):
        end = _branch_end(page, first, known)
        return Finding(first, end, Kind.ORGANISATION, Weight.SURE, "a body that readers know")
    if headed is not None:
        end, head = headed
        weight = Weight.LIKELY if head in page.words.organisation_weak_heads else Weight.SURE
        return Finding(first, end, Kind.ORGANISATION, weight, f"it is built round “{head}”")
    return None


def _may_be_headed(page: Page, first: int, last: int) -> bool:
    """Whether any word is there without which no name is built; in most runs there is none."""
    lows = page.columns.low[first:last]
    if lows[0] in _PREFIXES or page.low(last) in _ANDS:
        return True
    if not _building_words().isdisjoint(lows):
        return True
    third = page.tokens[min(first + 3, last) - 1]
    return len(lows) > 1 and "&" in page.text[page.tokens[first].end : third.start]


@cache
def _building_words() -> frozenset[str]:
    """The words that names are built round, as heads, openers or endings."""
    words = lexicon()
    return words.organisation_heads | words.organisation_openers | CLUB_ENDINGS


def _branch_end(page: Page, first: int, end: int) -> int:
    """The end of a branch named after a known acronym ("NHS Improvement"), or `end` itself."""
    if end - first > 1 or page.tokens[first].case is not Case.ALL_CAPS:
        return end
    if page.tokens[first].possessive or not page.joined(end) or not page.is_name_like(end):
        return end
    words, low = page.words, page.low(end)
    role = low in words.roles or low in words.role_modifiers or low in words.organisation_offices
    ordinary = page.is_ordinary(end) and page.tokens[end].case is Case.CAPITAL
    return end + 1 if ordinary and not role and first not in page.headings else end


def _shouted(page: Page, position: int) -> bool:
    """Whether the word stands in a heading set in capitals, where any word may be anything."""
    return position in page.headings and page.tokens[position].case is Case.ALL_CAPS


def _opens_a_sentence_only(page: Page, position: int) -> bool:
    """Whether a capital is owed to a sentence's start, by a word that begins no body's name."""
    low, words = page.low(position), page.words
    if low in {"the", "a", "an"} or (page.opens(position) and low in _BEFORE_NAMES):
        return True
    if not page.opens(position) or low not in words.common_words:
        return False
    if page.tokens[position].possessive or _royal(page, position):
        return False
    return low not in words.name_builders


def _royal(page: Page, first: int) -> bool:
    """Whether "Her Majesty's" or "His Majesty's" begins at `first`."""
    return page.low(first) in {"her", "his"} and page.low(first + 1) == "majesty"


def _headed_end(page: Page, first: int, last: int) -> tuple[int, str] | None:
    """The end of an organisation built round a head word, and the head; None if there is none."""
    starts_with_role = people.ends_in_role(page, first, last) is not None
    if starts_with_role and page.low(first) not in _NAMED_FOR:
        return None
    head = _last_head(page, first, last)
    if head is None or head == first:
        return (
            _club_end(page, first, last)
            or _prefixed_end(page, first, last)
            or (_joined_by_and(page, first, last) if head is None else _alone(page, head, last))
            or _partners_end(page, first, last)
        )
    end = extended(page, head, last)
    low = page.low(head)
    if end > head + 1:
        return end, low
    if low == "college" and end < last and page.low(end) in page.words.places:
        return end + 1, low
    if not _distinctive(page, first, head):
        return None
    if low in page.words.organisation_weak_heads and _like_person(page, first, head):
        return None
    return None if is_hall(page, head) else (end, low)


def _alone(page: Page, head: int, last: int) -> tuple[int, str] | None:
    """The end of a name that begins with its head word, if small words follow it."""
    end = extended(page, head, last)
    return (end, page.low(head)) if end > head + 1 else None


def is_hall(page: Page, head: int) -> bool:
    """Whether the words that end at `head` name a building: "Corn Exchange"."""
    return page.low(head) == "exchange" and page.low(head - 1) in _TRADED


def _club_end(page: Page, first: int, last: int) -> tuple[int, str] | None:
    """The end of a club's name, in a report of sport: "Marrowby Town"."""
    if not page.sporting or page.tokens[first].possessive:
        return None
    for head in range(first + 1, min(last, first + 3)):
        if page.low(head) in CLUB_ENDINGS:
            return head + 1, page.low(head)
    return None


def _prefixed_end(page: Page, first: int, last: int) -> tuple[int, str] | None:
    """The end of a name whose first word shows it to be a body's: "Radio Karvosia"."""
    low = page.low(first)
    if low not in _PREFIXES or last - first < 2 or page.tokens[first].possessive:
        return None
    return first + 2, low


def _last_head(page: Page, first: int, last: int) -> int | None:
    """The last head word before a title, a post, or a possessive that parts the run."""
    head = None
    for position in range(first, min(last, first + _LONGEST_NAME)):
        low = page.low(position)
        if low in page.words.organisation_heads or opens_name(page, position):
            head = position
        elif position > first and (people.is_title(page, position) or low in page.words.roles):
            break
        if page.tokens[position].possessive and _parts(page, first, position):
            break
    return head


def _parts(page: Page, first: int, position: int) -> bool:
    """Whether a possessive at `position` ends one name and what follows is another."""
    if page.tokens[position].full_end == page.tokens[position].end + 1:
        return False
    if _royal(page, first) or page.low(first) in {"st", "saint"}:
        return False
    words, low = page.words, page.low(position)
    owner = " ".join(page.lows(first, position + 1))
    if owner in words.places or low in words.nationalities or low in words.given_names:
        return True
    return (
        known_end(page, first) is not None
        or position > first
        or (known_end(page, position + 1) is not None)
    )


def _partners_end(page: Page, first: int, last: int) -> tuple[int, str] | None:
    """The end of a firm called after its partners: "Norvane & Brill"."""
    noun = page.opens(first) and page.low(first) in page.words.organisation_nouns
    for second in range(first + 1, min(last, first + 2 if noun else first + 3)):
        end = page.tokens[second - 1].full_end
        if "&" not in page.text[end : page.tokens[second].start]:
            continue
        sides = (second - 1, second)
        plain = all(page.is_ordinary(word) for word in sides)
        if plain or first in page.headings or all(_is_first_name(page, word) for word in sides):
            return None
        return second + 1, "&"
    return None


def _is_first_name(page: Page, position: int) -> bool:
    """Whether the word at `position` is a first name and no other word."""
    low, words = page.low(position), page.words
    return low in words.given_names and low not in words.given_names_also_words


def _joined_by_and(page: Page, first: int, last: int) -> tuple[int, str] | None:
    """A body with "and" in its name: "Devon and Cornwall Police", "the Arts and Sports Council"."""
    if last - first > 3 or page.low(last) not in _ANDS or not page.joined(last):
        return None
    start = last + 1
    if not page.joined(start) or not page.is_name_like(start) or page.tokens[last - 1].possessive:
        return None
    if known_end(page, start) is not None or known_end(page, first) is not None:
        return None
    if any(page.low(word) in page.words.nationalities for word in range(first, last)):
        return None
    return _head_after_and(page, first, last, start)


def _head_after_and(page: Page, first: int, last: int, start: int) -> tuple[int, str] | None:
    """The head word that closes a name with "and" in it, and the name's end."""
    for head in range(start + 1, min(start + 5, len(page.tokens))):
        if not page.joined(head) or not page.is_name_like(head) or people.is_title(page, head):
            return None
        low = page.low(head)
        if low in _FORCES_AND_COUNCILS and last - first == 1 and _sides_fit(page, first, start):
            return head + 1, low
        if low in page.words.strong_heads and _one_thing(page, first, last, start):
            return extended(page, head, head + 1), low
    return None


def _one_thing(page: Page, first: int, last: int, second: int) -> bool:
    """Whether "the" before the first words, or "District" after "and", makes them one name."""
    if page.low(second) == "district" or {page.low(last - 1), page.low(second)} <= _RESCUERS:
        return True
    if page.low(first - 1) != "the" or not page.joined(first):
        return False
    low = page.low(first)
    return low not in page.words.given_names and low not in page.words.roles


def _sides_fit(page: Page, first: int, second: int) -> bool:
    """Whether both words can be places or causes.

    No first names, no titles, no words that only open the sentence, and no initials, which are a
    body by themselves: "HHT and Ashborough City Council".
    """
    words = page.words
    for side in (first, second):
        low = page.low(side)
        if page.tokens[side].case is Case.ALL_CAPS and side not in page.headings:
            return False
        if low in words.roles or (low in words.given_names and low not in words.places):
            return False
    return not (page.opens(first) and page.is_everyday(first))


def _distinctive(page: Page, first: int, head: int) -> bool:
    """Whether some word before the head sets the name apart from a common noun."""
    return any(
        page.low(position) not in _GENERIC
        and not (page.opens(position) and page.is_everyday(position) and head - first == 1)
        for position in range(first, head)
    )


def _like_person(page: Page, first: int, head: int) -> bool:
    """Whether the words before a weak head begin like a person, or are everyday ones."""
    low = page.low(first)
    if low in page.words.places or low in page.words.nationalities:
        return False
    if page.low(first - 1) == "the" and page.joined(first):
        return False
    if low in page.words.given_names and head - first <= 2:
        return True
    return all(page.low(word) in page.words.common_words for word in range(first, head))
