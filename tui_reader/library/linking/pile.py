"""The pile of names as the steps of linking see it while they take some articles in.

The invariant: what is remembered here of the index is forgotten as soon as it changes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.bearers_of_names import CORE
from tui_reader.entities.candidates import CROWD
from tui_reader.entities.nodes import Node, NodeId
from tui_reader.entities.surroundings import is_wide, mark, uncommon_surname
from tui_reader.library.linking.around import Around
from tui_reader.model.mention import Kind
from tui_reader.store.links import cores, names, nodes, rows
from tui_reader.store.links.cores import Core
from tui_reader.store.links.surroundings import rank_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from tui_reader.store.database import Connection
    from tui_reader.store.links.nodes import NodeRow
    from tui_reader.store.links.surroundings import Named


class LinkedPile:
    """Nodes, rows and company, as they stand in the index now."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.around = Around(connection)
        self._rows: dict[int, NodeRow] = {}
        self._nodes: dict[int, Node] = {}
        self._numbers: dict[NodeId, int] = {}
        self._cores: dict[int, Core] = {}
        self._others: set[int] = set()
        self._blocks: dict[int, list[int] | None] = {}
        self._names: dict[Named, int | None] = {}
        self._marks: dict[int, str] = {}
        self._known_by: dict[int, frozenset[str]] = {}

    def load(self, numbers: Iterable[int]) -> None:
        """Read nodes that will be needed."""
        lacking = [number for number in numbers if number not in self._rows]
        if lacking:
            for row in nodes.with_ids(self.connection, lacking):
                self.know(row)

    def of_name(self, name: int) -> list[NodeRow]:
        """The nodes of a name, as they are kept in the index."""
        found = nodes.of_name(self.connection, name)
        for row in found:
            if row.id not in self._rows:
                self.know(row)
        return found

    def numbers_of(self, some: Iterable[Named]) -> set[int]:
        """The numbers of full names, of those that are kept."""
        for name in some:
            if self._names.get(name) is None:
                self._names[name] = names.known(self.connection, *name, complete=True)
        return {number for name in some if (number := self._names[name]) is not None}

    def mark(self, name: int) -> str:
        """By what articles are known that print a name, in full or in part; empty if by nothing."""
        if name not in self._marks:
            self._marks[name] = mark(*names.told(self.connection, name))
        return self._marks[name]

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

    def block(self, key: int) -> list[int] | None:
        """The nodes that have a key, which stay the same from now on; None of a crowd."""
        if key not in self._blocks:
            found = nodes.with_key(self.connection, key, CROWD + 1)
            self._blocks[key] = found if len(found) <= CROWD else None
        return self._blocks[key]

    def number(self, node: Node) -> int:
        """The number of a node that was asked for before."""
        return self._numbers[node.id]

    def core(self, number: int) -> Core:
        """The first articles of a node, and its company."""
        if number not in self._cores:
            self.load_cores([number])
        return self._cores[number]

    def load_cores(self, numbers: Iterable[int]) -> None:
        """Read the cores of nodes that will be needed."""
        lacking = [number for number in numbers if number not in self._cores]
        self._cores.update(dict.fromkeys(lacking, Core()))
        self._cores.update(cores.of_nodes(self.connection, lacking))

    def put_core(self, number: int, core: Core) -> None:
        """Let a node have other first articles, or others named there."""
        self._cores[number] = core
        self._others.add(number)
        self._known_by.pop(number, None)

    def keep_cores(self) -> None:
        """Write the cores that are others than before."""
        some = {number: self._cores[number] for number in self._others}
        cores.put(self.connection, {number: core for number, core in some.items() if core.ranks})
        cores.drop(self.connection, [number for number, core in some.items() if not core.ranks])
        self._others.clear()

    def company_of(self, number: int) -> frozenset[Named]:
        """All who are named in the first articles of a node."""
        return self.core(number).named

    def marks(self, number: int) -> frozenset[str]:
        """All by which the first articles of a node are known to those that print surnames."""
        if number not in self._known_by:
            found = frozenset(mark(*each, full=True) for each in self.core(number).named)
            self._known_by[number] = found - {""}
        return self._known_by[number]

    def company(self, one: Node, two: Node) -> tuple[str, ...]:
        """Names of who is named with both, people first; one alone is nobody."""
        mine, theirs = self.number(one), self.number(two)
        common = sorted(
            (each for each in self.common(mine, theirs) if not is_wide(each)),
            key=lambda each: (each[0] is not Kind.PERSON, each),
        )
        shared = common[:2] if len(common) > 1 else []
        return tuple(self._printed(mine, each) for each in shared)

    def common(self, one: int, two: int) -> frozenset[Named]:
        """All who are named with both of two nodes."""
        own = {self.node(one).id[:2], self.node(two).id[:2]}
        return (self.company_of(one) & self.company_of(two)) - own

    def naming_both(self, one: Node, two: Node) -> str | None:
        """The first article that names both, if one does."""
        pair = sorted((self.row(self.number(one)), self.row(self.number(two))), key=_size)
        if pair[1].rows <= CORE:
            mine, theirs = (self.core(each.id).ranks for each in pair)
            return min(self.around.articles(mine & theirs), default=None)
        found = rows.articles_naming_both(self.connection, *((each.name, each.id) for each in pair))
        return min(found, default=None)

    def printed_in(self, article: str, names: Iterable[Named]) -> list[str]:
        """Names as an article prints them."""
        found = {
            (row.what.kind, row.what.name): row.what.printed
            for row in reversed(rows.in_articles(self.connection, [rank_of(article)]))
            if row.what.full
        }
        return [found[name] for name in names]

    def printed_by(self, article: str, marks: Collection[str]) -> list[str]:
        """Names as an article prints them, of the people and bodies it is known by."""
        found: dict[str, str] = {}
        for row in rows.in_articles(self.connection, [rank_of(article)]):
            name = row.what.name
            mark = uncommon_surname(name) if row.what.kind is Kind.PERSON else name
            if mark in marks and len(row.what.printed) > len(found.get(mark, "")):
                found[mark] = row.what.printed
        return [printed for _, printed in sorted(found.items())]

    def _printed(self, number: int, name: Named) -> str:
        """A name as the first of a node's articles prints it that does."""
        (own,) = self.numbers_of([name])
        return rows.first_printed(self.connection, own, self.core(number).ranks)


def as_node(row: NodeRow) -> Node:
    """A node as the rules know it."""
    node_id = NodeId(Kind(row.kind), row.text, row.label)
    return Node(node_id, row.printed, row.said, row.apart, row.doubt, not row.complete)


def _size(node: NodeRow) -> tuple[int, int]:
    return node.rows, node.id
