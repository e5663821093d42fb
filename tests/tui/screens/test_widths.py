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


async def test_shorter_lines_leave_the_panes_beside_where_they_are_and_longer_ones_do_not(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(200, 45)) as reader:
        names, articles = reader.screen.query_one("#names"), reader.screen.query_one("#articles")
        before = names.region, articles.region
        await reader.press("minus")
        assert (names.region, articles.region) == before
        await reader.press("plus", "plus", "plus")
        assert articles.outer_size.width < before[1].width
        await reader.press("minus")
        after = names.region, articles.region
        await reader.press("minus")
        assert (names.region, articles.region) == after
