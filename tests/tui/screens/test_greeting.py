"""The keys that are told at the first start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.greeting import TITLE

if TYPE_CHECKING:
    from pathlib import Path


async def told(tmp_path: Path, state: Path | None, *keys: str) -> list[str]:
    """What is told in passing when the reader opens."""
    root = tmp_path / "news"
    root.mkdir(exist_ok=True)
    (root / "a.txt").write_text("The quay closed.")
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", state, engine="rules")
    with Library.open(root, settings=settings, index=False) as library:
        app = ReaderApp(library, settings)
        async with app.run_test(size=(100, 30), notifications=True) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()  # it comes after the first frame
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            return [
                f"{each.title}\n{each.message}"
                for each in app._notifications
                if each.title == TITLE
            ]


async def test_the_first_start_tells_five_keys_and_the_second_none(tmp_path: Path) -> None:
    first = await told(tmp_path, tmp_path / "state")
    assert len(first) == 1
    assert len(first[0].splitlines()) == 6
    assert "search names" in first[0]
    assert await told(tmp_path, tmp_path / "state") == []


async def test_the_greeting_goes_when_something_else_is_looked_at(tmp_path: Path) -> None:
    assert await told(tmp_path, tmp_path / "state", "slash") == []


async def test_where_nothing_can_be_kept_nobody_is_greeted(tmp_path: Path) -> None:
    assert await told(tmp_path, None) == []
