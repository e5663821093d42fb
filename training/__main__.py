"""Train a recogniser and write the files that are shipped.

``python -m training --data DIR --out DIR [--dev DIR]`` makes the default model; with ``--student
--teacher OUT ...`` a small fast one that follows models made before. `DIR` holds ``*.jsonl.gz`` of
labelled documents (see `training.data`), or a folder ``train`` (and ``dev``) that does.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from training import card
from training.augment import Variation, varied
from training.data import load, read
from training.export import ship
from training.fit import Recipe, fit
from training.model import base_folder, fresh, opened, saved, student
from training.pieces import Cutter, reading_tokenizer
from training.score import Figures, score
from training.windows import windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transformers import BertForTokenClassification

    from training.data import Document
    from training.windows import Window

FLOAT_FOLDER = "float"  # below `--out`; what is beside it is shipped, it is not
STUDENT = Recipe(epochs=8, rate=4e-4, soft=0.9, settling=0)
STUDENT_LAYERS = (0, 3)
STUDENT_WIDTH = 512
STUDENT_HEADS = 6
STUDENT_PIECES = 64
_SAMPLE_EVERY = 25


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, measure on the development documents if there are any, export."""
    given = _parser().parse_args(arguments)
    torch.set_num_threads(given.threads)
    recipe = _recipe(given)
    weights = dict(_weight(text) for text in given.weight)
    documents = load(_folder(given.data, "train"), weights)
    variation = Variation(0, 0, 0, 0, 0, 0) if given.plain else Variation()
    cutter = Cutter(reading_tokenizer(base_folder() / "tokenizer.json"))
    torch.manual_seed(recipe.seed)
    teachers = [opened(folder / FLOAT_FOLDER) for folder in given.teacher]
    model = (
        student(teachers[0], STUDENT_LAYERS, STUDENT_WIDTH, STUDENT_HEADS)
        if given.student
        else fresh()
    )
    if given.student:
        model.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    fit(model, varied(documents, variation, recipe.seed), cutter, recipe, teachers)
    if recipe.settling:
        _settle(model, documents, variation, cutter, recipe)
    saved(model, given.out / FLOAT_FOLDER)
    sample = _sample(documents, variation, cutter, recipe.seed)
    most = STUDENT_PIECES if given.student else None
    shipped = ship(model, cutter, sample, given.out, most)
    figures = _figures(model, given.dev, cutter)
    run = {"recipe": asdict(recipe), "variation": asdict(variation), "weights": weights}
    (given.out / FLOAT_FOLDER / "run.json").write_text(json.dumps(run, indent=1), encoding="utf-8")
    card.write(given.out, documents, figures, bytes_shipped=shipped.stat().st_size)


def _settle(
    model: BertForTokenClassification,
    documents: Sequence[Document],
    variation: Variation,
    cutter: Cutter,
    recipe: Recipe,
) -> None:
    """One more epoch without the sources that count for less: their habits of tagging fade."""
    trusted = [document for document in documents if document.weight >= 1]
    corpus = varied(trusted, variation, recipe.seed)
    last = replace(recipe, epochs=1, rate=recipe.settling, seed=recipe.seed + 10)
    fit(model, lambda epoch: corpus(recipe.epochs + epoch), cutter, last)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--dev", type=Path, help="measured at the end, never trained on")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--student", action="store_true", help="two thin layers, distilled")
    parser.add_argument("--teacher", type=Path, nargs="*", default=[], help="an earlier --out")
    parser.add_argument("--weight", nargs="*", default=["btc=0.3"], metavar="SOURCE=WEIGHT")
    parser.add_argument("--epochs", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--plain", action="store_true", help="no made-up names or stories")
    parser.add_argument("--float32", action="store_true", help="where bfloat16 is not faster")
    return parser


def _recipe(given: argparse.Namespace) -> Recipe:
    if given.student and not given.teacher:
        raise SystemExit("--student needs --teacher: the --out folder of an earlier run")
    base = STUDENT if given.student else Recipe()
    return Recipe(
        **asdict(base)
        | {
            "seed": given.seed,
            "epochs": given.epochs or base.epochs,
            "bfloat16": not given.float32,
        }
    )


def _weight(text: str) -> tuple[str, float]:
    source, _, weight = text.partition("=")
    return source, float(weight)


def _folder(folder: Path, part: str) -> Path:
    return folder / part if (folder / part).is_dir() else folder


def _sample(
    documents: Sequence[Document], variation: Variation, cutter: Cutter, seed: int
) -> list[Window]:
    """Windows to measure activations on: some of every source, varied as in training."""
    chosen = varied(documents[::_SAMPLE_EVERY], variation, seed)(0)
    random.Random(seed).shuffle(chosen)
    return [
        window
        for document in chosen[:400]
        for window in windows(cutter.sentences(document.sentences), 1.0, None)
    ]


def _figures(
    model: BertForTokenClassification, folder: Path | None, cutter: Cutter
) -> dict[str, dict[str, Figures]]:
    figures = {}
    for path in sorted(_folder(folder, "dev").glob("*.jsonl.gz")) if folder else ():
        name = path.name.removesuffix(".jsonl.gz")
        figures[name] = score(model, list(read(path, name)), cutter)
        print(name, figures[name], flush=True)
    return figures


if __name__ == "__main__":
    main()
