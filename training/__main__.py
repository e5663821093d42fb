"""Train a recogniser and write the files that are shipped.

``python -m training --data DIR --out DIR [--dev DIR]`` makes the default model; with ``--student
--teacher OUT ...`` a small fast one that follows models made before. `DIR` holds ``*.jsonl.gz`` of
labelled documents (see `training.data`), or a folder ``train`` (and ``dev``) that does.
"""

from __future__ import annotations

import copy
import json
import random
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import torch

from training import card
from training.asked import Asked, asked
from training.augment import NONE, Variation, varied
from training.data import load
from training.export import ship
from training.fit import fit
from training.marked import articles
from training.measuring import measured
from training.model import base_folder, fresh, mean_of, opened, saved, student
from training.pieces import Cutter, reading_tokenizer
from training.recipe import STUDENT
from training.windows import windows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transformers import BertForTokenClassification

    from training.data import Document
    from training.windows import Window

FLOAT_FOLDER = "float"  # below `--out`; what is beside it is shipped, it is not
ARTICLES = Path(__file__).with_name("articles")
SCHOOL_STORIES = 600
_SAMPLE_EVERY = 25


def main(arguments: Sequence[str] | None = None) -> None:
    """Train, export, measure what was exported on the development documents if there are any."""
    run = asked(arguments)
    torch.set_num_threads(run.threads)
    documents = load(_part(run.data, "train"), run.weights)
    ours = articles(ARTICLES) if run.recipe.schooling and not run.plain else []
    variation = NONE if run.plain else Variation()
    cutter = Cutter(reading_tokenizer(base_folder() / "tokenizer.json"))
    model = _fitted(run, documents, ours, variation, cutter)
    saved(model, run.out / FLOAT_FOLDER)
    sample = _sample([*documents, *ours], variation, cutter, run.recipe.seed)
    lean = {"PER": run.recipe.people, "LOC": run.recipe.places}
    ship(model, cutter, sample, run.out, STUDENT if run.student else None, lean)
    _note(run, variation)
    sources = tuple(sorted({document.source for document in [*documents, *ours]}))
    about = card.About(
        run.out.name, run.command, run.how, run.layers, variation.stories, sources, run.weights
    )
    card.write(run.out, about, measured(run.out, _part(run.dev, "dev")) if run.dev else {})


def _fitted(
    run: Asked,
    documents: Sequence[Document],
    ours: Sequence[Document],
    variation: Variation,
    cutter: Cutter,
) -> BertForTokenClassification:
    torch.manual_seed(run.recipe.seed)
    teachers = [opened(folder / FLOAT_FOLDER) for folder in run.teachers]
    model = student(teachers[0], STUDENT) if run.student else fresh()
    fit(model, varied(documents, variation, run.recipe.seed), cutter, run.recipe, teachers)
    if run.recipe.settling:
        _settle(model, documents, variation, cutter, run)
    return _schooled(model, documents, ours, teachers, cutter, run) if ours else model


def _settle(
    model: BertForTokenClassification,
    documents: Sequence[Document],
    variation: Variation,
    cutter: Cutter,
    run: Asked,
) -> None:
    """One more epoch without the sources that count for less: their habits of tagging fade."""
    recipe = run.recipe
    trusted = [document for document in documents if document.weight >= 1]
    corpus = varied(trusted, variation, recipe.seed)
    last = replace(recipe, epochs=1, rate=recipe.settling, seed=recipe.seed + 10)
    fit(model, lambda epoch: corpus(recipe.epochs + epoch), cutter, last)


def _schooled(
    model: BertForTokenClassification,
    documents: Sequence[Document],
    ours: Sequence[Document],
    teachers: Sequence[BertForTokenClassification],
    cutter: Cutter,
    run: Asked,
) -> BertForTokenClassification:
    """Last epochs in which our own marked articles have more of a say; several times, averaged."""
    recipe = run.recipe
    trusted = [document for document in documents if document.weight >= 1]
    taught = [*trusted, *(article for _ in range(recipe.articles) for article in ours)]
    branches = []
    for seed in range(recipe.seed + 20, recipe.seed + 20 + 10 * recipe.branches, 10):
        branch = copy.deepcopy(model)
        corpus = varied(taught, replace(Variation(), stories=SCHOOL_STORIES), seed)
        last = replace(
            recipe,
            epochs=recipe.schooled,
            rate=recipe.schooling,
            seed=seed,
            distinct=min(1, recipe.distinct),
        )
        fit(branch, corpus, cutter, last, teachers)
        branches.append(branch)
    return mean_of(branches)


def _part(folder: Path, part: str) -> Path:
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


def _note(run: Asked, variation: Variation) -> None:
    """Keep the settings beside the float weights."""
    settings = {
        "recipe": asdict(run.recipe),
        "variation": asdict(variation),
        "weights": run.weights,
        "command": run.command,
    }
    kept = run.out / FLOAT_FOLDER / "run.json"
    kept.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
