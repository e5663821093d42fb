"""Who was kept apart from whom although their names are alike, and why.

What was compared and not joined is told of the whole groups: a pair that some other pair brought
together in the end was not kept apart. The invariant: neither who nor why depends on the order of
the chains.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from tui_reader.entities.candidates import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.entities.candidates import Compared
    from tui_reader.entities.clusters import Cluster
    from tui_reader.entities.nodes import Node, NodeId
    from tui_reader.model.mention import Kind

KeptApart = dict["NodeId", list[tuple["NodeId", str]]]
"""By the id of a cluster's first node, those of the clusters kept apart from it, and why."""

_MOST = 30
"""More of like names than this are not told of one bearer."""

_RIVALS = "other names here fit as well, and contradict each other"


def kept_apart(compared: Compared, clusters: Sequence[Cluster]) -> KeptApart:
    """Which clusters were kept apart from each other."""
    first = {node.id: cluster.nodes[0].id for cluster in clusters for node in cluster.nodes}
    apart: dict[NodeId, dict[NodeId, Refusal]] = defaultdict(dict)
    for pair in (*_pairs(compared), *_namesakes(clusters)):
        some, other = first[pair.first.id], first[pair.second.id]
        if some != other:
            apart[some].setdefault(other, pair)
            apart[other].setdefault(some, pair)
    return {
        node: [(other, others[other].reason) for other in sorted(others)[:_MOST]]
        for node, others in apart.items()
    }


def _namesakes(clusters: Iterable[Cluster]) -> Iterator[Refusal]:
    """Bearers of one name, two by two, however many blocks they were too many for."""
    bearers: dict[tuple[Kind, str], list[Node]] = defaultdict(list)
    for cluster in clusters:
        for node in cluster.nodes:
            if node.apart:
                bearers[node.id.kind, node.id.name].append(node)
    for nodes in bearers.values():
        for one, two in combinations(sorted(nodes, key=lambda node: node.id)[:_MOST], 2):
            yield Refusal(one, two, one.apart)


def _pairs(compared: Compared) -> Iterator[Refusal]:
    """What was refused, and the candidates: those that were not joined were refused later."""
    yield from compared.refused
    for _, one, two, _ in compared.candidates:
        yield Refusal(one, two, _RIVALS)
