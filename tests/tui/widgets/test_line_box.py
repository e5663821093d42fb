"""The box to type a line in."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Input

from tui_reader.tui.widgets.line_box import LineBox


class Boxes(App[None]):
    """A box of Textual's and one of ours."""

    def compose(self) -> ComposeResult:
        yield Input(id="theirs")
        yield LineBox(id="ours")


async def layouts(box: str, *keys: str) -> int:
    """How often the screen is laid out while keys are typed into a box."""
    async with Boxes().run_test(size=(20, 10)) as pilot:
        done: list[object] = []
        pilot.app.query_one(f"#{box}", Input).focus()
        await pilot.pause()
        pilot.app.screen.screen_layout_refresh_signal.subscribe(pilot.app.screen, done.append)
        await pilot.press(*keys)
        await pilot.pause()
        return len(done)


async def test_typing_lays_nothing_out() -> None:
    assert await layouts("theirs", *"bridge") > 0
    assert await layouts("ours", *"bridge") == 0


async def test_the_cursor_stays_in_sight_of_a_line_longer_than_the_box() -> None:
    async with Boxes().run_test(size=(20, 10)) as pilot:
        box = pilot.app.query_one("#ours", LineBox)
        box.focus()
        await pilot.press(*"a line that is longer than the box")
        assert 0 <= box.cursor_screen_offset.x < 20
        await pilot.press("home")
        assert (box.scroll_offset.x, box.cursor_position) == (0, 0)
