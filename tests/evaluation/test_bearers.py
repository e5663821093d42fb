from __future__ import annotations

import pytest

from evaluation.bearers import b_cubed, partitions, splits, wrong_merges
from tests.evaluation.made import found, labelled

ONE = labelled("[[Ann Vane|person:ann]] met [[Bo Ek|person:bo]].")
TWO = labelled("[[Ann|person:ann]] left [[Quill|person:?]].", "b.txt")


def test_perfect_partitions_score_one() -> None:
    answers = [[found(ONE, "Ann Vane", "a"), found(ONE, "Bo Ek", "b")], [found(TWO, "Ann", "a")]]
    score = b_cubed(*partitions([ONE, TWO], answers))
    assert (score.precision, score.recall, score.f1) == (1.0, 1.0, 1.0)


def test_a_wrong_merge_costs_precision_and_is_named() -> None:
    answers = [[found(ONE, "Ann Vane", "a"), found(ONE, "Bo Ek", "a")], [found(TWO, "Ann", "a")]]
    parts = partitions([ONE, TWO], answers)
    assert b_cubed(*parts).precision == pytest.approx(5 / 9)
    assert [str(x) for x in wrong_merges(*parts)] == ["a: person:ann (2), person:bo (1)"]


def test_a_split_costs_recall_and_is_named() -> None:
    answers = [[found(ONE, "Ann Vane", "a"), found(ONE, "Bo Ek", "b")], [found(TWO, "Ann", None)]]
    parts = partitions([ONE, TWO], answers)
    assert b_cubed(*parts).recall == pytest.approx(2 / 3)
    assert [str(x) for x in splits(*parts)] == ["person:ann: a (1), no entity (1)"]


def test_a_missed_mention_stands_alone() -> None:
    answers = [[found(ONE, "Ann Vane", "a"), found(ONE, "Bo Ek", "b")], []]
    assert b_cubed(*partitions([ONE, TWO], answers)).recall == pytest.approx(2 / 3)


def test_a_mention_made_up_stands_alone() -> None:
    answers = [
        [found(ONE, "Ann Vane", "a"), found(ONE, "Bo Ek", "b"), found(ONE, "met", "b")],
        [found(TWO, "Ann", "a")],
    ]
    assert b_cubed(*partitions([ONE, TWO], answers)).precision == pytest.approx(3 / 4)


def test_an_open_bearer_counts_neither_way() -> None:
    answers = [
        [found(ONE, "Ann Vane", "a"), found(ONE, "Bo Ek", "b")],
        [found(TWO, "Ann", "a"), found(TWO, "Quill", "b")],
    ]
    assert b_cubed(*partitions([ONE, TWO], answers)).f1 == 1.0
