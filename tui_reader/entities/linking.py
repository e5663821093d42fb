"""Linking: which chains of different articles are one person, or one organisation.

Chains whose full name is the same are taken together first. Names that differ a little are joined
only where something besides the names speaks for it (`candidates`), and never where any two names
or titles of the joined group contradict each other: the group is checked, not the pair. At last
short forms of bodies are attached that stand for one body in the whole corpus.

The invariants: the result does not depend on the order of the chains; a surname, a first name or
an acronym alone joins nothing; and time grows with the number of names, not with its square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from tui_reader.entities.candidates import candidates
from tui_reader.entities.clusters import Cluster, merge
from tui_reader.entities.folding import fold, slug, tidy
from tui_reader.entities.kept_apart import kept_apart
from tui_reader.entities.lone import with_lone
from tui_reader.entities.nodes import full_names, nodes
from tui_reader.entities.organisation_names import is_acronym, is_clip, known_body
from tui_reader.entities.surroundings import surroundings
from tui_reader.model.chain import Apart, ChainKey, Join, LinkedEntity
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from tui_reader.entities.kept_apart import KeptApart
    from tui_reader.model.chain import Chain


def link(chains: Mapping[ChainKey, Chain]) -> list[LinkedEntity]:
    """The people and organisations of all chains, in order of their ids.

    Chains that are not `full` belong to nobody, but for short forms of bodies that the corpus
    spells out as one body and no other.
    """
    ordered = {key: chains[key] for key in sorted(chains)}
    names = full_names(ordered)
    around = surroundings(names)
    found = nodes(ordered, names, around)
    compared = candidates(found)
    clusters = merge(found, compared.candidates)
    for cluster, key, join in _short_forms(ordered, clusters):
        cluster.attach(key, join)
    clusters = with_lone(ordered, clusters, around)
    return _entities(ordered, clusters, kept_apart(compared, clusters))


def _short_forms(
    chains: Mapping[ChainKey, Chain], clusters: list[Cluster]
) -> list[tuple[Cluster, ChainKey, Join]]:
    """Chains of nothing but a short form of a body, with the one body it stands for."""
    stands_for: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        if cluster.kind is Kind.ORGANISATION:
            for short in _short_forms_in(chains, cluster):
                stands_for[short].append(cluster)
    attached = []
    for key, chain in chains.items():
        if chain.full or chain.kind is not Kind.ORGANISATION:
            continue
        bodies = stands_for.get(fold(chain.name), [])
        if len(bodies) == 1:
            name = _display_name(chains, bodies[0])
            reason = f"Elsewhere here “{chain.name}” stands for {name}, and for nothing else."
            attached.append((bodies[0], key, Join(chain.name, name, reason)))
    return attached


def _short_forms_in(chains: Mapping[ChainKey, Chain], cluster: Cluster) -> set[str]:
    """The acronyms and clipped forms that stand for a body in the articles that spell it out."""
    return {
        fold(mention.surface)
        for key in cluster.chains
        for mention in chains[key].mentions
        if is_acronym(mention.surface) or is_clip(mention.surface)
    }


def _entities(
    chains: Mapping[ChainKey, Chain], clusters: list[Cluster], apart: KeptApart
) -> list[LinkedEntity]:
    """The clusters as entities; bearers of one name are numbered by their first chain."""
    named = [(_display_name(chains, cluster), cluster) for cluster in clusters]
    named.sort(key=lambda pair: (slug(pair[0]), min(pair[1].chains)))
    ids = dict(zip((cluster.nodes[0].id for _, cluster in named), _ids(named), strict=True))
    entities = [
        LinkedEntity(
            ids[cluster.nodes[0].id],
            name,
            cluster.kind,
            tuple(sorted(cluster.chains)),
            tuple(cluster.all_reasons()),
            tuple(cluster.joins),
            tuple(cluster.doubts),
            tuple(sorted(Apart(ids[o], why) for o, why in apart.get(cluster.nodes[0].id, ()))),
        )
        for name, cluster in named
    ]
    return sorted(entities, key=lambda entity: entity.id)


def _ids(named: Iterable[tuple[str, Cluster]]) -> Iterator[str]:
    """An id for each cluster and its name, derived from kind and name."""
    taken: Counter[str] = Counter()
    for name, cluster in named:
        base = f"{cluster.kind.value}:{slug(name)}"
        taken[base] += 1
        yield base if taken[base] == 1 else f"{base}~{taken[base]}"


def _display_name(chains: Mapping[ChainKey, Chain], cluster: Cluster) -> str:
    """The most frequent of the fullest forms: no short form, no misspelling, no capitals only."""
    full = [key for key in cluster.chains if chains[key].full] or cluster.chains
    forms = Counter({chains[key].name: 0 for key in full})
    for key in cluster.chains:
        for mention in chains[key].mentions:
            surface = tidy(mention.surface)
            if surface in forms:
                forms[surface] += 1

    def rank(form: str) -> tuple[bool, bool, int, int, str]:
        unknown = known_body(form) is None
        return _is_lesser(form, forms), unknown, -forms[form], -len(form), form

    return min(forms, key=rank)


def _is_lesser(form: str, forms: Iterable[str]) -> bool:
    """Whether a form is an acronym or set in capitals, and some other is not."""
    if is_acronym(form) and any(not is_acronym(other) for other in forms):
        return True
    return form.isupper() and any(not other.isupper() for other in forms)
