"""Pairs of full names that may be one, with what speaks for it.

Only names that share a blocking key are compared: a surname and a form of the first name, or all
words of a body's name but one. A person's name that differs is a candidate only with support, which
is company: two others whom articles of both name, apart from bodies that everybody names. One other
may be a minister, whom half the pile names. Pairs of like names that are no candidates are refused
in words. The invariant: comparing is symmetric, and what comes out depends on the two nodes and on
the articles that name them alone.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import first_names, person_names, transliteration
from tui_reader.entities.alike import SHORTEST_MISSPELT_WORD, bodies_agree, is_peer, people_alike
from tui_reader.entities.bearers_of_names import NO_COMPANY
from tui_reader.entities.bodies_cut_short import CLUB_OPENINGS, cut_short
from tui_reader.entities.lexicon import lexicon
from tui_reader.entities.misspelling import differing_word, is_misspelling
from tui_reader.entities.walks import against
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui_reader.entities.nodes import Node, NodeId
    from tui_reader.entities.person_names import PersonName
    from tui_reader.entities.pile import Pile

CROWD = 60
"""A blocking key that more names than this share tells too little to compare them."""

_ALONE = "{}, but fewer than two others are named with both"

_UNTOLD = "nothing printed beside the name says whether they are the same"

_LETTERS = 3
_MOST_WORDS = 6
_SHORTEST_MISSPELT_BODY = 8


class Candidate(NamedTuple):
    """Two nodes that may be one; higher scores are joined first; the reason is a sentence."""

    score: float
    first: Node
    second: Node
    reason: str


class Refusal(NamedTuple):
    """Two nodes of like names that are no candidate, and in what they are like or differ."""

    first: Node
    second: Node
    what: str

    def reason(self, pile: Pile) -> str:
        """Why they are kept apart, as a clause; worked out when asked for, which is seldom."""
        return _told_apart(self.first, self.second, pile) or self.what


def in_order(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that nothing rivals, best first."""
    kept = _whole(found)
    return sorted(kept, key=lambda each: (-each.score, each.first.id, each.second.id))


def _whole(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without short names of bodies that could be cut from several."""
    longer: dict[NodeId, list[Node]] = defaultdict(list)
    for each in found:
        if short := _cut_short(each):
            longer[short].append(each.first if short == each.second.id else each.second)
    torn = {
        short
        for short, bodies in longer.items()
        if any(not bodies_agree(one, two) for one, two in combinations(bodies, 2))
    }
    return [each for each in found if _cut_short(each) not in torn]


def _cut_short(candidate: Candidate) -> NodeId | None:
    """The node with the shorter name, where two bodies' names differ in length."""
    one, two = candidate.first, candidate.second
    if one.id.kind is not Kind.ORGANISATION or len(one.words) == len(two.words):
        return None
    return min(one, two, key=lambda node: len(node.words)).id


def keys(node: Node) -> Iterator[tuple[str, ...]]:
    """The blocking keys of a node: two that share none are not compared."""
    if node.lone:
        return
    if node.id.kind is Kind.ORGANISATION:
        yield from _keys_of_body(node.words)
        for name in node.other_names:
            yield from _keys_of_body(name.split())
        return
    if node.is_titled or node.nobility:
        yield "peer", node.person.family
    if not node.is_titled:
        yield from _keys_of_person(node.person)
        for other in map(person_names.parse, node.other_names):
            yield "person", other.given, other.family


def _keys_of_body(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield "start", words[0]
    if words[0] in CLUB_OPENINGS and len(words) > 1:
        yield "start", words[1]
    if len(words) == 1 and words[0].endswith("s"):
        yield "start", words[0][:-1]
    for index, word in enumerate(words):
        if len(word) >= _SHORTEST_MISSPELT_BODY - 2:
            yield ("body", word[0], *words[:index], "*", *words[index + 1 :])


def _keys_of_person(name: PersonName) -> Iterator[tuple[str, ...]]:
    for given in {name.given, *first_names.long_forms(name.given)}:
        yield "person", given, name.family
    words = " ".join(person_names.words(name)).split()
    for pair in combinations(words[:_MOST_WORDS], 2):
        yield "within", *sorted(pair)
    if name.middles:
        yield "initials", *(word[:1] for word in (name.given, *name.middles)), name.family[:3]
    yield "first letter", name.given[:1], name.last_word
    yield "last letters", name.given[-_LETTERS:], name.last_word
    yield "misspelt first name", name.given[:2], name.family
    if len(name.given) > 1:
        yield "sounds", *transliteration.key(name.given, name.last_word)
    if len(name.last_word) >= SHORTEST_MISSPELT_WORD:
        yield from _with_misspelt_surname(name)


def _with_misspelt_surname(name: PersonName) -> Iterator[tuple[str, ...]]:
    yield "misspelt end", name.given, name.family[:3]
    yield "misspelt start", name.given, name.family[0], name.family[-3:]
    if len(name.given) >= SHORTEST_MISSPELT_WORD:
        yield "both misspelt", name.given[:1], name.given[-2:], name.last_word[:3]


def compare(one: Node, two: Node, pile: Pile) -> Candidate | Refusal | None:
    """Two nodes that share a key, as a candidate or as refused; None if they are not alike."""
    one, two = sorted((one, two), key=lambda node: node.id)
    if said_to_be_one(one, two):
        return _said_to_be_one(one, two, pile)
    if one.id.kind is Kind.ORGANISATION:
        return _compare_bodies(one, two, pile)
    likely = people_alike(one.person, two.person)
    if likely is None and is_peer(one, two):
        likely = 0.6, "the one is a peer's title"
    if likely is None:
        return _of_one_family(one, two)
    score, what = likely
    shared = () if one.id.name == two.id.name else _support(one, two, pile)
    if not shared:
        return Refusal(one, two, _ALONE.format(what))
    reason = f"“{one.name}” and “{two.name}”: {what}, and both are named with {_list(shared)}."
    return Candidate(score + min(len(shared), 2) / 10, one, two, reason)


def said_to_be_one(one: Node, two: Node) -> bool:
    """Whether an article that gives the one name says that its bearer has the other as well."""
    return two.id.name in one.other_names or one.id.name in two.other_names


def _said_to_be_one(one: Node, two: Node, pile: Pile) -> Candidate | Refusal:
    """Two names that an article says are one bearer's; elsewhere they may be two people's."""
    what = "an article says that both are names of one"
    shared = pile.company(one, two)
    if not shared:
        return Refusal(one, two, _ALONE.format(what))
    reason = f"“{one.name}” and “{two.name}”: {what}, and both are named with {_list(shared)}."
    return Candidate(0.9, one, two, reason)


def _list(shared: Sequence[str]) -> str:
    return " and ".join(shared)


def _support(one: Node, two: Node, pile: Pile) -> tuple[str, ...]:
    """Who is named with both, if no article names both of them."""
    shared = pile.company(one, two)
    return () if shared and pile.naming_both(one, two) else shared


def _told_apart(one: Node, two: Node, pile: Pile) -> str:
    """In a clause, how the articles tell two nodes of like names apart; empty if they do not."""
    if both := pile.naming_both(one, two):
        return f"{both} names both"
    if why := against(one.said, two.said):
        return why
    if one.id.name == two.id.name:
        return NO_COMPANY if one.apart == NO_COMPANY else _UNTOLD
    return ""


def _of_one_family(one: Node, two: Node) -> Refusal | None:
    """Two of one first name and surname who differ in the rest of it; None for all others."""
    some, other = one.person, two.person
    if (some.given, some.family) != (other.given, other.family):
        return None
    rest = "what follows the name" if some.suffix != other.suffix else "the middle name"
    return Refusal(one, two, f"{rest} is another")


def _compare_bodies(one: Node, two: Node, pile: Pile) -> Candidate | Refusal | None:
    """Two bodies as a candidate if one long word is misspelt, or the one's name is cut short."""
    if cut_short(one.name, two.name):
        shared = _support(one, two, pile)
        if not shared:
            return Refusal(one, two, _ALONE.format("the one is perhaps cut short"))
        names = f"“{one.name}” and “{two.name}”"
        reason = f"{names}: the one cut short, both named with {_list(shared)}."
        return Candidate(0.5 + min(len(shared), 2) / 10, one, two, reason)
    pair = differing_word(one.words, two.words)
    if pair is None or not is_misspelling(*pair, _SHORTEST_MISSPELT_BODY):
        return None
    if pile.naming_both(one, two):
        return Refusal(one, two, "")
    if all(word in lexicon().places for word in pair):
        return Refusal(one, two, "they are named after different places")
    differ = f"“{one.name}” and “{two.name}” differ by a letter or two of a long word"
    if len(one.words) > 1:
        return Candidate(0.6, one, two, f"{differ}.")
    shared = _support(one, two, pile)  # a single word may be another name: "Harrier", "Harriers"
    if not shared:
        return Refusal(one, two, _ALONE.format("they differ by a letter or two"))
    return Candidate(0.6, one, two, f"{differ}, both named with {_list(shared)}.")
