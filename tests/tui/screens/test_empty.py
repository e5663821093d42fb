"""What is said where there is nothing to show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from tui_reader.tui.widgets.article_list import ArticleList
from tui_reader.tui.widgets.name_list import NameList

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader
    from tui_reader.tui.widgets.article_text import ArticleText
    from tui_reader.tui.widgets.rows import RowList


def said(rows: RowList[Any] | ArticleText) -> str:
    height = rows.size.height
    return " ".join(" ".join(rows.render_line(y).text for y in range(height)).split())


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)])
async def test_an_empty_pile_says_so(open_reader: OpenReader, size: tuple[int, int]) -> None:
    async with open_reader({"photo.bin": b"x"}, size=size) as reader:
        assert "There are no articles here" in said(reader.screen.query_one(ArticleList))


async def test_an_article_without_names_says_so(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": "It rained all day."}) as reader:
        names = said(reader.screen.query_one(NameList))
        assert names == "No people or organisations were found in this article."


async def test_without_an_engine_it_is_said_that_names_are_not_looked_for(
    open_reader: OpenReader,
) -> None:
    async with open_reader(engine="none") as reader:
        assert said(reader.screen.query_one(NameList)) == (
            "Names are not looked for, as the engine is “none”."
        )


async def test_a_filter_that_nothing_matches_says_how_to_get_out(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("3", "f", *"zzzzzz")
        assert "Esc shows them all again" in said(reader.screen.query_one(NameList))


@pytest.mark.parametrize("size", [(160, 45), (100, 30)])
async def test_an_empty_pile_says_what_to_do_and_beside_it_what_opens(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader({"photo.bin": b"x"}, size=size) as reader:
        rows, text = said(reader.screen.article_list), said(reader.screen.text)
        assert "they appear by themselves; or leave with q" in rows
        assert "The reader opens texts" in text
        assert not {*rows} & {*"{}"}
        assert "opens" not in rows
        assert "no articles" not in text
