from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model.article import ArticleRow
from tui_reader.model.listing import BLOCK, ITEM, Listing

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NUMBERS = st.lists(st.integers(0, 2**32 - 1), unique=True, max_size=400)


def row(number: int) -> ArticleRow:
    return ArticleRow(f"{number}.txt", f"{number}.txt", f"Title {number}", "", None, number)


class Asked:
    """A shelf that has every row but those that are `gone`, and counts its questions."""

    def __init__(self, *gone: int) -> None:
        self.gone = gone
        self.times = 0

    def rows(self, numbers: Sequence[int]) -> Mapping[int, ArticleRow]:
        self.times += 1
        return {number: row(number) for number in numbers if number not in self.gone}

    def number(self, row_id: str) -> int | None:
        self.times += 1
        return int(row_id.removesuffix(".txt"))


def listing(*numbers: int, shelf: Asked | None = None) -> Listing[ArticleRow]:
    return Listing(array(ITEM, numbers), shelf or Asked())


@given(NUMBERS)
def test_every_row_is_found_where_it_is(numbers: list[int]) -> None:
    made = listing(*numbers)
    assert [made.row(n) for n in range(len(made))] == [row(number) for number in numbers]
    assert [made.find(f"{number}.txt") for number in numbers] == list(range(len(numbers)))


@given(NUMBERS, st.integers(0, 2**32 - 1))
def test_a_number_is_found_by_whole_numbers_only(numbers: list[int], wanted: int) -> None:
    expected = numbers.index(wanted) if wanted in numbers else None
    assert listing(*numbers).position(wanted) == expected


@given(NUMBERS)
def test_many_positions_are_those_that_one_would_find(numbers: list[int]) -> None:
    made = listing(*numbers)
    for asked in ({*numbers[:3], 7}, {*numbers[::2], 7}):
        alone = {each: made.position(each) for each in asked}
        assert made.positions(asked) == {n: at for n, at in alone.items() if at is not None}


def test_rows_are_fetched_with_their_neighbours_once() -> None:
    shelf = Asked()
    made = listing(*range(1000), shelf=shelf)
    assert all(made.row(position) for position in range(BLOCK))
    assert made.find("3.txt") == 3
    assert shelf.times == 1


def test_what_was_seen_long_ago_is_forgotten_and_fetched_again() -> None:
    shelf = Asked()
    made = listing(*range(200_000), shelf=shelf)
    for position in range(0, 200_000, BLOCK):
        made.row(position)
    before = shelf.times
    assert made.row(0) == row(0)
    assert shelf.times == before + 1


def test_a_row_that_is_gone_is_none() -> None:
    assert listing(5, 6, shelf=Asked(5)).row(0) is None


@pytest.mark.parametrize("position", [-1, 2])
def test_outside_the_list_there_is_no_row(position: int) -> None:
    with pytest.raises(IndexError):
        listing(5, 6).row(position)


def test_a_listing_of_rows_at_hand() -> None:
    made = Listing.of([row(8), row(3)])
    assert (made.row(1), made.find("3.txt"), made.find("9.txt")) == (row(3), 1, None)
