"""Names in full, each with the chains that print it: what linking compares and joins.

Chains of one full name are one node, whatever the case, accents, hyphens or legal endings, unless
what is printed beside it tells several bearers apart (`bearers_of_names`); then each has a node.
The invariant: what is known of a node is read from its first chains in the order of the core, so
that it stays as it is when a well-known name is printed once more.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import acronyms, organisation_names, person_names
from tui_reader.entities.bearers_of_names import Group, bearers, by_company
from tui_reader.entities.folding import fold
from tui_reader.entities.titles import RANKS
from tui_reader.entities.word_sets import word_set
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tui_reader.entities.person_names import PersonName
    from tui_reader.entities.surroundings import Surroundings
    from tui_reader.model.appearance import Appearance


_CALLED = "called "
_NOBLE = word_set("sir dame lord lady baron baroness viscount viscountess peer")


def called(name: str) -> str:
    """Another name of a bearer, as it is compared, among what stands beside the name."""
    return f"{_CALLED}{name}"


class NodeId(NamedTuple):
    """What tells nodes apart: kind, comparable name, and what titles tell where that is needed."""

    kind: Kind
    name: str
    told: str


@dataclass(frozen=True)
class Node:
    """A full name: the `name` as most of its chains print it, and what is `said` beside it.

    `apart` is why bearers of the name are kept apart, a clause; `doubt` why it may be several
    people's, a sentence. A `lone` one is no full name, but a short form that nothing explains.
    """

    id: NodeId
    name: str
    said: tuple[str, ...] = ()
    apart: str = ""
    doubt: str = ""
    lone: bool = False

    @cached_property
    def person(self) -> PersonName:
        """The parts of a person's name."""
        return person_names.without_hyphens(person_names.parse(self.name))

    @cached_property
    def other_names(self) -> tuple[str, ...]:
        """The names, as they are compared, that articles say are the bearer's as well."""
        return tuple(
            entry.removeprefix(_CALLED) for entry in self.said if entry.startswith(_CALLED)
        )

    @cached_property
    def nobility(self) -> tuple[str, ...]:
        """The titles beside the name that peers have, or had before they were peers, folded."""
        return tuple(low for title in self.said if (low := fold(title)) in _NOBLE)

    @property
    def compared(self) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
        """All of it on which it depends what other names it is like."""
        return self.name, self.other_names, self.nobility

    @cached_property
    def is_titled(self) -> bool:
        """Whether the name is a title and one name, such as "Lord Rees"."""
        first, *rest = self.name.split()
        return self.id.kind is Kind.PERSON and fold(first) in RANKS and bool(rest)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of an organisation's name."""
        return tuple(self.id.name.split())


def groups_of(rows: Sequence[Appearance], around: Mapping[str, Surroundings]) -> list[Group]:
    """The bearers of one name; a body's name is one body's, but for acronyms and saints."""
    first = rows[0]
    if first.kind is Kind.PERSON:
        return bearers(rows, around)
    common = organisation_names.is_of_many_places(first.printed)
    if (
        len(rows) == 1
        or organisation_names.known_body(first.name)
        or (" " in first.name and not common)
    ):
        return [Group("", tuple(sorted(row.key for row in rows)), "")]
    common = common or any(acronyms.is_acronym(row.printed) for row in rows)
    return by_company(rows, around, "organisation", common=common)


def node(group: Group, rows: Sequence[Appearance]) -> Node:
    """The node of a group, by the first of its chains."""
    names = Counter(row.printed for row in rows)
    name = min(names, key=lambda form: (-names[form], form))
    said = {entry for row in rows for entry in row.said}
    node_id = NodeId(rows[0].kind, rows[0].name, group.label)
    return Node(node_id, name, tuple(sorted(said)), group.apart, group.doubt, not rows[0].full)
