from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.formats.parser import Draft
from tui_reader.corpus.records import Records, record_name


def names(*given: str) -> list[str]:
    records = Records()
    return [records.distinct(Draft("Rain.", record=name)).record for name in given]


def test_a_record_keeps_its_name() -> None:
    assert names("a", "b") == ["a", "b"]


def test_the_second_of_a_name_is_told_from_the_first() -> None:
    assert names("a", "a", "a") == ["a", "a~2", "a~3"]


def test_a_name_that_another_was_given_is_passed_over() -> None:
    assert names("a", "a~2", "a") == ["a", "a~2", "a~3"]


@given(st.lists(st.sampled_from(["", "a", "a~2", "a~3", "b"]), max_size=12))
def test_no_two_are_called_the_same(given: list[str]) -> None:
    assert len(set(names(*given))) == len(given)


def test_what_is_added_below_renames_nothing_above() -> None:
    assert names("a", "b", "a") == names("a", "b", "a", "a", "c")[:3]


def test_a_hundred_thousand_of_one_name_are_told_apart() -> None:
    assert len(set(names(*["a"] * 100_000))) == 100_000


def test_a_name_is_one_line_that_can_be_stored() -> None:
    assert record_name("tag:a\n b\0\udc80") == "tag:a b\ufffd\ufffd"


def test_long_names_stay_apart_and_short() -> None:
    one, other = (record_name("https://a.example/" + "x" * 500 + end) for end in "ab")
    assert one != other
    assert len(one) < 200


def test_a_number_is_a_name() -> None:
    assert record_name(17) == "17"
