"""Short forms that could be of bearers who are not as they were.

Whose a short form is depends on the names in full, and the surnames, that its article has in common
with those who may be meant. So it is looked at again where its article names any of those by whom
a bearer came to be known, or ceased to be. The invariant: no short form is passed over that would
be given to another now.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.lone import keys_of_lone, lone_keys, printed_for
from tui_reader.entities.surroundings import MARKS_ENOUGH, marks, surroundings
from tui_reader.store.links import names, nodes, rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.entities.nodes import Node
    from tui_reader.library.linking.batch import Batch
    from tui_reader.store.links.rows import Row

_MOST_ROWS = 50_000


class _Beside(NamedTuple):
    """An article that prints a short form: the numbers and the marks of all names it prints."""

    rank: int
    names: frozenset[int]
    marks: frozenset[str]


class _Notice(NamedTuple):
    """By what an article can notice that a bearer is not as it was.

    One that prints any of `names` does, or enough marks of one article: each article's are in
    `apart`, all of them `seen`. Of the bearer's first articles, which have `ranks`, any does that
    prints one of `named_there`.
    """

    names: set[int]
    ranks: set[int]
    named_there: set[int]
    seen: frozenset[str]
    apart: Sequence[frozenset[str]]

    def is_seen(self, one: _Beside, meant: str) -> bool:
        """Whether an article notices it; what is `meant` by the short form is no mark of it."""
        if not self.names.isdisjoint(one.names):
            return True
        if one.rank in self.ranks and not self.named_there.isdisjoint(one.names):
            return True
        common = (self.seen & one.marks) - {meant}
        return len(common) >= MARKS_ENOUGH and any(
            len(common & each) >= MARKS_ENOUGH for each in self.apart
        )


class Noticing:
    """The articles of short forms, asked again and again about what changed."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._known: dict[int, list[_Beside]] = {}
        self._kept = 0

    def rows(self) -> Iterator[Row]:
        """The rows of short forms that may have to go to others now."""
        for bearer in sorted(_bearers(self._batch)):
            after = {row.id for row in nodes.of_bearer(self._batch.pile.connection, bearer)}
            before = self._batch.members.get(bearer, after)
            members = sorted(before | after)
            if before == after and self._batch.changes.keys().isdisjoint(members):
                continue
            if waiting := _waiting(self._batch, members):
                yield from self._of_bearer(waiting, self._notice(members, whole=before != after))

    def _notice(self, members: Sequence[int], *, whole: bool) -> _Notice:
        batch, pile = self._batch, self._batch.pile
        changes = {each: batch.changes[each] for each in members if each in batch.changes}
        ranks = {rank for change in changes.values() for rank in change.ranks}
        named = [batch.names(article) for article in pile.around.articles(ranks)]
        company = {each: pile.company_of(each) for each in members if not batch.is_gone(each)}
        if whole or any(change.is_another for change in changes.values()):
            everybody = frozenset().union(*named, *company.values())
            seen = marks(surroundings(everybody))
            return _Notice(pile.numbers_of(everybody), set(), set(), seen, [seen])
        apart = [marks(surroundings(each)) for each in named]
        own = {pile.node(each).id[:2] for each in members}
        met = own.union(*(change.met for change in changes.values()))
        return _Notice(
            pile.numbers_of(met),
            ranks.union(*(pile.core(each).ranks for each in company)),
            pile.numbers_of(frozenset().union(*named)),
            frozenset().union(*apart),
            apart,
        )

    def _of_bearer(
        self, waiting: Iterable[tuple[int, tuple[str, ...]]], notice: _Notice
    ) -> Iterator[Row]:
        connection, pile = self._batch.pile.connection, self._batch.pile
        for name, key in waiting:
            if nodes.number_of(key) in self._batch.crowds:
                found = rows.all_of_name(connection, name)
            else:
                meant = pile.mark(name)
                ranks = [one.rank for one in self._beside(name) if notice.is_seen(one, meant)]
                found = rows.of_name_in(connection, name, ranks)
            yield from (row for row in found if key in keys_of_lone(row.what))

    def _beside(self, name: int) -> list[_Beside]:
        """The articles that print a short form; many bearers' names may be cut to the same."""
        if name not in self._known:
            pile = self._batch.pile
            found = [
                _Beside(rank, frozenset(others), frozenset(map(pile.mark, others)))
                for rank, others in rows.beside(pile.connection, name)
            ]
            if self._kept + len(found) > _MOST_ROWS:
                self._known.clear()
                self._kept = 0
            self._known[name] = found
            self._kept += len(found)
        return self._known[name]


def _bearers(batch: Batch) -> set[int]:
    """The bearers whose names or company may be others than before."""
    staying = [number for number, change in batch.changes.items() if change.after is not None]
    own = {batch.pile.row(number).bearer for number in staying}
    return {each for each in own if each is not None} | batch.members.keys() | batch.joins.keys()


def _waiting(batch: Batch, members: Sequence[int]) -> list[tuple[int, tuple[str, ...]]]:
    """The names, and keys, of short forms that some nodes may be meant by."""
    some: set[Node | None] = set()
    for number in members:
        change = batch.changes.get(number)
        some |= {batch.pile.node(number)} if change is None else {change.before, change.after}
    found = []
    for kind, key in {(node.id.kind, key) for node in some if node for key in lone_keys(node)}:
        for form in printed_for(key):
            name = names.known(batch.pile.connection, kind, form, False)
            if name is not None:
                found.append((name, key))
    return sorted(found)
