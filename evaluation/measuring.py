"""One engine on one set: run, scored, and put into plain data.

The invariant: of a secret set nothing leaves this module but numbers; what was missed, made up,
merged or split is not even kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any

from evaluation.bearers import BCubed, b_cubed, partitions, splits, wrong_merges
from evaluation.cultures import Group, by_culture, mean_recall
from evaluation.mentions import Score, exact, mistakes, overlapping
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from evaluation.engines import Engine, Found
    from evaluation.labels import LabelledSet

ROWS: dict[str, Kind | None] = {
    "people": Kind.PERSON,
    "organisations": Kind.ORGANISATION,
    "together": None,
}
PER_ENTITIES = 200


@dataclass(frozen=True, slots=True)
class Named:
    """What went wrong, one by one."""

    merges: tuple[str, ...]
    splits: tuple[str, ...]
    missed: tuple[str, ...]
    made_up: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """One engine measured on one set; `entities` is how many bearers the labels know.

    `named` is None for a secret set.
    """

    labelled_set: str
    engine: str
    id: str
    exact: dict[str, Score]
    overlap: dict[str, Score]
    b_cubed: BCubed
    entities: int
    merges: int
    splits: int
    cultures: tuple[Group, ...]
    named: Named | None

    @property
    def merges_per_200(self) -> float:
        """Wrong merges for every `PER_ENTITIES` bearers."""
        return PER_ENTITIES * self.merges / self.entities if self.entities else 0.0


def measure(labelled: LabelledSet, engine: Engine) -> Result:
    """Run an engine on a set and score it."""
    found = engine.run([one.article for one in labelled.articles])
    ours, theirs = partitions(labelled.articles, found)
    merged = [str(mixture) for mixture in wrong_merges(ours, theirs)]
    split = [str(mixture) for mixture in splits(ours, theirs)]
    return Result(
        labelled.name,
        engine.name,
        engine.id,
        {row: _all(exact, labelled, found, kind) for row, kind in ROWS.items()},
        {row: _all(overlapping, labelled, found, kind) for row, kind in ROWS.items()},
        b_cubed(ours, theirs),
        len({bearer for bearer in ours.values() if not bearer.startswith("alone: ")}),
        len(merged),
        len(split),
        tuple(by_culture(labelled, found)),
        None if labelled.secret else _named(labelled, found, merged, split),
    )


def _all(
    score: Any, labelled: LabelledSet, found: Sequence[Sequence[Found]], kind: Kind | None
) -> Score:
    pairs = zip(labelled.articles, found, strict=True)
    return reduce(add, (score(one, names, kind) for one, names in pairs), Score())


def _named(
    labelled: LabelledSet, found: Sequence[Sequence[Found]], merged: list[str], split: list[str]
) -> Named:
    missed: list[str] = []
    made_up: list[str] = []
    for one, names in zip(labelled.articles, found, strict=True):
        lost, invented = mistakes(one, names)
        missed += [f"{one.article.id}: {x.surface} ({x.kind})" for x in lost]
        made_up += [f"{one.article.id}: {x.surface} ({x.kind})" for x in invented]
    return Named(tuple(merged), tuple(split), tuple(missed), tuple(made_up))


def as_data(result: Result, *, details: bool = True) -> dict[str, Any]:
    """A result as plain data; without `details`, what was missed or made up is only counted."""
    data: dict[str, Any] = {
        "set": result.labelled_set,
        "engine": result.engine,
        "id": result.id,
        "mentions": {row: figures(score) for row, score in result.exact.items()},
        "overlap": {row: figures(score) for row, score in result.overlap.items()},
        "b_cubed": {
            "precision": round(result.b_cubed.precision, 6),
            "recall": round(result.b_cubed.recall, 6),
            "f1": round(result.b_cubed.f1, 6),
        },
        "entities": result.entities,
        "wrong_merges": result.merges,
        "wrong_merges_per_200": round(result.merges_per_200, 2),
        "splits": result.splits,
        "cultures": _cultures(result.cultures),
    }
    if result.named is not None:
        data["named"] = {"wrong_merges": result.named.merges, "splits": result.named.splits}
        if details:
            data["named"] |= {"missed": result.named.missed, "made_up": result.named.made_up}
    return data


def _cultures(groups: tuple[Group, ...]) -> dict[str, dict[str, float | int]]:
    middle = mean_recall(groups)
    return {
        group.culture: {
            "people": group.people,
            "mentions": group.mentions,
            "recall": round(group.recall, 6),
            "from_mean": round(group.recall - middle, 6),
        }
        for group in groups
    }


def figures(score: Score) -> dict[str, float | int]:
    """Counts and shares of a score as plain data."""
    return {
        "right": score.right,
        "missed": score.missed,
        "made_up": score.spurious,
        "precision": round(score.precision, 6),
        "recall": round(score.recall, 6),
        "f1": round(score.f1, 6),
    }
