from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.labels import LabelError, parse
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
def test_a_broken_label_is_an_error_that_names_the_line_and_quotes_nothing(marked: str) -> None:
    with pytest.raises(LabelError) as error:
        parse(f"[[Bo|person:b]]\n\n{marked}")
    assert str(error.value) == "line 3: a label of no known form"


PLAIN = st.text(st.characters(exclude_characters="[]", exclude_categories=["Cs"]), max_size=20)
SURFACES = st.text(st.characters(exclude_characters="[]|", exclude_categories=["Cs"]), min_size=1)


@given(st.lists(st.tuples(PLAIN, SURFACES)), PLAIN)
def test_labels_stand_where_their_surfaces_do(parts: list[tuple[str, str]], end: str) -> None:
    marked = "".join(f"{plain}[[{surface}|person:x]]" for plain, surface in parts) + end
    text, labels = parse(marked)
    assert text == "".join(plain + surface for plain, surface in parts) + end
    assert [text[x.start : x.end] for x in labels] == [surface for _, surface in parts]
