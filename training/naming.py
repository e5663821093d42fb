"""What all made-up organisations share: their two forms, their acronyms, the families in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.cultures import CULTURES

if TYPE_CHECKING:
    import random

_SMALL = frozenset(("of", "the", "for", "and", "in", "&", "to", "on"))


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation: in full, and the short form that follows."""

    full: str
    short: str


def acronym(full: str, *, lower: str = "") -> str:
    """The initials of a name, small words left out but for `lower`; one word stays as it is."""
    words = full.replace("-", " ").replace("'", "").split()
    letters = [
        word[0].lower() if word == lower else word[0].upper()
        for word in words
        if word == lower or word not in _SMALL
    ]
    return "".join(letters) if len(letters) > 1 else full


def family_name(chance: random.Random) -> str:
    """A family name, British more often than not, as firms have them."""
    culture = chance.choice(("british", "words", "british", chance.choice(list(CULTURES))))
    return chance.choice(CULTURES[culture].family)
