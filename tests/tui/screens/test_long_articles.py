"""Long articles: the beginning at once, the whole from a thread, the view left alone."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from tui_reader.model.structure import PLAIN
from tui_reader.tui.beginning import LONG
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.text.setting import IS_CUT, IS_PLAIN, Order

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader
    from tui_reader.tui.typesetting import Sheet

PARAGRAPHS = [f"Paragraph {n} says little of the pier, and less of the quay." for n in range(4000)]
TEXT = "\n\n".join([*PARAGRAPHS, "At the end stood a lighthouse."])
FILES = {"b.txt": TEXT, "a.txt": "The short one."}


def text_of(reader: Reader) -> ArticleText:
    return reader.screen.query_one(ArticleText)


async def test_the_whole_follows_the_beginning_and_moves_nothing(open_reader: OpenReader) -> None:
    assert len(TEXT) > LONG
    async with open_reader(FILES) as reader:
        await reader.press("J")
        text = text_of(reader)
        assert text.sheet.text == TEXT
        text.action_scroll(30)
        await reader.settle()
        view, page = text.view, reader.screen.page
        assert page is not None
        order = Order(page, text.sheet.width, reader.screen.folded, reader.screen.setting)
        text.show_sheet(order.set_beginning(), text.view)
        assert len(text.sheet.text) < LONG
        text._set_whole(order)
        await reader.settle()
        assert text.sheet.text == TEXT
        assert text.view == view


async def test_a_place_far_down_is_gone_to_once_it_is_there(open_reader: OpenReader) -> None:
    async with open_reader(FILES) as reader:
        await reader.press("slash", *"lighthouse", "down", "enter")
        text, mark = text_of(reader), reader.screen.state.mark
        assert mark is not None
        assert mark.overlaps(text.seen)
        await reader.press("K", "ctrl+o")
        assert mark.overlaps(text.seen)


async def test_lines_broken_anew_keep_the_place(open_reader: OpenReader) -> None:
    async with open_reader(FILES) as reader:
        await reader.press("J", "2", "G")
        view = text_of(reader).view
        await reader.press("minus", "minus")
        text = text_of(reader)
        assert text.sheet.width == 64
        assert abs(text.sheet.line_of(view) - text.scroll_offset.y) <= 45


async def test_lines_of_an_article_that_was_left_are_dropped(open_reader: OpenReader) -> None:
    async with open_reader(FILES) as reader:
        await reader.pilot.press("J", "K", "J", "K")
        await reader.settle()
        assert text_of(reader).sheet.text == "The short one."


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)])
async def test_a_long_article_that_cannot_be_set_is_shown_plainly_and_it_is_said(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    markdown = "# A heading\n\n" + TEXT
    async with open_reader({"a.txt": "Short.", "b.md": markdown}, size=size) as reader:
        await reader.press("2")
        order_set = Order.set

        def failing(order: Order) -> Sheet:
            if order.page.article.structure != PLAIN:
                raise RecursionError("too deep")
            return order_set(order)

        monkeypatch.setattr(Order, "set", failing)
        reader.screen.action_step(1)
        await ended(reader)
        text, page = text_of(reader), reader.screen.page
        assert page is not None
        assert text.sheet.text == page.article.text
        told = [(each.title, each.message) for each in reader.app._notifications]
        assert told == [(IS_PLAIN, "RecursionError: too deep")]
        monkeypatch.setattr(Order, "set", order_set)
        await reader.press("K", "J")
        assert text.sheet.text == page.article.text
        assert len(reader.app._notifications) == 1


async def test_what_cannot_be_set_at_all_says_so_once(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_reader(FILES) as reader:

        def failing(order: Order) -> Sheet:
            raise MemoryError

        monkeypatch.setattr(Order, "set", failing)
        reader.screen.action_step(1)
        await ended(reader)
        assert text_of(reader).sheet.text.startswith("Paragraph 0")
        assert [each.title for each in reader.app._notifications] == [IS_CUT]


async def ended(reader: Reader) -> None:
    """Wait until all workers have ended, also those that failed."""
    while working := [each for each in reader.app.workers if not each.is_finished]:
        await asyncio.gather(*(each.wait() for each in working), return_exceptions=True)
        await reader.pilot.pause()
        await reader.pilot.pause()
