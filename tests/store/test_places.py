from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tests.store.made import made_article, put
from tui_reader.store.places import NUMBERS, first_place, newest, next_contents, number_at, place

if TYPE_CHECKING:
    from sqlite3 import Connection

DATES = st.none() | st.dates()
NUMBERS_THERE = st.integers(1, NUMBERS)


def iso(date: dt.date | None) -> str | None:
    return None if date is None else date.isoformat()


@given(DATES, NUMBERS_THERE, DATES, NUMBERS_THERE)
def test_places_stand_in_the_order_of_dates(
    date: dt.date | None, number: int, other: dt.date | None, another: int
) -> None:
    before = (date or dt.date.min, number) < (other or dt.date.min, another)
    if (date is None) == (other is None):
        assert (place(iso(date), number) < place(iso(other), another)) == before
    assert number_at(place(iso(date), number)) == number
    assert first_place(iso(date)) <= place(iso(date), number) < 2**63


def test_the_undated_come_before_every_day() -> None:
    assert place(None, NUMBERS) < first_place("0001-01-01")


@given(st.lists(st.tuples(st.dates(), st.integers(1, 9)), unique=True), st.integers(1, 9))
def test_the_newest_are_those_of_the_first_days(
    made: list[tuple[dt.date, int]], count: int
) -> None:
    places = sorted((place(iso(date), number) for date, number in made), reverse=True)
    dates = sorted((date for date, _ in made), reverse=True)
    wanted = sum(date >= dates[:count][-1] for date in dates)
    coming = iter(places)
    assert newest(coming, count) == places[:wanted]
    assert [*coming] == places[wanted + 1 :]


def test_contents_are_numbered_by_their_dates(connection: Connection) -> None:
    dates = {"new": "2022-01-02", "also": "2022-01-02", "old": "1999-01-01", "none": None}
    for text, date in dates.items():
        put(connection, made_article(text, text, date=date))
    rows = connection.execute("SELECT text FROM body ORDER BY content DESC").fetchall()
    assert [text for (text,) in rows] == ["also", "new", "old", "none"]
    first = first_place("1999-01-01")
    free = next_contents(connection, ["1999-01-01", "1999-01-02"])
    assert free == {"1999-01-01": first + 2, "1999-01-02": first_place("1999-01-02") + 1}
