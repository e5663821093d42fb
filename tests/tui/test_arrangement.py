"""Which panes are shown."""

from __future__ import annotations

import pytest

from tui_reader.tui.arrangement import Pane, visible


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
