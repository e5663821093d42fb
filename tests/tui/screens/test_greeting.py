"""The keys that are told at the first start."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from textual.widgets._toast import Toast

from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.greeting import TITLE
from tui_reader.tui.screens.reader import ReaderScreen
from tui_reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot


@asynccontextmanager
async def reader(
    tmp_path: Path, state: Path | None, size: tuple[int, int] = (100, 30)
) -> AsyncIterator[tuple[ReaderApp, Pilot[None]]]:
    """A reader that has just been opened."""
    root = tmp_path / "news"
    root.mkdir(exist_ok=True)
    (root / "a.txt").write_text("The quay closed. Ada Quill said so, and Ada Quill was right.")
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", state, engine="rules")
    with Library.open(root, settings=settings, index=False) as library:
        app = ReaderApp(library, settings)
        async with app.run_test(size=size, notifications=True) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()  # it comes after the first frame
            await pilot.pause()
            yield app, pilot


def greetings(app: ReaderApp) -> list[str]:
    return [f"{each.title}\n{each.message}" for each in app._notifications if each.title == TITLE]


async def told(tmp_path: Path, state: Path | None, *keys: str) -> list[str]:
    """What is told in passing when the reader opens, and keys are pressed."""
    async with reader(tmp_path, state) as (app, pilot):
        await pilot.press(*keys)
        await pilot.pause()
        return greetings(app)


async def test_the_first_start_tells_five_keys_and_the_second_none(tmp_path: Path) -> None:
    first = await told(tmp_path, tmp_path / "state")
    assert len(first) == 1
    assert len(first[0].splitlines()) == 6
    assert "search names" in first[0]
    assert await told(tmp_path, tmp_path / "state") == []


@pytest.mark.parametrize("key", ["slash", "j", "tab", "escape", "question_mark", "x"])
async def test_the_greeting_goes_with_the_first_key(tmp_path: Path, key: str) -> None:
    assert await told(tmp_path, tmp_path / "state", key) == []


async def test_escape_ends_the_greeting_and_nothing_else(tmp_path: Path) -> None:
    async with reader(tmp_path, tmp_path / "state") as (app, pilot):
        screen = app.screen_stack[0]
        assert isinstance(screen, ReaderScreen)
        screen.follow(screen.library.find("Ada Quill")[0].id)
        await app.workers.wait_for_complete()
        await pilot.pause()
        assert greetings(app)
        await pilot.press("escape")
        assert (greetings(app), bool(screen.state.entity)) == ([], True)
        await pilot.press("escape")
        assert screen.state.entity is None


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)])
async def test_neither_greeting_nor_notice_covers_the_status_line(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with reader(tmp_path, tmp_path / "state", size) as (app, pilot):
        for _ in range(2):
            toasts = list(app.screen.query(Toast))
            assert toasts, app.screen.tree
            status = app.screen.query_one(StatusLine).region
            assert max(toast.region.bottom for toast in toasts) <= status.y
            await pilot.press("j")
            app.notify("Something else to be said, in a few words")
            await pilot.pause()


async def test_what_else_there_is_to_say_waits_for_the_greeting_to_end(tmp_path: Path) -> None:
    async with reader(tmp_path, tmp_path / "state") as (app, pilot):
        screen = app.screen_stack[0]
        assert isinstance(screen, ReaderScreen)
        screen.tell(["Three articles are not in English."])
        assert [each.title for each in app._notifications] == [TITLE]
        await pilot.press("j")
        assert [each.message for each in app._notifications] == [
            "Three articles are not in English."
        ]


async def test_where_nothing_can_be_kept_nobody_is_greeted(tmp_path: Path) -> None:
    assert await told(tmp_path, None) == []
