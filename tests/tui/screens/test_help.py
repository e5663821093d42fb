"""Help where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Static

from tui_reader.tui.screens.help import HelpScreen
from tui_reader.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader


def rows(reader: Reader) -> dict[str, str]:
    assert isinstance(reader.app.screen, HelpScreen)
    return dict(reader.app.screen.rows)


async def test_help_lists_the_keys_of_the_pane_in_use(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("3", "question_mark")
        assert rows(reader)["f"] == "Type to narrow the names"


async def test_help_leaves_out_the_keys_of_other_panes(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("2", "question_mark")
        assert rows(reader)["f"] == "Find in this article"
        assert "{ Alt+↑" in rows(reader)


async def test_help_says_what_the_pane_is(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("2", "question_mark")
        about = reader.app.screen.query_one("#about", Static)
        assert str(about.content) == ArticleText.HELP


async def test_help_closes_with_the_key_that_opened_it(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("question_mark", "question_mark")
        assert reader.app.screen is reader.screen


async def test_what_is_typed_narrows_the_keys(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("question_mark", *"next ment")
        assert list(rows(reader).values()) == ["Next mention"]


async def test_the_keys_of_the_pane_come_before_those_that_work_everywhere(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("2", "question_mark")
        words = list(rows(reader).values())
        assert words.index("Next paragraph") < words.index("Next article")


async def test_nothing_found_is_said(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("question_mark", *"zzz")
        assert rows(reader) == {}
        table = reader.app.screen.query_one("#table", Static)
        assert "No key does that" in str(table.content)


async def test_escape_empties_the_box_and_then_closes(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("question_mark", "n", "escape")
        assert len(rows(reader)) > 1
        await reader.press("escape")
        assert reader.app.screen is reader.screen
