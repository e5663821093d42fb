from __future__ import annotations

from dataclasses import replace

import pytest

from evaluation.consistency import flaws, in_furniture, per_file, unmarked, wrong_edges
from evaluation.sets import SETS, read_set
from tests.evaluation.made import labelled, labelled_set
from tui_reader.model.article import Span


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        ("[[Dame Vane|person:v]] left.", "takes in a title or an honour"),
        ("[[Cllr. Vane|person:v]] left.", "takes in a title or an honour"),
        ("[[Ann Vane, KC|person:v]] left.", "takes in a title or an honour"),
        ("[[The Herald|organisation:h]] said.", "begins with the article"),
        ("[[ Vane|person:v]] left.", "begins or ends with a blank or a mark"),
        ("[[Vane,|person:v]] left.", "begins or ends with a blank or a mark"),
        ("“[[“Bo” Ek|person:v]] left.", "begins or ends with a blank or a mark"),
        ("[[Vane’s|person:v]] hat.", "ends with a possessive"),
        ("[[Dray's|organisation:d]] van, so [[Dray|organisation:d]].", "ends with a possessive"),
    ],
)
def test_a_span_that_takes_in_too_much_is_a_flaw(marked: str, said: str) -> None:
    assert [flaw.what for flaw in wrong_edges(labelled_set(labelled(marked)))] == [said]


@pytest.mark.parametrize(
    "marked",
    [
        "[[St Brannoc's|organisation:b]] was closed.",
        "On the door: [[Dray's|organisation:d]], not [[Dray|organisation:d]].",
        "[[Theo Vane|person:v]] left.",
        "[[Missy Orr|person:v]] left.",
        "[[President Hotels|organisation:p]] said.",
        "[[Vane & Co.|organisation:p]] said.",
    ],
)
def test_a_span_that_is_a_name_has_no_flaw(marked: str) -> None:
    assert wrong_edges(labelled_set(labelled(marked))) == []


def test_a_name_left_unmarked_is_told_by_its_place() -> None:
    one = replace(labelled("[[Vane|person:v]] left.\n\nThen Vane came.", "a.md"), line=7)
    (flaw,) = unmarked(labelled_set(one))
    assert str(flaw) == "a.md:9:6: 'Vane' is a name elsewhere in the article"


def test_part_of_a_word_or_of_a_longer_label_is_no_name_left_unmarked() -> None:
    one = labelled("[[Vane|person:v]] in Vanes, with [[Bo Vane|person:b]].")
    assert unmarked(labelled_set(one)) == []


def test_a_name_of_two_bearers_is_not_looked_for() -> None:
    one = labelled("[[Vane|person:v]], [[Vane|person:w]] and Vane.")
    assert unmarked(labelled_set(one)) == []


def test_furniture_is_not_searched_and_a_label_in_it_is_a_flaw() -> None:
    one = labelled("[[Vane|person:v]] left.\nREAD MORE: Vane, [[Bo Ek|person:b]]")
    text = one.article.text
    furniture = (Span(text.index("READ"), len(text)),)
    made = labelled_set(replace(one, article=one.article._replace(furniture=furniture)))
    assert unmarked(made) == []
    assert [flaw.surface for flaw in in_furniture(made)] == ["Bo Ek"]


def test_flaws_are_counted_by_file() -> None:
    made = labelled_set(labelled("[[Dame Vane|person:v]], [[Mr Ek|person:e]]", "b.md"))
    assert per_file(flaws(made)) == {"b.md": 2}


@pytest.mark.parametrize("name", SETS)
def test_no_span_of_the_project_takes_in_too_much(name: str) -> None:
    assert dict(per_file(wrong_edges(read_set(name)))) == {}
