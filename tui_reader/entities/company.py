"""Who is named with whom: what speaks for a join besides the names themselves.

The invariant: company is read from the nodes alone, and asking for it changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tui_reader.entities.descriptions import telling
from tui_reader.entities.titles import RANKS
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui_reader.entities.nodes import Node
    from tui_reader.model.chain import Chain, ChainKey

_ENOUGH_GROUPS = 50

_ALONE = "Joined by the full name alone: perhaps more than one person."
_PARTLY_ALONE = "Joined by the full name alone in some articles: perhaps more than one person."


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

    def around(self, node: Node) -> Iterator[tuple[ChainKey, set[int]]]:
        """For each chain of `node`, who else is named in its article."""
        number = {self._numbers[node.id]}
        return ((key, self._named[key.article] - number) for key in node.chains)

    def _of(self, node: Node) -> set[int]:
        return set().union(*(self._named[article] for article in node.articles))


def with_doubts(nodes: list[Node], chains: Mapping[ChainKey, Chain]) -> list[Node]:
    """The nodes, those marked that nothing but a name of a person joins across articles."""
    company = Company(nodes)
    return [
        replace(node, doubt=_and(node.doubt, _doubt(node, chains, company)))
        if node.id.kind is Kind.PERSON and len(node.articles) > 1
        else node
        for node in nodes
    ]


@dataclass(eq=False, slots=True)
class _Circle:
    """Who is named in some articles that have company in common, and whether they are several."""

    named: set[int | str]
    grown: bool = False

    def take(self, *others: set[int | str]) -> None:
        """Take in the company of more articles."""
        self.named.update(*others)
        self.grown = True


def _and(one: str, two: str) -> str:
    """Two sentences as one text, either of which may be empty."""
    return f"{one} {two}".strip()


def _doubt(node: Node, chains: Mapping[ChainKey, Chain], company: Company) -> str:
    """Whether articles of one name have nobody, no body and no role in common; empty if not."""
    groups: list[_Circle] = []
    for named in _circles(node, chains, company):
        near = [group for group in groups if not group.named.isdisjoint(named)]
        if not near:
            groups.append(_Circle(named))
            if len(groups) > _ENOUGH_GROUPS:
                break
            continue
        near[0].take(named, *(group.named for group in near[1:]))
        groups = [group for group in groups if group is near[0] or group not in near]
    if len(groups) == 1:
        return ""
    return _PARTLY_ALONE if any(group.grown for group in groups) else _ALONE


def _circles(
    node: Node, chains: Mapping[ChainKey, Chain], company: Company
) -> Iterator[set[int | str]]:
    """For each chain of a name, who is named with it, and the titles and roles beside it."""
    for key, others in company.around(node):
        said = telling(chains[key].honorifics) if chains[key].honorifics else frozenset()
        yield {*others, *(said - RANKS if node.is_titled else said)}
