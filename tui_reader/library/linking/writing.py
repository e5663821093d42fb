"""The last step: the entities that differ are written, and no others.

The invariant: an entity's mentions, aliases, articles and name are those of the rows it has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tui_reader.entities.folding import slug
from tui_reader.entities.organisation_names import is_acronym, known_body
from tui_reader.store import known
from tui_reader.store.links import bearers, nodes, rows
from tui_reader.store.links.bearers import Bearer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tui_reader.entities.nodes import Node
    from tui_reader.library.linking.batch import Batch
    from tui_reader.model.chain import ChainKey
    from tui_reader.store.links.bearers import Form
    from tui_reader.store.links.rows import Row


def write_entities(batch: Batch) -> None:
    """Let rows go over to the bearers they have now, and keep what that makes of them."""
    connection = batch.pile.connection
    tallies: dict[int, Tally] = defaultdict(Tally)
    now = {
        row.place: row for row in rows.in_articles(connection, {rank for rank, _ in batch.moved})
    }
    for place, (old, owner) in sorted(batch.moved.items()):
        new = now.get(place)
        bearer = None if new is None else batch.owner(new)
        if owner is not None:
            tallies[owner].add(old, -1)
        if bearer is not None and new is not None:
            tallies[bearer].add(new, 1)
        mentions = 0 if new is None else new.what.mentions
        bearers.put_member(connection, old.what.key, bearer, mentions)
    all_touched = sorted(batch.touched | tallies.keys())
    found = known.rows_of(connection, bearers.of_whom_something_is_known(connection, all_touched))
    for bearer, tally in sorted(tallies.items()):
        bearers.add_forms(connection, bearer, tally.forms, tally.chains)
        bearers.add_mentions(connection, bearer, tally.mentions)
    bases: set[str] = set()
    for bearer in all_touched:
        bases |= _write(batch, bearer, tallies.get(bearer) or Tally())
    bearers.number(connection, sorted(bases))
    left = bearers.of_whom_something_is_known(connection, all_touched)
    known.replace(connection, found, known.rows_of(connection, left))


@dataclass
class Tally:
    """What a bearer has won and lost: mentions, also by printed form, and chains."""

    mentions: int = 0
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
    name = _name(bearers.forms(connection, bearer))
    kind = members[0].id.kind
    base = f"{kind.value}:{slug(name)}"
    joins = batch.joins.get(bearer)
    counted = [(node, batch.pile.row(batch.pile.number(node)).rows) for node in members]
    if joins is None:
        joins = bearers.joins(connection, bearer)
    bearers.put(
        connection,
        bearer,
        Bearer(
            base, name, kind, [*_reasons(counted), *dict.fromkeys(join.reason for join in joins)],
            joins, [node.doubt for node in members if node.doubt],
            all(node.lone for node in members),
        ),
    )  # fmt: skip
    other_first = bearers.keep_first(connection, bearer, tally.won, tally.lost)
    return {before, base} - {""} if other_first or base != before else set()


def _reasons(counted: Iterable[tuple[Node, int]]) -> Iterator[str]:
    """Why the chains of each name are one bearer's, one sentence each."""
    for node, times in counted:
        if times > 1 and not node.lone:
            how = "with that title" if node.is_titled else "in full"
            yield f"“{node.name}” is printed {how} in {times} articles."
        if node.doubt:
            yield node.doubt


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
