"""With no motion nothing slides and nothing blinks, in whichever box one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pytest
from textual.widgets import Input

from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import MakeCorpus


class Cursor(NamedTuple):
    """Whether the cursor of the box one types in blinks, and is to be seen now."""

    blinks: bool
    seen: bool


async def cursor(corpus: MakeCorpus, tmp_path: Path, *keys: str, animation: str) -> Cursor:
    """The cursor after some keys."""
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", animation=animation)
    with Library.open(corpus(), settings=settings, index=False) as library:
        app = ReaderApp(library, settings)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
            box = app.focused
            assert isinstance(box, Input)
            return Cursor(box.cursor_blink, box._cursor_visible)


@pytest.mark.parametrize("keys", [("slash",), ("3", "f"), ("ctrl+p",), ("question_mark",)])
async def test_no_cursor_blinks_and_each_is_to_be_seen(
    corpus: MakeCorpus, tmp_path: Path, keys: tuple[str, ...]
) -> None:
    assert await cursor(corpus, tmp_path, *keys, animation="none") == (False, True)


async def test_with_some_motion_it_blinks(corpus: MakeCorpus, tmp_path: Path) -> None:
    assert (await cursor(corpus, tmp_path, "slash", animation="basic")).blinks
