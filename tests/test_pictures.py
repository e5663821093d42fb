"""The pictures in the documentation come out the same on every machine."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from docs.pictures import Picture, draw, same_everywhere
from tui_reader.library.library import Library
from tui_reader.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.conftest import MakeCorpus

PICTURE = Picture("a.svg", (100, 30), "night", ("slash", *"quill"))


async def test_a_picture_is_the_same_whatever_the_terminal(
    corpus: MakeCorpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", engine="rules")
    drawn = set()
    with Library.open(corpus(), settings=settings) as library:
        for terminal in ({"TERM": "dumb", "NO_COLOR": "1"}, {"TERM": "xterm", "COLUMNS": "40"}):
            for name, value in terminal.items():
                monkeypatch.setenv(name, value)
            same_everywhere(os.environ)
            drawn.add(await draw(PICTURE, library, settings))
    assert len(drawn) == 1
    assert "#14171c" in drawn.pop()
