"""Mentions in the reader: who one is, its entry, walks held to an article, ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.model.article import Span
from tui_reader.model.entity import Entity
from tui_reader.model.mention import Kind, Mention
from tui_reader.tui.arrangement import Pane
from tui_reader.tui.naming import NameRow
from tui_reader.tui.screens.mentions import introduced
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.name_list import NameList

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader

LONG = "\n\n".join(
    "Ingrid Aldersey left." if n % 20 == 7 else f"Paragraph {n} says little of the pier."
    for n in range(80)
)
SIZES = [(160, 45), (100, 30), (60, 20)]


def text_of(reader: Reader) -> ArticleText:
    return reader.screen.query_one(ArticleText)


def name_at(reader: Reader) -> str:
    row = reader.screen.query_one(NameList).current
    return row.entity.name if isinstance(row, NameRow) else ""


async def test_a_walk_that_is_held_goes_round_this_article(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        state = reader.screen.state
        await reader.press("i", "n", "n")
        assert reader.screen.state.article == state.article
        await reader.press("n")
        assert reader.screen.state.mark == state.mark
        assert reader.screen.notice == "round to the first here"
        await reader.press("N")
        assert reader.screen.notice == "round to the last here"
        await reader.press("i", "n")
        assert reader.screen.state.article != state.article


async def test_a_held_walk_through_hits_goes_round_too(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": "A pier, a pier.", "b.txt": "One pier."}) as reader:
        await reader.press("slash", *"pier", "down", "down", "enter", "i")
        article = reader.screen.state.article
        for _ in range(4):
            await reader.press("n")
            assert reader.screen.state.article == article


@pytest.mark.parametrize("size", SIZES)
async def test_where_one_lands_is_well_inside_the_pane(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader({"a.txt": LONG}, size=size) as reader:
        await reader.choose("alders")
        for key in ("n", "n", "n", "n", "N", "N"):
            await reader.press(key)
            text, mark = text_of(reader), reader.screen.state.mark
            assert mark is not None
            line = text.sheet.line_of(mark.start) - text.scroll_offset.y
            height = text.scrollable_content_region.height
            first, last = text.scroll_offset.y == 0, text.scroll_offset.y == text.max_scroll_y
            assert line >= min(3, height // 4) or first
            assert line < height - min(3, height // 4) or last


async def test_a_click_beside_the_scrollbar_goes_to_the_tick(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        await reader.choose("alders")
        text, mark = text_of(reader), reader.screen.state.mark
        row = max(text._ticks)
        column = text.scrollable_content_region.width - 1
        await reader.pilot.click(ArticleText, offset=(column, row))
        await reader.settle()
        last = text.highlights.chosen_mentions()[-1]
        assert text.seen.start < last.start < text.seen.end
        assert reader.screen.state.mark == mark


async def test_from_a_mention_to_its_entry_and_back(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("2", "n")
        mark = reader.screen.state.mark
        await reader.press("3", "g", "2", "t")
        assert reader.screen.pane is Pane.NAMES
        assert name_at(reader) == "Ingrid Aldersey"
        reader.screen.query_one(ArticleText).action_end(1)
        await reader.press("enter")
        assert reader.screen.state.mark == mark
        assert mark is not None
        assert mark.overlaps(text_of(reader).seen)


async def test_a_name_that_is_not_here_is_shown_among_all(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("okere")
        assert name_at(reader) == ""
        await reader.press("s", *"3f", *"okere", "enter", "enter", "escape", "s", "J", "t")
        assert name_at(reader) == "Desmond Okereke"


async def test_a_click_on_a_name_stands_on_it(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = text_of(reader)
        second = [m for m in text.highlights.mentions if "Aldersey" in m.surface][1]
        line = text.sheet.line_of(second.start)
        start = text.sheet.text_line(line)
        assert start is not None
        place = (text.indent + second.start - start.start, line + text.content_offset.y)
        await reader.pilot.click(ArticleText, offset=place)
        await reader.settle()
        assert reader.screen.state.mark == Span(second.start, second.end)


async def test_who_a_mention_is_can_be_asked(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("2", "v")
        assert reader.screen.notice == "Go to a name first: n, or click on it"
        await reader.choose("alders")
        await reader.press("v")
        (said,) = list(reader.app._notifications)[-1:]
        assert said.title == "Ingrid Aldersey"
        assert said.message.startswith("Ingrid Aldersey, person: 5 mentions in 2 articles. ")


async def test_the_mouse_over_a_name_says_who_it_is(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = text_of(reader)
        place = (text.indent + 3, text.sheet.line_of(0) + text.content_offset.y)
        await reader.pilot.hover(ArticleText, offset=place)
        await reader.settle()
        assert str(text.tooltip).startswith("Ingrid Aldersey, person")
        await reader.pilot.hover(ArticleText, offset=(place[0] + 17, place[1]))
        await reader.settle()
        assert text.tooltip is None


def test_one_who_is_not_sure_is_said_to_be_not_sure() -> None:
    mention = Mention("a", 0, 5, "Byron", Kind.PERSON, None, belonging="two can be meant")
    assert introduced(mention, None) == "It is not sure who this is. Two can be meant"


def test_one_mention_is_counted_as_one() -> None:
    mention = Mention("a", 0, 9, "Ada Byron", Kind.PERSON, "p:ada", reason="it follows a title")
    entity = Entity("p:ada", "Ada Byron", Kind.PERSON, 1, 1)
    told = "Ada Byron, person: 1 mention in 1 article. It follows a title"
    assert introduced(mention, entity) == told
