"""People and organisations for a query, by any form of their names or by the initials.

Of a small pile every name is held against the query; of a large one those that the full text
offers, the most mentioned first. The invariant: an entity is one hit, by the form that fits best;
titles in a query ("Ms Quill") do not stop a name from being found.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.judging import Found
from tui_reader.library.marking import marks
from tui_reader.library.remembered import Remembered
from tui_reader.library.short_texts import (
    Beginnings,
    all_but_one,
    exactly,
    nearly,
    otherwise_spaced,
    wants_more,
)
from tui_reader.library.titles import without_titles
from tui_reader.library.words import WordIndex, word_index
from tui_reader.model.search import Group, Hit
from tui_reader.printable import printable_line
from tui_reader.store import entities, known, state
from tui_reader.store.folding import initials
from tui_reader.store.search import all_of, phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.library.near_words import NearWords
    from tui_reader.library.query import Term
    from tui_reader.model.entity import Entity
    from tui_reader.model.mention import Kind
    from tui_reader.store.database import Connection
    from tui_reader.store.known import Bearer

FEW = 2000
CANDIDATES = 100
MOST_WAYS = 6
FEWEST_INITIALS, MOST_INITIALS = 2, 5
BY_INITIALS = 70.0
BY_MENTIONS = 0.0


class _Form(NamedTuple):
    text: str
    bearer: Bearer

    @property
    def whole(self) -> bool:
        """Whether it is all of the bearer's name, as far as that is known in full."""
        return not self.bearer.lone and self.text == self.bearer.forms[0]


class _Names:
    """Some names, to be held against a query."""

    def __init__(self, bearers: Iterable[Bearer]) -> None:
        self.forms = [_Form(form, bearer) for bearer in bearers for form in bearer.forms]
        self.by_word: WordIndex = word_index(form.text for form in self.forms)

    def find(self, terms: Sequence[Term]) -> list[Found]:
        """The forms that fit `terms`, titles aside, best first; of equals, names before forms."""
        plain = without_titles(terms)
        also = self.by_word.find(plain) if plain and len(plain) < len(terms) else []
        found = [*self.by_word.find(terms), *also, *self._by_initials(terms)]
        return sorted(found, key=self._rank)

    def _rank(self, found: Found) -> tuple[bool, float, bool, int]:
        whole = self.forms[found.number].whole
        return not found.exact, -found.score, not whole, found.number

    def _by_initials(self, terms: Sequence[Term]) -> Iterator[Found]:
        typed = _typed_initials(terms)
        for number, form in enumerate(self.forms if typed else ()):
            if initials(form.text) == typed:
                yield Found(number, False, BY_INITIALS)


class NameSearch:
    """Finds names; keeps those of a small pile between one query and the next."""

    def __init__(self, near: NearWords, few: int = FEW) -> None:
        self._near = near
        self._most = few
        self._few = Remembered(state.NAMES, self._all_if_few)

    def hits(
        self,
        connection: Connection,
        terms: Sequence[Term],
        limit: int,
        kind: str | None = None,
    ) -> list[Hit]:
        """At most `limit` names for `terms`, of one `kind` if that is given."""
        hits = []
        for form, found in self._best(connection, terms, kind)[:limit]:
            entity = entities.entity(connection, form.bearer.id)
            if entity is not None:
                hits.append(_hit(entity, form.text, found))
        return hits

    def most_named(self, connection: Connection, kind: Kind, limit: int) -> list[Hit]:
        """At most `limit` names of a `kind`, most mentions first, for those who have typed none."""
        found = entities.next_entities(connection, kind, None, limit)
        return [_hit(entity, entity.name, Found(0, True, BY_MENTIONS)) for entity in found]

    def numbers(
        self, connection: Connection, terms: Sequence[Term], limit: int, kind: str
    ) -> list[int]:
        """The row numbers of those who are called so exactly; if nobody is, of those nearly so."""
        best = self._best(connection, terms, kind)[:limit]
        exact = any(found.exact for _, found in best)
        return [form.bearer.number for form, found in best if found.exact or not exact]

    def _best(
        self, connection: Connection, terms: Sequence[Term], kind: str | None
    ) -> list[tuple[_Form, Found]]:
        """The form of each entity that fits best, the best of all first."""
        few = self._few.get(connection)
        names = few or _Names(self._candidates(connection, terms, kind))
        best: dict[int, tuple[_Form, Found]] = {}
        for found in names.find(terms):
            form = names.forms[found.number]
            if kind in (None, form.bearer.kind):
                best.setdefault(form.bearer.number, (form, found))
        return list(best.values())

    def _all_if_few(self, connection: Connection) -> _Names | None:
        bearers = known.every(connection, self._most + 1)
        return None if len(bearers) > self._most else _Names(bearers)

    def _candidates(
        self, connection: Connection, terms: Sequence[Term], kind: str | None
    ) -> Iterable[Bearer]:
        """Who may be meant, most mentioned first: exactly, or else nearly."""
        found: dict[int, Bearer] = {}
        for parts in _exact_ways(connection, terms):
            found |= _most_named(connection, parts, kind)
        if wants_more(terms, len(found)):
            ways = [nearly(connection, terms, self._near)]
            if not found:
                ways += [*all_but_one(terms), *otherwise_spaced(connection, terms)]
            for way in ways[:MOST_WAYS]:
                found |= _most_named(connection, way, kind) if way else {}
        return found.values()


def _exact_ways(connection: Connection, terms: Sequence[Term]) -> Iterator[list[str]]:
    plain = without_titles(terms)
    for some in dict.fromkeys((tuple(terms), plain)):
        if some:
            yield exactly(connection, some, Beginnings.NONE)
            yield exactly(connection, some)
    if typed := _typed_initials(terms):
        yield [f"initials : {phrase(typed)}"]


def _most_named(
    connection: Connection, parts: Sequence[str], kind: str | None
) -> dict[int, Bearer]:
    found = known.most_named(connection, all_of(parts), CANDIDATES, kind)
    return {bearer.number: bearer for bearer in found}


def _typed_initials(terms: Sequence[Term]) -> str:
    """The query, where it may be the first letters of a name's words; else nothing."""
    if len(terms) != 1 or terms[0].quoted:
        return ""
    typed = "".join(terms[0].words)
    return typed if FEWEST_INITIALS <= len(typed) <= MOST_INITIALS else ""


def _hit(entity: Entity, matched: str, found: Found) -> Hit:
    label = printable_line(entity.label)
    also = "" if matched == entity.name else f"“{printable_line(matched)}” · "
    mentions = "1 mention" if entity.mentions == 1 else f"{entity.mentions} mentions"
    return Hit(
        group=Group.NAME,
        label=label,
        detail=f"{also}{entity.kind.value} · {mentions}",
        exact=found.exact,
        score=found.score,
        marks=marks(label, found.beginnings),
        entity_id=entity.id,
    )
