"""The first step: the rows of some articles take the place of those that were there.

The invariant: a name is taken apart anew exactly if its rows are not as they were, unless all
new ones go with the only bearer whom the first ones showed, and who stays as he is.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.entities.appearances import appearances
from tui_reader.entities.bearers_of_names import CORE, that_tells
from tui_reader.entities.lone import may_be_its_own
from tui_reader.entities.walks import against
from tui_reader.library.linking.keeping import count, give
from tui_reader.library.linking.names import as_it_was, regroup
from tui_reader.model.mention import Kind
from tui_reader.store.links import names, nodes, rows, surroundings
from tui_reader.store.links.rows import Row
from tui_reader.store.links.surroundings import rank_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui_reader.library.linking.batch import Batch, Chains
    from tui_reader.model.appearance import Appearance
    from tui_reader.store.links.surroundings import Named


def take_in(batch: Batch, chains: Chains) -> None:
    """Put the rows of the articles in place of those that were there, and regroup their names."""
    found = {article: appearances(article, chains(article)) for article in sorted(batch.fresh)}
    ranks = {rank_of(article): article for article in found}
    old = rows.in_articles(batch.pile.connection, ranks)
    _name_rows(batch, ranks, found)
    full = {row.name: row.what.full for row in (*old, *batch.rows)}
    settled = {
        name: only
        for name, is_full in sorted(full.items())
        if is_full and (only := _only_bearer(batch, name, batch.new[name], ranks)) is not None
    }
    _take_out(batch, old)
    _put(batch, ranks)
    for name, number in settled.items():
        for row in batch.new[name]:
            give(batch, row, number)
        nodes.put(batch.pile.connection, batch.pile.row(number))
    for name in sorted(full.keys() - settled):
        if full[name]:
            regroup(batch, name, *as_it_was(batch, name))
    batch.pile.keep_cores()


def _name_rows(
    batch: Batch, ranks: Mapping[int, str], found: Mapping[str, Sequence[Appearance]]
) -> None:
    """Note the new rows by their names."""
    numbers: dict[Named, dict[bool, int]] = defaultdict(dict)
    for rank, article in ranks.items():
        for what in found[article]:
            known = numbers[what.kind, what.name]
            if what.full not in known:
                known[what.full] = names.number(
                    batch.pile.connection, what.kind, what.name, what.full
                )
            name = known[what.full]
            row = Row(rank, what, name, None, what.full or may_be_its_own(what))
            batch.new[name].append(row)


def _only_bearer(
    batch: Batch, name: int, new: Sequence[Row], ranks: Mapping[int, str]
) -> int | None:
    """The only bearer of a name, if its first rows stay and all the new ones go with it as well."""
    core = rows.first_of_name(batch.pile.connection, name, CORE)
    if len(core) < CORE or any(rank in ranks for rank in core):
        return None
    if any(row.rank < core[-1] or row.what.twin for row in new):
        return None
    known = nodes.of_name(batch.pile.connection, name, 2)
    if len(known) != 1:
        return None
    said = that_tells(batch.pile.know(known[0]).said)
    told = {that_tells(row.what.said) for row in new}
    return None if any(some and against(some, said) for some in told) else known[0].id


def _take_out(batch: Batch, old: Sequence[Row]) -> None:
    """Note whose the old rows are, and count them out."""
    batch.pile.load({row.node for row in old if row.node is not None})
    named: dict[str, set[Named]] = defaultdict(set)
    for row in old:
        batch.note(row)
        batch.old[row.name].append(row)
        if row.what.full:
            named[row.what.article].add((row.what.kind, row.what.name))
        if row.node is not None:
            batch.old_nodes[row.what.article].add(row.node)
            count(batch, row, row.node, -1)
    batch.named = {article: frozenset(some) for article, some in named.items()}


def _put(batch: Batch, ranks: Mapping[int, str]) -> None:
    """Put the rows of the articles in place of those that were there."""
    new = batch.rows
    named: dict[int, set[Named]] = defaultdict(set)
    lone: dict[int, set[str]] = defaultdict(set)
    for row in new:
        if row.what.full:
            named[row.rank].add((row.what.kind, row.what.name))
        elif row.what.kind is Kind.PERSON:
            lone[row.rank].add(row.what.name)
    told = [(each, ranks[each], frozenset(named[each]), frozenset(lone[each])) for each in ranks]
    for each in told:
        batch.pile.around.know(each)
    connection = batch.pile.connection
    rows.drop(connection, ranks)
    surroundings.drop(connection, ranks)
    some = {row.rank for row in new}
    surroundings.put(connection, [each for each in told if each[0] in some])
    rows.put(connection, new)
