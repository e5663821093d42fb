"""Which panes are shown."""

from __future__ import annotations

import pytest

from tui_reader.tui.arrangement import ARTICLES_WIDTH, NAMES_WIDTH, WIDEST, Pane, sides, visible
from tui_reader.tui.columns import ONE_LINE
from tui_reader.tui.timelines import cells_for


@pytest.mark.parametrize("pane", list(Pane))
def test_a_wide_screen_shows_all(pane: Pane) -> None:
    assert visible(160, pane, Pane.ARTICLES, text_only=False) == set(Pane)


def test_a_medium_screen_shows_the_text_and_the_side_used_last() -> None:
    assert visible(100, Pane.TEXT, Pane.NAMES, text_only=False) == {Pane.TEXT, Pane.NAMES}


@pytest.mark.parametrize("pane", list(Pane))
def test_a_narrow_screen_shows_the_pane_in_use(pane: Pane) -> None:
    assert visible(60, pane, Pane.ARTICLES, text_only=False) == {pane}


def test_text_only_shows_the_text() -> None:
    assert visible(160, Pane.TEXT, Pane.NAMES, text_only=True) == {Pane.TEXT}


TEXT = 78
EDGES = 2
"""Cells of a pane beside its list: its padding and its scrollbar."""


@pytest.mark.parametrize("width", [60, 100, 112, 152])
def test_where_nothing_is_left_over_the_sides_are_as_wide_as_they_were(width: int) -> None:
    assert sides(width, TEXT, NAMES_WIDTH) == (ARTICLES_WIDTH, NAMES_WIDTH)


def test_a_wide_screen_has_room_for_bars_then_for_rows_of_one_line() -> None:
    assert cells_for(sides(160, TEXT, NAMES_WIDTH)[1] - EDGES)
    assert sides(170, TEXT, NAMES_WIDTH)[0] - EDGES >= ONE_LINE


def test_the_wider_the_screen_the_wider_the_sides_and_the_text_has_its_room() -> None:
    before = (0, 0)
    for width in range(150, 400):
        articles, names = sides(width, TEXT, NAMES_WIDTH)
        assert (articles, names) >= before or articles == WIDEST
        assert width < 152 or articles + names + TEXT <= width
        before = articles, names


def test_names_that_are_made_wider_get_all_of_it() -> None:
    for width in (120, 160, 200):
        assert sides(width, TEXT, NAMES_WIDTH + 4)[1] == sides(width, TEXT, NAMES_WIDTH)[1] + 4
