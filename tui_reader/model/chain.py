"""What extraction leaves behind for one article, and what linking makes of all of them.

A chain is the product of coreference: the mentions inside one article that are one person or
organisation. Chains depend on the article's content alone, so they are stored once per content
digest; a `LinkedEntity` joins chains across articles and is derived afresh from all of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tui_reader.model.mention import Kind, Via

BEARER = "\ufffc"
"""Stands in a reason for the bearer's name, which may be known better later on."""


class ChainMention(NamedTuple):
    """One mention of a chain, at ``[start, end)``.

    `reason` is why it was taken for a name, `belonging` why it is in this chain: clauses both.
    """

    start: int
    end: int
    surface: str
    via: Via
    reason: str
    belonging: str = ""


class Chain(NamedTuple):
    """The mentions of one person or organisation in one article, in order.

    `name` is the fullest form printed. `full` says whether that is enough to know who it is
    elsewhere (a lone surname, first name or acronym is not); a chain that is not full is never
    linked, but for a short form of a body that the corpus spells out as that body alone.
    `honorifics` are the titles printed before it ("Dame", "Mr"), followed by the ages and roles
    printed beside it ("aged 29", "plumber"), `acronyms` the short forms the article spells out,
    `candidates` the names an ambiguous chain could belong to.
    """

    name: str
    kind: Kind
    mentions: tuple[ChainMention, ...]
    full: bool = True
    honorifics: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


class ChainKey(NamedTuple):
    """Which chain: the article's id and the chain's number in its extraction."""

    article: str
    number: int


class Join(NamedTuple):
    """Two names that were taken for one bearer's, and the sentence that says why."""

    one: str
    other: str
    reason: str


class Apart(NamedTuple):
    """The id of an entity of a like name, and the clause that says why it was kept apart."""

    entity_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class LinkedEntity:
    """One person or organisation across articles: its chains, and why they were joined.

    `reasons` are all the sentences; those in `doubts` say what speaks against it, and `joins` are
    those about two names. `apart` are the entities of like names, by id.
    """

    id: str
    name: str
    kind: Kind
    chains: tuple[ChainKey, ...]
    reasons: tuple[str, ...]
    joins: tuple[Join, ...] = ()
    doubts: tuple[str, ...] = ()
    apart: tuple[Apart, ...] = ()
