"""The line of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.tui.screens.help import HelpScreen
from tui_reader.tui.widgets.key_line import KeyLine

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader


def line(reader: Reader) -> str:
    return reader.screen.query_one(KeyLine).render_line(0).text


@pytest.mark.parametrize("width", [160, 80, 60])
async def test_help_and_quit_are_always_there(open_reader: OpenReader, width: int) -> None:
    async with open_reader(size=(width, 20)) as reader:
        for pane in "123":
            await reader.press(pane)
            assert "? Help" in line(reader)
            assert "q Quit" in line(reader)


async def test_the_keys_are_those_of_the_pane_in_use(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("3")
        assert "f Filter" in line(reader)
        await reader.press("2")
        assert "f Filter" not in line(reader)


async def test_a_click_does_what_the_key_does(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.pilot.click(KeyLine, offset=(line(reader).index("? Help") + 2, 0))
        await reader.settle()
        assert isinstance(reader.app.screen, HelpScreen)


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)])
async def test_where_hits_are_walked_the_key_is_for_the_next_hit(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("2")
        assert "n Next mention" in line(reader)
        await reader.press("slash", *"ledgers", "ctrl+l", "2")
        assert "n Next hit" in line(reader)
        await reader.press("escape")
        assert "n Next mention" in line(reader)


@pytest.mark.parametrize("pane", ["1", "3"])
async def test_in_a_box_keys_that_write_a_letter_are_left_out(
    open_reader: OpenReader, pane: str
) -> None:
    async with open_reader() as reader:
        await reader.press(pane, "f", "a")
        assert line(reader).strip() == "↓ To the list  Esc Clear  F1 Help"


@pytest.mark.parametrize("key", ["down", "enter"])
async def test_from_the_filter_one_goes_on_to_the_list(open_reader: OpenReader, key: str) -> None:
    async with open_reader() as reader:
        await reader.press("3", "f", *"ald", key)
        assert reader.app.focused is reader.screen.name_list
        await reader.press("f", "escape")
        assert len(reader.listed) > 1
