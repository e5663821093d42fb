"""Who and what else is named in an article: the company that tells bearers of one name apart.

Two articles are linked, for a name that both print, by another person named in both, by two bodies
named in both, or by a telling title or role beside the name; weakly, by a single body that is not
one everybody writes about. The invariant: surroundings are read from the names in full alone,
and links grow with the number of names in an article, not with the pile.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from tui_reader.entities.descriptions import telling
from tui_reader.entities.organisation_names import is_kind_word, known_body
from tui_reader.entities.titles import RANKS
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from tui_reader.model.chain import Chain, ChainKey

Name = tuple[Kind, str]
"""A kind and a comparable full name."""

Link = tuple[str, ...]
"""What two articles can have in common."""

_MOST_BODIES = 12
"""Of more known bodies than this in one article, pairs are made of the first ones only."""

_RICH = 3
"""So many others named beside somebody say what the article is about."""


@dataclass(frozen=True)
class Surroundings:
    """By article, the people and bodies named in full; `wide` are bodies that many name."""

    people: Mapping[str, frozenset[str]]
    bodies: Mapping[str, frozenset[str]]
    wide: Mapping[str, tuple[str, ...]]

    def links(self, key: ChainKey, own: str, chain: Chain, *, weak: bool) -> set[Link]:
        """All by which the bearer of the name `own` in one chain can be met again elsewhere.

        A single body is a `weak` link: two people of one name may well have dealt with it.
        """
        people = self.people.get(key.article, frozenset())
        bodies = self.bodies.get(key.article, frozenset()) - {own}
        most = sorted({*bodies, *self.wide.get(key.article, ())})[:_MOST_BODIES]
        found: set[Link] = {("person", name) for name in people - {own}}
        found |= {("bodies", *pair) for pair in combinations(most, 2)}
        if weak:
            found |= {("body", name) for name in bodies}
        rank_in_name = own.split(" ", 1)[0] in RANKS
        marks = telling(chain.honorifics)
        return found | {("role", mark) for mark in (marks - RANKS if rank_in_name else marks)}

    def shared(self, article: str, others: Iterable[str], own: frozenset[str]) -> list[str]:
        """The names, but its own, that an article has in common with some others, in order."""
        mine = self._all(article) - own
        return sorted(
            {name for other in others if other != article for name in self._all(other)} & mine
        )

    def _all(self, article: str) -> frozenset[str]:
        if article not in self.people:
            return frozenset()
        return self.people[article] | self.bodies[article] | frozenset(self.wide[article])

    def is_rich(self, articles: Iterable[str], own: str) -> bool:
        """Whether enough others are named there to know the name's company."""
        others = frozenset().union(*map(self._all, articles))
        return len(others - {own}) >= _RICH


def surroundings(names: Mapping[Name, Iterable[ChainKey]]) -> Surroundings:
    """What is named in each article, by the chains of every full name."""
    people: dict[str, set[str]] = defaultdict(set)
    bodies: dict[str, set[str]] = defaultdict(set)
    wide: dict[str, set[str]] = defaultdict(set)
    for (kind, name), keys in names.items():
        where = people if kind is Kind.PERSON else wide if _is_wide(name) else bodies
        for key in keys:
            where[key.article].add(name)
    articles = {key.article for keys in names.values() for key in keys}
    return Surroundings(
        {article: frozenset(people[article]) for article in articles},
        {article: frozenset(bodies[article]) for article in articles},
        {article: tuple(sorted(wide[article])[:_MOST_BODIES]) for article in articles},
    )


def _is_wide(name: str) -> bool:
    """Whether very many articles may name a body: one everybody knows, or "the Trust"."""
    return known_body(name) is not None or is_kind_word(name)


def circles(
    chains: Mapping[ChainKey, Chain],
    keys: Iterable[ChainKey],
    own: str,
    around: Surroundings,
    *,
    weak: bool = True,
) -> list[tuple[ChainKey, ...]]:
    """The chains of one name in groups that have company or a role in common, directly or not."""
    parent: dict[ChainKey, ChainKey] = {}

    def root(key: ChainKey) -> ChainKey:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    first: dict[Link, ChainKey] = {}
    for key in sorted(keys):
        parent[key] = key
        for link in around.links(key, own, chains[key], weak=weak):
            one, two = sorted((root(first.setdefault(link, key)), root(key)))
            parent[two] = one
    groups: dict[ChainKey, list[ChainKey]] = defaultdict(list)
    for key in parent:
        groups[root(key)].append(key)
    return [tuple(group) for _, group in sorted(groups.items())]
