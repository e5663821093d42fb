"""The pile of names as the steps of linking see it while they take some articles in.

The invariant: what is remembered here of the index is forgotten as soon as it changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.bearers_of_names import CORE
from tui_reader.entities.nodes import Node, NodeId
from tui_reader.entities.surroundings import Surroundings, surroundings
from tui_reader.model.appearance import Appearance
from tui_reader.model.mention import Kind
from tui_reader.store.links import nodes, rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_reader.store.database import Connection
    from tui_reader.store.links.nodes import NodeRow
    from tui_reader.store.links.rows import Row

Named = tuple[Kind, str]
"""A full name as it is compared, with its kind."""


class Around(dict[str, Surroundings]):
    """The surroundings of articles, read when they are asked for."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self._connection = connection
        self._names: dict[int, Appearance | None] = {}

    def __missing__(self, article: str) -> Surroundings:
        self.load([article])
        return self[article]

    def load(self, articles: Iterable[str]) -> None:
        """Read what is named in some articles."""
        lacking = {rows.rank_of(article): article for article in articles if article not in self}
        named: dict[int, list[Appearance]] = {rank: [] for rank in lacking}
        for rank, name in rows.names_in(self._connection, lacking):
            known = self._known(name)
            if known is not None:
                named[rank].append(known)
        for rank, article in lacking.items():
            self[article] = surroundings(named[rank])

    def names(self, article: str) -> frozenset[Named]:
        """The full names in an article."""
        return self[article].named

    def _known(self, name: int) -> Appearance | None:
        if name not in self._names:
            found = rows.name_with_id(self._connection, name)
            self._names[name] = (
                Appearance("", 0, found[1], found[0], True, "") if found[2] else None
            )
        return self._names[name]


class LinkedPile:
    """Nodes, rows and company, as they stand in the index now."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.around = Around(connection)
        self._rows: dict[int, NodeRow] = {}
        self._nodes: dict[int, Node] = {}
        self._numbers: dict[NodeId, int] = {}
        self._cores: dict[int, list[Row]] = {}
        self._company: dict[int, frozenset[Named]] = {}
        self._blocks: dict[int, list[int] | None] = {}

    def load(self, numbers: Iterable[int]) -> None:
        """Read nodes that will be needed."""
        lacking = [number for number in numbers if number not in self._rows]
        if lacking:
            for row in nodes.with_ids(self.connection, lacking):
                self.know(row)

    def know(self, row: NodeRow) -> Node:
        """Remember a node as it is now."""
        self._rows[row.id] = row
        node = as_node(row)
        self._nodes[row.id] = node
        self._numbers[node.id] = row.id
        return node

    def count(self, number: int, times: int) -> None:
        """Add to how many rows a node has."""
        row = self.row(number)
        self._rows[number] = row._replace(rows=row.rows + times)

    def forget(self, number: int) -> None:
        """Forget a node that is gone."""
        if (node := self._nodes.pop(number, None)) is not None:
            self._numbers.pop(node.id, None)
        self._rows.pop(number, None)
        self.forget_company(number)

    def forget_company(self, number: int, core: list[Row] | None = None) -> None:
        """Forget where a node is named, or let it be named in `core` from now on."""
        self._company.pop(number, None)
        if core is None:
            self._cores.pop(number, None)
        else:
            self._cores[number] = core

    def exists(self, number: int) -> bool:
        """Whether there is a node of that number."""
        self.load([number])
        return number in self._rows

    def row(self, number: int) -> NodeRow:
        """A node as it is kept."""
        if number not in self._rows:
            self.load([number])
        return self._rows[number]

    def node(self, number: int) -> Node:
        """A node as the rules know it."""
        if number not in self._nodes:
            self.load([number])
        return self._nodes[number]

    def block(self, key: int, crowd: int) -> list[int] | None:
        """The nodes that have a key, which stay the same from now on; None of more than `crowd`."""
        if key not in self._blocks:
            found = nodes.with_key(self.connection, key, crowd + 1)
            self._blocks[key] = found if len(found) <= crowd else None
        return self._blocks[key]

    def number(self, node: Node) -> int:
        """The number of a node that was asked for before."""
        return self._numbers[node.id]

    def core(self, number: int) -> list[Row]:
        """The first rows of a node."""
        if number not in self._cores:
            row = self.row(number)
            self._cores[number] = rows.of_node(self.connection, row.name, number, CORE)
        return self._cores[number]

    def company_of(self, number: int) -> frozenset[Named]:
        """All who are named in the first articles of a node."""
        if number not in self._company:
            articles = [row.what.article for row in self.core(number)]
            self.around.load(articles)
            self._company[number] = frozenset().union(*map(self.around.names, articles))
        return self._company[number]

    def company(self, one: Node, two: Node) -> tuple[str, ...]:
        """Names of who is named with both: a person is enough, bodies count from two on."""
        mine, theirs = self.number(one), self.number(two)
        own = {one.id[:2], two.id[:2]}
        common = sorted((self.company_of(mine) & self.company_of(theirs)) - own)
        people = [each for each in common if each[0] is Kind.PERSON]
        bodies = [each for each in common if each[0] is Kind.ORGANISATION]
        shared = people[:2] or (bodies[:2] if len(bodies) > 1 else [])
        return tuple(self._printed(mine, each) for each in shared)

    def naming_both(self, one: Node, two: Node) -> str | None:
        """The first article that names both, if one does."""
        pair = sorted((self.row(self.number(one)), self.row(self.number(two))), key=_size)
        if pair[1].rows <= CORE:
            mine, theirs = ({row.what.article for row in self.core(each.id)} for each in pair)
            return min(mine & theirs, default=None)
        found = rows.articles_naming_both(self.connection, *((each.name, each.id) for each in pair))
        return min(found, default=None)

    def printed_in(self, article: str, names: Iterable[Named]) -> list[str]:
        """Names as an article prints them."""
        found = {
            (row.what.kind, row.what.name): row.what.printed
            for row in reversed(rows.in_articles(self.connection, [rows.rank_of(article)]))
            if row.what.full
        }
        return [found[name] for name in names]

    def _printed(self, number: int, name: Named) -> str:
        """A name as the first of a node's articles prints it that does."""
        articles = [row.what.article for row in self.core(number)]
        first = min(article for article in articles if name in self.around.names(article))
        return self.printed_in(first, [name])[0]


def as_node(row: NodeRow) -> Node:
    """A node as the rules know it."""
    node_id = NodeId(Kind(row.kind), row.text, row.label)
    return Node(node_id, row.printed, row.said, row.apart, row.doubt, not row.complete)


def _size(node: NodeRow) -> tuple[int, int]:
    return node.rows, node.id
