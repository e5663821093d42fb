"""Organisations' names: their words, what is the same name, what kind of name it is.

"The", legal endings and the sovereign's gender tell no two bodies apart. The invariant: `key` is
equal for two printed names only if they are one name, in any article.
"""

from __future__ import annotations

from functools import lru_cache

from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.word_sets import word_set

LEGAL_ENDINGS = word_set("ltd limited plc inc llp llc gmbh ag nv spa pty co corp cyf dac")
SMALL_WORDS = word_set("of for the and on to in a against de la du")
CLUB_ENDINGS = word_set(
    "town city county villa forest palace argyle vale wednesday orient alexandra stanley harriers"
    " albion united rovers wanderers athletic hotspur rangers"
)
"""Last words of clubs' names, by which alone the press calls them."""
_SPELT_OUT = {
    "saint": "st", "utd": "united", "dept": "department", "govt": "government", "natl": "national",
    "intl": "international", "assn": "association", "assoc": "association", "univ": "university",
    "bros": "brothers", "center": "centre", "defense": "defence", "theater": "theatre",
    "organization": "organisation", "organizations": "organisations",
}  # fmt: skip
"""Words that papers shorten or spell otherwise, each as the one form that stands for both."""
_OF_A_PLACE = word_set(
    "school academy college hospital infirmary hospice church cathedral chapel parish surgery"
    " library nursery"
)


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
    return all(is_plain(word) and word not in known.places for word in found[:-1])


def is_clip(name: str) -> bool:
    """Whether `name` is a form that only "the" and custom make a name, such as "Met"."""
    return fold(name) in _clips()


@lru_cache(maxsize=1)
def _clips() -> frozenset[str]:
    forms = lexicon().known
    return frozenset(fold(form.text) for form in forms if form.needs_article) - _known().keys()


def is_plain(word: str) -> bool:
    """Whether a word is a place, a nation, a post's or an everyday one, and tells little."""
    known = lexicon()
    bare = word.removesuffix("s")
    lists = (known.places, known.common_words, known.nationalities, known.role_modifiers)
    return len(bare) < 4 or any(bare in some or word in some for some in lists)
