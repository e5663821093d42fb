"""Figures drawn as tables for people, and as data for programs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import TYPE_CHECKING, Any

from rich.table import Table

from evaluation.bearers import BCubed, Mixture, b_cubed, partitions, splits, wrong_merges
from evaluation.mentions import Score, exact, mistakes, overlapping
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from rich.console import Console

    from evaluation.engines import Engine
    from evaluation.labels import LabelledSet

ROWS: dict[str, Kind | None] = {
    "people": Kind.PERSON,
    "organisations": Kind.ORGANISATION,
    "together": None,
}


@dataclass(frozen=True, slots=True)
class Result:
    """One engine measured on one set."""

    labelled_set: str
    engine: str
    exact: dict[str, Score]
    overlap: dict[str, Score]
    b_cubed: BCubed
    merges: list[Mixture]
    splits: list[Mixture]
    missed: list[str]
    made_up: list[str]


def measure(labelled: LabelledSet, name: str, engine: Engine) -> Result:
    """Run an engine on a set and score it."""
    found = engine([one.article for one in labelled.articles])
    pairs = list(zip(labelled.articles, found, strict=True))
    ours, theirs = partitions(labelled.articles, found)
    wrong = [(one.article.id, *mistakes(one, names)) for one, names in pairs]
    return Result(
        labelled.name,
        name,
        {
            row: _sum([exact(one, names, kind) for one, names in pairs])
            for row, kind in ROWS.items()
        },
        {
            row: _sum([overlapping(one, names, kind) for one, names in pairs])
            for row, kind in ROWS.items()
        },
        b_cubed(ours, theirs),
        wrong_merges(ours, theirs),
        splits(ours, theirs),
        [f"{article}: {x.surface} ({x.kind})" for article, missed, _ in wrong for x in missed],
        [f"{article}: {x.surface} ({x.kind})" for article, _, made_up in wrong for x in made_up],
    )


def _sum(scores: list[Score]) -> Score:
    return reduce(add, scores, Score())


def as_data(result: Result) -> dict[str, Any]:
    """A result as plain data."""
    return {
        "set": result.labelled_set,
        "engine": result.engine,
        "mentions": {row: _figures(score) for row, score in result.exact.items()},
        "overlap": {row: _figures(score) for row, score in result.overlap.items()},
        "b_cubed": {
            "precision": round(result.b_cubed.precision, 4),
            "recall": round(result.b_cubed.recall, 4),
            "f1": round(result.b_cubed.f1, 4),
        },
        "wrong_merges": [str(mixture) for mixture in result.merges],
        "splits": [str(mixture) for mixture in result.splits],
        "missed": result.missed,
        "made_up": result.made_up,
    }


def _figures(score: Score) -> dict[str, float | int]:
    return {
        "right": score.right,
        "missed": score.missed,
        "made_up": score.spurious,
        "precision": round(score.precision, 4),
        "recall": round(score.recall, 4),
        "f1": round(score.f1, 4),
    }


def draw(console: Console, results: list[Result], *, details: bool) -> None:
    """Print the tables of one set, and what went wrong in words."""
    console.print(_table(results))
    for result in results:
        if result.engine == "floor":
            console.print(f"floor: {len(result.merges)} wrong merges, {len(result.splits)} splits")
            continue
        _list(console, f"{result.engine}: wrong merges", [str(x) for x in result.merges])
        _list(console, f"{result.engine}: splits", [str(x) for x in result.splits])
        if details:
            _list(console, f"{result.engine}: missed", result.missed)
            _list(console, f"{result.engine}: made up", result.made_up)


def _table(results: list[Result]) -> Table:
    table = Table(title=f"{results[0].labelled_set}: names and their bearers", title_justify="left")
    table.add_column("engine")
    table.add_column("what")
    for heading in ("right", "missed", "made up", "precision", "recall", "F1", "F1 overlap"):
        table.add_column(heading, justify="right")
    for result in results:
        for row, score in result.exact.items():
            counts = [str(score.right), str(score.missed), str(score.spurious)]
            shares = [score.precision, score.recall, score.f1, result.overlap[row].f1]
            table.add_row(result.engine, row, *counts, *(_percent(share) for share in shares))
        cubed = result.b_cubed
        shares = [cubed.precision, cubed.recall, cubed.f1]
        table.add_row(
            result.engine, "B-cubed", "", "", "", *(_percent(share) for share in shares), "",
            end_section=True,
        )  # fmt: skip
    return table


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def _list(console: Console, title: str, lines: list[str]) -> None:
    console.print(f"{title}: {'none' if not lines else ''}", markup=False, highlight=False)
    for line in lines:
        console.print(f"  {line}", markup=False, highlight=False, soft_wrap=True)
