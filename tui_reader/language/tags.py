"""Language tags (BCP 47): made of what people write, and compared by language alone.

The invariant: `tag_of` gives a tag in its usual case or "", never what cannot be a tag.
"""

from __future__ import annotations

import re

Languages = frozenset[str] | None
"""The languages that an engine reads, by primary subtag; None for any."""

MANY = "mul"
"""The tag of a text in several languages."""

_TAG = re.compile(r"([a-z]{2,3})((?:-[a-z0-9]{1,8})*)", re.IGNORECASE)
_UNTOLD = frozenset(("und", "mis", "zxx", "xx"))
# Three letters where there are two, and the one name for those that have several.
_USUAL = {
    "ara": "ar", "ces": "cs", "chi": "zh", "cym": "cy", "cze": "cs", "dan": "da", "deu": "de",
    "dut": "nl", "ell": "el", "eng": "en", "fas": "fa", "fin": "fi", "fra": "fr", "fre": "fr",
    "ger": "de", "gla": "gd", "gle": "ga", "gre": "el", "heb": "he", "hin": "hi", "hun": "hu",
    "ice": "is", "isl": "is", "ita": "it", "iw": "he", "jpn": "ja", "kor": "ko", "nld": "nl",
    "nor": "no", "per": "fa", "pol": "pl", "por": "pt", "ron": "ro", "rum": "ro", "rus": "ru",
    "spa": "es", "swe": "sv", "tur": "tr", "ukr": "uk", "urd": "ur", "wel": "cy", "zho": "zh",
}  # fmt: skip
_SAME_LANGUAGE = {"nb": "no", "nn": "no", "fil": "tl", "cmn": "zh"}


def tag_of(stated: str) -> str:
    """The tag that `stated` is ("en_gb", "ENG", "cy-GB"); "" if it is none, or says nothing."""
    match = _TAG.fullmatch(stated.strip().replace("_", "-"))
    if not match:
        return ""
    language = match[1].lower()
    language = _USUAL.get(language, language)
    return "" if language in _UNTOLD else "-".join((language, *map(_part, _rest(match[2]))))


def primary(tag: str) -> str:
    """The language of a tag, without country and script: "en" for "en-GB"."""
    language = tag.partition("-")[0].lower()
    return _SAME_LANGUAGE.get(language, language)


def reads(languages: Languages, tag: str) -> bool:
    """Whether who reads `languages` reads a text of that tag; one of no tag is read by all."""
    return languages is None or tag in ("", MANY) or primary(tag) in map(primary, languages)


def _rest(subtags: str) -> list[str]:
    return subtags.split("-")[1:]


def _part(subtag: str) -> str:
    """A subtag in its usual case: countries in capitals, scripts with one."""
    if len(subtag) == 2:
        return subtag.upper()
    return subtag.title() if len(subtag) == 4 and subtag.isalpha() else subtag.lower()
