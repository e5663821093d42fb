from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.learnt.labels import LABELS, decode, spans_of, transitions


def test_an_inside_label_never_follows_another_kind() -> None:
    scores = np.zeros((2, len(LABELS)), dtype=np.float32)
    scores[0, LABELS.index("B-PER")] = 3
    scores[1, LABELS.index("I-ORG")] = 4
    scores[1, LABELS.index("I-PER")] = 3
    path = [LABELS[label] for label in decode(scores[None], transitions())[0]]
    assert path == ["B-PER", "I-PER"]


ROWS = st.lists(st.lists(st.integers(-9, 9), min_size=7, max_size=7), min_size=1, max_size=12)


@given(ROWS)
def test_any_scores_give_a_lawful_path(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32).reshape(len(rows), len(LABELS))
    path = ["O", *(LABELS[label] for label in decode(scores[None], transitions())[0])]
    for before, after in itertools.pairwise(path):
        assert not after.startswith("I-") or before[1:] == after[1:]


def test_spans_of_neighbouring_names() -> None:
    assert [tuple(span) for span in spans_of(["B-PER", "I-PER", "B-PER", "O", "B-ORG"])] == [
        (0, 2, "PER"),
        (2, 3, "PER"),
        (4, 5, "ORG"),
    ]
