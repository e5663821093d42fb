from __future__ import annotations

import json

import pytest

from evaluation.measuring import as_data, measure
from tests.evaluation.made import answering, found, labelled, labelled_set

ONE = labelled("[[Ann Vane|person:ann]] met [[Bo Ek|person:bo]] and [[Cy Orr|person:cy]].")
TWO = labelled("[[Ann Vane|person:ann]] left.", "b.txt")
ANSWERS = (
    [found(ONE, "Ann Vane", "a"), found(ONE, "Bo Ek", "a"), found(ONE, "met", "m")],
    [found(TWO, "Ann Vane", "b")],
)


def test_mistakes_are_counted_and_named() -> None:
    result = measure(labelled_set(ONE, TWO), answering(*ANSWERS))
    assert (result.entities, result.merges, result.splits) == (3, 1, 1)
    assert result.named is not None
    assert result.named.merges == ("a: person:ann (1), person:bo (1)",)
    assert result.named.splits == ("person:ann: a (1), b (1)",)
    assert result.named.missed == ("a.txt: Cy Orr (person)",)
    assert result.named.made_up == ("a.txt: met (person)",)


def test_wrong_merges_are_told_for_two_hundred_entities() -> None:
    result = measure(labelled_set(ONE, TWO), answering(*ANSWERS))
    assert result.merges_per_200 == pytest.approx(200 / 3)


def test_of_a_secret_set_nothing_is_kept_but_numbers() -> None:
    result = measure(labelled_set(ONE, TWO, secret=True), answering(*ANSWERS))
    data = as_data(result)
    assert (data["entities"], data["wrong_merges"], data["splits"]) == (3, 1, 1)
    kept = json.dumps(data) + repr(result)
    assert not [word for word in ("Ann", "ann", "Cy", "met", "a.txt") if f"{word}" in kept.split()]
    assert "Vane" not in kept
    assert "person:" not in kept


def test_a_secret_set_scores_as_any_other() -> None:
    open_data = as_data(measure(labelled_set(ONE, TWO), answering(*ANSWERS)))
    secret = as_data(measure(labelled_set(ONE, TWO, secret=True), answering(*ANSWERS)))
    del open_data["named"]
    assert open_data == secret


def test_the_data_says_which_version_of_the_engine_it_was() -> None:
    assert as_data(measure(labelled_set(ONE, TWO), answering(*ANSWERS)))["id"] == "made-1"
