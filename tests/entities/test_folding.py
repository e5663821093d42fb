from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.folding import fold, slug, tidy


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("O’Leary", "O'LEARY"),
        ("Jean\u2011Luc", "jean-luc"),
        ("Núñez", "nunez"),
        ("Kh\u00adan", "Khan"),
        ("Ann\u00a0 Lee", "ann lee"),
        ("Łukasz", "lukasz"),
    ],
)
def test_printings_of_one_name_fold_alike(one: str, two: str) -> None:
    assert fold(one) == fold(two)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_tidy_keeps_case_and_accents() -> None:
    assert tidy(" Núñez\u00ad \n Ferrer") == "Núñez Ferrer"


def test_slug_is_of_letters_digits_and_hyphens() -> None:
    assert slug("St Brannoc’s & Co. 2") == "st-brannocs-co-2"


@given(st.text())
def test_slug_is_never_empty(text: str) -> None:
    assert slug(text)
