from __future__ import annotations

import pytest

from evaluation.labels import LabelError, parse, read_set
from tui_reader.model.mention import Kind


def test_markup_is_taken_out() -> None:
    text, labels = parse("Dame [[Vane|person:ottoline-vane]] left.")
    assert text == "Dame Vane left."
    assert [(x.start, x.end, x.kind, x.bearer) for x in labels] == [
        (5, 9, Kind.PERSON, "ottoline-vane")
    ]


def test_a_question_mark_before_the_kind_is_a_debatable_label() -> None:
    assert parse("[[City Hall|?organisation:city-hall]]")[1][0].debatable


def test_a_question_mark_for_the_bearer_leaves_it_open() -> None:
    (label,) = parse("[[Vane|person:?]]")[1]
    assert (label.bearer, label.debatable) == (None, False)


@pytest.mark.parametrize("marked", ["[[Vane|person:v]", "[[Vane]]", "[[Vane|place:v]]"])
def test_a_broken_label_is_an_error(marked: str) -> None:
    with pytest.raises(LabelError):
        parse(marked)


def test_the_bundled_labels_fit_the_bundled_articles() -> None:
    for labelled in read_set("bundled").articles:
        text = labelled.article.text
        assert all(text[x.start : x.end] == x.surface for x in labelled.labels)
