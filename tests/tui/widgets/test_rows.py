"""The list that draws only what can be seen."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from textual.app import App, ComposeResult

from tui_reader.tui.widgets.rows import Piece, RowList

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot


class Words(RowList[str]):
    """Words; those in capitals are headings."""

    chosen: str | None = None
    drawn = 0

    def key(self, row: str) -> object:
        return row

    def selectable(self, row: str) -> bool:
        return not row.isupper()

    def choose(self, row: str) -> None:
        self.chosen = row

    def pieces(self, row: str, line: int, width: int) -> tuple[list[Piece], list[Piece]]:
        type(self).drawn += 1
        return [Piece(row)], [Piece("9 ")]


class WordsApp(App[None]):
    """One list."""

    def __init__(self, widget: type[Words]) -> None:
        super().__init__()
        self.widget = widget

    def compose(self) -> ComposeResult:
        yield self.widget()


@asynccontextmanager
async def listing(
    *rows: str, size: tuple[int, int] = (20, 6), widget: type[Words] = Words
) -> AsyncIterator[tuple[Words, Pilot[None]]]:
    async with WordsApp(widget).run_test(size=size) as pilot:
        words = pilot.app.query_one(Words)
        words.rows = rows
        words.focus()
        await pilot.pause()
        yield words, pilot


LETTERS = tuple(f"row {n}" for n in range(100))


async def test_the_cursor_starts_on_the_first_row_that_can_be_chosen() -> None:
    async with listing("PEOPLE", "ada", "ben") as (words, _):
        assert words.current == "ada"


async def test_the_cursor_passes_over_headings() -> None:
    async with listing("ada", "PLACES", "ben") as (words, pilot):
        await pilot.press("down")
        assert words.current == "ben"
        await pilot.press("up")
        assert words.current == "ada"


@pytest.mark.parametrize(("key", "row"), [("end", "row 99"), ("G", "row 99"), ("home", "row 0")])
async def test_end_and_home_go_to_the_ends(key: str, row: str) -> None:
    async with listing(*LETTERS) as (words, pilot):
        await pilot.press("down", key)
        assert words.current == row


async def test_end_stops_at_the_last_row_that_can_be_chosen() -> None:
    async with listing("ada", "ben", "END") as (words, pilot):
        await pilot.press("end")
        assert words.current == "ben"


async def test_a_page_keeps_one_row_of_the_last() -> None:
    async with listing(*LETTERS) as (words, pilot):
        await pilot.press("pagedown")
        assert words.current == "row 5"


async def test_the_cursor_is_always_in_sight() -> None:
    async with listing(*LETTERS) as (words, pilot):
        await pilot.press(*["down"] * 30)
        assert words.scroll_offset.y <= words.cursor < words.scroll_offset.y + 6


async def test_rows_put_in_above_leave_the_cursor_on_its_row_at_its_height() -> None:
    async with listing(*LETTERS) as (words, pilot):
        await pilot.press(*["down"] * 30)
        height = words.cursor - words.scroll_offset.y
        words.rows = ("new", "newer", *LETTERS)
        await pilot.pause()
        assert words.current == "row 30"
        assert words.cursor - words.scroll_offset.y == height


async def test_a_row_that_is_gone_gives_way_to_the_first() -> None:
    async with listing("ada", "ben") as (words, pilot):
        await pilot.press("down")
        words.rows = ("cy", "dot")
        await pilot.pause()
        assert words.current == "cy"


async def test_enter_chooses_the_row_under_the_cursor() -> None:
    async with listing("ada", "ben") as (words, pilot):
        await pilot.press("down", "enter")
        assert words.chosen == "ben"


async def test_a_click_chooses_the_row_under_the_mouse() -> None:
    async with listing("ada", "ben", "cy") as (words, pilot):
        await pilot.click(Words, offset=(2, 2))
        assert words.chosen == "cy"


async def test_a_click_on_a_heading_chooses_nothing() -> None:
    async with listing("PEOPLE", "ada") as (words, pilot):
        await pilot.click(Words, offset=(2, 0))
        assert words.chosen is None


async def test_an_empty_list_takes_every_key() -> None:
    async with listing() as (words, pilot):
        await pilot.press("up", "down", "home", "end", "pageup", "pagedown", "enter")
        assert words.current is None


async def test_a_long_row_is_cut_and_leaves_room_for_its_count() -> None:
    async with listing("a row that is much too long for it") as (words, _):
        assert words.render_line(0).text == "a row that is muc…9 "


async def test_wide_characters_are_cut_between_cells() -> None:
    async with listing("漢字漢字漢字漢字漢字漢字漢字") as (words, _):
        assert words.render_line(0).cell_length == 20


async def test_only_what_can_be_seen_is_drawn() -> None:
    async with listing(*(f"row {n}" for n in range(100_000))) as (words, pilot):
        Words.drawn = 0
        await pilot.press("end")
        await pilot.pause()
        assert words.cursor == 99_999
        assert Words.drawn < 100


class TallWords(Words):
    """Three lines for each word."""

    row_height = 3


async def test_a_row_taller_than_the_list_is_shown_from_its_first_line() -> None:
    async with listing(*LETTERS, size=(20, 2), widget=TallWords) as (words, pilot):
        await pilot.press("down", "down")
        assert words.scroll_offset.y == 6
        await pilot.press("up")
        assert words.scroll_offset.y == 3


async def test_a_list_that_grows_and_moves_its_cursor_at_once_shows_it() -> None:
    async with listing("ada", "ben") as (words, pilot):
        words.rows = LETTERS
        words.go_to("row 60")
        await pilot.pause()
        assert words.scroll_offset.y <= words.cursor == 60 < words.scroll_offset.y + 6
