"""Who is named with whom: what speaks for a join besides the names themselves.

The invariant: company is read from the nodes alone, and asking for it changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_reader.entities.nodes import Node


class Company:
    """Who is named in which article, to be asked whom two names have in common.

    Nodes are known by their number in the order of their ids, which is quick to compare.
    """

    def __init__(self, nodes: Iterable[Node]) -> None:
        self._nodes = sorted(nodes, key=lambda node: node.id)
        self._numbers = {node.id: number for number, node in enumerate(self._nodes)}
        self._named: dict[str, set[int]] = defaultdict(set)
        for number, node in enumerate(self._nodes):
            for article in node.articles:
                self._named[article].add(number)

    def shared(self, one: Node, two: Node) -> tuple[str, ...]:
        """Names of who is named with both: a person is enough, bodies count from two on."""
        common = self._of(one) & self._of(two) - {self._numbers[one.id], self._numbers[two.id]}
        known = [self._nodes[number] for number in sorted(common)]
        people = [node.name for node in known if node.id.kind is Kind.PERSON]
        bodies = [node.name for node in known if node.id.kind is Kind.ORGANISATION]
        return tuple(people[:2] or (bodies[:2] if len(bodies) > 1 else []))

    def _of(self, node: Node) -> set[int]:
        return set().union(*(self._named[article] for article in node.articles))
