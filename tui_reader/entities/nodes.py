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
from tui_reader.entities.bearers_of_names import Group, bearers
from tui_reader.entities.folding import fold
from tui_reader.entities.titles import RANKS
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.entities.person_names import PersonName
    from tui_reader.model.chain import Chain, ChainKey


class NodeId(NamedTuple):
    """What tells nodes apart: kind, comparable name, and what titles tell where that is needed."""

    kind: Kind
    name: str
    told: str


@dataclass(frozen=True)
class Node:
    """A full name: the `chains` that print it, the `name` as most of them do, what is `said`.

    `doubt` is why it is kept apart from others of the name, or why it may be several people's.
    """

    id: NodeId
    name: str
    chains: tuple[ChainKey, ...]
    said: tuple[str, ...] = ()
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


def nodes(chains: Mapping[ChainKey, Chain]) -> list[Node]:
    """The nodes of all full chains, in order of their ids."""
    groups: dict[tuple[Kind, str], list[ChainKey]] = defaultdict(list)
    for key, chain in chains.items():
        if chain.full:
            groups[chain.kind, _comparable(chain)].append(key)
    found = [
        _node(chains, NodeId(kind, name, group.label), group.keys, group.doubt)
        for (kind, name), keys in groups.items()
        for group in _bearers(chains, kind, keys)
    ]
    return sorted(found, key=lambda node: node.id)


def _comparable(chain: Chain) -> str:
    """The name as it is compared."""
    if chain.kind is Kind.ORGANISATION:
        return organisation_names.key(chain.name)
    return fold(chain.name).replace("-", " ").replace(".", "").replace("'", "")


def _bearers(chains: Mapping[ChainKey, Chain], kind: Kind, keys: list[ChainKey]) -> list[Group]:
    """The bearers of one name; a body's name is one body's."""
    return bearers(chains, keys) if kind is Kind.PERSON else [Group("", tuple(keys), "")]


def _node(
    chains: Mapping[ChainKey, Chain], node_id: NodeId, keys: tuple[ChainKey, ...], doubt: str
) -> Node:
    """A node, named as the most chains do."""
    names = Counter(chains[key].name for key in keys)
    name = min(names, key=lambda form: (-names[form], form))
    said = {entry for key in keys for entry in chains[key].honorifics}
    return Node(node_id, name, tuple(sorted(keys)), tuple(sorted(said)), doubt)
