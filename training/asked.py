"""What a run is asked for on the command line, and the same told again for the model card.

Nothing here needs what training needs, so that a wrong word is answered at once. The invariant:
`command` says what was asked, its folders by what they are rather than where they lie.
"""

from __future__ import annotations

import argparse
import textwrap
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from training.recipe import DEFAULT, DISTILLED, STUDENT, Recipe

if TYPE_CHECKING:
    from collections.abc import Sequence

LAYERS_OF_THE_BASE = 6
_WIDTH = 96


@dataclass(frozen=True, slots=True)
class Asked:
    """One run: what it reads, what it writes, how it goes about it."""

    data: Path
    dev: Path | None
    out: Path
    teachers: tuple[Path, ...]
    student: bool
    weights: dict[str, float]
    plain: bool
    threads: int
    recipe: Recipe

    @property
    def layers(self) -> int:
        """How many layers the model has."""
        return len(STUDENT.layers) if self.student else LAYERS_OF_THE_BASE

    @property
    def command(self) -> str:
        """The command that asks for this run."""
        words = ["python -m training --data DATA --out OUT"]
        if self.dev:
            words.append("--dev DEV")
        if self.student:
            words.append("--student --teacher " + " ".join(one.name for one in self.teachers))
        if self.weights != _weights(_WEIGHTS):
            words.append(" ".join(("--weight", *(f"{s}={w:g}" for s, w in self.weights.items()))))
        usual = DISTILLED if self.student else DEFAULT
        words.append(f"--epochs {self.recipe.epochs}" if self.recipe.epochs != usual.epochs else "")
        words.append(f"--seed {self.recipe.seed}" if self.recipe.seed != usual.seed else "")
        words.append("--plain" if self.plain else "")
        words.append("" if self.recipe.bfloat16 else "--float32")
        return " ".join(filter(None, words))

    @property
    def how(self) -> str:
        """What the run does, in sentences."""
        told = _distilled(self) if self.student else _tuned(self)
        return textwrap.fill(f"{told} {_leaning(self.recipe)}".strip(), _WIDTH)


_WEIGHTS = ("btc=0.3",)


def asked(arguments: Sequence[str] | None = None) -> Asked:
    """The run that is asked for; leaves with a message where that makes no sense."""
    parser = _parser()
    given = parser.parse_args(arguments)
    if given.student != bool(given.teacher):
        parser.error("--student and --teacher go together: a student follows an earlier --out")
    try:
        weights = _weights(given.weight)
    except ValueError:
        parser.error("--weight takes SOURCE=NUMBER, as in btc=0.3")
    usual = DISTILLED if given.student else DEFAULT
    recipe = replace(
        usual,
        seed=given.seed,
        epochs=given.epochs or usual.epochs,
        bfloat16=not given.float32,
    )
    return Asked(
        given.data,
        given.dev,
        given.out,
        tuple(given.teacher),
        given.student,
        weights,
        given.plain,
        given.threads,
        recipe,
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training", description="Train a recogniser of people and organisations."
    )
    parser.add_argument("--data", type=Path, required=True, help="labelled *.jsonl.gz, see README")
    parser.add_argument("--dev", type=Path, help="measured at the end, never trained on")
    parser.add_argument("--out", type=Path, required=True, help="where the model is written")
    parser.add_argument("--student", action="store_true", help="a small fast one, distilled")
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="an earlier --out")
    parser.add_argument("--weight", nargs="*", default=_WEIGHTS, metavar="SOURCE=WEIGHT")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--seed", type=int, default=DEFAULT.seed)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--plain", action="store_true", help="no made-up names or stories")
    parser.add_argument("--float32", action="store_true", help="where bfloat16 is not faster")
    return parser


def _weights(words: Sequence[str]) -> dict[str, float]:
    parted = (word.partition("=") for word in words)
    return {source: float(weight) for source, _, weight in parted}


def _leaning(recipe: Recipe) -> str:
    if not (recipe.people or recipe.places):
        return ""
    return (
        f"In what is shipped {recipe.people:+g} is added to the scores of people and "
        f"{recipe.places:+g} to those of places, which was settled by looking at figures on "
        "development text; the float weights are without it."
    )


def _epochs(recipe: Recipe) -> str:
    return "one epoch" if recipe.epochs == 1 else f"{recipe.epochs} epochs"


def _tuned(run: Asked) -> str:
    recipe = run.recipe
    settled = (
        f", then for one epoch without the sources that count for less (rate {recipe.settling:g})"
        if recipe.settling
        else ""
    )
    return (
        "Fine-tuned on the data below, its variations drawn anew every epoch, for "
        f"{_epochs(recipe)} (batches of {recipe.batch} windows, rate {recipe.rate:g}, "
        f"seed {recipe.seed}){settled}.{'' if run.plain else _schooled(recipe)}"
    )


def _schooled(recipe: Recipe) -> str:
    if not recipe.schooling:
        return ""
    often = f", {recipe.branches} times from the same beginning, and the weights averaged"
    return (
        f" After that {_epochs(replace(recipe, epochs=recipe.schooled))} more without the sources "
        f"that count for less, in which each of our own marked articles stands {recipe.articles} "
        f"times (rate {recipe.schooling:g}){often if recipe.branches > 1 else ''}."
    )


def _distilled(run: Asked) -> str:
    teachers = " and ".join(f"`{folder.name}`" for folder in run.teachers)
    layers = ", ".join(map(str, STUDENT.layers))
    recipe = run.recipe
    return (
        f"Distilled: it begins as the layers {layers} of {teachers} (the {STUDENT.width} strongest "
        f"inner neurons and the {STUDENT.heads} strongest attention heads of each, the word "
        f"embeddings fixed) and follows its judgement ({recipe.soft:g} of the loss, the labels the "
        f"rest) on {recipe.distinct} drawings of the data below with its variations, "
        f"{_epochs(recipe)} in all (batches of {recipe.batch} windows, rate {recipe.rate:g}, "
        f"seed {recipe.seed}).{'' if run.plain else _schooled(recipe)}"
    )
