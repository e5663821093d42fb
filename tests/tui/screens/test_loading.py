"""Answers of workers that come late: for another name, another pile or another question.

Each is posted as a worker would post it, to a real reader that has moved on meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.concordance import Concordance, Place
from tui_reader.tui.naming import Asked, Names
from tui_reader.tui.pile import Pile
from tui_reader.tui.screens.loading import LONG, Loader
from tui_reader.tui.state import Scope
from tui_reader.tui.widgets.status_line import counts

if TYPE_CHECKING:
    import pytest

    from tests.tui.conftest import OpenReader


async def test_the_mentions_of_a_long_article_follow_its_text(open_reader: OpenReader) -> None:
    words = "Ingrid Aldersey told the tribunal that it rained on the quay. " * (LONG // 50)
    async with open_reader({"long.txt": words}) as reader:
        page = reader.screen.loader.page("long.txt")
        assert page is not None
        assert page.mentions == ()
        await reader.settle()
        assert reader.screen.page is not None
        assert len(reader.screen.page.mentions) == LONG // 50


async def test_names_are_looked_for_first_in_the_article_that_is_opened(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[str] = []
    async with open_reader({"a.txt": "Ingrid Aldersey spoke.", "b.txt": "It rained."}) as reader:
        monkeypatch.setattr(reader.screen.loader.library, "prioritise", wanted.append)
        reader.screen.loader.page("b.txt")
    assert wanted == ["b.txt"]


async def test_a_name_chosen_while_the_pile_is_read_again_keeps_its_places(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        pile = reader.screen.state.pile
        await reader.choose("alders")
        asked_before = Loader.Reloaded(pile, None, None, None, Concordance())
        reader.screen.loader.post_message(asked_before)
        await reader.settle()
        assert counts(reader.screen.state) == "Ingrid Aldersey: 1 of 3 here, 1 of 5 in all"


async def test_a_name_cleared_while_the_pile_is_read_again_stays_cleared(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        state = reader.screen.state
        late = Loader.Reloaded(state.pile, None, state.entity, state.entity, state.concordance)
        await reader.press("escape", "escape")
        reader.screen.loader.post_message(late)
        await reader.settle()
        assert reader.screen.state.entity is None
        assert len(reader.screen.state.concordance) == 0


async def test_places_counted_in_another_pile_are_counted_again(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        entity = reader.screen.library.entity(reader.listed[0].entity.id)
        elsewhere = Concordance.of((Place(0, 200, 210),))
        reader.screen.loader.post_message(Loader.Followed(entity, elsewhere, Pile()))
        await reader.settle()
        assert counts(reader.screen.state) == "Ingrid Aldersey: 1 of 3 here, 1 of 5 in all"


async def test_reading_an_unchanged_pile_again_keeps_the_very_same_one(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        pile = reader.screen.state.pile
        reader.screen.loader.index()
        await reader.settle()
        assert reader.screen.state.pile is pile


async def test_names_listed_for_another_question_are_dropped(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        before = reader.screen.names
        asked = Asked("another.md", Scope.ARTICLE)
        reader.screen.loader.post_message(Loader.Listed(Names(), asked))
        await reader.settle()
        assert reader.screen.names == before
