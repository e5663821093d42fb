"""The second step: names that share a key are compared, if either of them is not as it was.

The invariant: a pair is kept exactly if its nodes share a key that is no crowd's and are alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from tui_reader.entities.candidates import CROWD, Candidate, compare, keys
from tui_reader.entities.lone import lone_keys
from tui_reader.model.mention import Kind
from tui_reader.store.links import nodes, pairs
from tui_reader.store.links.pairs import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.entities.nodes import Node
    from tui_reader.library.linking.batch import Batch

_Two = tuple[int, int]


def compare_names(batch: Batch) -> None:
    """Compare all that is to be compared again, and keep what differs."""
    turned = set(_of_crowds(batch))
    for number in batch.gone:
        old = pairs.of_node(batch.pile.connection, number)
        batch.likely |= {pair.other(number) for pair in old if pair.score is not None}
        pairs.drop(batch.pile.connection, [(pair.one, pair.two) for pair in old])
    again = {two for two in turned if not any(map(batch.is_gone, two))}
    again.update(_of_changes(batch))
    batch.pile.load({number for two in again for number in two})
    for two in sorted(again):
        _compare(batch, two)
    for two in sorted(set(_in_articles(batch)) - again):
        if pairs.between(batch.pile.connection, *two) is not None:
            _compare(batch, two)
    batch.likely -= batch.gone


def _of_changes(batch: Batch) -> Iterator[_Two]:
    """The pairs of nodes that are not as they were, if that may make a difference."""
    for number, change in batch.changes.items():
        if change.after is None:
            continue
        if change.is_renamed:
            yield from _of_node(batch, number)
            yield from ((pair.one, pair.two) for pair in _known(batch, number))
        elif change.is_met_elsewhere:
            known = list(_known(batch, number))
            others = [pair.other(number) for pair in known]
            batch.pile.load(others)
            batch.pile.load_cores(others)
            yield from ((pair.one, pair.two) for pair in known if not _stays_refused(batch, pair))


def _stays_refused(batch: Batch, pair: Pair) -> bool:
    """Whether two people were refused, and are still named with nobody in common.

    What the names themselves refuse stays so anyhow, as long as they are printed alike.
    """
    is_person = batch.pile.node(pair.one).id.kind is Kind.PERSON
    return pair.score is None and is_person and not batch.pile.common(pair.one, pair.two)


def _of_crowds(batch: Batch) -> Iterator[_Two]:
    """Let changed nodes be found by their keys; the pairs in keys that became crowds, or ceased."""
    connection = batch.pile.connection
    added: set[tuple[int, int]] = set()
    removed: set[tuple[int, int]] = set()
    for number, change in batch.changes.items():
        if change.before != change.after:
            before, after = all_keys(change.before), all_keys(change.after)
            added |= {(key, number) for key in after - before}
            removed |= {(key, number) for key in before - after}
    plus, minus = (Counter(key for key, _ in some) for some in (added, removed))
    old = {key: nodes.with_key(connection, key, CROWD + 1) for key in sorted(plus | minus)}
    nodes.drop_keys(connection, removed)
    nodes.put_keys(connection, added)
    for key, before_them in old.items():
        was = len(before_them) > CROWD
        if was and minus[key] and (now := batch.pile.block(key)) is not None:
            batch.crowds.add(key)
            yield from combinations(sorted(now), 2)
        elif not was and len(before_them) + plus[key] - minus[key] > CROWD:
            batch.crowds.add(key)
            yield from _kept_among(batch, frozenset(before_them))


def _kept_among(batch: Batch, block: frozenset[int]) -> Iterator[_Two]:
    """The pairs of a block that were found alike."""
    for number in sorted(block):
        for pair in pairs.of_node(batch.pile.connection, number):
            if pair.one == number and pair.two in block:
                yield pair.one, pair.two


def all_keys(node: Node | None) -> frozenset[int]:
    """All keys by which a node is found, of both kinds, as numbers."""
    if node is None:
        return frozenset()
    return pair_keys(node).union(map(nodes.number_of, lone_keys(node)))


@lru_cache(maxsize=20_000)
def pair_keys(node: Node) -> frozenset[int]:
    """The keys by which a node is found to be compared."""
    return frozenset(map(nodes.number_of, keys(node)))


def _known(batch: Batch, number: int) -> Iterator[Pair]:
    """The pairs that a node was in."""
    for pair in pairs.of_node(batch.pile.connection, number):
        if not batch.is_gone(pair.other(number)):
            yield pair


def _of_node(batch: Batch, number: int) -> Iterator[_Two]:
    """The pairs that a node is in by its keys."""
    for key in pair_keys(batch.pile.node(number)):
        for other in batch.pile.block(key) or ():
            if other != number:
                yield _two(number, other)


def _in_articles(batch: Batch) -> Iterator[_Two]:
    """The pairs that an article names both of, or did."""
    for article in batch.fresh:
        named = batch.old_nodes[article] | batch.new_nodes[article]
        blocks: dict[int, list[int]] = defaultdict(list)
        for number in named:
            if not batch.is_gone(number):
                for key in pair_keys(batch.pile.node(number)):
                    blocks[key].append(number)
        for block in blocks.values():
            if 1 < len(block) <= CROWD:
                yield from combinations(sorted(block), 2)


def _compare(batch: Batch, two: _Two) -> None:
    """Compare two nodes, and keep what comes of it if it is new."""
    connection = batch.pile.connection
    old = pairs.between(connection, *two)
    new = _outcome(batch, two)
    if old == new:
        return
    if new is None:
        pairs.drop(connection, [two])
    else:
        pairs.put(connection, [new])
    if any(each is not None and each.score is not None for each in (old, new)):
        batch.likely |= set(two)


def _outcome(batch: Batch, two: _Two) -> Pair | None:
    one, other = map(batch.pile.node, two)
    if not _may_be_compared(batch, one, other):
        return None
    found = compare(one, other, batch.pile)
    if isinstance(found, Candidate):
        return Pair(*two, found.score, found.reason)
    return None if found is None else Pair(*two, None, found.what)


def _may_be_compared(batch: Batch, one: Node, two: Node) -> bool:
    """Whether they share a key that is no crowd's."""
    return any(batch.pile.block(key) is not None for key in pair_keys(one) & pair_keys(two))


def _two(one: int, other: int) -> _Two:
    return (one, other) if one < other else (other, one)
