"""Names from the scores of several sentences at once."""

from __future__ import annotations

from itertools import accumulate

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.learnt.decoding import Named, named
from tui_reader.entities.learnt.labels import LABELS, decode, spans_of, transitions


def scores_of(
    *sentences: str,
) -> tuple[np.ndarray[tuple[int, int], np.dtype[np.float32]], list[int]]:
    """Scores that speak plainly for the labels in each sentence, and where sentences begin."""
    labels = [label for sentence in sentences for label in sentence.split()]
    scores = np.zeros((len(labels), len(LABELS)), dtype=np.float32)
    scores[np.arange(len(labels)), [LABELS.index(label) for label in labels]] = 9
    return scores, [0, *accumulate(len(sentence.split()) for sentence in sentences)]


def found(*sentences: str) -> list[tuple[int, int, int, str]]:
    scores, bounds = scores_of(*sentences)
    return [name[:4] for name in named(scores, bounds, LABELS, transitions())]


def test_names_are_told_by_sentence_and_by_words_of_all() -> None:
    assert found("O B-PER I-PER O", "B-ORG O B-LOC") == [
        (0, 1, 3, "PER"),
        (1, 4, 5, "ORG"),
        (1, 6, 7, "LOC"),
    ]


def test_a_name_ends_with_its_sentence() -> None:
    assert found("O B-PER", "B-PER I-PER") == [(0, 1, 2, "PER"), (1, 2, 4, "PER")]


def test_neighbouring_names_stay_apart() -> None:
    assert found("B-PER B-PER I-PER B-ORG") == [
        (0, 0, 1, "PER"),
        (0, 1, 3, "PER"),
        (0, 3, 4, "ORG"),
    ]


def test_a_name_is_as_sure_as_its_least_sure_word() -> None:
    scores, bounds = scores_of("B-PER I-PER")
    scores[1] = 0
    scores[1, LABELS.index("I-PER")] = 1
    (name,) = named(scores, bounds, LABELS, transitions())
    assert name == Named(0, 0, 2, "PER", round(float(np.e / (np.e + 6)), 2))


def test_no_words_have_no_names() -> None:
    assert found("") == []


ROWS = st.lists(st.lists(st.integers(-9, 9), min_size=7, max_size=7), max_size=9)


@given(st.lists(ROWS, max_size=4))
def test_each_sentence_is_decoded_as_if_it_were_alone(sentences: list[list[list[int]]]) -> None:
    table = transitions()
    each = [np.array(rows, dtype=np.float32).reshape(len(rows), 7) for rows in sentences]
    bounds = [0, *accumulate(map(len, each))]
    alone = [
        (place, bounds[place] + name.first, bounds[place] + name.last, name.type)
        for place, scores in enumerate(each)
        for name in named(scores, [0, len(scores)], LABELS, table)
    ]
    scores = np.concatenate([np.zeros((0, 7), dtype=np.float32), *each])
    assert [name[:4] for name in named(scores, bounds, LABELS, table)] == alone


@given(ROWS.filter(bool))
def test_names_are_those_of_the_best_lawful_labels(rows: list[list[int]]) -> None:
    scores = np.array(rows, dtype=np.float32)
    (path,) = decode(scores[None], transitions())
    spans = spans_of([LABELS[label] for label in path])
    assert [name[1:4] for name in named(scores, [0, len(rows)], LABELS, transitions())] == spans
