"""The reader while files are being taken up: it scrolls, it tells, and nothing moves by itself."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tui_reader.model.article import ArticleRow
from tui_reader.model.progress import Stage
from tui_reader.tui.widgets.article_list import ArticleList
from tui_reader.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenReader, Reader

STORY = "\n\n".join(f"Ingrid Aldersey read page {n} of the ledger aloud." for n in range(20))


def story(day: str, number: int) -> str:
    return f"---\ntitle: Ledger {number} of {day}\ndate: {day}\n---\nCopy {number}.\n\n{STORY}\n"


OLD: dict[str, str | bytes] = {f"old-{n:02}.md": story("2024-01-01", n) for n in range(40)}


def under_the_eyes(reader: Reader) -> tuple[str, int, str | None, int]:
    """The row under the cursor and its line on the screen; the open article and its top."""
    articles, text = reader.screen.query_one(ArticleList), reader.screen.query_one(ArticleText)
    row = articles.current
    assert isinstance(row, ArticleRow)
    line = articles.cursor * articles.row_height - articles.scroll_offset.y
    return row.id, line, reader.screen.state.article, text.view


async def test_articles_that_arrive_move_nothing_and_the_list_goes_on_scrolling(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader(OLD, size=(160, 24)) as reader:
        await reader.press(*["down"] * 12, "enter", "pagedown", "1", "down")
        before, told, moved = under_the_eyes(reader), set(), False
        for number in range(200):
            name = f"{'new' if number % 2 else 'old-06b'}-{number:03}.md"
            day = "2024-06-01" if number % 2 else "2024-01-01"
            (tmp_path / "news" / name).write_text(story(day, number))
        reader.screen.watch(reader.screen, "progress", lambda now: told.add(now.stage))
        reader.screen.loader.index()
        while not all(worker.is_finished for worker in reader.app.workers):
            await asyncio.sleep(0)
            assert under_the_eyes(reader) == before
            if not moved and len(reader.screen.state.pile.listing) > len(OLD):
                await reader.pilot.press("up", "down")
                moved = True
        await reader.settle()
        assert under_the_eyes(reader) == before
        assert len(reader.screen.state.pile.listing) == len(OLD) + 200
        assert {Stage.READING, Stage.NAMING} <= told
        assert moved


async def test_an_article_that_goes_leaves_the_cursor_where_it_was(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader(OLD, size=(160, 24)) as reader:
        await reader.press(*["down"] * 12)
        (row, line, _, _), articles = under_the_eyes(reader), reader.screen.query_one(ArticleList)
        following = articles.rows[articles.cursor + 1]
        assert isinstance(following, ArticleRow)
        (tmp_path / "news" / row).unlink()
        reader.screen.loader.index()
        await reader.settle()
        assert under_the_eyes(reader)[:2] == (following.id, line)
