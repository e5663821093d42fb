from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.store.folding import fold, fold_name, folded_words, prefix_end, sortable, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ZOË Ångström", "zoe angstrom"),
        ("O’Neill “said”", 'o\'neill "said"'),
        ("Straße", "strasse"),
        ("İzmir", "izmir"),
        ("Me\u00adtro", "metro"),
        ("a\u00a0b", "a b"),
        ("Søren Łuk", "soren luk"),
        ("ﬁrm", "firm"),
    ],
)
def test_folding_forgets(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_a_name_over_two_lines_is_the_same_name() -> None:
    assert fold_name(" Ada\n  Quill ") == "ada quill"


@given(st.text(), st.text())
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    found = words(text)
    assert all(fold(text[word.start : word.end]) == word.text for word in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.text() | st.text("aB“’é\u0301\u00ad İʼ"))
def test_words_are_the_same_without_their_places(text: str) -> None:
    found = words(text)
    assert folded_words(text) == [word.text for word in found]
    assert words(text, {"b", "ab"}.__contains__) == [w for w in found if w.text in ("b", "ab")]


@given(st.text(), st.integers(0, 20))
def test_the_end_of_a_prefix_covers_as_many_folded_characters(text: str, length: int) -> None:
    end = prefix_end(text, 0, length)
    assert len(fold(text[:end])) >= min(length, len(fold(text)))
    assert end == 0 or len(fold(text[: end - 1])) < length


def test_words_keep_their_place_where_folding_changes_the_length() -> None:
    assert [(word.text, word.start, word.end) for word in words("Straße, İzmir")] == [
        ("strasse", 0, 6),
        ("izmir", 8, 13),
    ]


def test_an_apostrophe_of_any_style_parts_words() -> None:
    assert {tuple(folded_words(f"O{mark}Dowd")) for mark in "'’ʼ"} == {("o", "dowd")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [("“The End”", 'the end"'), ("Élan", "elan"), ("— — x", "x"), ("…", "...")],
)
def test_titles_sort_by_their_words(text: str, expected: str) -> None:
    assert sortable(text) == expected
