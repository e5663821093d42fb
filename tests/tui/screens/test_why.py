"""Why a name is whose it is, asked from wherever one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Static

from tui_reader.library.telling import sections
from tui_reader.tui.key_words import with_keys
from tui_reader.tui.screens.why import GONE, NOTHING, Subject, WhyScreen

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader

TWO_OF_A_NAME: dict[str, str | bytes] = {
    "quay.txt": "Who paid for the quay\n\nDavid Aldersey met Ingrid Aldersey. Aldersey left early."
}
LONG: dict[str, str | bytes] = {
    f"{n}.txt": f"Day {n}\n\nIngrid Aldersey, {n}, {title} spoke. Ms Aldersey and Aldersey sat."
    for n, title in enumerate(["a clerk", "a plumber", "an actress", "a farmer"] * 6, 20)
}


def shown(reader: Reader) -> WhyScreen:
    assert isinstance(reader.app.screen, WhyScreen)
    return reader.app.screen


def headings(reader: Reader) -> list[str]:
    return [section.heading for section in shown(reader).told]


async def test_a_name_in_the_sidebar_is_explained_in_the_words_of_the_command_line(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        entity = reader.listed[0].entity
        await reader.press("3", "W")
        (explained,) = reader.screen.library.explain(entity_id=entity.id)
        assert list(shown(reader).told) == sections(explained)


async def test_the_mention_one_stands_on_comes_first(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("2", "n", "W")
        first, second, *_ = headings(reader)
        assert first.startswith("This mention: ")
        assert second == "Ingrid Aldersey"


async def test_the_chosen_name_is_explained_where_it_has_no_mention(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("J", "1", "W")
        assert headings(reader)[0] == "Ingrid Aldersey"


async def test_an_unsure_name_says_who_it_could_be(open_reader: OpenReader) -> None:
    async with open_reader(TWO_OF_A_NAME) as reader:
        unsure = reader.unsure[0].mention
        await reader.press("3", "end", "W")
        this, about, *_ = shown(reader).told
        assert this.items[1].text == unsure.belonging
        assert about.heading == "“Aldersey”"


async def test_with_nothing_chosen_it_says_what_to_do(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("2", "W")
        assert str(shown(reader).query_one("#hint", Static).content) == with_keys(NOTHING, {})
        assert shown(reader).told == ()


async def test_in_an_empty_pile_it_says_what_to_do(open_reader: OpenReader) -> None:
    async with open_reader({}) as reader:
        await reader.press("3", "W")
        assert shown(reader).query_one("#hint", Static).display


@pytest.mark.parametrize("key", ["W", "escape", "q", "enter"])
async def test_it_closes_and_nothing_moved_underneath(open_reader: OpenReader, key: str) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("2", "n")
        state, view = reader.screen.state, reader.screen.view
        await reader.press("W", "j", "space", "G", key)
        assert reader.app.screen is reader.screen
        assert (reader.screen.state, reader.screen.view) == (state, view)


@pytest.mark.parametrize(("down", "up"), [("j", "k"), ("down", "up"), ("space", "b"), ("G", "g")])
async def test_it_scrolls_by_keyboard(open_reader: OpenReader, down: str, up: str) -> None:
    async with open_reader(LONG, size=(60, 20)) as reader:
        await reader.press("3", "W", down)
        box = shown(reader).query_one("#why")
        assert box.scroll_offset.y > 0
        await reader.press(up)
        assert box.scroll_offset.y == 0


async def test_markup_in_a_name_is_only_text(open_reader: OpenReader) -> None:
    files: dict[str, str | bytes] = {"[red]a.txt": "Lane\n\nIngrid Aldersey [b]spoke[/b]."}
    async with open_reader(files) as reader:
        await reader.press("3", "W")
        told = [item.text for section in shown(reader).told for item in section.items]
        assert any("[red]a.txt" in text for text in told)
        assert "[red]a.txt" in reader.app.export_screenshot().replace("&#160;", " ")


async def test_a_name_that_is_gone_from_the_index_says_so(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        reader.app.push_screen(WhyScreen(reader.screen.library, Subject("person:nobody")))
        await reader.settle()
        assert str(shown(reader).query_one("#hint", Static).content) == GONE
