"""Groups of nodes that are one person or organisation, grown pair by pair.

The invariant: no two members of a cluster contradict each other, so that likeness cannot creep from
one name to a quite different one over those between.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.entities.alike import bodies_agree, people_alike
from tui_reader.entities.walks import against
from tui_reader.model.chain import Join
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.entities.candidates import Candidate
    from tui_reader.entities.nodes import Node, NodeId
    from tui_reader.model.chain import ChainKey

_LARGEST = 12
"""More different full names than this are not one bearer's."""


class Cluster:
    """Nodes that are one; the chains that only a short form brought in; why they are here."""

    def __init__(self, node: Node) -> None:
        self.nodes = [node]
        self.kind = node.id.kind
        self._joins: list[Join] = []
        self._attached: dict[ChainKey, Join] = {}

    @property
    def chains(self) -> list[ChainKey]:
        """All its chains."""
        return [*(key for node in self.nodes for key in node.chains), *self._attached]

    @property
    def joins(self) -> list[Join]:
        """What joined different names, short forms last."""
        return [*sorted(self._joins), *sorted(set(self._attached.values()))]

    @property
    def doubts(self) -> list[str]:
        """What speaks against it."""
        return [node.doubt for node in self.nodes if node.doubt]

    def attach(self, key: ChainKey, join: Join) -> None:
        """Take in a chain that has no full name."""
        self._attached[key] = join

    def absorb(self, other: Cluster, join: Join) -> None:
        """Take in all of another cluster."""
        self.nodes = sorted([*self.nodes, *other.nodes], key=lambda node: node.id)
        self._joins = [*self._joins, *other._joins, join]

    def all_reasons(self) -> Iterator[str]:
        """Why its chains were joined, one sentence each."""
        for node in self.nodes:
            if len(node.articles) > 1:
                how = "with that title" if node.is_titled else "in full"
                yield f"“{node.name}” is printed {how} in {len(node.articles)} articles."
            if node.doubt:
                yield node.doubt
        yield from dict.fromkeys(join.reason for join in self.joins)


def merge(nodes: list[Node], candidates: list[Candidate]) -> list[Cluster]:
    """The clusters that joining the candidates gives, best first, contradictions left out."""
    clusters = {node.id: Cluster(node) for node in nodes}
    for candidate in _unrivalled(candidates):
        one, two = clusters[candidate.first.id], clusters[candidate.second.id]
        if one is two or not _compatible(one, two):
            continue
        names = candidate.first.name, candidate.second.name
        one.absorb(two, Join(*names, candidate.reason))
        for node in two.nodes:
            clusters[node.id] = one
    return list({id(cluster): cluster for cluster in clusters.values()}.values())


def _unrivalled(candidates: list[Candidate]) -> Iterator[Candidate]:
    """Candidates whose nodes have no other candidate that contradicts this one."""
    partners: dict[NodeId, list[Node]] = defaultdict(list)
    for candidate in candidates:
        partners[candidate.first.id].append(candidate.second)
        partners[candidate.second.id].append(candidate.first)
    for candidate in candidates:
        one, two = candidate.first, candidate.second
        rivals = [node for node in partners[one.id] if node.id != two.id]
        others = [node for node in partners[two.id] if node.id != one.id]
        if all(_agree(two, rival) for rival in rivals) and all(_agree(one, r) for r in others):
            yield candidate


def _compatible(one: Cluster, two: Cluster) -> bool:
    """Whether no member of the one contradicts a member of the other."""
    if len(one.nodes) + len(two.nodes) > _LARGEST:
        return False
    return all(_agree(mine, theirs) for mine in one.nodes for theirs in two.nodes)


def _agree(one: Node, two: Node) -> bool:
    """Whether two names can be one bearer's: no article tells them apart, nor title, nor name."""
    if one.articles & two.articles:
        return False
    if against(one.said, two.said):
        return False
    if one.id.kind is Kind.ORGANISATION:
        return bodies_agree(one, two)
    return people_alike(one.person, two.person) is not None
