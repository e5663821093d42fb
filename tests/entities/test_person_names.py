from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.first_names import Likeness, likeness
from tui_reader.entities.person_names import PersonName, middles_agree, parse


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Marta Ellingham", PersonName("marta", (), "ellingham")),
        ("Quill", PersonName("", (), "quill")),
        ("Jean-Luc van der Meer", PersonName("jean-luc", (), "van der meer")),
        ("van der Meer", PersonName("", (), "van der meer")),
        ("J. K. Prowse", PersonName("j", ("k",), "prowse")),
        ("Dean Marshall", PersonName("dean", (), "marshall")),
        ("Tobias Quill Jr", PersonName("tobias", (), "quill", "jr")),
        ("Tobias Quill Junior", PersonName("tobias", (), "quill", "jr")),
        ("Neymar Junior", PersonName("neymar", (), "junior")),
        ("Charles III", PersonName("", (), "charles", "iii")),
    ],
)
def test_parts_of_a_name(name: str, parts: PersonName) -> None:
    assert parse(name) == parts


@pytest.mark.parametrize(
    ("name", "full"),
    [("Marta Ellingham", True), ("Quill", False), ("J. Quill", False), ("J. K. Quill", True)],
)
def test_an_initial_is_not_enough_for_a_full_name(name: str, full: bool) -> None:
    assert parse(name).is_full is full


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("liz", "elizabeth", Likeness.NICKNAME),
        ("william", "bill", Likeness.NICKNAME),
        ("j", "joan", Likeness.INITIAL),
        ("bob", "r", Likeness.INITIAL),
        ("jean-luc", "jean luc", Likeness.SAME),
        ("anna", "hannah", Likeness.DIFFERENT),
    ],
)
def test_likeness_of_first_names(one: str, two: str, expected: Likeness) -> None:
    assert likeness(one, two) is expected


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_symmetric(one: str, two: str) -> None:
    assert likeness(one, two) is likeness(two, one)


def test_different_middle_initials_disagree() -> None:
    assert not middles_agree(parse("Ann B. Lee"), parse("Ann C. Lee"))


def test_a_middle_name_agrees_with_none() -> None:
    assert middles_agree(parse("Ann B. Lee"), parse("Ann Lee"))


@given(st.text(min_size=1, max_size=60))
def test_any_text_has_parts(text: str) -> None:
    assert isinstance(parse(text).family, str)


@pytest.mark.parametrize(("name", "suffix"), [("Edmund I", "i"), ("Edmund V", "v"), ("Ann I.", "")])
def test_a_numeral_of_one_letter_is_a_capital_without_a_stop(name: str, suffix: str) -> None:
    assert parse(name).suffix == suffix


@pytest.mark.parametrize("name", ["Bin Quispe", "De Quispe", "de Quispe", "Dos Quispes"])
def test_a_small_word_and_a_surname_are_no_full_name(name: str) -> None:
    assert not parse(name).is_full


@pytest.mark.parametrize("name", ["Van Quispe", "Ben Quispe", "Al Quispe", "De Witt Quispe"])
def test_a_first_name_that_is_like_a_small_word_is_one(name: str) -> None:
    assert parse(name).is_full


@pytest.mark.parametrize("text", ["", " ", "..", ". ."])
def test_a_text_without_words_has_parts(text: str) -> None:
    assert not parse(text).is_full
