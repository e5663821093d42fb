from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model.concordance import Concordance, Place

FIRST, SECOND, THIRD = Place(0, 3, 8), Place(0, 20, 25), Place(4, 0, 5)
THREE = Concordance.of((FIRST, SECOND, THIRD))

PLACES = st.lists(
    st.builds(
        lambda row, start, length: Place(row, start, start + length), *[st.integers(0, 6)] * 3
    )
).map(lambda places: tuple(sorted(places)))


def test_the_next_place_is_in_the_same_row_if_there_is_one() -> None:
    assert THREE.after(0, 3) == SECOND


def test_the_next_place_may_be_rows_away() -> None:
    assert THREE.after(0, 20) == THIRD


def test_after_the_last_place_there_is_none() -> None:
    assert THREE.after(4, 0) is None


def test_a_place_that_starts_at_the_offset_is_not_after_it() -> None:
    assert THREE.after(0, 2) == FIRST
    assert THREE.after(0, 3) == SECOND


def test_from_before_the_start_the_next_is_the_first() -> None:
    assert THREE.after(0, -1) == FIRST
    assert THREE.after(-1, 0) == FIRST


def test_the_place_before() -> None:
    assert THREE.before(4, 0) == SECOND
    assert THREE.before(0, 20) == FIRST
    assert THREE.before(0, 3) is None
    assert THREE.before(9, 0) == THIRD


def test_places_within_a_row() -> None:
    assert THREE.within(0) == (FIRST, SECOND)
    assert THREE.within(4) == (THIRD,)
    assert THREE.within(2) == ()


def test_a_position_is_counted_in_the_row_and_in_all() -> None:
    assert [THREE.position(place) for place in THREE] == [(1, 1), (2, 2), (1, 3)]


@pytest.mark.parametrize("place", [Place(0, 3, 9), Place(1, 0, 1), Place(9, 9, 9)])
def test_what_is_no_place_of_it_has_no_position(place: Place) -> None:
    assert THREE.position(place) == (0, 0)


def test_an_empty_concordance_answers_all_the_same() -> None:
    empty = Concordance()
    assert len(empty) == 0
    assert empty.after(0, 0) is empty.before(9, 9) is None
    assert empty.within(0) == ()
    assert empty.position(FIRST) == (0, 0)


def test_places_must_be_sorted() -> None:
    with pytest.raises(ValueError, match="sorted"):
        Concordance.of((SECOND, FIRST))


def test_equal_places_make_equal_concordances() -> None:
    assert Concordance.of((FIRST, SECOND, THIRD)) == THREE


@given(PLACES, st.integers(-1, 7), st.integers(-1, 7))
def test_after_and_before_are_what_a_walk_would_find(
    places: tuple[Place, ...], row: int, offset: int
) -> None:
    concordance = Concordance.of(places)
    later = [place for place in places if (place.row, place.start) > (row, offset)]
    earlier = [place for place in places if (place.row, place.start) < (row, offset)]
    assert concordance.after(row, offset) == (later[0] if later else None)
    assert concordance.before(row, offset) == (earlier[-1] if earlier else None)


@given(PLACES)
def test_every_place_is_where_it_says(places: tuple[Place, ...]) -> None:
    concordance = Concordance.of(places)
    for place in places:
        here, in_all = concordance.position(place)
        assert concordance[in_all - 1] == place
        assert concordance.within(place.row)[here - 1] == place


def test_several_names_are_gone_through_in_one_order() -> None:
    one = Concordance.of([Place(0, 5, 8), Place(2, 1, 4)])
    two = Concordance.of([Place(0, 1, 4), Place(0, 9, 12), Place(1, 0, 3)])
    both = Concordance.merged([one, two])
    assert list(both) == sorted([*one, *two])
    assert [both.whose(place) for place in both] == [1, 0, 1, 1, 0]
    assert (both.most, both.whole) == (3, True)


def test_what_is_not_whole_makes_no_whole() -> None:
    part = Concordance(whole=False)
    assert not Concordance.merged([part, Concordance.of([Place(0, 1, 2)])]).whole


def test_one_name_is_itself() -> None:
    one = Concordance.of([Place(0, 1, 2)])
    assert Concordance.merged([one]) is one
