"""Walking through what was sought, and listing it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.widgets import Input, Static

from tui_reader.model.article import Span
from tui_reader.tui.screens.search import SearchScreen
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.completions import Completions
from tui_reader.tui.widgets.result_list import EarlierQuery, ResultList
from tui_reader.tui.widgets.status_line import StatusLine, found

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader

SIZES = [(160, 45), (100, 30), (60, 20)]
TEXTS = {
    "a.txt": "The crane\n\n2024-05-03\n\nThe harbour wall fell. The harbour\nwall was old.",
    "b.txt": "The quay\n\n2024-05-02\n\nNobody came to the quay. A gull sat on the crane.",
    "c.txt": "The tide\n\n2024-05-01\n\nA harbour wall is a wall. It was high water.",
}


def box(reader: Reader) -> SearchScreen:
    assert isinstance(reader.app.screen, SearchScreen)
    return reader.app.screen


def remark(reader: Reader) -> str:
    line = box(reader).query_one("#remark", Static)
    return str(line.content) if line.display else ""


def marked(reader: Reader) -> tuple[str | None, str]:
    """The article one is in, and the text of the mark."""
    state, page = reader.screen.state, reader.screen.page
    assert page is not None
    mark = state.mark or Span(0, 0)
    return state.article, page.article.text[mark.start : mark.end]


async def seek(reader: Reader, query: str, *then: str) -> None:
    await reader.press("slash")
    box(reader).query_one(Input).value = query
    await reader.settle()
    await reader.press(*then)
    await reader.settle()


@pytest.mark.parametrize("size", SIZES)
async def test_a_passage_opens_at_its_hit_with_all_hits_lit_up(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(TEXTS, size=size) as reader:
        await seek(reader, '"harbour wall" fell', "enter")
        assert marked(reader) == ("a.txt", "harbour wall")
        text = reader.screen.query_one(ArticleText)
        assert text.display
        assert len(text.highlights.found) == 3


async def test_phrases_are_lit_up_across_lines(open_reader: OpenReader) -> None:
    async with open_reader(TEXTS) as reader:
        await seek(reader, '"harbour wall"', "enter")
        page = reader.screen.page
        assert page is not None
        lit = [page.article.text[a:b] for a, b in reader.screen.state.found]
        assert lit == ["harbour wall", "harbour\nwall"]


async def test_n_goes_from_hit_to_hit_through_all_articles_and_says_so(
    open_reader: OpenReader,
) -> None:
    async with open_reader(TEXTS) as reader:
        await seek(reader, '"harbour wall"', "enter")
        assert found(reader.screen.state) == '“"harbour wall"”: 1 of 2 here'
        await reader.press("n")
        await reader.settle()
        assert marked(reader) == ("a.txt", "harbour\nwall")
        await reader.press("n")
        await reader.settle()
        assert marked(reader) == ("c.txt", "harbour wall")
        assert reader.screen.notice == "on to: The tide"
        await reader.press("n")
        await reader.settle()
        assert reader.screen.notice == "There is no hit after this one"
        await reader.press("N")
        await reader.settle()
        assert marked(reader) == ("a.txt", "harbour\nwall")


@pytest.mark.parametrize("size", SIZES)
async def test_n_follows_the_order_of_the_list_and_leaves_out_what_it_leaves_out(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    files: dict[str, str | bytes] = {
        f"{n}.md": f"---\ntitle: {title}\ndate: 2024-01-0{n}\n---\nThe crane stood.\n"
        for n, title in enumerate(("Mole", "Apple", "Zebra", "Mast"), 1)
    }
    async with open_reader(files, size=size) as reader:
        reader.screen.go(reader.screen.state.with_query("crane"))
        await reader.press("1", "f", *"m", "enter")
        reader.screen.action_order("by title")
        await reader.settle()
        reader.screen.go(reader.screen.state.open("4.md", 0))
        await reader.settle()
        met = []
        for key in "nnnNN":
            await reader.press(key)
            met.append(marked(reader)[0])
        assert met == ["4.md", "1.md", "1.md", "4.md", "4.md"]


async def test_escape_puts_the_hits_out(open_reader: OpenReader) -> None:
    async with open_reader(TEXTS) as reader:
        await seek(reader, "crane gull", "enter")
        assert reader.screen.state.query
        await reader.press("escape")
        assert (reader.screen.state.query, reader.screen.state.found) == ("", ())
        assert reader.screen.query_one(ArticleText).highlights.found == ()


async def test_the_results_become_the_list_until_escape(open_reader: OpenReader) -> None:
    async with open_reader(TEXTS) as reader:
        await seek(reader, "wall", "ctrl+l")
        listing = reader.screen.state.pile.listing
        assert [row.id for n in range(len(listing)) if (row := listing.row(n))] == [
            "a.txt",
            "c.txt",
        ]
        title = str(reader.screen.query_one("#articles").border_title)
        assert title.startswith("Articles 2 of ")
        assert title.endswith("“wall”")
        await reader.press("escape")
        assert len(reader.screen.state.pile.listing) == 2
        await reader.press("escape")
        await reader.settle()
        assert len(reader.screen.state.pile.listing) == 3


async def test_a_filter_that_finds_nothing_leaves_the_list(open_reader: OpenReader) -> None:
    async with open_reader(TEXTS) as reader:
        await seek(reader, "zzzz", "ctrl+l")
        assert len(reader.screen.state.pile.listing) == 3
        assert "zzzz" in reader.screen.notice


@pytest.mark.parametrize("size", SIZES)
async def test_a_mistake_is_explained_under_the_box(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(TEXTS, size=size) as reader:
        await seek(reader, "wall date:soon")
        assert "date:soon" in remark(reader)
        await seek_again(reader, "wall")
        assert remark(reader) == ""


async def seek_again(reader: Reader, query: str) -> None:
    box(reader).query_one(Input).value = query
    await reader.settle()


@pytest.mark.parametrize("typed", ["sourc", "source:", "source:x"])
async def test_a_field_being_typed_is_no_mistake_while_something_is_offered(
    open_reader: OpenReader, typed: str
) -> None:
    async with open_reader(TEXTS) as reader:
        await seek(reader, typed)
        offered = bool(box(reader).query_one(Completions).offered)
        hint = str(box(reader).query_one("#hint", Static).content)
        assert ("Nothing found" in hint) is not offered
        assert not (offered and remark(reader))


@pytest.mark.parametrize("size", SIZES)
async def test_tab_takes_what_is_offered(open_reader: OpenReader, size: tuple[int, int]) -> None:
    async with open_reader(TEXTS, size=size) as reader:
        await reader.press("slash", *"dat")
        await reader.settle()
        assert box(reader).query_one(Completions).display
        await reader.press("tab", *"20")
        await reader.settle()
        await reader.press("tab")
        await reader.settle()
        assert box(reader).query_one(Input).value == "date:2024 "
        assert not box(reader).query_one(Completions).display


async def test_another_completion_can_be_chosen(open_reader: OpenReader) -> None:
    async with open_reader(TEXTS) as reader:
        await reader.press("slash", *"date:2024-05-")
        await reader.settle()
        await reader.press("ctrl+down", "tab")
        assert box(reader).query_one(Input).value == "date:2024-05-02 "


async def test_recent_and_saved_searches_are_there_again(open_reader: OpenReader) -> None:
    async with open_reader(TEXTS) as reader:
        await seek(reader, "quay", "ctrl+s", "enter")
        await seek(reader, "crane gull", "enter")
        await reader.press("escape", "slash")
        rows = box(reader).query_one(ResultList).rows
        queries = [row.text for row in rows if isinstance(row, EarlierQuery)]
        assert queries == ["quay", "crane gull", "quay"]
        await reader.press("enter")
        await reader.settle()
        assert box(reader).query_one(Input).value == "quay"


async def test_a_name_chosen_puts_the_hits_out(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await seek(reader, '"the ledgers had been"', "enter")
        assert reader.screen.state.query
        await reader.choose("alders")
        assert reader.screen.state.query == ""
        assert "Ingrid Aldersey" in str(reader.screen.query_one(StatusLine).render())
