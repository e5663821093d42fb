"""The third step: nodes that may be joined are grouped into bearers, where anything has changed.

The invariant: every node with a full name has a bearer, and two have the same one exactly if the
rules put them in one cluster. A bearer's number means nothing; it stays with most of its rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.candidates import Candidate
from tui_reader.entities.clusters import merge
from tui_reader.store.links import bearers, nodes, pairs, rows

if TYPE_CHECKING:
    from tui_reader.entities.clusters import Cluster
    from tui_reader.library.linking.batch import Batch
    from tui_reader.store.links.pairs import Pair


def group_names(batch: Batch) -> None:
    """Group anew all nodes that are connected to a change."""
    clusters: list[Cluster] = []
    waiting = _seeds(batch)
    seen = set(batch.gone)
    while waiting:
        start = waiting.pop()
        if start in seen:
            continue
        part, found = _connected(batch, start)
        seen |= part
        members = [batch.pile.node(number) for number in sorted(part)]
        clusters += merge(members, [_candidate(batch, pair) for pair in found], batch.pile)
        waiting |= _companions(batch, part) - seen
    _give_bearers(batch, clusters)
    for number in batch.gone:
        nodes.drop(batch.pile.connection, number)


def _seeds(batch: Batch) -> set[int]:
    """The nodes from which on grouping may come out otherwise than before."""
    seeds = set(batch.likely)
    gone = batch.gone
    for number, change in batch.changes.items():
        if change.after is None:
            seeds |= _companions(batch, {number}) - gone
        elif change.is_another:
            seeds.add(number)
    for article in batch.fresh:
        for number in (batch.old_nodes[article] | batch.new_nodes[article]) - gone:
            if pairs.of_node(batch.pile.connection, number, likely=True):
                seeds.add(number)
    return {number for number in seeds if not batch.pile.node(number).lone}


def _companions(batch: Batch, part: set[int]) -> set[int]:
    """The nodes that have had the same bearers as some."""
    own = {bearer for each in part if (bearer := batch.pile.row(each).bearer) is not None}
    found = [row for each in own for row in nodes.of_bearer(batch.pile.connection, each)]
    batch.touched |= own
    return {row.id for row in found}


def _connected(batch: Batch, start: int) -> tuple[set[int], set[Pair]]:
    """All nodes that likely pairs connect with one, and those pairs."""
    part, waiting = {start}, [start]
    found: set[Pair] = set()
    while waiting:
        number = waiting.pop()
        for pair in pairs.of_node(batch.pile.connection, number, likely=True):
            found.add(pair)
            if (other := pair.other(number)) not in part:
                part.add(other)
                waiting.append(other)
    batch.pile.load(part)
    return part, found


def _candidate(batch: Batch, pair: Pair) -> Candidate:
    one, two = sorted(map(batch.pile.node, (pair.one, pair.two)), key=lambda node: node.id)
    return Candidate(pair.score or 0.0, one, two, pair.reason)


def _give_bearers(batch: Batch, clusters: list[Cluster]) -> None:
    """Give each cluster the bearer that most of its rows had, or a new one."""
    taken: set[int] = set()
    parts = [([batch.pile.number(node) for node in each.nodes], each) for each in clusters]

    for number in [*batch.gone, *(number for numbers, _ in parts for number in numbers)]:
        if (bearer := batch.pile.row(number).bearer) is not None:
            batch.members[bearer].add(number)

    def rows_of(number: int) -> int:
        return batch.pile.row(number).rows

    for numbers, cluster in sorted(parts, key=lambda part: -sum(map(rows_of, part[0]))):
        own = [
            bearer
            for number in sorted(numbers, key=rows_of, reverse=True)
            if (bearer := batch.pile.row(number).bearer) is not None and bearer not in taken
        ]
        bearer = own[0] if own else bearers.new(batch.pile.connection)
        taken.add(bearer)
        batch.joins[bearer] = cluster.joins
        batch.touched.add(bearer)
        for number in numbers:
            give_bearer(batch, number, bearer)


def give_bearer(batch: Batch, number: int, bearer: int) -> None:
    """Let a node, with all its rows, be a bearer's."""
    row = batch.pile.row(number)
    if row.bearer == bearer:
        return
    if row.bearer is not None:  # of a new node, every row was noted when it was given to it
        for each in rows.of_node(batch.pile.connection, row.name, number):
            batch.note(each)
        batch.touched.add(row.bearer)
    nodes.put_bearer(batch.pile.connection, number, bearer)
    batch.pile.know(row._replace(bearer=bearer))
    batch.short |= set(nodes.forms_of(batch.pile.connection, number))
