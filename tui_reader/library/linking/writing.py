"""The last step: the entities that differ are written, and no others.

The invariant: an entity's mentions, aliases, articles and name are those of the rows it has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.entities.acronyms import is_acronym
from tui_reader.entities.folding import slug
from tui_reader.entities.organisation_names import known_body
from tui_reader.library.linking.reasons import reasons
from tui_reader.store import known
from tui_reader.store.links import bearers, nodes, rows
from tui_reader.store.links.bearers import Bearer
from tui_reader.store.links.parts import in_parts

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from tui_reader.library.linking.batch import Batch
    from tui_reader.model.chain import ChainKey
    from tui_reader.store.links.bearers import Form
    from tui_reader.store.links.rows import Row


def write_entities(batch: Batch) -> None:
    """Let rows go over to the bearers they have now, and keep what that makes of them."""
    connection = batch.pile.connection
    tallies = _tallies(batch)
    all_touched = sorted(batch.touched | tallies.keys())
    found = known.rows_of(connection, all_touched)
    for bearer, tally in sorted(tallies.items()):
        bearers.add_forms(connection, bearer, tally.forms, tally.chains)
        bearers.add(connection, bearer, tally.mentions, tally.articles)
    bases: set[str] = set()
    for bearer in all_touched:
        bases |= _write(batch, bearer, tallies.get(bearer) or Tally())
    bearers.number(connection, sorted(bases))
    known.replace(connection, found, known.rows_of(connection, all_touched))


def _tallies(batch: Batch) -> dict[int, Tally]:
    """Let rows go over to the bearers they have now; what each bearer has won and lost by that."""
    tallies: dict[int, Tally] = defaultdict(Tally)
    come = {row.place: row for row in batch.rows}
    by_article: dict[int, list[tuple[Row, int | None]]] = defaultdict(list)
    for place in sorted(batch.moved):
        by_article[place[0]].append(batch.moved[place])
    for ranks in in_parts(by_article):
        _count(batch, [each for rank in ranks for each in by_article[rank]], come, tallies)
    return tallies


def _count(
    batch: Batch,
    moved: Collection[tuple[Row, int | None]],
    come: Mapping[tuple[int, int], Row],
    tallies: dict[int, Tally],
) -> None:
    """Count all rows of some articles out of the tallies they were in, and into those of now.

    The rows that `come` take the place of those that were there.
    """
    connection = batch.pile.connection
    found = list(rows.whose(connection, {old.rank for old, _ in moved}))
    batch.pile.load({node for _, node, _ in found if node is not None})
    nodes_now = {place: node for place, node, _ in found}
    owners = {place: batch.bearer(*whose) for place, *whose in found}
    before = owners | {old.place: owner for old, owner in moved}
    members = []
    for old, owner in moved:
        new, bearer = come.get(old.place, old), owners.get(old.place)
        if owner is not None:
            tallies[owner].add(old, -1)
        if bearer is not None:
            tallies[bearer].add(new._replace(node=nodes_now[old.place]), 1)
        members.append((new.what.key, bearer, new.what.mentions))
    was, are = _in_articles(before), _in_articles(owners)
    for _, bearer in are - was:
        tallies[bearer].articles += 1
    for _, bearer in was - are:
        tallies[bearer].articles -= 1
    bearers.put_members(connection, members)


def _in_articles(owners: Mapping[tuple[int, int], int | None]) -> set[tuple[int, int]]:
    """The articles, by their ranks, and the bearers of whom they have rows."""
    return {(rank, bearer) for (rank, _), bearer in owners.items() if bearer is not None}


@dataclass
class Tally:
    """What a bearer has won and lost: mentions, also by printed form, chains, and articles."""

    mentions: int = 0
    articles: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    chains: Counter[str] = field(default_factory=Counter)
    won: list[ChainKey] = field(default_factory=list)
    lost: list[ChainKey] = field(default_factory=list)

    def add(self, row: Row, times: int) -> None:
        """Count a row in, or out."""
        for form, count in row.what.forms:
            self.forms[form] += times * count
        self.mentions += times * row.what.mentions
        if row.node is not None:
            self.chains[row.what.printed] += times
        (self.won if times > 0 else self.lost).append(row.what.key)


def _write(batch: Batch, bearer: int, tally: Tally) -> set[str]:
    """Keep what is known of a bearer now; the ids that are to be numbered again."""
    connection = batch.pile.connection
    before = bearers.base(connection, bearer)
    members = [batch.pile.know(row) for row in nodes.of_bearer(connection, bearer)]
    if not members:
        bearers.drop(connection, bearer)
        return {before} - {""}
    members.sort(key=lambda node: node.id)
    forms = bearers.forms(connection, bearer)
    name = _name(forms)
    kind = members[0].id.kind
    base = f"{kind.value}:{slug(name)}"
    joins = batch.joins.get(bearer)
    counted = [(node, batch.pile.row(batch.pile.number(node)).rows) for node in members]
    if joins is None:
        joins = bearers.joins(connection, bearer)
    why = [*reasons(counted, forms), *dict.fromkeys(join.reason for join in joins)]
    doubts = [node.doubt for node in members if node.doubt]
    is_lone = all(node.lone for node in members)
    bearers.put(connection, bearer, Bearer(base, name, kind, why, joins, doubts, is_lone))
    other_first = bearers.keep_first(connection, bearer, tally.won, tally.lost)
    return {before, base} - {""} if other_first or base != before else set()


def _name(forms: list[Form]) -> str:
    """The most frequent of the fullest forms: no short form, no misspelling, no capitals only."""
    full = [form for form in forms if form.chains > 0]
    some_long = any(not is_acronym(form.text) for form in full)
    some_small = any(not form.text.isupper() for form in full)

    def rank(form: Form) -> tuple[bool, bool, int, int, str]:
        text = form.text
        lesser = (some_long and is_acronym(text)) or (some_small and text.isupper())
        return lesser, known_body(text) is None, -form.mentions, -len(text), text

    return min(full, key=rank).text
