"""Names in full, each with all the chains that print it: what linking starts from.

Chains of one full name are one node, whatever the case, accents, hyphens or legal endings, unless
their titles contradict one another, such as a man's and a woman's; then each bearer has a node, and
chains without a title have one of their own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import organisation_names, person_names
from tui_reader.entities.folding import fold
from tui_reader.entities.titles import contradiction, estates, gender
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
    """A full name: the `chains` that print it and the `name` as most of them do."""

    id: NodeId
    name: str
    chains: tuple[ChainKey, ...]
    titles: tuple[str, ...] = ()
    doubt: str = ""

    @cached_property
    def person(self) -> PersonName:
        """The parts of a person's name."""
        return person_names.without_hyphens(person_names.parse(self.name))

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
        node for (kind, name), keys in groups.items() for node in _split(chains, kind, name, keys)
    ]
    return sorted(found, key=lambda node: node.id)


def _comparable(chain: Chain) -> str:
    """The name as it is compared."""
    if chain.kind is Kind.ORGANISATION:
        return organisation_names.key(chain.name)
    return fold(chain.name).replace("-", " ").replace(".", "").replace("'", "")


def _split(
    chains: Mapping[ChainKey, Chain], kind: Kind, name: str, keys: list[ChainKey]
) -> list[Node]:
    """The node of one name, or the several of its bearers that titles tell apart."""
    groups: dict[str, list[ChainKey]] = defaultdict(list)
    for key in keys:
        groups[_told(chains[key].honorifics)].append(key)
    titles = [_titles(chains, part) for part in groups.values()]
    doubt = next(filter(None, (contradiction(*pair) for pair in combinations(titles, 2))), None)
    if doubt is None:
        return [_node(chains, NodeId(kind, name, ""), keys, "")]
    reason = f"Kept apart from others of that name: {doubt}."
    return [_node(chains, NodeId(kind, name, told), part, reason) for told, part in groups.items()]


def _told(titles: tuple[str, ...]) -> str:
    """What titles tell of their bearer, as a label."""
    return "-".join(filter(None, [gender(titles), *sorted(estates(titles))])) or "untold"


def _titles(chains: Mapping[ChainKey, Chain], keys: list[ChainKey]) -> tuple[str, ...]:
    """All titles that chains print, sorted."""
    return tuple(sorted({title for key in keys for title in chains[key].honorifics}))


def _node(
    chains: Mapping[ChainKey, Chain], node_id: NodeId, keys: list[ChainKey], doubt: str
) -> Node:
    """A node, named as the most chains do."""
    names = Counter(chains[key].name for key in keys)
    name = min(names, key=lambda form: (-names[form], form))
    return Node(node_id, name, tuple(sorted(keys)), _titles(chains, keys), doubt)
