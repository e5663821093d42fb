"""The answers to a search, as they come."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from textual.app import App, ComposeResult

from tui_reader.library.earlier_searches import Earlier
from tui_reader.model.search import Group, Hit, SearchResults
from tui_reader.tui.widgets.result_list import EarlierQuery, ResultList

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot
    from textual.strip import Strip


class Drawn(ResultList):
    """Keeps account of the lines it draws."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []

    def render_line(self, y: int) -> Strip:
        self.lines.append(y)
        return super().render_line(y)


class ResultsApp(App[None]):
    CSS = "ResultList { overflow: hidden scroll; }"

    def compose(self) -> ComposeResult:
        yield Drawn()


@asynccontextmanager
async def answers(height: int = 12) -> AsyncIterator[tuple[Drawn, Pilot[None]]]:
    async with ResultsApp().run_test(size=(40, height)) as pilot:
        yield pilot.app.query_one(Drawn), pilot


def titles(*labels: str, score: float = 90.0) -> tuple[Hit, ...]:
    return tuple(Hit(Group.ARTICLE, label, "2024", True, score, article=label) for label in labels)


def passages(*labels: str) -> tuple[Hit, ...]:
    return tuple(Hit(Group.PASSAGE, label, "2024", True, 70.0, article=label) for label in labels)


async def drawn(found: Drawn, pilot: Pilot[None], results: SearchResults) -> list[int]:
    """The lines that are drawn when these are shown."""
    await pilot.pause()
    found.lines.clear()
    found.show(results)
    await pilot.pause()
    return sorted(found.lines)


async def test_only_the_lines_that_differ_are_drawn() -> None:
    async with answers() as (found, pilot):
        await drawn(found, pilot, SearchResults("b", titles("Bridge", "Board", "Bell")))
        narrower = SearchResults("br", titles("Bridge", "Brook", "Bell", score=80.0))
        assert await drawn(found, pilot, narrower) == [4]
        assert await drawn(found, pilot, SearchResults("bri", titles("Bridge"))) == [4, 5, 6, 7]
        assert await drawn(found, pilot, SearchResults("brid", titles("Bridge"))) == []


async def test_the_cursor_is_drawn_where_it_goes_and_where_it_was() -> None:
    async with answers() as (found, pilot):
        await drawn(found, pilot, SearchResults("b", titles("Bridge", "Board", "Bell")))
        found.action_move(1)
        assert await drawn(found, pilot, SearchResults("bo", titles("Board", "Bell"))) == [
            *range(2, 8)
        ]
        found.action_move(1)
        same = await drawn(found, pilot, SearchResults("bo ", titles("Board", "Bell")))
        assert same == [2, 3, 4, 5]
        assert found.current == titles("Board")[0]


async def test_further_answers_come_below_and_move_nothing() -> None:
    first = titles(*(f"Bridge {n}" for n in range(8)))
    async with answers() as (found, pilot):
        early = SearchResults("bridge", first, whole=False)
        await drawn(found, pilot, early)
        assert found.is_filled_by(early)
        for _ in range(6):
            found.action_move(1)
        place, size = found.scroll_offset, found.virtual_size
        whole = SearchResults("bridge", (*first, *passages(*(f"It {n}" for n in range(20)))))
        assert await drawn(found, pilot, whole) == []
        assert (found.current, found.scroll_offset) == (first[6], place)
        assert found.virtual_size == size


async def test_answers_to_another_query_begin_at_the_top() -> None:
    async with answers() as (found, pilot):
        await drawn(found, pilot, SearchResults("b", titles(*(f"Bridge {n}" for n in range(9)))))
        for _ in range(8):
            found.action_move(1)
        await drawn(found, pilot, SearchResults("br", titles(*(f"Bridge {n}" for n in range(8)))))
        assert (found.cursor, found.scroll_offset.y) == (1, 0)


async def test_fewer_answers_than_were_scrolled_past_can_be_seen() -> None:
    async with answers() as (found, pilot):
        await drawn(found, pilot, SearchResults("b", titles(*(f"Bridge {n}" for n in range(9)))))
        found.action_end(1)
        await pilot.pause()
        assert found.scroll_offset.y > 0
        found.show(SearchResults("b", titles("Bridge 8")))
        await pilot.pause()
        assert (found.current, found.scroll_offset.y) == (titles("Bridge 8")[0], 0)


async def test_the_same_answers_are_shown_again_after_other_days_searches() -> None:
    async with answers() as (found, pilot):
        results = SearchResults("b", titles("Bridge"))
        await drawn(found, pilot, results)
        found.offer(Earlier(saved=(), recent=("quay",)))
        assert found.rows == ("Recent searches", EarlierQuery("quay", "recent"))
        await drawn(found, pilot, results)
        assert found.rows == ("Articles", *titles("Bridge"))
