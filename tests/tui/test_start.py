from __future__ import annotations

import asyncio
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from textual.events import Key

from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from pathlib import Path

    from textual.events import Event

START = """
import sys
import tui_reader.cli.read
from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules that are in memory before the app is made."""
    done = subprocess.run([sys.executable, "-c", START], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "importlib.resources",
        "tui_reader.corpus.formats",
        "tui_reader.entities.recogniser",
        "tui_reader.language.judging",
        "tui_reader.library.indexing",
        "tui_reader.model.chain",
        "tui_reader.tui.keymap",
    ],
)
def test_the_first_frame_does_not_wait_for_what_it_does_without(
    loaded: set[str], module: str
) -> None:
    assert "tui_reader.tui.app" in loaded
    assert module not in loaded


async def test_keys_wait_until_there_is_what_they_are_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pile = tmp_path / "pile"
    pile.mkdir()
    pile.joinpath("a.txt").write_text("A boat was found adrift.", encoding="utf-8")
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", engine="none")
    drawn, furnish = asyncio.Event(), ReaderScreen.furnish

    async def late(screen: ReaderScreen) -> None:
        await drawn.wait()
        await furnish(screen)

    came, take = [], ReaderApp.on_event

    async def told(app: ReaderApp, event: Event) -> None:
        await take(app, event)
        came.extend([event] if isinstance(event, Key) else [])

    monkeypatch.setattr(ReaderScreen, "furnish", late)
    monkeypatch.setattr(ReaderApp, "on_event", told)
    with Library.open(pile, settings=settings) as library:
        app = ReaderApp(library, settings)
        async with app.run_test() as pilot:
            screen = app.screen
            assert isinstance(screen, ReaderScreen)
            assert len(screen.article_list.rows) == 1
            for key in ("2", "K", "3"):
                app.post_message(Key(key, key))
            while len(came) < 3:
                await asyncio.sleep(0)
            assert str(screen.pane) == Pane.ARTICLES
            drawn.set()
            while screen.pane is not Pane.NAMES:
                await pilot.pause()
