"""Exact figures of what was shipped, read as the reader reads it, on labelled documents.

``python -m training.measuring MODEL DIR`` prints them for every labelled file of `DIR`, without
training anything; it needs the reader's own runtime only.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from training.data import labelled_files, rows_of, source_of
from tui_reader.entities.learnt.labels import spans_of
from tui_reader.entities.learnt.recogniser import TransformerRecogniser
from tui_reader.entities.recogniser import Document
from tui_reader.model.article import Span
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KINDS = {"PER": Kind.PERSON, "ORG": Kind.ORGANISATION}

Names = set[tuple[int, int, Kind]]


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 in hundredths."""

    precision: float
    recall: float
    f1: float

    def __str__(self) -> str:
        return f"{self.precision} / {self.recall} / {self.f1}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m training.measuring", description=__doc__)
    parser.add_argument("model", type=Path, help="a folder that training has written")
    parser.add_argument("data", type=Path, help="a folder of labelled *.jsonl.gz")
    given = parser.parse_args(arguments)
    for name, kinds in measured(given.model, given.data).items():
        print(name, *(f"{kind} {figures}" for kind, figures in kinds.items()), sep="; ")


def measured(model: Path, folder: Path) -> dict[str, dict[Kind, Figures]]:
    """For each file of `folder` the figures by kind, exact in span and kind."""
    engine = TransformerRecogniser(model, "trained", threads=1)
    return {source_of(path): _figures_of(engine, path) for path in labelled_files(folder)}


def _figures_of(engine: TransformerRecogniser, path: Path) -> dict[Kind, Figures]:
    right, found, wanted = Counter[Kind](), Counter[Kind](), Counter[Kind]()
    pairs = list(documents(path))
    guesses = engine.recognise([document for document, _ in pairs])
    for (_, gold), names in zip(pairs, guesses, strict=True):
        guess = {(name.start, name.end, name.kind) for name in names}
        right.update(kind for _, _, kind in gold & guess)
        found.update(kind for _, _, kind in guess)
        wanted.update(kind for _, _, kind in gold)
    return {kind: figures(right[kind], found[kind], wanted[kind]) for kind in Kind}


def documents(path: Path) -> Iterator[tuple[Document, Names]]:
    """Each document of a file as text, tokens parted by blanks, with its people and bodies."""
    for _, rows in rows_of(path):
        text, sentences, names = "", [], Names()
        for tokens, tags in rows:
            starts: list[int] = []
            place = len(text)
            for token in tokens:
                starts.append(place)
                place += len(token) + 1
            text += " ".join(tokens) + "\n"
            if tokens:
                sentences.append(Span(starts[0], len(text) - 1))
            for span in spans_of(tags):
                if span.type in KINDS:
                    end = starts[span.end - 1] + len(tokens[span.end - 1])
                    names.add((starts[span.start], end, KINDS[span.type]))
        yield Document(text, tuple(sentences)), names


def figures(right: int, found: int, wanted: int) -> Figures:
    """The figures that follow from counts."""
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return Figures(round(precision, 1), round(recall, 1), round(f1, 1))


if __name__ == "__main__":
    main()
