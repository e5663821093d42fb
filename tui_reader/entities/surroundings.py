"""Who and what else is named in an article: the company that tells bearers of one name apart.

Two articles are linked, for a name that both print, by another person named in both, by two bodies
named in both, or by a telling title or role beside the name; weakly, by a single body that is not
one everybody writes about. The invariant: surroundings are read from the names in full alone,
and links grow with the number of names in an article, not with the pile.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.descriptions import telling
from tui_reader.entities.lexicon import eastern_families, lexicon
from tui_reader.entities.organisation_names import is_kind_word, known_body
from tui_reader.entities.titles import RANKS
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui_reader.model.appearance import Appearance

Link = tuple[str, ...]
"""What two articles can have in common."""

_MOST_BODIES = 12
"""Of more known bodies than this in one article, pairs are made of the first ones only."""

_RICH = 3
"""So many others named beside somebody say what the article is about."""

MARKS_ENOUGH = 3
"""Two articles with so many marks in common are about the same."""


class Surroundings(NamedTuple):
    """The people and bodies an article names in full; `wide` are bodies that many name.

    `named` are all of them, each with its kind; of the people in `lone` only a part of the name is
    printed.
    """

    people: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    wide: tuple[str, ...] = ()
    named: frozenset[tuple[Kind, str]] = frozenset()
    lone: frozenset[str] = frozenset()


def surroundings(
    named: frozenset[tuple[Kind, str]], lone: frozenset[str] = frozenset()
) -> Surroundings:
    """What an article is about in which those are named in full, and `lone` in part."""
    people = frozenset(name for kind, name in named if kind is Kind.PERSON)
    bodies = {name for kind, name in named if kind is not Kind.PERSON}
    wide = {name for name in bodies if is_wide((Kind.ORGANISATION, name))}
    most = tuple(sorted(wide)[:_MOST_BODIES])
    return Surroundings(people, frozenset(bodies - wide), most, named, lone)


@lru_cache(maxsize=10_000)
def is_wide(named: tuple[Kind, str]) -> bool:
    """Whether very many articles may name a body: one everybody knows, or "the Trust"."""
    kind, name = named
    return kind is not Kind.PERSON and (known_body(name) is not None or is_kind_word(name))


@lru_cache(maxsize=20_000)
def uncommon_surname(name: str) -> str:
    """The surname in a name as it is compared; empty if very many people bear it."""
    last = name.rsplit(" ", 1)[-1]
    common = last in lexicon().common_surnames or last in eastern_families()["family"]
    return "" if common else last


def mark(kind: Kind, name: str, full: bool) -> str:
    """By which mark of it (see `marks_in_part`) a name makes an article known; empty if by none."""
    if kind is Kind.PERSON:
        return uncommon_surname(name)
    return name if full and not is_wide((kind, name)) else ""


@lru_cache(maxsize=2_000)
def marks(around: Surroundings) -> frozenset[str]:
    """What an article is known by to one that prints surnames alone: those of its people, bodies.

    Surnames that very many people bear are left out, and bodies that everybody names.
    """
    return frozenset(map(uncommon_surname, around.people)).union(around.bodies) - {""}


def marks_in_part(around: Surroundings) -> frozenset[str]:
    """The same with the surnames of those whom the article never names in full."""
    return marks(around).union(map(uncommon_surname, around.lone)) - {""}


def links(row: Appearance, around: Surroundings, *, weak: bool) -> list[Link]:
    """All by which the bearer of a name in one article can be met again elsewhere.

    A single body is a `weak` link: two people of one name may well have dealt with it.
    """
    own = row.name
    bodies = around.bodies - {own}
    most = sorted(bodies.union(around.wide))[:_MOST_BODIES]
    found: list[Link] = [("person", name) for name in around.people if name != own]
    if weak:
        found += [("body", name) for name in bodies]
        most = [name for name in most if name not in bodies]
    found += [("bodies", *pair) for pair in combinations(most, 2)]
    if row.said:
        marks = telling(row.said)
        rank_in_name = own.split(" ", 1)[0] in RANKS
        found += [("role", mark) for mark in (marks - RANKS if rank_in_name else marks)]
    return found


def is_rich(articles: Iterable[str], own: str, around: Mapping[str, Surroundings]) -> bool:
    """Whether enough others are named there to know the name's company."""
    others: set[str] = set()
    for article in articles:
        others |= {name for _, name in around[article].named}
        if len(others - {own}) >= _RICH:
            return True
    return False
