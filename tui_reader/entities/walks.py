"""Walks of life: whether two things said of people cannot well be said of one.

A goalkeeper is not a barrister, even if one paper writes about both. Only walks that fill a
working life are listed; politics, business and teaching are not, for people come to them from
everywhere. The invariant: whoever is said to be of no walk contradicts nobody.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tui_reader.entities.descriptions import contradiction
from tui_reader.entities.folding import fold
from tui_reader.entities.lexicon import walks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


_EPITHETS = {
    "player": "sport", "captain": "sport", "forward": "sport", "defender": "sport",
    "consultant": "medicine", "doctor": "medicine", "medic": "medicine", "officer": "police",
    "soldier": "the forces", "musician": "the stage", "comic": "the stage", "pianist": "the stage",
}  # fmt: skip
"""Roles too wide to tell people of different articles apart."""


@cache
def _by_role() -> dict[str, str]:
    return {role: walk for walk, roles in walks().items() for role in roles}


def walks_of(entries: Iterable[str]) -> frozenset[str]:
    """The walks of life that titles and roles tell of."""
    known = _by_role()
    return frozenset(known[low] for entry in entries if (low := fold(entry)) in known)


def walk_of_epithet(role: str) -> str:
    """The walk of life that a role tells of where it tells namesakes apart; empty if it is of none.

    "The player" is no word of medicine, nor "the consultant" of sport, whatever else they are.
    """
    return _by_role().get(role, "") or _EPITHETS.get(role, "")


def against(some: Collection[str], others: Collection[str]) -> str | None:
    """In words, how people of whom this is said in different articles cannot be one."""
    return contradiction(some, others) or walks_apart(some, others)


def walks_apart(some: Iterable[str], others: Iterable[str]) -> str | None:
    """How two people's walks of life differ, as a clause; None if they may be one person's."""
    one, two = walks_of(some), walks_of(others)
    if not one or not two or one & two:
        return None
    return f"one is in {min(one)}, another in {min(two)}"
