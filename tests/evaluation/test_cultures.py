from __future__ import annotations

import pytest

from evaluation.cultures import FEW, Group, by_culture, is_under, mean_recall
from evaluation.labels import LabelledSet
from tests.evaluation.made import found, labelled
from tui_reader.model.mention import Kind

ONE = labelled(
    "[[Ann Vane|person:ann]], [[Bo Ek|person:bo]], [[Vane|person:ann]], [[Quill|?person:quill]]"
    " and [[Cy|person:?]] of [[Dray|organisation:dray]]."
)
SET = LabelledSet("made", (ONE,), {"ann": "british", "bo": "nordic", "quill": "irish"})


def test_people_and_mentions_are_counted_by_culture() -> None:
    assert by_culture(SET, [[found(ONE, "Ann Vane")]]) == [
        Group("british", people=1, mentions=2, found=1),
        Group("nordic", people=1, mentions=1, found=0),
    ]


def test_a_person_taken_for_a_body_is_not_found() -> None:
    wrong = found(ONE, "Bo Ek", kind=Kind.ORGANISATION)
    assert by_culture(SET, [[wrong]])[1].found == 0


def test_the_mean_counts_every_group_alike() -> None:
    groups = [Group("british", 9, 90, 90), Group("nordic", 1, 10, 5)]
    assert mean_recall(groups) == pytest.approx(0.75)


def test_a_group_more_than_five_points_under_the_mean_is_told() -> None:
    groups = [Group("british", 9, 100, 90), Group("nordic", 9, 100, 81), Group("irish", 9, 100, 90)]
    assert [is_under(group, groups) for group in groups] == [False, True, False]


def test_a_group_at_the_limit_is_not_under() -> None:
    groups = [Group("british", 9, 100, 100), Group("nordic", 9, 100, 92)]
    assert not any(is_under(group, groups) for group in groups)


def test_a_group_of_few_mentions_says_so() -> None:
    assert Group("irish", 1, FEW - 1, 0).few
    assert not Group("irish", 1, FEW, 0).few


def test_a_set_without_cultures_has_no_groups() -> None:
    assert by_culture(LabelledSet("made", (ONE,)), [[]]) == []
