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
        assert "f" not in rows(reader)
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
