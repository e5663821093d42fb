"""Organisations' names compared: what is the same name, what is short for another.

"The", legal endings and the sovereign's gender tell no two bodies apart. The invariant: `key` is
equal for two printed names only if they are one name, in any article.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Collection

LEGAL_ENDINGS = word_set("ltd limited plc inc llp llc gmbh ag nv spa pty co corp cyf dac")
_SMALL_WORDS = word_set("of for the and on to in a against de la du")
CLUB_ENDINGS = word_set(
    "town city county villa forest palace argyle vale wednesday orient alexandra stanley harriers"
    " albion united rovers wanderers athletic hotspur rangers"
)
"""Last words of clubs' names, by which alone the press calls them."""
_ADDS_LITTLE = (
    LEGAL_ENDINGS
    | CLUB_ENDINGS
    | word_set("service force group party club fc afc uk international magazine newspaper")
)
COMPASS = word_set(
    "north south east west central northern southern eastern western midland"
    " north-east north-west south-east south-west"
)
_LEVELS = word_set(
    "borough metropolitan unitary municipal town area primary secondary grammar comprehensive"
    " infant federal provincial teaching general community"
)
"""Words that say which kind of body one is, beside those in which bodies' names begin and end."""
FAMILY_FIRMS = word_set("sons son daughters daughter brothers bros partners")
"""Words in which a firm's name may end, although more is registered after them."""
OF_ANOTHER_BODY = word_set(
    "women ladies girls boys youth juniors academy reserves under veterans students alumni"
    " supporters fans friends workers staff employees officers members union pension pensions"
    " retirement superannuation shareholders creditors residents tenants parents victims"
    " charity charitable benevolent radio choir orchestra branch chapter"
)
"""Words by which a body is called after another that it is not: its women's team, its pensions."""
_SPELT_OUT = {
    "saint": "st", "utd": "united", "dept": "department", "govt": "government", "natl": "national",
    "intl": "international", "assn": "association", "assoc": "association", "univ": "university",
    "bros": "brothers", "center": "centre", "defense": "defence", "theater": "theatre",
    "organization": "organisation", "organizations": "organisations",
}  # fmt: skip
"""Words that papers shorten or spell otherwise, each as the one form that stands for both."""
_MAY_GO = word_set("daily sunday evening morning weekly royal")
"""First words that papers and bodies founded by the crown are named without."""
_GENERIC = word_set("nhs foundation trust group holdings")
"""Last words of which an acronym has no letters."""
_TURNED = word_set(
    "university department ministry institute court museum hospital embassy diocese archdiocese"
    " polytechnic observatory parliament"
)
"""What stands first or last in a name: "University of Norbeck", "Norbeck University"."""
REGIONS = word_set("uk usa us europe international asia africa america global worldwide")
_OF_A_PLACE = word_set(
    "school academy college hospital infirmary hospice church cathedral chapel parish surgery"
    " library nursery"
)
_LONGEST_ACRONYM = 8
_SHORTEST_TELLING_ACRONYM = 4
_LONGEST_PAIR = 2


@lru_cache(maxsize=100_000)
def words(name: str) -> tuple[str, ...]:
    """The folded words of a name, without "the" and legal endings."""
    plain = fold(_without_legal_form(name)).replace("&", " and ").replace(".", "")
    found = plain.replace(",", " ").replace("-", " ").replace("'", "").split()
    found = [_SPELT_OUT.get(word, word) for word in found]
    if found[:2] in (["her", "majestys"], ["his", "majestys"]):
        found = ["hm", *found[2:]]
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    while len(found) > 1 and found[-1] in LEGAL_ENDINGS:
        found = found[:-1]
        if len(found) > 1 and found[-1] == "and":
            found = found[:-1]
    return tuple(found) or (fold(name),)


def has_legal_form(name: str) -> bool:
    """Whether a name ends as companies' registered names do: "plc", "GmbH"."""
    return " " in name and len(_without_legal_form(name).split()) < len(name.split())


def is_limited(name: str) -> bool:
    """Whether a name ends in "Ltd" or "Limited"."""
    return fold(name).endswith((" ltd", " ltd.", " limited"))


def _without_legal_form(name: str) -> str:
    """The name without "plc", "GmbH" or the like at its end: the library knows company forms."""
    if " " not in name or fold(name).endswith((" uk", " u.k.")):  # a branch, and no legal form
        return name
    words = name.split()
    if words[-1].isalpha() and words[-1].isascii() and words[-1].lower() not in _ends_of_forms():
        return " ".join(words)
    from cleanco import basename

    bare: str = basename(name)
    return bare or name


@lru_cache(maxsize=1)
def _ends_of_forms() -> frozenset[str]:
    """The last words, folded, of all company forms that the library knows."""
    from cleanco.clean import prepare_default_terms

    return frozenset(words[-1] for _, words in prepare_default_terms())


@lru_cache(maxsize=20_000)
def key(name: str) -> str:
    """The same for all printings of one name; a known body has one for all its names."""
    plain = " ".join(words(name))
    known = known_body(name)
    return " ".join(words(known)) if known else plain


def known_body(name: str) -> str | None:
    """The full name of the body that readers know by `name`, if there is one."""
    low = fold(name).removeprefix("the ")
    known = _known().get(low)
    return known if known or not low.startswith("hm ") else _known().get(low[3:])


@lru_cache(maxsize=1)
def _known() -> dict[str, str]:
    """Full names by folded form; a clipped form such as "the Met" is not enough to know a body."""
    return {
        fold(form.text): form.body
        for form in lexicon().known
        if not form.needs_article or form.text == form.body
    }


@lru_cache(maxsize=20_000)
def is_acronym(name: str) -> bool:
    """Whether `name` is printed as an acronym: one word, capitals for the most part."""
    bare = name.replace(".", "")
    if not 2 <= len(bare) <= _LONGEST_ACRONYM or any(map(str.isspace, bare)):
        return False
    return bare[0].isupper() and sum(map(str.isupper, bare)) * 2 > len(bare)


def tells_alone(acronym: str) -> bool:
    """Whether an acronym has so many letters, or such, that hardly two bodies share it."""
    bare = acronym.replace(".", "")
    return len(bare) >= _SHORTEST_TELLING_ACRONYM or not bare.isupper()


@lru_cache(maxsize=20_000)
def is_kind_word(name: str) -> bool:
    """Whether `name` is one word for a kind of body, "Trust" or "Friends", and no known body."""
    low, known = fold(name), lexicon()
    kinds = (known.organisation_heads, known.organisation_nouns, known.organisation_openers)
    return " " not in low and any(low in some for some in kinds) and known_body(name) is None


def is_of_many_places(name: str) -> bool:
    """Whether many places may have a body of that name: "St Aidan's School", "Royal Infirmary".

    It is called after a saint, or by plain words alone, and serves those who live near.
    """
    found, known = words(name), lexicon()
    if found[-1] not in _OF_A_PLACE or known_body(name) is not None:
        return False
    if any(word in {"st", "saint", "saints", "holy", "lady"} for word in found[:-1]):
        return True
    return all(_is_plain(word) and word not in known.places for word in found[:-1])


def is_clip(name: str) -> bool:
    """Whether `name` is a form that only "the" and custom make a name, such as "Met"."""
    return fold(name) in _clips()


@lru_cache(maxsize=1)
def _clips() -> frozenset[str]:
    forms = lexicon().known
    return frozenset(fold(form.text) for form in forms if form.needs_article) - _known().keys()


@lru_cache(maxsize=20_000)
def initials(name: str) -> frozenset[str]:
    """The folded acronyms that a name of two words or more makes, small words in or out.

    A club's may end in "FC", and a hospital trust's does without "NHS Trust".
    """
    parts = [part for word in words(name) for part in word.split("-") if part]
    start = ""
    if parts[:1] == ["hm"]:
        start, parts = "hm", parts[1:]
    if not parts or len(parts) + len(start) < 2:
        return frozenset()
    every = "".join(part[0] for part in parts)
    main = "".join(part[0] for part in parts if part not in _SMALL_WORDS)
    named = {start + every, start + main}
    if parts[-1] in CLUB_ENDINGS:
        named.add(f"{every}fc")
    pair = {f"{parts[0][0]}&{parts[2][0]}"} if parts[1:2] == ["and"] and parts[2:] else set()
    return frozenset(named | pair | _without_generic(start, parts))


def _without_generic(start: str, parts: list[str]) -> set[str]:
    """The letters of a name without its last words for what it is, if three are left or more."""
    kept = list(parts)
    while kept and kept[-1] in _GENERIC:
        kept = kept[:-1]
    letters = start + "".join(part[0] for part in kept if part not in _SMALL_WORDS)
    return {letters} if len(kept) < len(parts) and len(letters) > _LONGEST_PAIR else set()


def looser_initials(name: str) -> frozenset[str]:
    """Acronyms of three letters or more without one of the words for what a body is.

    "GNF" is "Great Northern & Fells Railway".
    """
    known = lexicon()
    parts = [word for word in words(name) if word not in _SMALL_WORDS]
    fewer = (
        [*parts[:place], *parts[place + 1 :]]
        for place, word in enumerate(parts[1:], start=1)
        if word in known.organisation_heads or word in known.organisation_nouns
    )
    letters = ("".join(word[0] for word in some) for some in fewer)
    return frozenset(some for some in letters if len(some) > _LONGEST_PAIR)


def acronym_key(acronym: str) -> str:
    """An acronym as `initials` gives it: "W&C" is made of the first two words of a pair."""
    return fold(acronym).replace(".", "")


def may_abbreviate(acronym: str, name: str) -> bool:
    """Whether `acronym`, printed in brackets after `name`, can be made of its letters in order."""
    letters = iter(fold(name))
    return all(letter in letters for letter in fold(acronym) if letter.isalpha())


def holds_initials(acronym: str, name: str) -> bool:
    """Whether an acronym has the first letters of all words of a name in order, and some within.

    "UNAMA" is the "UN Assistance Mission in Afghanistan", but "BTC" is no "Board".
    """
    letters = iter(fold(acronym))
    main = [word[0] for word in words(name) if word not in _SMALL_WORDS]
    return len(main) > _LONGEST_PAIR and all(first in letters for first in main)


def shortens(short: str, name: str, *, firm: bool = False) -> bool:
    """Whether `short` is a form the press would clip from `name`, known to be a `firm` or not."""
    some, whole = words(short), words(name)
    if some == whole or len(some) > len(whole):
        return False
    if _clipped(some, whole):
        return True
    if len(some) == 1 and len(whole) > 1 and some[0] == whole[-1] and some[0] in CLUB_ENDINGS:
        return True
    if whole[0] in _MAY_GO and some == whole[1:]:
        return len(some) > 1 or whole[0] != "royal"
    if some == whole[: len(some)]:
        return _is_telling_beginning(some, whole, firm=firm or has_legal_form(name))
    if len(some) > 1:
        return some[0] == whole[0] and some[-1] == whole[-1] and _left_out(some, whole)
    plural = some[0] == f"{whole[0]}s" and (firm or has_legal_form(name))
    return plural and is_telling_start(whole[:1])


def _is_telling_beginning(some: tuple[str, ...], whole: tuple[str, ...], *, firm: bool) -> bool:
    """Whether the first words of a name can stand for the whole."""
    rest = whole[len(some) :]
    if not OF_ANOTHER_BODY.isdisjoint(rest):
        return False
    if len(some) > 1 and rest[0] in {"of", "for", "in"} and some[0] not in {"university", "bank"}:
        return True
    if all(word in _ADDS_LITTLE for word in rest):
        return not (len(some) == 1 and _is_plain(some[0]))
    if len(some) == 1 and not CLUB_ENDINGS.isdisjoint(whole[1:-1]):
        return False  # what goes by "Norbeck" is "Norbeck Town", not "Norbeck Town Supporters"
    return is_telling_start(some) or (firm and some[-1] in FAMILY_FIRMS)


def adds_little(short: str, name: str) -> bool:
    """Whether `name` is `short` with nothing more than what clubs and firms are called by."""
    some, whole = words(short), words(name)
    return some == whole[: len(some)] and all(word in _ADDS_LITTLE for word in whole[len(some) :])


def are_branches(name: str, keys: Collection[str]) -> bool:
    """Whether several names are each `name` and a country: then it is the name of the parent."""
    some = words(name)
    ends = [
        tuple(key.split())[len(some) :] for key in keys if tuple(key.split())[: len(some)] == some
    ]
    return len(ends) > 1 and all(len(end) == 1 and _is_region(end[0]) for end in ends)


def _is_region(word: str) -> bool:
    return word in lexicon().places or word in REGIONS


@lru_cache(maxsize=20_000)
def turned(name: str) -> tuple[str, ...]:
    """The words of a name, those after "of" or "for" first, where a body is called both ways."""
    found = words(name)
    for place, word in enumerate(found[1:-1], start=1):
        if word in {"of", "for"} and found[place - 1] in _TURNED:
            return (*found[place + 1 :], *found[:place])
    return found


def _clipped(some: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether only the first word is cut short ("Met Police"); alone it must be no plain word."""
    first, full = some[0], whole[0]
    if not 3 <= len(first) < len(full) or not full.startswith(first) or len(whole) < 2:
        return False
    return not _is_ordinary(first) if len(some) == 1 else some[1:] == whole[1 : len(some)]


def _left_out(some: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether `some` are the words of `whole` without some from the middle that tell little.

    No name goes without a place or a point of the compass, "University of (Southern) Wexmede"; one
    of plain words, "Wexmede Council", only without what says the kind or level of a body.
    """
    rest = iter(whole)
    if not all(word in rest for word in some):
        return False
    known, missing = lexicon(), set(whole) - set(some) - _SMALL_WORDS
    if missing & (COMPASS | known.places):
        return False
    heads = known.organisation_heads | known.organisation_nouns
    levels = known.role_modifiers | known.organisation_openers | heads | _LEVELS
    return missing <= levels or not all(word in heads or _is_plain(word) for word in some)


def is_telling(some: tuple[str, ...]) -> bool:
    """Whether folded words are more than a kind of body, a place or a plain word: "the Company"."""
    known = lexicon()
    kinds = (known.organisation_heads, known.organisation_nouns, known.organisation_openers)
    return any(not _is_plain(word) and not any(word in one for one in kinds) for word in some)


def is_telling_start(some: tuple[str, ...]) -> bool:
    """Whether the first words alone can stand for a body: no place, no plain word, no head word."""
    heads = lexicon().organisation_heads
    if any(word in heads for word in some) or (len(some) == 1 and _is_ordinary(some[0])):
        return False
    return not all(_is_plain(word) for word in some)


def _is_plain(word: str) -> bool:
    known = lexicon()
    bare = word.removesuffix("s")
    lists = (known.places, known.common_words, known.nationalities, known.role_modifiers)
    return len(bare) < 4 or any(bare in some or word in some for some in lists)


def _is_ordinary(word: str) -> bool:
    """Whether a word alone names nothing: "environment", "nation"."""
    known = lexicon()
    return word in known.not_distinctive or word.removesuffix("s") in known.not_distinctive
