"""The search box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from tui_reader.model.search import Group, SearchResults
from tui_reader.tui.screens.search import SearchScreen
from tui_reader.tui.widgets.result_list import ResultList

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader


def box(reader: Reader) -> SearchScreen:
    assert isinstance(reader.app.screen, SearchScreen)
    return reader.app.screen


def results(reader: Reader) -> SearchResults:
    return box(reader).query_one(ResultList).results


async def test_names_titles_and_passages_are_found_together(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"harbour")
        assert {hit.group for hit in results(reader).hits} == set(Group)


async def test_exact_hits_come_before_fuzzy_ones_in_each_group(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"harbour")
        for group in Group:
            exact = [hit.exact for hit in results(reader).group(group)]
            assert exact == sorted(exact, reverse=True)


async def test_a_typing_error_is_forgiven_and_said(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"aldersye")
        names = results(reader).group(Group.NAME)
        assert [(hit.label, hit.exact) for hit in names] == [("Ingrid Aldersey", False)]


async def test_an_answer_to_an_older_query_is_dropped(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"okereke")
        before = results(reader)
        box(reader).post_message(SearchScreen.Found(SearchResults("oke")))
        await reader.settle()
        assert results(reader) == before


async def test_what_is_found_first_is_not_put_in_the_place_of_the_whole(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"okereke")
        before = results(reader)
        early = SearchResults("okereke", before.hits * 40, whole=False)
        assert box(reader).query_one(ResultList).is_filled_by(early)
        box(reader).post_message(SearchScreen.Found(early))
        await reader.settle()
        assert results(reader) == before


async def test_the_same_letter_after_an_empty_box_finds_the_same(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"okereke", "enter", "slash", "h")
        found = box(reader).query_one(ResultList).rows
        await reader.press("backspace")
        assert box(reader).query_one(ResultList).rows != found
        await reader.press("h")
        assert box(reader).query_one(ResultList).rows == found


async def test_the_arrows_move_through_the_hits_and_pass_over_headings(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"harbour", "down", "down", "down")
        found = box(reader).query_one(ResultList)
        assert found.current == results(reader).hits[3]


async def test_escape_closes_the_box_and_changes_nothing(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        before = reader.screen.state
        await reader.press("slash", *"harbour", "escape")
        assert reader.app.screen is reader.screen
        assert reader.screen.state == before


async def test_enter_with_no_hits_stays_in_the_box(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"zzzz", "enter")
        assert box(reader).query_one(Input).value == "zzzz"


async def test_markup_in_a_query_is_text(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"[/b][link='", "enter")
        assert box(reader).query_one(Input).value == "[/b][link='"
