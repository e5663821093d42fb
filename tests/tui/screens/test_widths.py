"""How wide the names are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader


async def test_where_there_is_room_for_one_pane_the_names_take_it_all(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("3")
        assert reader.screen.query_one("#names").outer_size.width == 60


async def test_the_names_are_made_wider_and_keep_it_in_another_terminal(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(160, 45)) as reader:
        names = reader.screen.query_one("#names")
        before = names.outer_size.width
        await reader.press("greater_than_sign")
        assert names.outer_size.width == before + 4
        await reader.pilot.resize_terminal(60, 20)
        await reader.press("3")
        await reader.pilot.resize_terminal(160, 45)
        await reader.settle()
        assert names.outer_size.width == before + 4
