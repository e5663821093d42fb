"""The reader in terminals of every size, and when the size changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.tui.arrangement import Pane
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader


@pytest.mark.parametrize("key", ["1", "2", "3"])
async def test_a_narrow_terminal_shows_one_pane_at_a_time(
    open_reader: OpenReader, key: str
) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press(key)
        shown = [pane for pane in Pane if reader.screen.query_one(f"#{pane}").display]
        assert shown == [reader.screen.pane]


async def test_choosing_a_name_on_a_narrow_terminal_shows_the_text(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("3", "enter")
        assert reader.screen.query_one("#text").display


async def test_a_resize_keeps_the_same_words_at_the_top(open_reader: OpenReader) -> None:
    paragraphs = "\n\n".join(f"Paragraph {n} says a little of this and that." for n in range(80))
    async with open_reader({"long.txt": f"A long report\n\n{paragraphs}"}) as reader:
        await reader.press("2", "pagedown", "pagedown")
        before = reader.screen.view
        await reader.pilot.resize_terminal(70, 24)
        await reader.settle()
        text = reader.screen.query_one(ArticleText)
        line = text.sheet.text_line(text.scroll_offset.y)
        assert before > 0
        assert line is not None
        assert line.start <= before <= line.end


async def test_a_changed_line_length_keeps_the_same_words_at_the_top(
    open_reader: OpenReader,
) -> None:
    words = " ".join(f"word{n}" for n in range(4000))
    async with open_reader({"long.txt": words}) as reader:
        await reader.press("2", "pagedown", "pagedown")
        before = reader.screen.view
        await reader.press("minus", "minus")
        text = reader.screen.query_one(ArticleText)
        line = text.sheet.text_line(text.scroll_offset.y)
        assert line is not None
        assert line.start <= before <= line.end


async def test_a_resize_keeps_the_mark_in_sight(open_reader: OpenReader) -> None:
    names = "\n\n".join(f"{n} quiet words about nothing much at all." * 5 for n in range(30))
    story = f"Far down\n\n{names}\n\nIngrid Aldersey came.\n\n{names}"
    async with open_reader({"long.txt": story}) as reader:
        await reader.choose("alders")
        await reader.press("2")
        await reader.pilot.resize_terminal(60, 20)
        await reader.settle()
        mark, text = reader.screen.state.mark, reader.screen.query_one(ArticleText)
        assert mark is not None
        assert mark.overlaps(text.seen)


async def test_what_a_key_answers_goes_before_the_counts_where_there_is_no_room_for_both(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(64, 20)) as reader:
        await reader.choose("alders")
        line = reader.screen.query_one(StatusLine)
        assert str(line.render()).startswith("Ingrid Aldersey: 1 of ")
        await reader.press("B")
        assert str(line.render()).strip() == line.notice
        await reader.press("n")
        assert str(line.render()).startswith("Ingrid Aldersey: ")


async def test_the_counts_stay_beside_the_word_on_a_move(open_reader: OpenReader) -> None:
    async with open_reader(size=(64, 20)) as reader:
        await reader.choose("alders")
        line = reader.screen.query_one(StatusLine)
        while not line.notice:
            await reader.press("n")
        assert line.notice.startswith("on to: ")
        said = str(line.render())
        assert said.startswith("Ingrid Aldersey: 1 of ")
        assert line.notice not in said
        assert said.endswith("…")


async def test_the_hint_of_a_narrow_search_box_is_cut_with_an_ellipsis(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("/")
        hint = reader.app.screen.query_one("#hint")
        assert hint.render_line(0).text.rstrip().endswith("…")
