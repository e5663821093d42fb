from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus.field_values import author_in, date_in, host_of, text_in, words_of

DAY = dt.date(2021, 3, 14)


@pytest.mark.parametrize(
    "value",
    [
        "2021-03-14",
        "2021-03-14T10:30:00Z",
        "2021-03-14T10:30:00.000+0000",
        "2021-03-14 10:30:00",
        "2021-03-14 10:30:00+00:00",
        "20210314",
        "20210314T103000Z",
        "20210314103000",
        "Sun, 14 Mar 2021 10:30:00 GMT",
        "March 14, 2021",
        "14 March 2021",
        "14/03/2021",
        1615717800,
        1615717800.5,
        "1615717800",
        1615717800000,
        {"$date": None, "value": "2021-03-14"},
    ],
)
def test_a_day_is_read_however_it_is_written(value: Any) -> None:
    assert date_in(value) == DAY


@pytest.mark.parametrize(
    "value", ["", None, True, "soon", "03/04/2021", "2021", 7, [], {}, "99999999", "9" * 400, 1e300]
)
def test_what_states_no_day_is_none(value: Any) -> None:
    assert date_in(value) is None


@pytest.mark.parametrize("words", ["By Ada Moss", "BY ADA MOSS", "by: Ada Moss", " Ada  Moss "])
def test_an_author_is_named_without_the_by(words: str) -> None:
    assert author_in(words).lower() == "ada moss"


def test_a_name_that_begins_like_by_is_whole() -> None:
    assert author_in("Byron Hale") == "Byron Hale"


def test_people_are_named_by_their_names() -> None:
    assert words_of([{"@type": "Person", "name": "Ada Moss"}, "Ivo Hale"]) == "Ada Moss, Ivo Hale"


def test_the_members_of_a_list_are_paragraphs_of_a_text() -> None:
    assert text_in(["One.", "", None, {"text": "Two."}]) == "One.\n\nTwo."


@pytest.mark.parametrize(
    ("url", "host"),
    [("https://www.courier.example/a", "courier.example"), ("http://[::1", ""), ("fire", "")],
)
def test_the_site_of_an_address(url: str, host: str) -> None:
    assert host_of(url) == host


@given(st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
))  # fmt: skip
def test_no_value_is_too_odd(value: Any) -> None:
    assert isinstance(words_of(value), str)
    assert isinstance(author_in(value), str)
    assert date_in(value) is None or isinstance(date_in(value), dt.date)


def test_no_value_is_too_deep() -> None:
    value: Any = "x"
    for _ in range(100_000):
        value = [value]
    assert words_of(value) == ""
