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
    begun, ceased = _of_crowds(batch)
    for number in batch.gone:
        old = pairs.of_node(batch.pile.connection, number)
        batch.likely |= {pair.other(number) for pair in old if pair.score is not None}
        pairs.drop(batch.pile.connection, [(pair.one, pair.two) for pair in old])
    again = {two for two in ceased if not any(map(batch.is_gone, two))}
    stay = {number: change for number, change in batch.changes.items() if change.after is not None}
    for number in (number for number, change in stay.items() if change.is_renamed):
        again |= _renamed(batch, number)
    for pair in _kept(batch, begun - again):
        if not _share_a_key(batch, pair):
            _put(batch, pair.nodes, pair, None)
    for number, change in stay.items():
        if change.is_met_elsewhere and not change.is_renamed:
            again |= _met_elsewhere(batch, number)
    again.update(_in_articles(batch))
    batch.pile.load({number for two in again for number in two})
    for two in sorted(again):
        _put(batch, two, pairs.between(batch.pile.connection, *two), _outcome(batch, two))
    batch.likely -= batch.gone


def _renamed(batch: Batch, number: int) -> set[_Two]:
    """The pairs that a node is in by its keys, those being forgotten that it was in before."""
    now = {
        _two(number, other)
        for key in pair_keys(batch.pile.node(number))
        for other in batch.pile.block(key) or ()
        if other != number
    }
    for pair in pairs.of_node(batch.pile.connection, number):
        if pair.nodes not in now:
            _put(batch, pair.nodes, pair, None)
    return now


def _met_elsewhere(batch: Batch, number: int) -> set[_Two]:
    """The pairs of a node, if it may make a difference to them with whom it is named.

    Two people who were refused stay so as long as they are named with nobody in common.
    """
    known = pairs.of_node(batch.pile.connection, number)
    if batch.pile.node(number).id.kind is Kind.PERSON:
        others = [pair.other(number) for pair in known if pair.score is None]
        batch.pile.load(others)
        batch.pile.load_cores(others)
        known = [pair for pair in known if pair.score is not None or batch.pile.common(*pair.nodes)]
    return {pair.nodes for pair in known}


def _of_crowds(batch: Batch) -> tuple[set[_Two], set[_Two]]:
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
    begun: set[_Two] = set()
    ceased: set[_Two] = set()
    for key, before_them in old.items():
        was = len(before_them) > CROWD
        if was and minus[key] and (now := batch.pile.block(key)) is not None:
            batch.crowds.add(key)
            ceased |= set(combinations(sorted(now), 2))
        elif not was and len(before_them) + plus[key] - minus[key] > CROWD:
            batch.crowds.add(key)
            begun |= set(combinations(sorted(before_them), 2))
    return begun, ceased


def all_keys(node: Node | None) -> frozenset[int]:
    """All keys by which a node is found, of both kinds, as numbers."""
    if node is None:
        return frozenset()
    return pair_keys(node).union(map(nodes.number_of, lone_keys(node)))


@lru_cache(maxsize=20_000)
def pair_keys(node: Node) -> frozenset[int]:
    """The keys by which a node is found to be compared."""
    return frozenset(map(nodes.number_of, keys(node)))


def _kept(batch: Batch, some: set[_Two]) -> Iterator[Pair]:
    """Those of some pairs that were found alike."""
    for number in sorted({one for one, _ in some}):
        for pair in pairs.of_node(batch.pile.connection, number):
            if pair.one == number and pair.nodes in some:
                yield pair


def _in_articles(batch: Batch) -> Iterator[_Two]:
    """The pairs that were found alike, and of which an article names both, or did."""
    with_others: dict[int, set[int]] = defaultdict(set)
    for article in batch.fresh:
        named = batch.old_nodes[article] | batch.new_nodes[article]
        for number in named:
            with_others[number] |= named
    for number, others in sorted(with_others.items()):
        for pair in pairs.of_node(batch.pile.connection, number):
            if pair.one == number and pair.two in others:
                yield pair.nodes


def _put(batch: Batch, two: _Two, old: Pair | None, new: Pair | None) -> None:
    """Keep what has come of comparing two nodes if it is new."""
    if old == new:
        return
    if new is None:
        pairs.drop(batch.pile.connection, [two])
    else:
        pairs.put(batch.pile.connection, [new])
    if any(each is not None and each.score is not None for each in (old, new)):
        batch.likely |= set(two)


def _outcome(batch: Batch, two: _Two) -> Pair | None:
    """What comes of comparing two nodes that share a key."""
    one, other = map(batch.pile.node, two)
    found = compare(one, other, batch.pile)
    if isinstance(found, Candidate):
        return Pair(*two, found.score, found.reason)
    return None if found is None else Pair(*two, None, found.what)


def _share_a_key(batch: Batch, pair: Pair) -> bool:
    """Whether two nodes share a key that is no crowd's."""
    one, two = map(batch.pile.node, pair.nodes)
    return any(batch.pile.block(key) is not None for key in pair_keys(one) & pair_keys(two))


def _two(one: int, other: int) -> _Two:
    return (one, other) if one < other else (other, one)
