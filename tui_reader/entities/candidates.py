"""Pairs of full names that may be one, with what speaks for it.

Only names that share a blocking key are compared: a surname and a form of the first name, or all
words of a body's name but one. A person's name that differs is a candidate only with support, which
is company: somebody else, or two bodies, whom articles of both name. The invariant: pairs and
scores depend on the set of nodes alone.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import person_names
from tui_reader.entities.company import Company
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.misspelling import differing_word, is_misspelling
from tui_reader.entities.person_names import Likeness, likeness
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.entities.nodes import Node

_CROWD = 60
"""A blocking key that more names than this share tells too little to compare them."""

_SHORTEST_MISSPELT_WORD = 5
_SHORTEST_MISSPELT_BODY = 8


class Candidate(NamedTuple):
    """Two nodes that may be one; higher scores are joined first; the reason is a sentence."""

    score: float
    first: Node
    second: Node
    reason: str


def candidates(nodes: list[Node]) -> list[Candidate]:
    """The candidates among `nodes`, best first."""
    company = Company(nodes)
    pairs = {
        (one.id, two.id): (one, two)
        for block in _blocks(nodes)
        for one, two in combinations(block, 2)
    }
    found = [_compare(one, two, company) for _, (one, two) in sorted(pairs.items())]
    kept = [candidate for candidate in found if candidate is not None]
    return sorted(kept, key=lambda found: (-found.score, found.first.id, found.second.id))


def _blocks(nodes: list[Node]) -> Iterator[list[Node]]:
    """Groups of nodes that share a blocking key, each in order of ids."""
    blocks: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        for key in set(_keys(node)):
            blocks[key].append(node)
    return (block for block in blocks.values() if 1 < len(block) <= _CROWD)


def _keys(node: Node) -> Iterator[tuple[str, ...]]:
    """The blocking keys of a node."""
    if node.id.kind is Kind.ORGANISATION:
        for index, word in enumerate(node.words):
            if len(word) >= _SHORTEST_MISSPELT_BODY - 2:
                rest = (*node.words[:index], "*", *node.words[index + 1 :])
                yield ("body", word[0], *rest)
        return
    if node.is_titled:
        return
    name = node.person
    for given in {name.given, *person_names.long_forms(name.given)}:
        yield "person", given, name.family
    yield "misspelt end", name.given, name.family[:3]
    yield "misspelt start", name.given, name.family[0], name.family[-3:]
    yield "misspelt first name", name.given[:2], name.family


def _compare(one: Node, two: Node, company: Company) -> Candidate | None:
    """Two nodes that share a key, as a candidate; None if nothing speaks for it."""
    if one.articles & two.articles:
        return None
    if one.id.kind is Kind.ORGANISATION:
        return _compare_bodies(one, two)
    likely = _people_alike(one, two)
    if likely is None:
        return None
    score, what = likely
    shared = company.shared(one, two)
    if not shared:
        return None
    with_whom = " and ".join(shared)
    reason = f"“{one.name}” and “{two.name}”: {what}, and both are named with {with_whom}."
    return Candidate(score + min(len(shared), 2) / 10, one, two, reason)


def _people_alike(one: Node, two: Node) -> tuple[float, str] | None:
    """How alike two people's names are, and in what they differ; None if too little."""
    some, other = one.person, two.person
    if some.suffix != other.suffix or not person_names.middles_agree(some, other):
        return None
    alike = likeness(some.given, other.given)
    if some.family == other.family:
        if alike is Likeness.SAME:
            same = (some.given, some.middles) == (other.given, other.middles)
            return 0.8, "the same name" if same else "a middle name is there or not"
        if alike is Likeness.NICKNAME:
            return 0.7, "the one first name is short for the other"
        if person_names.misspelt_given(some.given, other.given):
            return 0.5, "the first name differs by a letter"
        return None
    enough = alike is Likeness.SAME and len(some.given) > 1 and some.middles == other.middles
    if enough and is_misspelling(some.family, other.family, _SHORTEST_MISSPELT_WORD):
        return 0.6, "the surname differs by a letter or two"
    return None


def _compare_bodies(one: Node, two: Node) -> Candidate | None:
    """Two bodies as a candidate if one long word is misspelt."""
    pair = differing_word(one.words, two.words)
    if pair is None or not is_misspelling(*pair, _SHORTEST_MISSPELT_BODY):
        return None
    if all(word in lexicon().places for word in pair):
        return None
    reason = f"“{one.name}” and “{two.name}” differ by a letter or two of a long word."
    return Candidate(0.6, one, two, reason)
