"""Draw the pictures of the README and of `screens.md` from the real reader.

The articles are those that come with it. Run as ``python -m docs.pictures``. Each picture is what
the reader shows after some keys; the files name no web font, so that to look at one fetches
nothing.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from tui_reader.library.library import Library
from tui_reader.settings import Settings, bundled_corpus
from tui_reader.tui.app import ReaderApp

if TYPE_CHECKING:
    from collections.abc import MutableMapping

    from textual.pilot import Pilot

FOLDER = Path(__file__).parent
WEB_FONT = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)


SWITCHES = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "TTY_COMPATIBLE")
"""What else tells a program to look otherwise."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A file name, the size of the terminal, the theme, and the keys pressed first."""

    name: str
    size: tuple[int, int]
    theme: str
    keys: tuple[str, ...]


A_QUERY = (*"sarah", "space", *"near:9", "space", *"vigil")
"""A query with a field, key by key."""

PICTURES = (
    Picture("reader.svg", (140, 40), "night", ("3", "f", *"dick", "enter", "enter", "n", "n")),
    Picture("search.svg", (100, 30), "night", ("slash", *"cresida")),
    Picture("paper.svg", (100, 30), "paper", ("enter", "3", "enter", "2")),
    Picture("wide.svg", (180, 40), "paper", ("3", "enter", "j", "C", "1")),
    Picture("why.svg", (120, 34), "night", ("3", "f", *"dick", "enter", "enter", "W")),
    Picture("find.svg", (100, 30), "paper", ("2", "f", *"vigil")),
    Picture("help.svg", (100, 30), "contrast", ("2", "question_mark")),
    Picture("passages.svg", (100, 30), "paper", ("slash", *A_QUERY)),
    Picture("names.svg", (60, 20), "night", ("3",)),
    Picture("narrow.svg", (60, 20), "contrast", ("3", "enter", "2", "n")),
)


async def settle(pilot: Pilot[None]) -> None:
    """Wait until nothing more is coming; a worker that was superseded is nothing."""
    while working := [worker for worker in pilot.app.workers if not worker.is_finished]:
        await asyncio.gather(*(worker.wait() for worker in working), return_exceptions=True)
        await pilot.pause()
    await pilot.pause()


async def draw(picture: Picture, library: Library, settings: Settings) -> str:
    """The picture, as SVG."""
    app = ReaderApp(library, replace(settings, theme=picture.theme, animation="none"))
    async with app.run_test(size=picture.size) as pilot:
        await settle(pilot)
        for key in picture.keys:
            await pilot.press(key)
            await settle(pilot)
        return WEB_FONT.sub("", app.export_screenshot(title="tui-reader"))


def same_everywhere(environ: MutableMapping[str, str]) -> None:
    """Let the terminal be the same one on every machine, one of true colours."""
    for name in SWITCHES:
        environ.pop(name, None)
    environ.update(TERM="xterm-256color", COLORTERM="truecolor")


def main() -> int:
    """Draw every picture beside this file."""
    same_everywhere(os.environ)
    with TemporaryDirectory() as cache:
        settings = Settings(cache_dir=Path(cache), config_file=Path(cache) / "settings.toml")
        with Library.open(bundled_corpus(), settings=settings) as library:
            for picture in PICTURES:
                svg = asyncio.run(draw(picture, library, settings))
                (FOLDER / picture.name).write_text(svg, encoding="utf-8")
                print(picture.name, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
