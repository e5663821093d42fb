"""What is printed beside a person's name to say who it is: an age, a trade, whose cousin.

"Marta Quill, 29, a firefighter", "the firefighter Marta Quill", "29-year-old Marta Quill". What is
read stays with the chain among its honorifics, ages as "aged 29", so that it also tells bearers of
one name apart in other articles. The invariant: only the words beside the name are read, and a
description that says nothing contradicts nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import titles
from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.pronouns import pronoun_after
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

_LOOK = 110
_LONGEST_WORD = 30
_OLDEST = 115
_NEARLY_THE_SAME_AGE = 2

_AGED = "aged "
_AGE_AFTER = re.compile(
    r"(?:, ?| ?\()(?:aged? )?(\d{1,3})(?=[,;)]|\.(?!\d)|\s*\Z| (?:from|of|who|was|is|and|said)\b)"
    r"|,? aged (\d{1,3}|[a-z]{3,6})\b"
    r"|(?:, now|,? (?:who )?is(?: now)?) (\d{1,3}|[a-z]{3,6})"
    r"(?=[,;)]|\.(?!\d)|\s*\Z| (?:now|and)\b)"
)
_SPELT_OUT = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: age for age, word in enumerate(_SPELT_OUT.split(), start=1)}
_AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old (?:[\w-]+ ){0,3}\Z")
_APPOSITION = re.compile(
    r",[ \n](?P<phrase>[\w’'-]+(?:[ \n][\w’'-]+){0,7}?)"
    r"(?=[,.;:)!?]|\s*\Z|[ \n](?:of|for|who|which|that|in|at|from|with|to|and|was|is|has|said)\b)"
)
_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w-]*),?[ \n\u00a0]\Z")
_BEFORE_OF = re.compile(
    r"\b(?P<word>[^\W\d_][\w-]*) (?:of|for|on|at|in) (?:[\w’'-]+ ){0,4}[\w’'-]+, \Z"
)
_EPITHET = re.compile(r", the (?P<word>[\w-]+)(?=[,.;:)!?]|\s*\Z)")
_EPITHET_BEFORE = re.compile(r"\bthe (?P<word>[\w-]+) \Z")
_COUNSEL = re.compile(r",? (?:[A-Z]{2,4},? )?[KQ]C(?!\w)")
_KIN_OF_WHOM = re.compile(
    r"(?:\b(?P<whose>[Hh]is|[Hh]er|[Tt]heir)|\w['’]s) (?:[a-z-]+ ){0,2}?[a-z-]+\Z"
)
_KIN_FURTHER = re.compile(  # "her father, former president X"; "his wife, the actress X"
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[\w-]+['’]s) (?:[a-z-]+ ){0,2}(?P<word>[a-z-]+), "
    r"(?:(?:the |an? )?(?:[\w-]+ ){1,4})\Z"
)
_DETERMINERS = word_set("a an the his her their its our former ex")

KIN = word_set(
    "cousin son daughter brother sister father mother husband wife uncle aunt nephew niece widow"
    " widower grandson granddaughter grandfather grandmother stepson stepdaughter stepfather"
    " stepmother twin partner boyfriend girlfriend fiance fiancee ex-husband ex-wife"
)
"""Folded words by which people are introduced as somebody's kin."""
_THEIR = word_set("his her their")
_ACCUSED = word_set("defendant suspect killer gunman prisoner")
_TRADES = word_set(
    "firefighter nurse teacher footballer plumber electrician builder bricklayer trucker actor"
    " actress singer rapper guitarist drummer student teenager toddler farmer fisherman carer"
    " cleaner shopkeeper postman barman waiter waitress hairdresser paramedic midwife mechanic"
    " butcher baker chef gardener labourer jockey boxer wrestler cricketer golfer swimmer cyclist"
    " winger striker goalkeeper midfielder sprinter gymnast influencer model receptionist"
)
_KIN_OF = " of somebody"
NAMED = "'s"
"""Says that somebody is the kinsman of whoever is named right before: "Vane's son X"."""


class Description(NamedTuple):
    """What stands beside one mention; roles are folded, `post` is one printed as a title.

    `kin` is whose kinsman is introduced, "his" in "his son, X", or `NAMED`; `pronoun` is the first
    that follows the name, "he" or "she", nobody else being named between. `epithet` is a role that
    stands with "the" right beside the name: "X, the player".
    """

    ages: tuple[int, ...] = ()
    roles: tuple[str, ...] = ()
    post: str = ""
    kin: str = ""
    pronoun: str = ""
    epithet: str = ""

    @property
    def entries(self) -> tuple[str, ...]:
        """As a chain keeps it."""
        return (*[f"{_AGED}{age}" for age in self.ages], *self.roles) if self.ages else self.roles


NO_DESCRIPTION = Description()
"""Of a name beside which nothing is said."""


def describe(text: str, outset: int, start: int, end: int) -> Description:
    """What the words beside the mention ``[start, end)`` say; its titles begin at `outset`."""
    after = text[end : end + _LOOK]
    before = text[max(0, outset - _LOOK // 2) : outset]
    ages, rest = _ages(before, after)
    word = _word_before(before)
    letters = _COUNSEL.match(after) or _COUNSEL.match(rest)
    roles = [*_roles_after(rest), *_roles_before(before, word), *(["kc"] if letters else [])]
    told = Description(
        ages,
        tuple(dict.fromkeys(roles)),
        _post(word),
        _whose_kin(before, word),
        pronoun_after(before, after),
        _epithet(before, after),
    )
    return NO_DESCRIPTION if told == NO_DESCRIPTION else told


def _word_before(before: str) -> re.Match[str] | None:
    """The word right before a name."""
    if not before[-1:].isspace():
        return None
    start = max(len(before) - _LONGEST_WORD, before.rfind(" ", 0, -1) + 1)
    return _BEFORE.search(before, start)


def _whose_kin(before: str, word: re.Match[str] | None) -> str:
    """Whose kinsman is named: "his" in "his late father, X", `NAMED` in "Vane's son X"; or none."""
    if word is None or fold(word["word"]) not in KIN:
        return ""
    found = _KIN_OF_WHOM.search(before, 0, word.end("word"))
    return (found["whose"] or NAMED).lower() if found else ""


def _epithet(before: str, after: str) -> str:
    """The role that stands with "the" right beside a name, and with no more words."""
    found = _EPITHET.match(after) if after[:6] == ", the " else None
    if found is None and " the " in before[-_LONGEST_WORD:]:
        found = _EPITHET_BEFORE.search(before)
    return fold(found["word"]) if found else ""


def _ages(before: str, after: str) -> tuple[tuple[int, ...], str]:
    """The ages stated, and what follows the one after the name."""
    found = _AGE_AFTER.match(after) if after[:1] in {",", " ", "("} else None
    told = [found[1] or found[2] or found[3]] if found else []
    if "-year-old " in before and (earlier := _AGE_BEFORE.search(before)):
        told.append(earlier[1])
    rest = after[found.end() :] if found else after
    return tuple(age for age in map(_age, told) if 0 < age <= _OLDEST), rest


def _age(told: str) -> int:
    """The number of years that digits or a word tell; 0 if the word is no small number."""
    return int(told) if told.isdecimal() else _NUMBERS.get(told, 0)


def _roles_after(after: str) -> Iterator[str]:
    """The role that the phrase between commas ends in: "X, a retired plumber"."""
    found = _APPOSITION.match(after) if after[:1] == "," else None
    if found is None:
        return
    words = found["phrase"].split()
    head = fold(words[-1])
    if head not in lexicon().roles:
        return
    if head in KIN and not _THEIR.isdisjoint(words[1:-1]):  # ", embraced her husband,"
        return
    owned = any(word.endswith(("'s", "’s", "s'", "s’")) for word in words[:-1])
    if words[-1][0].isupper() and len(words) > 1 and fold(words[0]) not in _DETERMINERS:
        return
    yield head + _KIN_OF if owned and head in KIN else head


def _roles_before(before: str, word: re.Match[str] | None) -> Iterator[str]:
    """The role before the name: "the singer X", "the mayor of Y, X"."""
    further = _BEFORE_OF.search(before) if before.endswith(", ") else None
    for found in (word, further):
        if found and (role := fold(found["word"])) in lexicon().roles:
            yield role
    kin = before.rpartition(", ")[0].rpartition(" ")[2]
    if kin in KIN and _KIN_FURTHER.search(before):
        yield kin


def _post(found: re.Match[str] | None) -> str:
    """The post that stands right before the name as a title does: "President X"."""
    if found is None or "," in found[0] or not found["word"][0].isupper():
        return ""
    role, known = fold(found["word"]), lexicon()
    return role if role in known.roles and role not in known.roles_in_lower_case else ""


def ages(entries: Iterable[str]) -> frozenset[int]:
    """The ages among what stands beside a name."""
    told = (entry.removeprefix(_AGED) for entry in entries if entry.startswith(_AGED))
    return frozenset(int(age) for age in told if age.isdecimal())


@lru_cache(maxsize=20_000)
def tells_apart(entry: str) -> bool:
    """Whether it can contradict what is said of somebody else of that name."""
    if titles.is_distinction(entry) or titles.gender((entry,)) or titles.estates((entry,)):
        return True
    return entry in _TRADES | _ACCUSED or entry.startswith(_AGED) or entry.endswith(_KIN_OF)


def telling(entries: Iterable[str]) -> frozenset[str]:
    """Titles and roles, folded, by which a bearer is known again: none that many people share."""
    return _telling(tuple(entries))


@lru_cache(maxsize=20_000)
def _telling(entries: tuple[str, ...]) -> frozenset[str]:
    said = [entry for entry in entries if not entry.startswith(_AGED)]
    marks = titles.distinctions(entry for entry in said if not entry.endswith(_KIN_OF))
    return titles.spelt_out(marks - lexicon().roles_in_lower_case)


def contradiction(some: Iterable[str], others: Iterable[str]) -> str | None:
    """In words, how what stands beside two names cannot be one person's; None if it can."""
    some, others = tuple(some), tuple(others)
    return _contradiction(some, others) if some and others else None


@lru_cache(maxsize=100_000)
def _contradiction(some: tuple[str, ...], others: tuple[str, ...]) -> str | None:
    return (
        titles.contradiction(some, others)
        or _ages_apart(ages(some), ages(others))
        or clash(some, others)
        or clash(others, some)
    )


def near_in_age(some: Collection[int], others: Collection[int]) -> bool:
    """Whether two of the ages are no further apart than two reports of one person explain."""
    return any(abs(one - two) <= _NEARLY_THE_SAME_AGE for one in some for two in others)


def _ages_apart(some: frozenset[int], others: frozenset[int]) -> str | None:
    """How stated ages differ by more than time between two reports explains."""
    if not some or not others or near_in_age(some, others):
        return None
    return f"one is {min(some)}, another {min(others)}"


def clash(titled: Collection[str], plain: Collection[str]) -> str | None:
    """How somebody said to be something quite different does not have a title; None if they may.

    A trade speaks against a title of another walk of life ("Judge", "Professor"); to be accused, or
    somebody's cousin, against any title that not everybody has.
    """
    titled, plain = frozenset(titled), frozenset(plain)
    ranks = [title for title in sorted(titled) if titles.is_distinction(title)]
    if not ranks or telling(titled) & telling(plain) or any(map(titles.is_distinction, plain)):
        return None
    walks = [title for title in ranks if titles.fills_a_life(title)]
    for said in sorted(plain):
        if said in _ACCUSED or said.endswith(_KIN_OF):
            return f"{ranks[0]} is the title of the one, “{said}” is said of the other"
        if walks and said in _TRADES:
            return f"{walks[0]} is the title of the one, “{said}” is said of the other"
    return None
