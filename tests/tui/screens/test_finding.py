"""Finding in the article one reads, on the real reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input

from tui_reader.tui.emphasis import Look
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.find_box import FindBox, Said

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader

FOUND = " The Quay\nwall of Zo\u00eb fell."
LONG = "\n\n".join(
    f"Paragraph {n} says little of the pier." + FOUND * (n % 10 == 5) for n in range(60)
)


def marked(reader: Reader) -> str:
    state, page = reader.screen.state, reader.screen.page
    assert page is not None
    return "" if state.mark is None else page.article.text[slice(*state.mark)]


def amount(reader: Reader) -> str:
    return reader.screen.query_one(FindBox).amount


async def find(reader: Reader, *keys: str) -> ArticleText:
    await reader.press("2", "f", *keys)
    return reader.screen.query_one(ArticleText)


async def test_typing_goes_to_the_first_and_counts(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        text = await find(reader, *"quay")
        assert (marked(reader), amount(reader)) == ("Quay", "1 of 6")
        assert text.seen.start <= text.page.article.text.index("Quay") < text.seen.end  # type: ignore[union-attr]
        looks = {look for run in text.highlights.runs(*text.highlights.found[1]) for look in run[2]}
        assert Look.FOUND in looks
        assert Look.CURRENT not in looks


async def test_a_phrase_is_found_over_the_end_of_a_line(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        await find(reader, *"quay wall of zoe")
        assert marked(reader) == "Quay\nwall of Zo\u00eb"


async def test_enter_goes_on_and_round(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        await find(reader, *"quay", "enter", "f3", "down")
        assert amount(reader) == "4 of 6"
        await reader.press("enter", "enter", "enter")
        assert amount(reader) == "1 of 6"
        assert reader.screen.notice == "round to the first"
        await reader.press("shift+enter")
        assert amount(reader) == "6 of 6"
        assert reader.screen.notice == "round to the last"


async def test_typing_on_begins_where_one_began(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        text = await find(reader, *"paragraph 5")
        assert marked(reader) == "Paragraph 5"
        assert amount(reader) == "1 of 11"
        await reader.press("backspace", "2", "3")
        assert marked(reader) == "Paragraph 23"
        assert len(reader.screen.state.past) == 1
        await reader.press("escape", "ctrl+o")
        assert text.view == 0


async def test_whole_words_and_patterns(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        await find(reader, *"paragraph 5", "alt+w")
        assert amount(reader) == "1 of 1"
        await reader.press("alt+w", "alt+r", "home", "(", "enter")
        assert amount(reader) == "none"
        assert reader.screen.notice == "Not a pattern: missing ) at position 12"


async def test_escape_leaves_the_place_and_puts_out_the_lights(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        text = await find(reader, *"quay", "enter")
        top = text.scroll_offset.y
        await reader.press("escape")
        assert text.has_focus
        assert (text.scroll_offset.y, marked(reader)) == (top, "Quay")
        assert not text.highlights.found
        assert not reader.screen.query_one(FindBox).display


async def test_what_was_found_is_found_again_without_the_box(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        text = await find(reader, *"quay", "escape", "f3")
        assert reader.screen.notice == "\u201cquay\u201d: 2 of 6"
        assert len(text.highlights.found) == 6
        await reader.press("shift+f3")
        assert reader.screen.notice == "\u201cquay\u201d: 1 of 6"
        await reader.press("escape")
        assert not text.highlights.found


async def test_what_is_found_is_looked_for_in_the_next_article(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG, "b.txt": "The other quay."}) as reader:
        text = await find(reader, *"quay", "escape", "f3", "J")
        assert len(text.highlights.found) == 1
        assert reader.screen.state.mark is None
        await reader.press("f3")
        assert marked(reader) == "quay"


async def test_mentions_keep_their_keys(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await find(reader, *"calm", "escape", "f3", "N")
        assert "Aldersey" in marked(reader)


async def test_what_is_folded_away_is_shown_when_it_is_found(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("1", "G", "enter", "h")
        assert reader.screen.folded
        await find(reader, *"the week on")
        assert not reader.screen.folded


async def test_nothing_found_is_said(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = await find(reader, *"zeppelin")
        assert amount(reader) == "none"
        assert reader.screen.state.mark is None
        assert text.view == 0


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)])
async def test_the_box_and_what_it_says_are_to_be_seen(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader({"a.txt": LONG}, size=size) as reader:
        await find(reader, *"quay")
        box = reader.screen.query_one(FindBox)
        said = box.query_one(Said)
        assert box.query_one(Input).size.width >= 20
        assert box.region.contains_region(said.region)
        assert "1 of 6" in str(said.render())
