"""What taking some articles in has changed so far, told from each step to the next.

The invariant: of everything that changes hands, what it was before is noted before it changes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tui_reader.entities.nodes import Node
    from tui_reader.library.linking.pile import LinkedPile
    from tui_reader.model.chain import Chain, Join
    from tui_reader.store.links.nodes import NodeRow
    from tui_reader.store.links.rows import Row
    from tui_reader.store.links.surroundings import Named

    Chains = Callable[[str], Mapping[int, Chain]]
    """The chains of an article, by their numbers; none if it is gone."""


class Before(NamedTuple):
    """A name as it was: its first rows with one more than are in the core, and its nodes."""

    first: list[Row]
    nodes: dict[int, NodeRow]


@dataclass
class Change:
    """A node before and after; articles of `ranks` came to its first ones, left them, or changed.

    `met` are those who are named there now and were not before, or the other way round. It
    `is_met_elsewhere` if there are any, or the articles that came are not all new.
    """

    before: Node | None
    after: Node | None = None
    ranks: set[int] = field(default_factory=set)
    met: frozenset[Named] = frozenset()
    is_met_elsewhere: bool = False

    @property
    def is_another(self) -> bool:
        """Whether the node itself is not what it was."""
        return self.before != self.after

    @property
    def is_renamed(self) -> bool:
        """Whether it may be like other names than before."""
        before, after = self.before, self.after
        return before is None or after is None or before.compared != after.compared


@dataclass
class Batch:
    """Articles being taken in, and what has come of it.

    `fresh` are those articles, `named` who was named in each, `old_nodes` and `new_nodes` the nodes
    there. By their names, `new` are their rows, `old` those that were there before, and short forms
    of other articles that nothing explains any more, or something now, as they were. `moved` are
    all rows that may have changed hands, with their bearers before. `counted` are nodes to which
    rows came, or from which they went, since that was last looked at, each with the first of those
    rows' ranks. `changes` are nodes that are not as they were, `likely` nodes with other pairs that
    may be joined, `crowds` keys that became too common, or ceased to be. `short` are short forms of
    bodies that came or went, `members` the nodes that bearers had before they were made up anew,
    `joins` what joined them, `touched` bearers whose entities are to be looked at.
    """

    pile: LinkedPile
    fresh: frozenset[str]
    named: dict[str, frozenset[Named]] = field(default_factory=dict)
    new: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    old: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))
    old_nodes: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    new_nodes: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    moved: dict[tuple[int, int], tuple[Row, int | None]] = field(default_factory=dict)
    counted: dict[int, int] = field(default_factory=dict)
    changes: dict[int, Change] = field(default_factory=dict)
    likely: set[int] = field(default_factory=set)
    crowds: set[int] = field(default_factory=set)
    short: set[str] = field(default_factory=set)
    members: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    joins: dict[int, list[Join]] = field(default_factory=dict)
    touched: set[int] = field(default_factory=set)

    @property
    def rows(self) -> list[Row]:
        """The rows of the articles as they came, short forms that are still to be explained."""
        return [row for some in self.new.values() for row in some]

    @property
    def gone(self) -> set[int]:
        """The nodes that have no rows any more."""
        return {number for number, change in self.changes.items() if change.after is None}

    def is_gone(self, number: int) -> bool:
        """Whether a node has no rows any more."""
        return (change := self.changes.get(number)) is not None and change.after is None

    def note(self, row: Row) -> None:
        """Note whose a row is, before that changes."""
        if row.place not in self.moved:
            self.moved[row.place] = row, self.owner(row)

    def owner(self, row: Row) -> int | None:
        """Whose a row is now."""
        return self.bearer(row.node, row.taken)

    def bearer(self, node: int | None, taken: int | None) -> int | None:
        """Whose a row is that has that node, or was given to somebody."""
        if taken is not None:
            return taken
        return None if node is None else self.pile.row(node).bearer

    def names(self, article: str) -> frozenset[Named]:
        """Who was or is named in an article."""
        return self.named.get(article, frozenset()) | self.pile.around.names(article)
