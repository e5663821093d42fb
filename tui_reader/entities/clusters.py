"""Nodes that are one person or organisation, grouped pair by pair.

The invariant: no two members of a cluster contradict each other, so that likeness cannot creep from
one name to a quite different one over those between; and clusters depend on the candidates among
their nodes alone, so that unconnected names never have to be looked at together.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.entities.alike import bodies_agree, people_agree
from tui_reader.entities.candidates import in_order
from tui_reader.entities.walks import against
from tui_reader.model.chain import Join
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.entities.candidates import Candidate
    from tui_reader.entities.nodes import Node, NodeId
    from tui_reader.entities.pile import Pile

_LARGEST = 12
"""More different full names than this are not one bearer's."""


@dataclass
class Cluster:
    """Nodes that are one, in order of their ids, and why."""

    nodes: list[Node]
    joins: list[Join]

    def absorb(self, other: Cluster, join: Join) -> None:
        """Take in all of another cluster."""
        self.nodes = sorted([*self.nodes, *other.nodes], key=lambda node: node.id)
        self.joins = sorted([*self.joins, *other.joins, join])


def merge(nodes: Sequence[Node], candidates: Sequence[Candidate], pile: Pile) -> list[Cluster]:
    """The clusters that joining the candidates gives, best first, contradictions left out."""
    clusters = {node.id: Cluster([node], []) for node in nodes}
    for candidate in _unrivalled(in_order(candidates), pile):
        one, two = clusters[candidate.first.id], clusters[candidate.second.id]
        if one is two or not _compatible(one, two, pile):
            continue
        names = candidate.first.name, candidate.second.name
        one.absorb(two, Join(*names, candidate.reason))
        for node in two.nodes:
            clusters[node.id] = one
    return list({id(cluster): cluster for cluster in clusters.values()}.values())


def _unrivalled(candidates: list[Candidate], pile: Pile) -> Iterator[Candidate]:
    """Candidates whose nodes have no other candidate that contradicts this one."""
    partners: dict[NodeId, list[Node]] = defaultdict(list)
    for candidate in candidates:
        partners[candidate.first.id].append(candidate.second)
        partners[candidate.second.id].append(candidate.first)
    for candidate in candidates:
        one, two = candidate.first, candidate.second
        rivals = [(two, node, one) for node in partners[one.id] if node.id != two.id]
        rivals += [(one, node, two) for node in partners[two.id] if node.id != one.id]
        if all(_agree(mine, rival, pile, _given((mine, rival, by))) for mine, rival, by in rivals):
            yield candidate


def _compatible(one: Cluster, two: Cluster, pile: Pile) -> bool:
    """Whether no member of the one contradicts a member of the other."""
    if len(one.nodes) + len(two.nodes) > _LARGEST:
        return False
    given = _given((*one.nodes, *two.nodes))
    return all(_agree(mine, theirs, pile, given) for mine in one.nodes for theirs in two.nodes)


def _given(nodes: Iterable[Node]) -> frozenset[str]:
    """The names that articles say are other names of some of these."""
    return frozenset(name for node in nodes for name in node.other_names)


def _agree(one: Node, two: Node, pile: Pile, given: frozenset[str]) -> bool:
    """Whether two names can be one bearer's: no article tells them apart, nor title, nor name.

    A name of those `given` need not be like the others. Bearers of one name stay apart.
    """
    if one.id.name == two.id.name or against(one.said, two.said):
        return False
    if one.id.name in given or two.id.name in given:
        return True
    agree = people_agree if one.id.kind is Kind.PERSON else bodies_agree
    return agree(one, two) and not pile.naming_both(one, two)
