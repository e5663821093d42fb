"""One full name taken apart into its bearers, where the articles show several.

What is printed beside the name tells some apart: titles, ages, trades. Where nothing does, a name
that few can bear is taken for one person's, with a doubt where articles have no company in common,
unless two articles each introduce somebody else by it. Of a name that many people bear the company
decides: articles that have nobody, no body and no role in common, though each names enough of them,
are about different people. Chains that this leaves open are joined to a bearer only by company.

A name that very many articles print is taken apart by the `CORE` of them that come first in an
order which means nothing; the others are each given to the bearer they go with (`placing`). So
naming somebody known in one more article costs the same however many there are. The invariants:
a group holds no two chains of one article, and neither groups nor their labels depend on the order
of the chains.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.entities import namesakes
from tui_reader.entities.circles import circles
from tui_reader.entities.descriptions import (
    ages,
    near_in_age,
    telling,
    tells_apart,
)
from tui_reader.entities.surroundings import is_rich
from tui_reader.entities.titles import estates, gender
from tui_reader.entities.walks import against, walks_of
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tui_reader.entities.surroundings import Surroundings
    from tui_reader.model.appearance import Appearance
    from tui_reader.model.chain import ChainKey

CORE = 32
"""Of so many chains of one name, everything is compared with everything."""

_WELL_KNOWN = 5
"""Somebody named in so many articles of one company is well known, and met outside it too."""

_ALONE = "Joined by the full name alone: perhaps more than one {}."
_PARTLY_ALONE = "Joined by the full name alone in some articles: perhaps more than one {}."
NO_COMPANY = "the articles have nobody and nothing in common"
"""Why bearers of one name are kept apart whom nothing printed beside it tells apart."""

Said = tuple[str, ...]
"""What is printed beside a name, sorted: titles, ages, roles."""


class Group(NamedTuple):
    """Chains of one bearer, a label that sets it apart from others of the name, and why it is.

    `apart` is a clause, the same for all bearers of a name and empty for the only one; `doubt` is
    a sentence that says why it may be several people's.
    """

    label: str
    keys: tuple[ChainKey, ...]
    apart: str
    doubt: str = ""


def bearers(rows: Sequence[Appearance], around: Mapping[str, Surroundings]) -> list[Group]:
    """The groups of chains of one full name; one without a label if nothing tells them apart."""
    if len(rows) == 1:
        return [Group("", (rows[0].key,), "")]
    by_said: dict[Said, list[ChainKey]] = defaultdict(list)
    for row in rows:
        by_said[that_tells(row.said)].append(row.key)
    doubt = _doubt(sorted(by_said), rows)
    if not doubt:
        return by_company(rows, around, common=namesakes.is_common(rows[0].printed))
    together = circles(rows, around, weak=False)
    told = [
        (_label(some), sorted(key for said in some for key in by_said[said]))
        for some in _groups(sorted(said for said in by_said if said))
    ]
    return [
        Group(label, part, doubt)
        for group in _with_untold(told, sorted(by_said.get((), ())), together)
        for label, part in _one_per_article(*group)
    ]


def by_company(
    rows: Sequence[Appearance],
    around: Mapping[str, Surroundings],
    what: str = "person",
    *,
    common: bool,
) -> list[Group]:
    """Bearers whom nothing beside the name tells apart.

    Of a `common` name as many as there are companies, of any other one or two.
    """
    together = circles(rows, around)
    everybody = tuple(sorted(row.key for row in rows))
    if len(together) == 1:
        return [Group("", everybody, "")]
    largest = max(together, key=len)
    apart = [
        circle
        for circle in together
        if is_rich((key.article for key in circle), rows[0].name, around)
        and not (len(largest) >= _WELL_KNOWN and len(circle) == 1)
    ]
    if len(apart) < 2 or not (common or _are_two(rows, together)):
        some = any(len(circle) > 1 for circle in together)
        return [Group("", everybody, "", (_PARTLY_ALONE if some else _ALONE).format(what))]
    return [
        Group(f"with {circle[0].article} {circle[0].number}", circle, NO_COMPANY)
        for circle in together
    ]


def _are_two(rows: Sequence[Appearance], together: list[tuple[ChainKey, ...]]) -> bool:
    """Whether a name that few bear is two bearers' after all.

    Two people are each introduced, with nothing in common; two bodies are met in one article each.
    Whoever is met in three companies and more is likelier known everywhere.
    """
    if len(together) > 2:
        return False
    if rows[0].kind is not Kind.PERSON:
        return len(rows) == 2
    introduced = {row.key for row in rows if telling(row.said) or ages(row.said)}
    return all(any(key in introduced for key in circle) for circle in together)


def _with_untold(
    told: list[tuple[str, list[ChainKey]]],
    untold: list[ChainKey],
    together: list[tuple[ChainKey, ...]],
) -> list[tuple[str, list[ChainKey]]]:
    """The groups, each with those of nothing told that share company with it and no other."""
    groups = [(label, list(keys)) for label, keys in told]
    left: dict[int, list[ChainKey]] = defaultdict(list)
    for key in untold:
        circle = next(place for place, some in enumerate(together) if key in some)
        near = [place for place, (_, keys) in enumerate(told) if set(keys) & set(together[circle])]
        if len(near) == 1:
            groups[near[0]][1].append(key)
        else:
            left[circle].append(key)
    groups += [(f"untold with {keys[0].article} {keys[0].number}", keys) for keys in left.values()]
    return [(label, sorted(keys)) for label, keys in groups]


def that_tells(entries: Iterable[str]) -> Said:
    """What of the words beside a name can tell its bearer from another."""
    return tuple(
        sorted(entry for entry in set(entries) if tells_apart(entry) or walks_of((entry,)))
    )


def _doubt(all_said: list[Said], rows: Sequence[Appearance]) -> str:
    """What shows that one name is several people's; empty if nothing does."""
    if any(row.twin for row in rows):
        return "an article tells two people of that name apart"
    pairs = combinations(all_said, 2)
    return next(filter(None, (against(one, two) for one, two in pairs)), "")


def _groups(all_said: list[Said]) -> list[list[Said]]:
    """Descriptions that go together; each by itself where those together contradict."""
    groups: list[list[Said]] = []
    for said in all_said:
        near = [group for group in groups if any(_alike(said, other) for other in group)]
        groups = [group for group in groups if group not in near]
        groups.append([said, *(other for group in near for other in group)])
    return [part for group in groups for part in _sound(sorted(group))]


def _sound(group: list[Said]) -> list[list[Said]]:
    """The group, or its parts where two of them contradict."""
    if any(against(one, two) for one, two in combinations(group, 2)):
        return [[said] for said in group]
    return [group]


def _alike(one: Said, two: Said) -> bool:
    """Whether two descriptions speak for one bearer, and neither against it."""
    if against(one, two):
        return False
    told = gender(one)
    shared = telling(one) & telling(two) or estates(one) & estates(two)
    walk = walks_of(one) & walks_of(two)
    same = shared or walk or (told and told is gender(two))
    return bool(same or near_in_age(ages(one), ages(two)))


def _label(group: list[Said]) -> str:
    """What sets a group apart, as part of an id."""
    return "; ".join(", ".join(said) for said in group)


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
