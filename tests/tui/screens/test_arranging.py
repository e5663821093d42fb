"""The article list as one wants it: sorted, under headings, narrowed; what is new is marked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from tests.tui.conftest import NEWS
from tui_reader.library.library import Library
from tui_reader.model.arrangement import Order
from tui_reader.model.article import ArticleRow
from tui_reader.tui.widgets.article_list import ArticleList

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenReader, Reader
    from tui_reader.model.arrangement import Arrangement, Choice

SIZES = [(160, 45), (100, 30), (60, 20)]
TRIBUNAL, LEDGERS, INQUIRY = sorted(NEWS, reverse=True)


def story(number: int) -> str:
    day = f"{2020 + number % 4}-05-{1 + number:02}"
    source = "Port Gazette" if number % 3 else "Evening Quay"
    words = "Ingrid Aldersey spoke. " * (1 + number % 5)
    return f"---\ntitle: Story {number:02}\ndate: {day}\nsource: {source}\n---\n{words}\n"


STORIES: dict[str, str | bytes] = {f"story-{n:02}.md": story(n) for n in range(24)}


def articles(reader: Reader) -> ArticleList:
    return reader.screen.query_one(ArticleList)


def listed(reader: Reader) -> list[str]:
    return [row.id for row in articles(reader).rows if isinstance(row, ArticleRow)]


def headings(reader: Reader) -> list[str]:
    return [row for row in articles(reader).rows if isinstance(row, str)]


def title(reader: Reader) -> str:
    return str(reader.screen.query_one("#articles").border_title)


def place(reader: Reader) -> tuple[object, int]:
    """The row under the cursor, and its line on the screen."""
    found = articles(reader)
    row = found.current
    line = found.cursor * found.row_height - found.scroll_offset.y
    return getattr(row, "id", row), line


@pytest.mark.parametrize("size", SIZES)
async def test_the_order_key_sorts_and_the_title_says_by_what(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("o")
        assert listed(reader) == [INQUIRY, LEDGERS, TRIBUNAL]
        assert "oldest first" in title(reader)
        await reader.press("o")
        assert listed(reader) == [TRIBUNAL, INQUIRY, LEDGERS]
        assert "by title" in title(reader)


async def test_the_key_goes_round_the_orders_that_there_is_something_to_sort_by(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        met = []
        for _ in range(5):
            await reader.press("o")
            met.append(reader.screen.choice.order)
        plain = [Order.OLDEST, Order.TITLE, Order.SOURCE, Order.LONGEST, Order.NEWEST]
        assert met == plain


@pytest.mark.parametrize("order", list(Order))
async def test_the_cursor_stays_on_its_article_at_its_height(
    open_reader: OpenReader, order: Order
) -> None:
    async with open_reader(STORIES, size=(160, 30)) as reader:
        await reader.choose("alders")
        await reader.press("1", *["down"] * 9)
        before = place(reader)
        reader.screen.action_order(order)
        await reader.settle()
        assert place(reader)[0] == before[0]
        row = articles(reader).cursor
        room = row * articles(reader).row_height >= before[1]
        assert place(reader)[1] == before[1] or not room or order is not Order.NEWEST


@pytest.mark.parametrize("size", SIZES)
async def test_while_articles_are_sorted_it_is_said_and_the_old_order_can_be_used(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    go_on = threading.Event()
    arranged = Library.arranged

    def slow(library: Library, choice: Choice, since: Arrangement | None = None) -> Arrangement:
        go_on.wait()
        return arranged(library, choice, since)

    async with open_reader(STORIES, size=size) as reader:
        before = listed(reader)
        monkeypatch.setattr(Library, "arranged", slow)
        await reader.pilot.press("1")
        reader.screen.action_order("by title")
        while not reader.screen.notice:
            await reader.pilot.pause()
        assert reader.screen.notice == "Sorting by title…"
        await reader.pilot.press("j", "j")
        here, _ = place(reader)
        assert listed(reader) == before
        go_on.set()
        await reader.settle()
        assert (listed(reader), place(reader)[0]) == (sorted(before), here)
        assert reader.screen.notice == ""


async def test_n_flows_in_the_order_of_the_list(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("o")
        await reader.choose("alders")
        await reader.press("n", "n", "n")
        assert reader.screen.state.article == INQUIRY
        await reader.press("J")
        assert reader.screen.state.article == LEDGERS


async def test_most_mentions_of_the_chosen_name_come_first(open_reader: OpenReader) -> None:
    async with open_reader(STORIES) as reader:
        await reader.choose("alders")
        reader.screen.action_order(Order.MENTIONS)
        await reader.settle()
        counts = [reader.screen.state.concordance.count(row) for row in range(24)]
        assert counts == sorted(counts, reverse=True)
        assert counts[0] > counts[-1] > 0


async def test_another_chosen_name_sorts_by_its_own_mentions(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("s")
        await reader.choose("alders")
        reader.screen.action_order(Order.MENTIONS)
        await reader.settle()
        assert listed(reader) == [TRIBUNAL, INQUIRY, LEDGERS]
        await reader.press("escape")
        await reader.choose("okereke")
        await reader.settle()
        assert listed(reader) == [INQUIRY, TRIBUNAL, LEDGERS]


@pytest.mark.parametrize("order", [Order.HITS, Order.MENTIONS])
async def test_what_an_order_needs_is_said(open_reader: OpenReader, order: Order) -> None:
    async with open_reader() as reader:
        reader.screen.action_order(order)
        await reader.settle()
        assert reader.screen.choice.order is Order.NEWEST
        assert reader.screen.notice.startswith("To sort by")


async def test_most_hits_of_what_was_sought_come_first(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("slash", *"aldersey", "ctrl+l")
        reader.screen.action_order(Order.HITS)
        await reader.settle()
        assert listed(reader) == [TRIBUNAL, INQUIRY]


@pytest.mark.parametrize("size", SIZES)
async def test_headings_stand_between_the_articles(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(STORIES, size=size) as reader:
        assert headings(reader) == [f"May {year}" for year in (2023, 2022, 2021, 2020)]
        shown = "\n".join(articles(reader).render_line(y).text for y in range(size[1]))
        assert "May 2023" in shown or articles(reader).scroll_offset.y
        await reader.press("O")
        assert headings(reader) == []
        await reader.press("O", "o", "o", "o")
        assert headings(reader) == ["Evening Quay", "Port Gazette"]


@pytest.mark.parametrize("typed", ["", "gazette"])
async def test_it_is_said_that_there_are_no_headings_to_show(
    open_reader: OpenReader, typed: str
) -> None:
    stories = dict([*STORIES.items()][:10])
    async with open_reader(stories) as reader:
        await reader.press("f", *typed, "down")
        await reader.press("O")
        assert reader.screen.notice == "No headings"
        await reader.press("O")
        assert reader.screen.notice.startswith("Headings come with more articles")


async def test_the_cursor_passes_over_headings(open_reader: OpenReader) -> None:
    async with open_reader(STORIES) as reader:
        await reader.press("home")
        for _ in range(23):
            await reader.pilot.press("down")
            assert isinstance(articles(reader).current, ArticleRow)
        await reader.settle()
        assert place(reader)[0] == listed(reader)[-1]


@pytest.mark.parametrize("size", SIZES)
async def test_the_filter_narrows_by_title_and_source_and_escape_clears_it(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(STORIES, size=size) as reader:
        opened = reader.screen.state.article
        await reader.press("f", *"evening", "enter")
        assert len(listed(reader)) == 8
        assert "8 of 24" in title(reader)
        assert reader.screen.state.article == opened
        assert reader.app.focused is articles(reader)
        await reader.press("escape")
        assert len(listed(reader)) == 24


async def test_a_filter_that_leaves_nothing_says_so_and_what_to_do(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.press("f", *"zzz")
        assert listed(reader) == []
        assert any("zzz" in heading for heading in headings(reader))
        await reader.press("escape")
        assert len(listed(reader)) == 3


@pytest.mark.parametrize(("width", "lines"), [(160, 3), (60, 1), (180, 1)])
async def test_rows_take_the_lines_there_is_no_width_for(
    open_reader: OpenReader, width: int, lines: int
) -> None:
    async with open_reader(size=(width, 30)) as reader:
        assert articles(reader).row_height == lines


async def test_what_an_article_is_stands_right_below_its_title(open_reader: OpenReader) -> None:
    async with open_reader(STORIES, size=(160, 45)) as reader:
        lines = [articles(reader).render_line(y).text.strip(" ▸") for y in range(3)]
        assert lines[0].startswith("Story")
        assert lines[1].startswith("24 May 2023")
        assert not lines[2]


async def test_mentions_of_the_chosen_name_are_bars_and_counts(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        lines = [articles(reader).render_line(y).text.rstrip() for y in (0, 3, 6)]
        assert lines[0].endswith("█  3")
        assert not lines[1].endswith(("0", "1"))
        assert lines[2].endswith("▆  2")


async def test_what_arrives_is_marked_until_it_is_opened_and_said_once(
    open_reader: OpenReader, tmp_path: Path
) -> None:
    async with open_reader() as reader:
        before = place(reader)
        for name in ("2024-05-01-late.md", "2024-05-01-later.md"):
            (tmp_path / "news" / name).write_text(f"{name}\n\nIt came late.", encoding="utf-8")
        reader.screen.loader.index()
        await reader.settle()
        assert reader.screen.notice == "2 new articles"
        assert place(reader) == before
        state = reader.screen.state
        assert [article for article in listed(reader) if state.is_new(article)] == [
            "2024-05-01-late.md",
            "2024-05-01-later.md",
        ]
        marks = [articles(reader).render_line(y).text[:3] for y in range(0, 15, 3)]
        assert marks.count(" • ") == 2
        await reader.press("J", "J", "J")
        reader.screen.loader.index()
        await reader.settle()
        assert not reader.screen.state.is_new("2024-05-01-late.md")
        assert reader.screen.notice == ""


async def test_what_is_there_at_the_start_is_not_new(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        assert not any(map(reader.screen.state.is_new, listed(reader)))


async def test_what_could_not_be_read_stays_at_the_end(open_reader: OpenReader) -> None:
    async with open_reader({**NEWS, "bad.txt": b""}) as reader:
        for _ in range(3):
            await reader.press("o")
            assert list(articles(reader).rows)[-1] == reader.screen.state.pile.problems[0]
        await reader.press("end", "o")
        assert place(reader)[0] == reader.screen.state.pile.problems[0]


async def test_the_palette_sorts_too(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+p", *"articles: longest", "enter")
        assert reader.screen.choice.order is Order.LONGEST
        assert "longest first" in title(reader)
