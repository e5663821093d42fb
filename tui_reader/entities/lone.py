"""Chains that no full name explains: a surname, an acronym; given to somebody only in company.

"Mrs Justice Vane" in one article is the Marta Vane of another if both name the same people or
bodies besides, and no other Vane is named among them. An acronym that is spelt out nowhere is a
name of its own, as far as its company reaches. The invariant: a surname or an acronym alone joins
nothing, and whatever could be two people's stays nobody's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import organisation_names, person_names
from tui_reader.entities.clusters import Cluster
from tui_reader.entities.folding import fold
from tui_reader.entities.nodes import Node, NodeId
from tui_reader.entities.organisation_names import is_acronym
from tui_reader.entities.surroundings import circles
from tui_reader.entities.titles import BEFORE_FIRST_NAMES, gender, gender_of_first_name
from tui_reader.entities.walks import against
from tui_reader.model.chain import Join
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.entities.surroundings import Surroundings
    from tui_reader.model.chain import Chain, ChainKey

_ENOUGH = 2
"""So many others in common make company for a surname; one is enough for an acronym's letters."""


class _Lone(NamedTuple):
    key: ChainKey
    chain: Chain


def with_lone(
    chains: Mapping[ChainKey, Chain], clusters: list[Cluster], around: Surroundings
) -> list[Cluster]:
    """The clusters with lone surnames and acronyms taken in, and new ones for other acronyms."""
    taken = {key for cluster in clusters for key in cluster.chains}
    lone = [
        _Lone(key, chain)
        for key, chain in chains.items()
        if key not in taken and not chain.full and not chain.candidates
    ]
    if not lone:
        return clusters
    found = _Bearers(clusters)
    several = _printed_of_several(lone)
    left: dict[str, list[ChainKey]] = defaultdict(list)
    for each in lone:
        if each.chain.kind is Kind.PERSON:
            if (each.key.article, fold(each.chain.name)) not in several:
                _take_surname(found, around, each)
        elif is_acronym(each.chain.name) and not _take_acronym(found, around, each):
            left[fold(each.chain.name)].append(each.key)
    return [*clusters, *_by_themselves(chains, left, around)]


def _printed_of_several(lone: list[_Lone]) -> frozenset[tuple[str, str]]:
    """Articles and lone names that one article gives to two people or more: nobody's elsewhere."""
    count = Counter((each.key.article, fold(each.chain.name)) for each in lone)
    return frozenset(name for name, times in count.items() if times > 1)


class _Bearers:
    """People's clusters by surname, bodies' by initials, and in which articles each is named."""

    def __init__(self, clusters: list[Cluster]) -> None:
        self.by_family: dict[str, list[Cluster]] = defaultdict(list)
        self.by_given: dict[str, list[Cluster]] = defaultdict(list)
        self.by_initials: dict[str, list[Cluster]] = defaultdict(list)
        self.articles: dict[int, frozenset[str]] = {}
        for cluster in clusters:
            self.articles[id(cluster)] = frozenset(key.article for key in cluster.chains)
            if cluster.kind is Kind.PERSON:
                for family in {node.person.family for node in cluster.nodes}:
                    self.by_family[family].append(cluster)
                for given in {node.person.given for node in cluster.nodes}:
                    self.by_given[given].append(cluster)
            else:
                letters = {
                    each
                    for node in cluster.nodes
                    for each in organisation_names.initials(node.name)
                }
                for each in letters:
                    self.by_initials[each].append(cluster)

    def near(
        self, some: list[Cluster], article: str, around: Surroundings
    ) -> list[tuple[Cluster, list[str]]]:
        """Those of some clusters with company in common with an article, and with whom."""
        found = [
            (cluster, around.shared(article, self.articles[id(cluster)], _own(cluster)))
            for cluster in some
        ]
        return [(cluster, shared) for cluster, shared in found if shared]


def _own(cluster: Cluster) -> frozenset[str]:
    return frozenset(node.id.name for node in cluster.nodes)


def _take_surname(found: _Bearers, around: Surroundings, lone: _Lone) -> None:
    """Give a lone surname to the only bearer in its company, if no title speaks against it."""
    parts = person_names.without_hyphens(person_names.parse(lone.chain.name))
    titled = any(fold(title) in BEFORE_FIRST_NAMES for title in lone.chain.honorifics)
    known = found.by_given if titled else found.by_family
    some = known.get(parts.family, [])
    if parts.given or lone.key.article in _articles_of(found, some):
        return
    bearers = found.near(some, lone.key.article, around)
    told = gender(lone.chain.honorifics)
    fits = [
        (cluster, shared)
        for cluster, shared in bearers
        if (told is None or _gender(cluster) in (None, told))
        and not any(against(lone.chain.honorifics, node.said) for node in cluster.nodes)
    ]
    if len(fits) != 1 or len(fits[0][1]) < _ENOUGH:
        return
    cluster, shared = fits[0]
    with_whom = " and ".join(shared[:_ENOUGH])
    name = cluster.nodes[0].name
    reason = (
        f"“{lone.chain.name}” is taken for {name}, the only one of that {_part(titled)} whom"
        f" other articles name with {with_whom}."
    )
    cluster.attach(lone.key, Join(lone.chain.name, name, reason))


def _part(titled: bool) -> str:
    """What a lone name is: "Sir" and the like stand before first names."""
    return "first name" if titled else "surname"


def _articles_of(found: _Bearers, clusters: list[Cluster]) -> frozenset[str]:
    """The articles that name any of some bearers."""
    return frozenset().union(*(found.articles[id(cluster)] for cluster in clusters))


def _gender(cluster: Cluster) -> object:
    """The gender that titles or first names tell of a cluster's bearer, if they tell one."""
    for node in cluster.nodes:
        if told := gender(node.said) or gender_of_first_name(node.person.given):
            return told
    return None


def _take_acronym(found: _Bearers, around: Surroundings, lone: _Lone) -> bool:
    """Give an acronym to the only body in its company that has those initials."""
    letters = organisation_names.acronym_key(lone.chain.name)
    bearers = found.near(found.by_initials.get(letters, []), lone.key.article, around)
    if len(bearers) != 1:
        return False
    cluster, shared = bearers[0]
    name = cluster.nodes[0].name
    reason = (
        f"“{lone.chain.name}” is made of the initials of {name}, which other articles name with"
        f" {shared[0]}."
    )
    cluster.attach(lone.key, Join(lone.chain.name, name, reason))
    return True


def _by_themselves(
    chains: Mapping[ChainKey, Chain], left: Mapping[str, list[ChainKey]], around: Surroundings
) -> list[Cluster]:
    """Acronyms that nothing explains, each a body of its own where its company is another."""
    clusters = []
    for name, keys in sorted(left.items()):
        for group in circles(chains, keys, name, around):
            node_id = NodeId(
                Kind.ORGANISATION, name, f"unexplained with {group[0].article} {group[0].number}"
            )
            printed = min(chains[key].name for key in group)
            clusters.append(Cluster(Node(node_id, printed, group)))
    return clusters
