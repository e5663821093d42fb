"""The titles printed before a name, and what each tells of its bearer.

A title can contradict: "Mr" and "Dame" are not one person, nor in one article are "Judge Brown"
and "PC Brown". The invariant: a title that tells nothing contradicts nothing.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold, tidy
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


class Gender(StrEnum):
    """The gender a title is given to."""

    FEMALE = "female"
    MALE = "male"


class Estate(StrEnum):
    """The walk of life a title belongs to; two of them are seldom one person in one article."""

    BENCH = "bench"
    POLICE = "police"
    CLERGY = "clergy"
    ROYALTY = "royalty"
    ARMY = "army"


_MALE = "mr sir lord baron fr father monsieur herr senor signor prince king"
_MALE += " viscount emperor pope"
_FEMALE = "mrs ms miss dame lady baroness madame mme frau senora signora princess queen duchess"
_FEMALE += " countess viscountess empress wpc"
_NEUTRAL = (
    "capt captain dr doctor prof professor rev reverend mx hon cllr councillor sen senator rep"
    " chief comrade"
)
_MEN_ELSEWHERE = "alhaji malam mallam oba igwe otunba datuk dato tunku shri shree thiru swami hajji"
_WOMEN_ELSEWHERE = "alhaja hajia hajiya smt shrimati begum thirumathi datin mlle mademoiselle"
_PEOPLE_ELSEWHERE = "barrister engr togbe ustaz ustadz maulana mullah shaikh shaykh sheik sayyid"
_BENCH = "judge justice magistrate"
_POLICE = "pc wpc dc ds di dci dcs dsu sgt sergeant insp inspector supt superintendent constable"
_POLICE += " detective pcso garda"
_CLERGY = "rev reverend fr father bishop archbishop cardinal pope imam rabbi canon pastor"
_ROYALTY = "king queen prince princess emperor empress"
_ARMY = "col colonel gen general lt lieutenant maj major brigadier admiral corporal"
_ARMY += " marshal cpl pte"

_EVERYBODYS = frozenset({"mr", "mrs", "ms", "miss", "mx"})
_GENDERS = dict.fromkeys([*_MALE.split(), *_MEN_ELSEWHERE.split()], Gender.MALE)
_GENDERS |= dict.fromkeys([*_FEMALE.split(), *_WOMEN_ELSEWHERE.split()], Gender.FEMALE)
_MEN = "brother son father husband uncle nephew widower grandson grandfather stepson stepfather"
_MEN += " boyfriend fiance ex-husband dad daddy grandad actor businessman spokesman barman waiter"
_MEN += " fisherman policeman postman salesman fireman"
_WOMEN = "sister daughter mother wife aunt niece widow granddaughter grandmother stepdaughter"
_WOMEN += " stepmother girlfriend fiancee ex-wife mum mummy gran actress businesswoman spokeswoman"
_WOMEN += " barmaid waitress policewoman postwoman saleswoman midwife"
_GENDERED = dict.fromkeys(_MEN.split(), Gender.MALE) | dict.fromkeys(_WOMEN.split(), Gender.FEMALE)
_ESTATES = {
    title: estate
    for titles, estate in [
        (_ARMY, Estate.ARMY),
        (_ROYALTY, Estate.ROYALTY),
        (_CLERGY, Estate.CLERGY),
        (_POLICE, Estate.POLICE),
        (_BENCH, Estate.BENCH),
    ]
    for title in titles.split()
}
_KINSMAN = "father"
"""In lower case, as a role, it is no priest's title: "her father Hugo"."""
PEOPLE_ONLY = word_set(f"{_MEN_ELSEWHERE} {_WOMEN_ELSEWHERE} {_PEOPLE_ELSEWHERE}")
"""Titles of West Africa, Asia and the Arabic world with which no body's name begins."""

HONORIFICS = frozenset(
    [*_GENDERS, *_ESTATES, *_NEUTRAL.split(), *PEOPLE_ONLY, "sheikh", "ayatollah"]
)
"""Folded titles that are no part of a name."""

BEFORE_FIRST_NAMES = word_set("sir dame lord lady prince princess king queen pope sister")
"""Titles that stand before a first name alone ("Dame Cressida")."""

RANKS = word_set(
    "lord lady baron baroness viscount viscountess countess pope king queen prince princess emperor"
    " empress saint"
)
"""Titles that are as good as a part of the name: "Lord Rees" is somebody, "Mr Rees" is not."""

REGNAL = word_set("king queen prince princess pope emperor empress saint")
"""Titles whose bearers go by a first name that others have too."""

_SPELT_OUT = {
    "prof": "professor", "cllr": "councillor", "sen": "senator", "rep": "representative",
    "gen": "general", "col": "colonel", "lt": "lieutenant", "capt": "captain", "maj": "major",
    "sgt": "sergeant", "insp": "inspector", "supt": "superintendent", "rev": "reverend",
    "dr": "doctor", "fr": "father", "gp": "doctor", "surgeon": "doctor", "academic": "professor",
    "consultant": "doctor", "anaesthetist": "doctor", "paediatrician": "doctor",
    "psychiatrist": "doctor", "cardiologist": "doctor", "physician": "doctor",
    "neurologist": "doctor", "radiologist": "doctor", "pathologist": "doctor",
    "oncologist": "doctor", "ophthalmologist": "doctor", "obstetrician": "doctor",
    "lecturer": "professor", "priest": "reverend", "vicar": "reverend", "rector": "reverend",
    "curate": "reverend", "soldier": "army", "policeman": "constable", "policewoman": "constable",
    "skipper": "captain", "pc": "constable", "wpc": "constable", "officer": "constable",
}  # fmt: skip
_CAPITALS_ONLY = word_set("di ds dc")
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?[ \u00a0\u00ad]+$")
_BLANKS = frozenset(" \u00a0\u00ad\n")
"""What stands before a name has one of these at its end, if it ends in `_WORD_BEFORE`."""
_LOOK_BACK = 30


def titles_before(text: str, start: int) -> tuple[tuple[str, ...], int]:
    """The titles that stand right before `start`, as printed, in order, and where they begin."""
    titles: list[str] = []
    while found := _title_before(text, start):
        titles.insert(0, tidy(found[1]))
        start -= len(found[0])
    return tuple(titles), start


def _title_before(text: str, start: int) -> re.Match[str] | None:
    """The title right before `start`, with the blank after it."""
    before = text[max(0, start - _LOOK_BACK) : start]
    words = before.rsplit(None, 1) if before[-1:] in _BLANKS else ()
    if not words or words[-1].islower():
        return None
    found = _WORD_BEFORE.search(before)
    return found if found and found[1][0].isupper() and is_honorific(found[1]) else None


def is_honorific(word: str) -> bool:
    """Whether a capitalised word is a title; "DI" is one, "Di" is the beginning of a surname."""
    low = fold(word)
    return low in HONORIFICS and (word.isupper() or low not in _CAPITALS_ONLY)


def gender(titles: Iterable[str]) -> Gender | None:
    """The gender that `titles` tell, if they tell one."""
    told = {_GENDERS[low] for title in titles if (low := fold(title)) in _GENDERS}
    return told.pop() if len(told) == 1 else None


def gender_of_pronoun(pronoun: str) -> Gender | None:
    """The gender of "he" or "she"; None of anything else."""
    return {"he": Gender.MALE, "she": Gender.FEMALE}.get(pronoun)


def gender_of_roles(roles: Iterable[str]) -> Gender | None:
    """The gender that kinship or a trade's name tells: "widow", "spokesman"; None if none does."""
    told = {found for role in roles if (found := _GENDERED.get(role.removesuffix(" of somebody")))}
    return told.pop() if len(told) == 1 else None


def gender_of_first_name(given: str) -> Gender | None:
    """The gender of those who bear a folded first name, where it is the same almost everywhere."""
    known = lexicon()
    if given in known.female_names:
        return Gender.FEMALE
    return Gender.MALE if given in known.male_names else None


def estates(titles: Iterable[str]) -> frozenset[Estate]:
    """The walks of life that `titles` tell of."""
    return frozenset(
        _ESTATES[low] for title in titles if (low := fold(title)) in _ESTATES and title != _KINSMAN
    )


def distinctions(titles: Iterable[str]) -> frozenset[str]:
    """The folded titles that not everybody has."""
    return frozenset(low for title in titles if (low := fold(title)) not in _EVERYBODYS)


def unequal(some: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one of two bears a peer's title and the other is a mere "Mr" or "Mrs"."""
    one, two = ({fold(title) for title in titles} for titles in (some, others))
    plain, peers = _EVERYBODYS, RANKS - REGNAL
    return bool(
        (one & peers and two & plain and not two & peers)
        or (two & peers and one & plain and not one & peers)
    )


def is_distinction(title: str) -> bool:
    """Whether a title is one that not everybody has, a doctor's apart, which very many have."""
    low = fold(title)
    common = _EVERYBODYS | {"dr", "doctor"}
    return low in HONORIFICS and low not in common and title != _KINSMAN


def goes_with_surname(title: str) -> bool:
    """Whether a title, worn by some and not by everybody, stands before surnames: "Dr", "Judge"."""
    low = fold(title)
    some = low in HONORIFICS and low not in _EVERYBODYS and low not in BEFORE_FIRST_NAMES
    return some and title != _KINSMAN


def is_adults(title: str) -> bool:
    """Whether a title is given to the grown-up alone: "Mrs", "Dr", but no "Miss" or "Princess"."""
    low = fold(title)
    return low in HONORIFICS and low not in RANKS and low not in {"miss", "master"}


def fills_a_life(title: str) -> bool:
    """Whether a title belongs to a walk of life that leaves no room for a trade."""
    low = fold(title)
    return (low in _ESTATES or low in {"prof", "professor"}) and title != _KINSMAN


def spelt_out(words: Iterable[str]) -> frozenset[str]:
    """Folded titles and roles, each as the one word that stands for all its kind."""
    return frozenset(_SPELT_OUT.get(word, word) for word in words)


def contradiction(some: Iterable[str], others: Iterable[str]) -> str | None:
    """In words, how two sets of titles cannot be one person's in one article; None if they can."""
    some, others = tuple(some), tuple(others)
    genders = gender(some), gender(others)
    if None not in genders and genders[0] != genders[1]:
        one, two = _telling(some, _GENDERS), _telling(others, _GENDERS)
        return f"{one} and {two} are titles of a man and of a woman"
    mine, theirs = estates(some), estates(others)
    if mine and theirs and not mine & theirs:
        one, two = _telling(some, _ESTATES), _telling(others, _ESTATES)
        return f"{one} and {two} are titles of different walks of life"
    return None


def _telling(titles: Iterable[str], meanings: Collection[str]) -> str:
    """The first of `titles` that has a meaning of that kind."""
    return next(title for title in titles if fold(title) in meanings)
