"""Entities scored across the articles of a set: B-cubed, wrong merges, splits.

Every mention counts once. A label that was missed stands alone on the engine's side, and a name
that was made up stands alone on the labels' side (the usual treatment of such twinless mentions); a
name of no entity stands alone too. Debatable labels, and labels whose bearer is open, are left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evaluation.mentions import countable

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from evaluation.engines import Found
    from evaluation.labels import Labelled

Spot = tuple[str, int, int, str]
"""A mention: article, start, end, kind."""


@dataclass(frozen=True, slots=True)
class BCubed:
    """Precision and recall averaged over mentions."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Mixture:
    """A wrong merge or a split: `name`, and the parts of it with their numbers of mentions."""

    name: str
    parts: tuple[tuple[str, int], ...]

    def __str__(self) -> str:
        return f"{self.name}: " + ", ".join(f"{part} ({count})" for part, count in self.parts)


def partitions(
    articles: Sequence[Labelled], found: Sequence[Sequence[Found]]
) -> tuple[dict[Spot, str], dict[Spot, str]]:
    """For each mention, its bearer by the labels and by the engine."""
    labelled: dict[Spot, str] = {}
    engine: dict[Spot, str] = {}
    for one, names in zip(articles, found, strict=True):
        open_spots = set()
        for label in one.labels:
            spot = (one.article.id, label.start, label.end, label.kind.value)
            if label.bearer is None:
                open_spots.add(spot)
            elif not label.debatable:
                labelled[spot] = f"{label.kind.value}:{label.bearer}"
        for name in countable(one, names):
            spot = (one.article.id, name.start, name.end, name.kind.value)
            if spot not in open_spots:
                engine[spot] = name.bearer or f"nobody: {spot}"
    _stand_alone(labelled, engine)
    _stand_alone(engine, labelled)
    return labelled, engine


def _stand_alone(some: Mapping[Spot, str], other: dict[Spot, str]) -> None:
    """Give each mention that only one side has a bearer of its own on the other."""
    for spot in some.keys() - other.keys():
        other[spot] = f"alone: {spot}"


def b_cubed(labelled: Mapping[Spot, str], engine: Mapping[Spot, str]) -> BCubed:
    """B-cubed precision and recall of two partitions of the same mentions."""
    both = Counter((labelled[spot], engine[spot]) for spot in labelled)
    sizes_labelled, sizes_engine = Counter(labelled.values()), Counter(engine.values())
    total = len(labelled) or 1
    precision = sum(n * n / sizes_engine[theirs] for (_, theirs), n in both.items()) / total
    recall = sum(n * n / sizes_labelled[ours] for (ours, _), n in both.items()) / total
    return BCubed(precision, recall)


def wrong_merges(labelled: Mapping[Spot, str], engine: Mapping[Spot, str]) -> list[Mixture]:
    """The engine's entities that mix the mentions of two labelled bearers or more."""
    return _mixtures(engine, labelled)


def splits(labelled: Mapping[Spot, str], engine: Mapping[Spot, str]) -> list[Mixture]:
    """The labelled bearers whose found mentions the engine gives to two entities or more."""
    return _mixtures(labelled, engine)


def _mixtures(wholes: Mapping[Spot, str], parts: Mapping[Spot, str]) -> list[Mixture]:
    """Classes of one partition that hold several of the other; lone mentions are left out."""
    inside: dict[str, Counter[Hashable]] = defaultdict(Counter)
    for spot in sorted(wholes):
        if not (
            parts[spot].startswith("alone: ") or wholes[spot].startswith(("alone: ", "nobody"))
        ):
            part = "no entity" if parts[spot].startswith("nobody: ") else parts[spot]
            inside[wholes[spot]][part] += 1
    return [
        Mixture(whole, tuple((str(part), count) for part, count in counts.most_common()))
        for whole, counts in sorted(inside.items())
        if len(counts) > 1
    ]
