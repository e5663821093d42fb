"""The fourth step: surnames and acronyms alone are given to bearers, or are names of their own.

Looked at again are those in the articles that came or changed, those of a body's short form that
stands for another body now, and those of a bearer that is not as it was, if their articles could
notice that (`noticing`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.lone import (
    NAMES_ENOUGH,
    Possible,
    explained,
    is_of_many,
    is_somebody_else,
    keys_of_lone,
    may_be_its_own,
    stands_for,
)
from tui_reader.entities.surroundings import (
    MARKS_ENOUGH,
    marks,
    marks_in_part,
    uncommon_surname,
)
from tui_reader.library.linking.groups import give_bearer
from tui_reader.library.linking.keeping import take_away
from tui_reader.library.linking.names import as_it_was, regroup
from tui_reader.library.linking.noticing import Noticing
from tui_reader.model.mention import Kind
from tui_reader.store.links import bearers, names, nodes, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_reader.library.linking.batch import Batch
    from tui_reader.store.links.rows import Row


def explain_short_forms(batch: Batch) -> None:
    """Give short forms to the bearers they are explained by now, and group the others."""
    again = {row.place: row for row in _of_bodies(batch)}
    again |= {row.place: row for row in Noticing(batch).rows()}
    again |= {row.place: row for row in batch.rows if not row.what.full}
    open_ones = (row for some in batch.old.values() for row in some if row.open)
    turned = {row.name for row in open_ones if not row.what.full}
    turned |= {row.name for _, row in sorted(again.items()) if _explain(batch, row)}
    for name in sorted(turned):
        known = set(batch.changes)
        regroup(batch, name, *as_it_was(batch, name))
        _give_own_bearers(batch, set(batch.changes) - known)
    batch.pile.keep_cores()


def _of_bodies(batch: Batch) -> Iterable[Row]:
    """The rows of short forms that stand for another body than before."""
    connection = batch.pile.connection
    for form in sorted(batch.short):
        found = nodes.called(connection, form)
        now = found[0] if len(found) == 1 else None
        if now != nodes.stood_for(connection, form):
            nodes.put_stands_for(connection, form, now)
            name = names.known(connection, Kind.ORGANISATION, form, False)
            if name is not None:
                yield from rows.all_of_name(connection, name)


def _explain(batch: Batch, row: Row) -> bool:
    """Give a short form to whom it is explained by, or to nobody.

    Whether that makes its name, as far as nothing explains it, another than before.
    """
    taken, why = None, ""
    if row.what.kind is Kind.ORGANISATION and not is_of_many(row.what):
        taken = nodes.stood_for(batch.pile.connection, row.what.name)
        why = stands_for(row.what) if taken is not None else ""
    if taken is None and (found := explained(row.what, _possible(batch, row))) is not None:
        taken, why = found
    if taken != row.taken:
        batch.note(row)
    if taken is not None:
        take_away(batch, row)
        batch.touched.add(taken)
    is_open = taken is None and may_be_its_own(row.what)
    rows.put_taken(batch.pile.connection, row, taken, why, is_open=is_open)
    if row.what.article in batch.fresh:
        return is_open
    if is_open != row.open:
        batch.old[row.name].append(row)
    return is_open != row.open


def _possible(batch: Batch, row: Row) -> list[Possible]:
    """Those who may be meant by a short form, and what its article has in common with them."""
    some: set[int] = set()
    for key in keys_of_lone(row.what):
        found = batch.pile.block(nodes.number_of(key))
        if found is None:
            return []
        some.update(found)
    batch.pile.load(some)
    known = {bearer for each in some if (bearer := batch.pile.row(each).bearer) is not None}
    here = _named_in(batch, row) if row.what.kind is Kind.PERSON else set[int]()
    batch.pile.load_cores(some)
    fitting = []
    for bearer in sorted(known):
        members = sorted(
            (each.id for each in nodes.of_bearer(batch.pile.connection, bearer)),
            key=lambda number: batch.pile.node(number).id,
        )
        own = [batch.pile.node(each) for each in members]
        if bearer in here:
            if not is_somebody_else(row.what, own):
                return []
        elif shared := _shared(batch, row, members):
            fitting.append(Possible(bearer, own, shared))
    return fitting


def _named_in(batch: Batch, row: Row) -> set[int]:
    """The bearers whose full names are in the article of a row."""
    others = rows.in_articles(batch.pile.connection, [row.rank])
    found = {batch.owner(other) for other in others if other.what.full}
    return {bearer for bearer in found if bearer is not None}


def _shared(batch: Batch, row: Row, members: Sequence[int]) -> list[str]:
    """What the article of a row has in common with others that name a bearer, as it prints it.

    Where that is less than two full names, one article may have enough surnames in common with it.
    """
    own = {batch.pile.node(number).id[:2] for number in members}
    here = batch.pile.around.names(row.what.article) - own
    ranks = frozenset().union(*(batch.pile.core(number).ranks for number in members))
    common = {name for each in members if here for name in here & batch.pile.company_of(each)}
    if common and row.rank in ranks:
        others = batch.pile.around.articles(ranks - {row.rank})
        common &= set().union(*map(batch.pile.around.names, others))
    if len(common) < NAMES_ENOUGH and row.what.kind is Kind.PERSON:
        found = _by_surnames(batch, row, ranks - {row.rank}, members)
        if found:
            return found
    shared = sorted(common, key=lambda name: (name[1], name[0]))
    return batch.pile.printed_in(row.what.article, shared)


def _by_surnames(
    batch: Batch, row: Row, ranks: frozenset[int], members: Sequence[int]
) -> list[str]:
    """What the article of a row has in common with one of `ranks`; nothing if that is too little.

    Those articles are read only if all of them together have enough of it.
    """
    pile, around = batch.pile, batch.pile.around
    own = (pile.node(each).id.name for each in members)
    meant = {uncommon_surname(name) for name in (row.what.name, *own)}
    here = marks_in_part(around[row.what.article]) - meant
    if len(here & frozenset().union(*map(pile.marks, members))) < MARKS_ENOUGH:
        return []
    common = [here & marks(around[article]) for article in around.articles(ranks)]
    most = max(common, key=lambda some: (len(some), sorted(some)), default=frozenset[str]())
    return batch.pile.printed_by(row.what.article, most) if len(most) >= MARKS_ENOUGH else []


def _give_own_bearers(batch: Batch, changed: Iterable[int]) -> None:
    """Let each group of short forms that nothing explains be somebody."""
    connection = batch.pile.connection
    for number in sorted(changed):
        row = batch.pile.row(number)
        if batch.changes[number].after is None:
            nodes.drop(connection, number)
        elif row.bearer is None:
            bearer = bearers.new(connection)
            batch.joins[bearer] = []
            batch.touched.add(bearer)
            give_bearer(batch, number, bearer)
