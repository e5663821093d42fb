"""Whether one body's name is another's cut short, as far as names tell.

"Quillware" for "Quillware Holdings", "Health Committee" for "Health and Social Care Committee". It
says that two names may be one body's, never that they are: that takes company. The invariant:
comparing is symmetric, and no name is cut so short that a place or a plain word is left.
"""

from __future__ import annotations

from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.organisation_names import CLUB_ENDINGS, known_body, words
from tui_reader.entities.shortened_bodies import (
    FAMILY_FIRMS,
    OF_ANOTHER_BODY,
    is_telling_start,
    shortens,
)
from tui_reader.entities.word_sets import word_set

_PAIR = 2
CLUB_OPENINGS = word_set(
    "ac afc as athletic atletico borussia ca cd cf club cska deportivo dinamo dynamo fc fk nk"
    " lokomotiv olympique racing rb real rsc sc sk spartak sporting sv tsv vfb vfl"
)
"""First words of clubs' names abroad, which the press leaves out."""


def cut_short(some: str, other: str) -> bool:
    """Whether one name is a part of the other that the press would print for it."""
    short, whole = sorted((words(some), words(other)), key=len)
    if len(short) == len(whole):
        return False
    if _has_less_between(short, whole):
        return True
    if whole[0] in CLUB_OPENINGS and whole[1:] == short:
        return is_telling_start(short)
    if whole[: len(short)] != short:
        return len(short) == 1 and short[0] == f"{whole[0]}s" and shortens(*_by_length(some, other))
    if known_body(" ".join(short)) or _belongs_to_it(short, whole[len(short) :]):
        return False
    if not is_telling_start(short):
        return short[-1] in FAMILY_FIRMS
    return len(short) > 1 or shortens(*_by_length(some, other))


def _belongs_to_it(short: tuple[str, ...], rest: tuple[str, ...]) -> bool:
    """Whether what follows a name makes it another body's: its women, its branch abroad.

    "Harling City" is a club, "Harling City Council" is not.
    """
    known = lexicon()
    if short[-1] in CLUB_ENDINGS and "council" in rest:
        return True
    if rest[-1:] == ("foundation",):  # but not "NHS Foundation Trust"
        return True
    lists = (OF_ANOTHER_BODY, known.places, known.nationalities)
    return any(word in some for word in rest for some in lists)


def _has_less_between(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether a name of two words is one of a pair or a row, and the last word: "Health Committee".

    "Health and Housing" has both; what stands between without "and" is another body's name, as in
    "Leeming Metropolitan University".
    """
    if len(short) != _PAIR or "and" not in whole[1:-2]:
        return False
    return (whole[0], whole[-1]) == short and whole[-1] in lexicon().organisation_heads


def _by_length(some: str, other: str) -> tuple[str, str]:
    """Two names, the one of fewer words first."""
    return (some, other) if len(words(some)) <= len(words(other)) else (other, some)
