"""The labels a model gives to words, and how a row of scores becomes whole names.

Scores are decoded as a sequence (Viterbi over the allowed successions), so a name has no holes:
an inside label only ever follows a label of its own kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

LABELS = ("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC")
_FORBIDDEN = np.float32(-1e4)


class LabelledSpan(NamedTuple):
    """Words ``[start, end)`` that are one name, its type (``PER``, ``ORG``, ``LOC``)."""

    start: int
    end: int
    type: str


def transitions(labels: Sequence[str] = LABELS) -> NDArray[np.float32]:
    """Added to a score when label ``j`` follows label ``i``: 0 if allowed, else very negative."""
    table = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for before, first in enumerate(labels):
        for after, second in enumerate(labels):
            if second.startswith("I-") and first[1:] != second[1:]:
                table[before, after] = _FORBIDDEN
    return table


def decode(scores: NDArray[np.float32], table: NDArray[np.float32]) -> NDArray[np.int64]:
    """The best allowed label of each word; `scores` is (sentences, words, labels)."""
    sentences, count, _ = scores.shape
    back = np.zeros(scores.shape, dtype=np.int8)
    total = scores[:, 0] + table[0]
    for step in range(1, count):
        options = total[:, :, None] + table
        back[:, step] = options.argmax(axis=1)
        total = options.max(axis=1) + scores[:, step]
    path = np.empty((sentences, count), dtype=np.int64)
    path[:, -1] = total.argmax(axis=1)
    every = np.arange(sentences)
    for step in range(count - 1, 0, -1):
        path[:, step - 1] = back[every, step, path[:, step]]
    return path


def spans_of(path: Sequence[str]) -> list[LabelledSpan]:
    """The names in one sentence's labels, in order; a stray inside label begins a name."""
    spans: list[LabelledSpan] = []
    start = -1
    for index, label in enumerate((*path, "O")):
        if start >= 0 and not (label.startswith("I-") and label[2:] == path[start][2:]):
            spans.append(LabelledSpan(start, index, path[start][2:]))
            start = -1
        if label != "O" and start < 0:
            start = index
    return spans
