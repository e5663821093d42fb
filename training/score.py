"""Exact span F1 of a model on labelled documents, by type."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch

from training.pieces import NO_LABEL, Cutter
from training.windows import tensors, windows
from tui_reader.entities.learnt.labels import LABELS, decode, spans_of, transitions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transformers import BertForTokenClassification

    from training.data import Document


@dataclass(frozen=True, slots=True)
class Figures:
    """Precision, recall and F1 in hundredths."""

    precision: float
    recall: float
    f1: float


def score(
    model: BertForTokenClassification, documents: Sequence[Document], cutter: Cutter
) -> dict[str, Figures]:
    """The figures by type (``PER``, ``ORG``, ``LOC``)."""
    right: Counter[str] = Counter()
    found: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    for document in documents:
        guesses = label(model, document, cutter)
        for sentence, path in zip(document.sentences, guesses, strict=True):
            gold, guess = set(spans_of(sentence.tags)), set(spans_of(path))
            right.update(span.type for span in gold & guess)
            found.update(span.type for span in guess)
            wanted.update(span.type for span in gold)
    return {
        kind: _figures(right[kind], found[kind], wanted[kind]) for kind in ("PER", "ORG", "LOC")
    }


def label(model: BertForTokenClassification, document: Document, cutter: Cutter) -> list[list[str]]:
    """A label for every word of every sentence."""
    rows = []
    with torch.inference_mode():
        for window in windows(cutter.sentences(document.sentences), 1.0, None):
            batch = tensors([window], *cutter.marks)
            scores = model(
                input_ids=batch.ids, token_type_ids=batch.cases, attention_mask=batch.mask
            ).logits
            rows.append(scores[0, 1:-1][batch.labels[0, 1:-1] != NO_LABEL])
    scores_of_words = torch.cat(rows).float().numpy()
    table = transitions()
    guesses, start = [], 0
    for sentence in document.sentences:
        end = start + len(sentence.words)
        guesses.append([LABELS[index] for index in decode(scores_of_words[start:end], table)])
        start = end
    return guesses


def _figures(right: int, found: int, wanted: int) -> Figures:
    precision, recall = 100 * right / max(1, found), 100 * right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return Figures(round(precision, 1), round(recall, 1), round(f1, 1))
