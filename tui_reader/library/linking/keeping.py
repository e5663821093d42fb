"""Rows are given to nodes, and what is known of these is kept.

The invariant: of every row that changes hands, whose it was is noted before, and each node's
number of rows, its short forms and its first articles are those of the rows it has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.appearances import short_forms
from tui_reader.entities.bearers_of_names import CORE, Group
from tui_reader.entities.nodes import node
from tui_reader.library.linking.batch import Change
from tui_reader.library.linking.pile import as_node
from tui_reader.model.mention import Kind
from tui_reader.store.links import nodes, rows
from tui_reader.store.links.cores import Core

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_reader.entities.nodes import Node
    from tui_reader.library.linking.batch import Batch
    from tui_reader.store.links.nodes import NodeRow
    from tui_reader.store.links.rows import Row


def give(batch: Batch, row: Row, number: int) -> None:
    """Let a row be a node's."""
    batch.note(row)
    rows.put_node(batch.pile.connection, row, number)
    if row.what.article in batch.fresh:
        batch.new_nodes[row.what.article].add(number)
    if row.node is not None:
        count(batch, row, row.node, -1)
    count(batch, row, number, 1)


def take_away(batch: Batch, row: Row) -> None:
    """Let a row be no node's."""
    if row.node is not None:
        batch.note(row)
        rows.put_node(batch.pile.connection, row, None)
        count(batch, row, row.node, -1)


def count(batch: Batch, row: Row, number: int, times: int) -> None:
    """Count a row and its short forms to a node, or from it."""
    batch.pile.count(number, times)
    batch.counted[number] = min(row.rank, batch.counted.get(number, row.rank))
    if row.what.kind is Kind.ORGANISATION and row.what.full:
        for form in short_forms(row.what.forms):
            if nodes.count_form(batch.pile.connection, form, number, times):
                batch.short.add(form)


def keep(
    batch: Batch,
    number: int,
    before: NodeRow | None,
    group: Group | None,
    first: Sequence[Row] | None,
) -> None:
    """Keep what is known of a node, and tell in what it is another than before.

    `first` are its first rows, if they need not be read.
    """
    row = batch.pile.row(number)
    is_told_alike = group is None or (group.apart, group.doubt) == (row.apart, row.doubt)
    stays = is_told_alike and _first_rows_stay(batch, number)
    if stays and number not in batch.counted:
        return
    batch.counted.pop(number, None)
    change = Change(None if before is None else as_node(before))
    if stays:
        change.after = change.before
    elif row.rows:
        if first is None:
            first = rows.of_node(batch.pile.connection, row.name, number, CORE)
        change.after = _put_node(batch, row, group or as_group(row, first), first[:CORE])
        _put_core(batch, number, change, {each.rank: each.what.article for each in first[:CORE]})
    else:
        _put_core(batch, number, change, {})
    if row.rows and batch.pile.row(number) != before:
        nodes.put(batch.pile.connection, batch.pile.row(number))
    if change.is_another or change.ranks:
        batch.changes[number] = change
    if row.bearer is not None:
        batch.touched.add(row.bearer)


def _first_rows_stay(batch: Batch, number: int) -> bool:
    """Whether the rows that came to a node, or went, come after those that tell what it is."""
    if number not in batch.counted:
        return True
    ranks = batch.pile.core(number).ranks
    return len(ranks) >= CORE and batch.counted[number] > max(ranks)


def _put_node(batch: Batch, row: NodeRow, group: Group, first: Sequence[Row]) -> Node:
    """Remember what a node is by its first rows."""
    what = node(group, [each.what for each in first])
    told = row._replace(printed=what.name, said=what.said, apart=group.apart, doubt=group.doubt)
    return batch.pile.know(told)


def _put_core(batch: Batch, number: int, change: Change, articles: dict[int, str]) -> None:
    """Keep a node's first articles, by their ranks, and who is named there."""
    before, ranks = batch.pile.core(number), frozenset(articles)
    fresh = {rank for rank, article in articles.items() if article in batch.fresh}
    change.ranks = set(before.ranks ^ ranks) | fresh
    if not change.ranks:
        return
    stay = before.ranks & ranks
    if before.ranks <= ranks and not fresh & stay:
        named, more = before.named, ranks - stay
    else:
        named, more = frozenset(), ranks
    around = batch.pile.around
    around.await_((rank, articles[rank]) for rank in more)
    core = Core(ranks, named.union(*(around.names(articles[rank]) for rank in more)))
    change.met = core.named ^ before.named
    change.is_met_elsewhere = bool(change.met) or not change.ranks <= fresh
    batch.pile.put_core(number, core)


def as_group(row: NodeRow, part: Iterable[Row]) -> Group:
    """A node that is there, as the group it was made of."""
    keys = tuple(sorted(each.what.key for each in part))
    return Group(row.label, keys, row.apart, row.doubt)
