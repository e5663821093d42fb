"""One full name taken apart into its bearers, where what is printed beside it shows several.

Chains that share a title, a trade or an age nearly the same go together, as long as nothing in the
group contradicts; chains beside which nothing is printed are then a group of their own, for it
cannot be said whose they are. The invariants: a group holds no two chains of one article, and
neither groups nor their labels depend on the order of the chains.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities.descriptions import (
    ages,
    contradiction,
    near_in_age,
    telling,
    tells_apart,
)
from tui_reader.entities.titles import estates, gender

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui_reader.model.chain import Chain, ChainKey

_MANY = 150
"""More different descriptions of one name than this are not compared pair by pair."""

Said = tuple[str, ...]
"""What is printed beside a name, sorted: titles, ages, roles."""


class Group(NamedTuple):
    """Chains of one bearer, a label that sets it apart from others of the name, and why it is."""

    label: str
    keys: tuple[ChainKey, ...]
    doubt: str


def bearers(chains: Mapping[ChainKey, Chain], keys: Sequence[ChainKey]) -> list[Group]:
    """The groups of chains of one full name; one without a label if nothing tells them apart."""
    by_said: dict[Said, list[ChainKey]] = defaultdict(list)
    for key in keys:
        by_said[_that_tells(chains[key].honorifics)].append(key)
    doubt = _doubt(sorted(by_said), keys)
    if not doubt:
        return [Group("", tuple(keys), "")]
    reason = f"Kept apart from others of that name: {doubt}."
    return [
        Group(label, part, reason)
        for some in _groups(sorted(by_said))
        for label, part in _one_per_article(
            _label(some), sorted(key for said in some for key in by_said[said])
        )
    ]


def _that_tells(entries: Iterable[str]) -> Said:
    """What of the words beside a name can tell its bearer from another."""
    return tuple(sorted(entry for entry in set(entries) if tells_apart(entry)))


def _doubt(all_said: list[Said], keys: Sequence[ChainKey]) -> str:
    """What shows that one name is several people's; empty if nothing does."""
    if len({key.article for key in keys}) < len(keys):
        return "an article tells two people of that name apart"
    pairs = combinations(all_said[:_MANY], 2)
    return next(filter(None, (contradiction(one, two) for one, two in pairs)), "")


def _groups(all_said: list[Said]) -> list[list[Said]]:
    """Descriptions that go together; each by itself where those together contradict."""
    if len(all_said) > _MANY:
        return [[said] for said in all_said]
    groups: list[list[Said]] = []
    for said in all_said:
        near = [group for group in groups if any(_alike(said, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([said, *(other for group in near for other in group)])
    return [part for group in groups for part in _sound(sorted(group))]


def _sound(group: list[Said]) -> list[list[Said]]:
    """The group, or its parts where two of them contradict."""
    if any(contradiction(one, two) for one, two in combinations(group, 2)):
        return [[said] for said in group]
    return [group]


def _alike(one: Said, two: Said) -> bool:
    """Whether two descriptions speak for one bearer, and neither against it."""
    if contradiction(one, two):
        return False
    told = gender(one)
    shared = telling(one) & telling(two) or estates(one) & estates(two)
    return bool(shared or (told and told is gender(two)) or near_in_age(ages(one), ages(two)))


def _label(group: list[Said]) -> str:
    """What sets a group apart, as part of an id."""
    return "; ".join(", ".join(said) for said in group) or "untold"


def _one_per_article(
    label: str, keys: list[ChainKey]
) -> Iterable[tuple[str, tuple[ChainKey, ...]]]:
    """The keys, but those that share an article each by itself."""
    count: dict[str, int] = defaultdict(int)
    for key in keys:
        count[key.article] += 1
    together = tuple(key for key in keys if count[key.article] == 1)
    if together:
        yield label, together
    for key in keys:
        if count[key.article] > 1:
            yield f"{label} {key.article} {key.number}", (key,)
