"""Names that nobody is surely meant by, and how the reader says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from tests.tui.conftest import OpenReader

TWO_OF_A_NAME: dict[str, str | bytes] = {
    "quay.txt": "Who paid for the quay\n\nDavid Aldersey met Ingrid Aldersey. Aldersey left early."
}


async def test_a_name_nobody_is_surely_meant_by_is_listed_apart(open_reader: OpenReader) -> None:
    async with open_reader(TWO_OF_A_NAME) as reader:
        assert [(row.mention.surface, row.here) for row in reader.unsure] == [("Aldersey", 1)]


async def test_choosing_an_unsure_name_goes_to_it_and_says_why(open_reader: OpenReader) -> None:
    async with open_reader(TWO_OF_A_NAME) as reader:
        unsure = reader.unsure[0].mention
        await reader.press("3", "end", "enter")
        assert reader.screen.state.entity is None
        assert reader.screen.state.mark == (unsure.start, unsure.end)
        assert unsure.belonging in reader.screen.notice


async def test_an_unsure_name_does_not_look_like_a_sure_one(open_reader: OpenReader) -> None:
    async with open_reader(TWO_OF_A_NAME) as reader:
        text = reader.screen.query_one(ArticleText)
        assert text.style_of("unsure").italic
        assert not text.style_of("person").italic
