"""Long work, stopped and gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.progress import Stage
from tui_reader.tui.screens.watching import Watcher

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenReader


async def test_work_that_was_stopped_goes_on_with_the_same_key(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        (tmp_path / "news" / "later.txt").write_text("Lane closed\n\nThe lane was wet.")
        reader.screen.action_interrupt()  # nothing is going on: it begins
        assert reader.screen.notice == "Looking for what is still to be done"
        reader.screen.action_interrupt()
        assert "Stopped" in reader.screen.notice
        assert reader.screen.progress.stage is Stage.DONE
        await reader.press("X")
        assert len(reader.screen.state.pile.listing) == 4


async def test_what_changes_after_it_was_stopped_is_left_until_it_goes_on(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        reader.screen.action_interrupt()
        reader.screen.action_interrupt()
        await reader.settle()
        (tmp_path / "news" / "later.txt").write_text("Lane closed\n\nThe lane was wet.")
        reader.screen.query_one(Watcher).post_message(Watcher.Changed())
        await reader.settle()
        assert len(reader.screen.state.pile.listing) == 3
