"""The first step: the names in the articles are taken apart into bearers.

The invariant: every open row has the node that the rules give it, and a node is kept as long as it
has rows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from tui_reader.entities.appearances import appearances, short_forms
from tui_reader.entities.bearers_of_names import CORE, Group, that_tells
from tui_reader.entities.lone import groups_of_lone, may_be_its_own
from tui_reader.entities.nodes import groups_of, node
from tui_reader.entities.placing import Placing
from tui_reader.entities.walks import against
from tui_reader.library.linking.batch import Before, Change
from tui_reader.library.linking.pile import as_node
from tui_reader.model.mention import Kind
from tui_reader.store.links import nodes, rows
from tui_reader.store.links.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from tui_reader.library.linking.batch import Batch
    from tui_reader.library.linking.pile import Named
    from tui_reader.model.appearance import Appearance
    from tui_reader.model.chain import Chain
    from tui_reader.store.links.nodes import NodeRow


def take_in(batch: Batch, chains: Mapping[str, Mapping[int, Chain]]) -> None:
    """Put the rows of the articles in place of those that were there, and regroup their names."""
    connection = batch.pile.connection
    found = {name: appearances(name, chains.get(name, {})) for name in sorted(batch.fresh)}
    ranks = {rows.rank_of(article): article for article in found}
    old = rows.in_articles(connection, ranks)
    batch.rows = [_row(batch, rank, what) for rank, name in ranks.items() for what in found[name]]
    new: dict[int, list[Row]] = defaultdict(list)
    for row in batch.rows:
        new[row.name].append(row)
    full = {row.name: row.what.full for row in (*old, *batch.rows)}
    settled = {
        name: only
        for name, is_full in sorted(full.items())
        if is_full and (only := _only_bearer(batch, name, new[name], ranks)) is not None
    }
    batch.before = {name: as_it_is(batch, name) for name in sorted(full.keys() - settled)}
    _take_out(batch, old)
    _put(batch, ranks)
    for name, number in settled.items():
        for row in new[name]:
            _give(batch, row, number)
        nodes.put(connection, batch.pile.row(number))
    for name, before in batch.before.items():
        if full[name]:
            regroup(batch, name, before)


def _put(batch: Batch, ranks: Mapping[int, str]) -> None:
    """Put the rows of the articles in place of those that were there."""
    new: dict[int, list[Row]] = {rank: [] for rank in ranks}
    for row in batch.rows:
        new[row.rank].append(row)
    for rank, article in ranks.items():
        rows.drop(batch.pile.connection, rank)
        rows.put(batch.pile.connection, article, new[rank])


def _only_bearer(
    batch: Batch, name: int, new: Sequence[Row], ranks: Mapping[int, str]
) -> int | None:
    """The only bearer of a name, if its first rows stay and all the new ones go with it as well."""
    core = rows.first_of_name(batch.pile.connection, name, CORE)
    if len(core) < CORE or any(rank in ranks for rank in core):
        return None
    if any(row.rank < core[-1] or row.what.twin for row in new):
        return None
    known = nodes.of_name(batch.pile.connection, name)
    if len(known) != 1:
        return None
    said = that_tells(batch.pile.know(known[0]).said)
    told = {that_tells(row.what.said) for row in new}
    return None if any(some and against(some, said) for some in told) else known[0].id


def _row(batch: Batch, rank: int, what: Appearance) -> Row:
    name = rows.name_id(batch.pile.connection, what.kind, what.name, what.full)
    return Row(rank, what, name, None, what.full or may_be_its_own(what))


def _take_out(batch: Batch, old: Sequence[Row]) -> None:
    """Note whose the old rows are, and count them out."""
    batch.pile.load({row.node for row in old if row.node is not None})
    named: dict[str, set[Named]] = defaultdict(set)
    for row in old:
        batch.note(row)
        if row.what.full:
            named[row.what.article].add((row.what.kind, row.what.name))
        if row.node is not None:
            batch.old_nodes[row.what.article].add(row.node)
            _count(batch, row, row.node, -1)
    batch.named = {article: frozenset(some) for article, some in named.items()}


def as_it_is(batch: Batch, name: int) -> Before:
    """A name before anything is done to it."""
    core = rows.of_name(batch.pile.connection, name, CORE + 1)
    known = nodes.of_name(batch.pile.connection, name)
    for each in known:
        batch.pile.know(each)
    if len(core) <= CORE or len(known) == 1:
        parts = _by_node(core[:CORE])
    else:
        parts = {each.id: batch.pile.core(each.id) for each in known}
    return Before(core[:CORE], {each.id: (each, parts.get(each.id, [])) for each in known})


def regroup(batch: Batch, name: int, before: Before) -> None:
    """Take a name apart into its bearers, as far as its rows have changed."""
    found = rows.of_name(batch.pile.connection, name, CORE + 1)
    core, is_many = found[:CORE], len(found) > CORE
    is_another = [row.place for row in before.core] != [row.place for row in core] or any(
        row.what.article in batch.fresh for row in core
    )
    groups = _groups(batch, core, before, anew=is_another)
    by_key = {row.what.key: row for row in core}
    placed = [(by_key[key], group) for group in groups for key in group.keys]
    if is_many:
        everything = is_another and not _is_the_same(before, groups, core)
        rest = _rest(batch, name, {row.place for row in core}, everything=everything)
        placed += _placed(
            batch, rest, Placing(groups, [row.what for row in core], batch.pile.around)
        )
    _settle(batch, name, before, placed, is_whole=not is_many)


def _is_the_same(before: Before, groups: Sequence[Group], core: Sequence[Row]) -> bool:
    """Whether all chains of a name were the only bearer's, and would be now too."""
    if len(before.nodes) != 1 or len(groups) != 1 or not core[0].what.full:
        return False
    if any(row.what.twin for row in before.core):
        return False
    ((was, _),) = before.nodes.values()
    said = {entry for row in core for entry in row.what.said}
    return was.label == groups[0].label and that_tells(was.said) == that_tells(said)


def _groups(batch: Batch, core: list[Row], before: Before, *, anew: bool) -> list[Group]:
    """The groups of a name's first rows, worked out anew only if anything is new about them."""
    if not core:
        return []
    if anew:
        what = [row.what for row in core]
        batch.pile.around.load({each.article for each in what})
        rule = groups_of if what[0].full else groups_of_lone
        groups = rule(what, batch.pile.around)
    else:
        groups = [_group(before.nodes[number][0], part) for number, part in _by_node(core).items()]
    return sorted(groups, key=lambda group: group.keys)


def _rest(batch: Batch, name: int, core: set[tuple[int, int]], *, everything: bool) -> list[Row]:
    """The rows outside the core that are to be placed: all of them, or the new ones."""
    if everything:
        return rows.of_name(batch.pile.connection, name, -1, CORE)
    new = rows.without_node(batch.pile.connection, name)
    return [row for row in new if row.place not in core]


def _placed(batch: Batch, rest: list[Row], placing: Placing) -> Iterator[tuple[Row, Group]]:
    """The rows outside the core with the groups they go to."""
    if placing.needs_company:
        batch.pile.around.load({row.what.article for row in rest})
    for row in rest:
        around = batch.pile.around[row.what.article] if placing.needs_company else None
        yield row, placing.group_of(row.what, around)


def _settle(
    batch: Batch,
    name: int,
    before: Before,
    placed: Iterable[tuple[Row, Group]],
    *,
    is_whole: bool,
) -> None:
    """Give rows to the nodes of their groups, and keep what is known of those nodes now.

    `is_whole` says that `placed` are all rows of the name, which need not be read again then.
    """
    by_label = {row.label: number for number, (row, _) in before.nodes.items()}
    told: dict[int, Group] = {}
    cores: dict[int, list[Row]] = defaultdict(list)
    for row, group in placed:
        if group.label not in by_label:
            number = nodes.add(batch.pile.connection, name, group.label)
            by_label[group.label] = number
        number = by_label[group.label]
        told.setdefault(number, group)
        cores[number].append(row._replace(node=number))
        if row.node != number:
            _give(batch, row, number)
    for number in sorted(by_label.values()):
        core = sorted(cores[number], key=lambda row: row.place) if is_whole else None
        _keep(batch, number, before.nodes.get(number), told.get(number), core)


def _give(batch: Batch, row: Row, number: int) -> None:
    """Let a row be a node's."""
    batch.note(row)
    rows.put_node(batch.pile.connection, row, number)
    if row.what.article in batch.fresh:
        batch.new_nodes[row.what.article].add(number)
    if row.node is not None:
        _count(batch, row, row.node, -1)
    _count(batch, row, number, 1)


def take_away(batch: Batch, row: Row) -> None:
    """Let a row be no node's."""
    if row.node is not None:
        batch.note(row)
        rows.put_node(batch.pile.connection, row, None)
        _count(batch, row, row.node, -1)


def _count(batch: Batch, row: Row, number: int, times: int) -> None:
    """Count a row and its short forms to a node, or from it."""
    batch.pile.count(number, times)
    if row.what.kind is Kind.ORGANISATION and row.what.full:
        for form in short_forms(row.what.forms):
            if nodes.count_form(batch.pile.connection, form, number, times):
                batch.short.add(form)


def _keep(
    batch: Batch,
    number: int,
    before: tuple[NodeRow, list[Row]] | None,
    group: Group | None,
    core: list[Row] | None,
) -> None:
    """Keep what is known of a node, and tell in what it is another than before."""
    row = batch.pile.row(number)
    if group is None and before is not None and before[0].rows == row.rows:
        return
    was, old_core = before or (None, [])
    batch.pile.forget_company(number, core)
    core = batch.pile.core(number) if row.rows else []
    change = Change(None if was is None else as_node(was))
    change.articles = _articles_of_change(batch, old_core, core)
    if core:
        group = group or _group(row, core)
        change.after = node(group, [each.what for each in core])
        batch.pile.know(
            row._replace(
                printed=change.after.name,
                said=change.after.said,
                apart=group.apart,
                doubt=group.doubt,
            )
        )
        if batch.pile.row(number) != was:
            nodes.put(batch.pile.connection, batch.pile.row(number))
    if change.is_another or change.articles:
        batch.changes[number] = change
    if row.bearer is not None:
        batch.touched.add(row.bearer)


def _articles_of_change(batch: Batch, old: Sequence[Row], new: Sequence[Row]) -> set[str]:
    """The articles that came to a node's first ones, left them, or changed."""
    before = {row.place: row.what.article for row in old}
    after = {row.place: row.what.article for row in new}
    both = before.keys() & after.keys()
    return {
        article
        for place, article in (before | after).items()
        if place not in both or article in batch.fresh
    }


def _group(row: NodeRow, part: Iterable[Row]) -> Group:
    """A node that is there, as the group it was made of."""
    keys = tuple(sorted(each.what.key for each in part))
    return Group(row.label, keys, row.apart, row.doubt)


def _by_node(some: Iterable[Row]) -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in some:
        if row.node is not None:
            found[row.node].append(row)
    return found
