"""Names in full, each with all the chains that print it: what linking starts from.

Chains of one full name are one node, whatever the case, accents, hyphens or legal endings, unless
what is printed beside it tells several bearers apart (`bearers_of_names`); then each has a node.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import organisation_names, person_names
from tui_reader.entities.bearers_of_names import Group, bearers, by_company
from tui_reader.entities.folding import fold
from tui_reader.entities.surroundings import circles
from tui_reader.entities.titles import RANKS
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.entities.person_names import PersonName
    from tui_reader.entities.surroundings import Surroundings
    from tui_reader.model.chain import Chain, ChainKey


class NodeId(NamedTuple):
    """What tells nodes apart: kind, comparable name, and what titles tell where that is needed."""

    kind: Kind
    name: str
    told: str


@dataclass(frozen=True)
class Node:
    """A full name: the `chains` that print it, the `name` as most of them do, what is `said`.

    `apart` is why bearers of the name are kept apart, a clause; `doubt` why it may be several
    people's, a sentence.
    """

    id: NodeId
    name: str
    chains: tuple[ChainKey, ...]
    said: tuple[str, ...] = ()
    apart: str = ""
    doubt: str = ""

    @cached_property
    def person(self) -> PersonName:
        """The parts of a person's name."""
        return person_names.without_hyphens(person_names.parse(self.name))

    @cached_property
    def is_titled(self) -> bool:
        """Whether the name is a title and one name, such as "Lord Rees"."""
        first, *rest = self.name.split()
        return self.id.kind is Kind.PERSON and fold(first) in RANKS and bool(rest)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of an organisation's name."""
        return tuple(self.id.name.split())

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles that name it."""
        return frozenset(key.article for key in self.chains)


def nodes(
    chains: Mapping[ChainKey, Chain],
    groups: Mapping[tuple[Kind, str], list[ChainKey]],
    around: Surroundings,
) -> list[Node]:
    """The nodes of all full chains, by their `full_names` and their surroundings, by id."""
    found = [
        _node(chains, NodeId(kind, name, group.label), group)
        for (kind, name), keys in groups.items()
        for group in _bearers(chains, kind, name, keys, around)
    ]
    return sorted(found, key=lambda node: node.id)


def full_names(chains: Mapping[ChainKey, Chain]) -> dict[tuple[Kind, str], list[ChainKey]]:
    """The chains of every full name, by kind and comparable name."""
    groups: dict[tuple[Kind, str], list[ChainKey]] = defaultdict(list)
    for key, chain in chains.items():
        if chain.full:
            groups[chain.kind, _comparable(chain)].append(key)
    return groups


def _comparable(chain: Chain) -> str:
    """The name as it is compared."""
    if chain.kind is Kind.ORGANISATION:
        return organisation_names.key(chain.name)
    return person_names.comparable(chain.name)


def _bearers(
    chains: Mapping[ChainKey, Chain],
    kind: Kind,
    name: str,
    keys: list[ChainKey],
    around: Surroundings,
) -> list[Group]:
    """The bearers of one name; a body's name is one body's, but for single words few know."""
    if kind is Kind.PERSON:
        return bearers(chains, name, keys, around)
    if " " in name or len(keys) == 1 or organisation_names.known_body(name):
        return [Group("", tuple(keys), "")]
    return by_company(circles(chains, keys, name, around), name, around, "organisation")


def _node(chains: Mapping[ChainKey, Chain], node_id: NodeId, group: Group) -> Node:
    """A node, named as the most chains do."""
    names = Counter(chains[key].name for key in group.keys)
    name = min(names, key=lambda form: (-names[form], form))
    said = {entry for key in group.keys for entry in chains[key].honorifics}
    keys = tuple(sorted(group.keys))
    return Node(node_id, name, keys, tuple(sorted(said)), group.apart, group.doubt)
