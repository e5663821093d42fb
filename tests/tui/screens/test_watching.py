"""Files that change while they are read."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tui_reader.tui.screens.watching import Watcher

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenReader, Reader

LATER = "---\ntitle: The clerk is thanked\ndate: 2024-05-09\n---\nNobody spoke.\n"


def text(reader: Reader) -> str:
    return "" if reader.screen.page is None else reader.screen.page.article.text


async def until(reader: Reader, articles: int) -> None:
    """Wait until so many articles are listed."""
    async with asyncio.timeout(20):
        while len(reader.screen.state.pile.listing) != articles:
            await asyncio.sleep(0.02)
            await reader.settle()


async def listen(reader: Reader) -> None:
    """Wait until changes are noticed."""
    watcher = reader.screen.query_one(Watcher)
    async with asyncio.timeout(20):
        while not watcher.listening:
            await asyncio.sleep(0.02)
    await reader.settle()


async def test_a_new_article_is_listed_and_the_place_is_kept(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        await listen(reader)
        await reader.press("j", "enter")
        article, view = reader.screen.state.article, reader.screen.view
        (tmp_path / "news" / "later.md").write_text(LATER)
        await until(reader, 4)
        assert (reader.screen.state.article, reader.screen.view) == (article, view)


async def test_an_edited_article_is_read_again(open_reader: OpenReader, tmp_path: Path) -> None:
    async with open_reader() as reader:
        await listen(reader)
        path = tmp_path / "news" / "2024-05-03-tribunal.md"
        path.write_text(path.read_text().replace("was calm", "wept"))
        async with asyncio.timeout(20):
            while "wept" not in text(reader):
                await asyncio.sleep(0.02)
                await reader.settle()


async def test_a_removed_article_is_listed_no_longer(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        await listen(reader)
        (tmp_path / "news" / "2024-05-02-ledgers.md").unlink()
        await until(reader, 2)
