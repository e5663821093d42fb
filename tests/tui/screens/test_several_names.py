"""Several names at once: lit up apart, gone through together, and the articles that name all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.conftest import NEWS
from tui_reader.model.article import ArticleRow
from tui_reader.tui.emphasis import LIT, Look
from tui_reader.tui.widgets.article_list import ArticleList
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.name_list import NameList
from tui_reader.tui.widgets.status_line import counts

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader, Reader

SIZES = [(160, 45), (100, 30), (60, 20)]
TRIBUNAL, LEDGERS, INQUIRY = sorted(NEWS, reverse=True)


async def add(reader: Reader, name: str) -> None:
    """Light up a name beside others, as a user would, among all names."""
    await reader.press("3", "f", *name, "enter", "C", "escape")


def chosen(reader: Reader) -> list[str]:
    return [entity.name for entity in reader.screen.state.chosen]


@pytest.mark.parametrize("size", SIZES)
async def test_n_goes_over_both_and_the_status_says_whose_it_is(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.choose("alders")
        await add(reader, "harbour")
        assert chosen(reader) == ["Ingrid Aldersey", "Harbour Authority"]
        met = []
        for _ in range(3):
            await reader.press("n")
            met.append(counts(reader.screen.state))
        assert met == [
            "Ingrid Aldersey (1 of 2 names): 2 of 3 here, 2 of 5 in all",
            "Harbour Authority (2 of 2 names): 1 of 1 here, 1 of 2 in all",
            "Ingrid Aldersey (1 of 2 names): 3 of 3 here, 3 of 5 in all",
        ]


async def test_each_has_a_look_and_a_mark_of_its_own(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await add(reader, "harbour")
        text = reader.screen.query_one(ArticleText)
        looks = {look for run in text.highlights.runs(0, len(text.sheet.text)) for look in run[2]}
        assert {Look.CHOSEN, Look.SECOND} <= looks
        names = reader.screen.query_one(NameList)
        drawn = [names.render_line(y).text for y in range(8)]
        assert any(line.startswith(" ▸ Ingrid") for line in drawn)
        assert any(line.startswith(" 2 Harbour") for line in drawn)
        styles = {text.style_of(look) for look in LIT}
        assert len({(style.color, style.bold, style.italic) for style in styles}) == len(LIT)
        assert len({style.without_color for style in styles}) == len(LIT)


async def test_space_again_takes_a_name_away(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await add(reader, "harbour")
        await add(reader, "alders")
        assert chosen(reader) == ["Harbour Authority"]
        await add(reader, "harbour")
        assert chosen(reader) == []


async def test_adding_a_name_moves_nothing(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("n")
        before = reader.screen.state
        await add(reader, "harbour")
        after = reader.screen.state
        assert (before.article, before.mark, before.move) == (
            after.article,
            after.mark,
            after.move,
        )


async def test_names_stay_chosen_while_the_pile_is_read_again(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await add(reader, "harbour")
        before = list(reader.screen.state.concordance)
        reader.screen.loader.index()
        await reader.settle()
        assert chosen(reader) == ["Ingrid Aldersey", "Harbour Authority"]
        assert list(reader.screen.state.concordance) == before


@pytest.mark.parametrize("size", SIZES)
async def test_the_articles_that_name_both_are_listed_until_escape(
    open_reader: OpenReader, size: tuple[int, int]
) -> None:
    async with open_reader(size=size) as reader:
        await reader.press("s")
        await reader.choose("okereke")
        await add(reader, "alders")
        await reader.press("B")
        articles = reader.screen.query_one(ArticleList)
        assert [row.id for row in articles.rows if isinstance(row, ArticleRow)] == [INQUIRY]
        assert "1 of 3" in str(reader.screen.query_one("#articles").border_title)
        await reader.press("escape")
        assert chosen(reader) == []
        await reader.press("escape")
        assert len(reader.screen.state.pile.listing) == 3


async def test_one_name_is_not_both(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("B")
        assert reader.screen.notice.startswith("Choose two names")
        assert len(reader.screen.state.pile.listing) == 3


async def test_another_choice_puts_the_others_out(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await add(reader, "harbour")
        await reader.choose("harbour")
        assert chosen(reader) == ["Harbour Authority"]
