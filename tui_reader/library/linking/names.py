"""A name is taken apart into its bearers: nodes, each of which has some of its rows.

The invariant: every open row has the node that the rules give it, and a node is kept as long as it
has rows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.entities.bearers_of_names import CORE, that_tells
from tui_reader.entities.lone import groups_of_lone
from tui_reader.entities.nodes import groups_of
from tui_reader.entities.placing import Placing
from tui_reader.library.linking.batch import Before
from tui_reader.library.linking.keeping import as_group, give, keep
from tui_reader.store.links import nodes, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.entities.bearers_of_names import Group
    from tui_reader.library.linking.batch import Batch
    from tui_reader.store.links.rows import Row


def as_it_was(batch: Batch, name: int) -> tuple[Before, list[Row]]:
    """A name before its new rows took the place of the old ones; its first rows now, and one more.

    Rows are given to nodes only after that.
    """
    old = {row.place: row for row in batch.old.get(name, ())}
    others = len(old) + len(batch.new.get(name, ()))
    now = rows.of_name(batch.pile.connection, name, CORE + 1 + others)
    first = [row for row in now if row.what.article not in batch.fresh and row.place not in old]
    if old:
        first += (row for row in old.values() if row.open)
        first.sort(key=lambda row: row.place)
    known = {each.id: each for each in batch.pile.of_name(name)}
    return Before(first[: CORE + 1], known), now[: CORE + 1]


def regroup(batch: Batch, name: int, before: Before, first: list[Row]) -> None:
    """Take a name apart into its bearers, as far as its rows have changed.

    `first` are its first rows as they are now, and one more.
    """
    old, core, is_many = before.first[:CORE], first[:CORE], len(first) > CORE
    is_another = [row.place for row in old] != [row.place for row in core] or any(
        row.what.article in batch.fresh for row in core
    )
    groups = _groups(batch, core, before, anew=is_another)
    by_key = {row.what.key: row for row in core}
    placed = [(by_key[key], group) for group in groups for key in group.keys]
    if is_many:
        everything = is_another and not _is_the_same(before, groups, core)
        rest = _rest(batch, name, {row.place for row in core}, everything=everything)
        placed += _placed(batch, core, rest, groups)
    _settle(batch, name, before, placed, len(core), is_whole=not is_many)


def _is_the_same(before: Before, groups: Sequence[Group], core: Sequence[Row]) -> bool:
    """Whether all chains of a name were the only bearer's, and would be now too."""
    if len(before.nodes) != 1 or len(groups) != 1 or not core[0].what.full:
        return False
    if any(row.what.twin for row in before.first[:CORE]):
        return False
    (was,) = before.nodes.values()
    said = {entry for row in core for entry in row.what.said}
    return was.label == groups[0].label and that_tells(was.said) == that_tells(said)


def _groups(batch: Batch, core: list[Row], before: Before, *, anew: bool) -> list[Group]:
    """The groups of a name's first rows, worked out anew only if anything is new about them."""
    if not core:
        return []
    if anew:
        what = [row.what for row in core]
        batch.pile.around.await_((row.rank, row.what.article) for row in core)
        rule = groups_of if what[0].full else groups_of_lone
        groups = rule(what, batch.pile.around)
    else:
        groups = [as_group(before.nodes[number], part) for number, part in _by_node(core).items()]
    return sorted(groups, key=lambda group: group.keys)


def _rest(batch: Batch, name: int, core: set[tuple[int, int]], *, everything: bool) -> list[Row]:
    """The rows outside the core that are to be placed: all of them, or the new ones."""
    if everything:
        return rows.of_name(batch.pile.connection, name, -1, CORE)
    new = rows.without_node(batch.pile.connection, name)
    return [row for row in new if row.place not in core]


def _placed(
    batch: Batch, core: list[Row], rest: list[Row], groups: list[Group]
) -> Iterator[tuple[Row, Group]]:
    """The rows outside the core with the groups they go to."""
    placing = Placing(groups, [row.what for row in core], batch.pile.around)
    if placing.needs_company:
        batch.pile.around.await_((row.rank, row.what.article) for row in (*core, *rest))
    for row in rest:
        around = batch.pile.around[row.what.article] if placing.needs_company else None
        yield row, placing.group_of(row.what, around)


def _settle(
    batch: Batch,
    name: int,
    before: Before,
    placed: Iterable[tuple[Row, Group]],
    in_core: int,
    *,
    is_whole: bool,
) -> None:
    """Give rows to the nodes of their groups, and keep what is known of those nodes now.

    So many of `placed` are the name's first, or all there are if it `is_whole`: a node's first rows
    need not be read again then, nor where it has the whole core.
    """
    by_label = {row.label: number for number, row in before.nodes.items()}
    told: dict[int, Group] = {}
    first: dict[int, list[Row]] = defaultdict(list)
    for place, (row, group) in enumerate(placed):
        if group.label not in by_label:
            number = nodes.add(batch.pile.connection, name, group.label)
            by_label[group.label] = number
        number = by_label[group.label]
        told.setdefault(number, group)
        if place < in_core:
            first[number].append(row)
        if row.node != number:
            give(batch, row, number)
    for number in sorted(by_label.values()):
        own = sorted(first[number], key=lambda row: row.place)
        is_known = is_whole or len(own) == CORE
        keep(batch, number, before.nodes.get(number), told.get(number), own if is_known else None)


def _by_node(some: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in some:
        if row.node is not None:
            found[row.node].append(row)
    return found
