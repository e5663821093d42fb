from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.corpus import dates

DAY = dt.date(2021, 3, 14)
ANY_DAY = st.dates(dt.date(1700, 1, 1), dt.date(2199, 12, 31))


@pytest.mark.parametrize(
    "name",
    [
        "2021-03-14-harbour.txt",
        "2021-03-14.md",
        "20210314.txt",
        "harbour_20210314.txt",
        "2021_03_14 harbour.txt",
        "harbour.2021.03.14.txt",
        "14-03-2021 harbour.txt",
        "2021-03-14T10-30-00.txt",
        "copy of 2021-03-14 and 2020-01-01.txt",
    ],
)
def test_a_file_s_name_may_hold_its_date(name: str) -> None:
    assert dates.in_name(name) == DAY


@pytest.mark.parametrize(
    "name",
    [
        "harbour.txt",
        "2021.txt",
        "2021-03.txt",
        "2021-13-14.txt",
        "20211345.txt",
        "120210314.txt",
        "f75869b20210314e4.txt",
        "000_f75869b25ed838e4.txt",
        "03-04-2021.txt",
        "12345678.txt",
        "2021-03_14.txt",
    ],
)
def test_other_numbers_in_a_name_are_no_date(name: str) -> None:
    assert dates.in_name(name) is None


@given(ANY_DAY)
def test_every_day_is_read_from_a_name(day: dt.date) -> None:
    assert dates.in_name(f"{day:%Y-%m-%d}-harbour.txt") == day
    assert dates.in_name(f"{day:%Y%m%d}.txt") == day


@pytest.mark.parametrize(
    "text",
    [
        "date 2021-03-14",
        " date 2021-03-14 Something went wrong - please try again later.",
        "date: 2021-03-14 the council met",
        "Date: 14/03/2021",
        "Published 14 March 2021",
        "Published: Sunday 14 March 2021, 10:30",
        "Published on 14 March 2021 at 10.30am GMT",
        "Last updated: 14 Mar 2021",
        "POSTED 14 MARCH 2021",
        "14 March 2021",
        "Sunday, March 14, 2021",
        "14th of March 2021",
        "14th March, 2021 10:30 BST",
        "Mar. 14, 2021",
        "2021-03-14T10:30:00Z",
        "14/03/2021",
        "14.03.2021",
        "By Ann Other | 14 March 2021",
        "Aldham Courier • Sun 14 March 2021 • 3 min read",
        "By Ann Other, 14 March 2021",
        "LEEDS, March 14, 2021 - The council met.",
        "ALDHAM, England, March 14, 2021 (Courier) — The council met.",
        "14 March 2021 – “It is over,” the mayor said.",
        "**14 March 2021**",
        "Harbour fire put out\n\n14 March 2021\n\nThe fire is out.",
        "Harbour fire put out\nBy Ann Other\nPublished: 14 March 2021\nThe fire is out.",
    ],
)
def test_a_date_may_be_stated_at_the_top(text: str) -> None:
    assert dates.stated(text) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "She was born on 3 May 1970 in Leeds.",
        "Born 3 May 1970",
        "On 14 March 2021 the council met.",
        "14 March 2021 was a wet day.",
        "14 March 2021 - a day nobody forgets - began with rain.",
        "Published on 14 March 2021, the report names nobody.",
        "Posted to Cyprus on 3 May 1970, he served for ten years.",
        "Updated rules of 14 March 2021 apply.",
        "The inquiry was opened on Sunday, March 14, 2021",
        "He was born - 3 May 1970 - in Leeds.",
        "By 14 March 2021 the fire was out.",
        "03/04/2021",
        "date 2021-02-30",
        "March 2021",
        "Sunday",
        "14 March",
        "1234567-03-14",
        "",
    ],
)
def test_a_date_that_is_only_mentioned_or_not_clear_does_not_count(text: str) -> None:
    assert dates.stated(text) is None


def test_a_date_far_down_is_not_the_article_s() -> None:
    assert dates.stated("Rain fell. " * 40 + "\nIt fell again.\n14 March 2021") is None


def test_the_second_line_counts_however_long_the_first() -> None:
    assert dates.stated("Rain fell. " * 40 + "\n14 March 2021") == DAY


def test_the_first_of_two_dates_counts() -> None:
    assert dates.stated("Published: 14 March 2021\nUpdated: 15 March 2021") == DAY


@given(ANY_DAY, st.sampled_from(["%d %B %Y", "%B %d, %Y", "%a %d %b %Y", "%Y-%m-%d", "%Y/%m/%d"]))
def test_every_day_is_read_in_every_form(day: dt.date, form: str) -> None:
    assert dates.stated(day.strftime(form)) == day


@given(ANY_DAY)
def test_a_day_in_numbers_is_read_only_if_it_can_be_no_other(day: dt.date) -> None:
    clear = day.day > 12 or day.day == day.month
    assert dates.in_field(f"{day:%d/%m/%Y}") == (day if clear else None)
    assert dates.in_field(f"{day:%m/%d/%Y}") == (day if clear else None)


@given(st.text(max_size=400) | st.from_regex(r"(date|Published:) ?[\d/ -]{1,20}[a-z ]*"))
def test_no_text_raises(text: str) -> None:
    dates.stated(text)
    dates.in_name(text)
    dates.in_field(text)
    dates.after_stated(text)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("date 2021-03-14 The council met.", "The council met."),
        ("14 March 2021", ""),
        ("By Ann Other | 14 March 2021", ""),
        ("LEEDS, March 14, 2021 - The council met", "The council met"),
        ("On 14 March 2021 the council met", "On 14 March 2021 the council met"),
    ],
)
def test_what_follows_a_stated_date_is_told_from_it(line: str, rest: str) -> None:
    assert dates.after_stated(line) == rest
