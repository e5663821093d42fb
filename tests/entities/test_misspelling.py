from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.entities.misspelling import differing_word, is_misspelling


@pytest.mark.parametrize(
    ("one", "two", "expected"),
    [
        ("metropolitian", "metropolitan", True),
        ("ellingham", "elingham", True),
        ("joan", "jon", False),
        ("ellingham", "bellingham", False),
        ("ward 12345", "ward 12346", False),
    ],
)
def test_only_long_words_with_one_beginning_are_misspellings(
    one: str, two: str, expected: bool
) -> None:
    assert is_misspelling(one, two) is expected


@given(st.text(min_size=1, max_size=14), st.text(min_size=1, max_size=14))
def test_misspelling_is_symmetric(one: str, two: str) -> None:
    assert is_misspelling(one, two) == is_misspelling(two, one)


def test_the_one_word_in_which_names_differ() -> None:
    assert differing_word(("a", "b"), ("a", "c")) == ("b", "c")


@pytest.mark.parametrize("other", [("a",), ("a", "b"), ("c", "d")])
def test_names_that_do_not_differ_in_one_word(other: tuple[str, ...]) -> None:
    assert differing_word(("a", "b"), other) is None
