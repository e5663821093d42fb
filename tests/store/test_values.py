from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.store import values

if TYPE_CHECKING:
    import datetime as dt

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
def test_a_key_comes_back_exactly(path: str) -> None:
    assert values.from_key(values.to_key(path)) == path


@given(st.lists(ANY_TEXT))
def test_keys_sort_as_their_characters_do(paths: list[str]) -> None:
    assert sorted(paths, key=values.to_key) == sorted(paths)


@given(ANY_TEXT)
def test_a_text_keeps_its_length(text: str) -> None:
    kept = values.to_text(text)
    assert len(kept) == len(text)
    assert kept == text or "\ufffd" in kept
    assert kept.encode().decode() == kept


@given(st.none() | st.dates())
def test_dates_come_back(date: dt.date | None) -> None:
    assert values.from_date(values.to_date(date)) == date


@given(st.lists(st.dates()))
def test_dates_sort_as_text(dates: list[dt.date]) -> None:
    assert sorted(dates, key=lambda date: values.to_date(date) or "") == sorted(dates)
