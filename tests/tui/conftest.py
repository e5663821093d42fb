"""A real library on real files, and a reader on it, for pilot tests."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest
from textual.worker import WorkerFailed

from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.naming import NameRow, UnsureRow
from tui_reader.tui.screens.reader import ReaderScreen

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from textual.pilot import Pilot

    Reading = AbstractAsyncContextManager["Reader"]
    OpenReader = Callable[..., Reading]

NEWS = {
    "2024-05-03-tribunal.md": """---
title: Harbour tribunal hears from its clerk
date: 2024-05-03
source: Port Gazette
---
Ingrid Aldersey told the tribunal that the ledgers had been moved. Ms Aldersey was calm.

The Harbour Authority said that it would answer in writing. Ms Aldersey did not wait for it.
""",
    "2024-05-02-ledgers.md": """---
title: Ledgers missing from the customs shed
date: 2024-05-02
source: Port Gazette
---
Nobody at the customs shed could say on Thursday where three ledgers had gone.

It rained all day.
""",
    "2024-05-01-inquiry.md": """---
title: Inquiry opens at the harbour
date: 2024-05-01
source: Port Gazette
---
Desmond Okereke opened the inquiry into the Harbour Authority. Mr Okereke thanked the clerk,
Ingrid Aldersey, for her work.

READ MORE: The week on the quay

Mr Okereke said that he would call Ms Aldersey first.
""",
}


class Reader:
    """A reader under test: press keys, and look at its state once it has settled."""

    def __init__(self, app: ReaderApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    @property
    def screen(self) -> ReaderScreen:
        """The reader screen, whatever is open over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, ReaderScreen)
        return screen

    @property
    def listed(self) -> list[NameRow]:
        """The people and organisations in the sidebar."""
        return [row for row in self.screen.names if isinstance(row, NameRow)]

    @property
    def unsure(self) -> list[UnsureRow]:
        """The forms in the sidebar that nobody is surely meant by."""
        return [row for row in self.screen.names if isinstance(row, UnsureRow)]

    async def settle(self) -> None:
        """Wait until no worker runs and every message is handled; superseded workers may end."""
        quiet = 0  # looks: an answer that has just come may set another worker going
        while quiet < 2:
            await self.pilot.pause()
            working = [worker for worker in self.app.workers if not worker.is_finished]
            ends = await asyncio.gather(*(w.wait() for w in working), return_exceptions=True)
            for end in ends:
                assert not isinstance(end, WorkerFailed), end
            quiet = 0 if working else quiet + 1

    async def press(self, *keys: str) -> None:
        """Press keys, letting the reader settle after each."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def choose(self, name: str) -> None:
        """Choose a name through the filter box, as a user would."""
        await self.press("3", "f", *name, "enter", "enter")


@pytest.fixture
def open_reader(tmp_path: Path) -> OpenReader:
    """Open a reader on files that are written first."""

    @asynccontextmanager
    async def opened(
        files: dict[str, str | bytes] | None = None,
        *,
        size: tuple[int, int] = (160, 45),
        engine: str = "rules",
    ) -> AsyncIterator[Reader]:
        root = tmp_path / "news"
        root.mkdir(exist_ok=True)
        for name, content in (NEWS if files is None else files).items():
            data = content if isinstance(content, bytes) else content.encode()
            (root / name).write_bytes(data)
        settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", engine=engine)
        with Library.open(root, settings=settings, index=False) as library:
            app = ReaderApp(library, settings)
            async with app.run_test(size=size, notifications=True) as pilot:
                reader = Reader(app, pilot)
                await reader.settle()
                yield reader

    return opened
