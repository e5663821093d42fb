from __future__ import annotations

from evaluation.mentions import Score, exact, mistakes, overlapping
from tests.evaluation.made import found, labelled
from tui_reader.model.mention import Kind

ONE = labelled(
    "Dame [[Ottoline Vane|person:v]] met the [[FWB|organisation:f]]"
    " at [[City Hall|?organisation:c]]."
)


def test_right_missed_and_made_up_are_counted() -> None:
    assert exact(ONE, [found(ONE, "Ottoline Vane"), found(ONE, "met")]) == Score(1, 1, 1)


def test_a_wrong_kind_is_missed_and_made_up() -> None:
    wrong = found(ONE, "FWB", kind=Kind.PERSON)
    assert exact(ONE, [wrong], Kind.ORGANISATION) == Score(0, 1, 0)
    assert exact(ONE, [wrong], Kind.PERSON) == Score(0, 1, 1)


def test_debatable_labels_count_neither_way() -> None:
    hall = found(ONE, "City Hall", kind=Kind.ORGANISATION)
    assert exact(ONE, [hall]) == exact(ONE, []) == Score(0, 2, 0)


def test_a_name_that_touches_a_debatable_label_counts_neither_way() -> None:
    assert exact(ONE, [found(ONE, "Hall")]).spurious == 0


def test_a_broken_span_overlaps() -> None:
    vane = found(ONE, "Vane")
    assert exact(ONE, [vane]).right == 0
    assert overlapping(ONE, [vane]).right == 1


def test_mistakes_are_named() -> None:
    missed, made_up = mistakes(ONE, [found(ONE, "Ottoline Vane"), found(ONE, "met")])
    assert [x.surface for x in missed] == ["FWB"]
    assert [x.surface for x in made_up] == ["met"]


def test_shares() -> None:
    score = Score(right=3, missed=1, spurious=3)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.75, 0.6)


def test_nothing_of_nothing_is_no_division_by_zero() -> None:
    assert Score().f1 == 0.0
