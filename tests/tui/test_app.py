"""The doorway: themes, palette, and what happens without colour."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.providers import KeysProvider
from tui_reader.tui.widgets.article_text import ArticleText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import MakeCorpus
    from tests.tui.conftest import OpenReader


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(cache_dir=tmp_path / "cache", config_file=tmp_path / "settings.toml")


@pytest.fixture
def library(corpus: MakeCorpus, settings: Settings) -> Iterator[Library]:
    with Library.open(corpus(), settings=settings, index=False) as opened:
        yield opened


@pytest.mark.parametrize("theme", ["night", "paper", "textual-light", "nord", "ansi-dark"])
async def test_every_kind_of_theme_opens(library: Library, settings: Settings, theme: str) -> None:
    app = ReaderApp(library, replace(settings, theme=theme))
    async with app.run_test():
        assert app.theme == theme


async def test_a_theme_that_is_not_there_gives_way_to_the_readers_own(
    library: Library, settings: Settings
) -> None:
    app = ReaderApp(library, replace(settings, theme="no such theme"))
    async with app.run_test():
        assert app.theme == "night"


async def test_the_current_mention_differs_from_the_chosen_without_colour(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        text = reader.screen.query_one(ArticleText)
        person, chosen, current = (
            text.style_of(*looks)
            for looks in (("person",), ("person", "chosen"), ("person", "chosen", "current"))
        )
        assert person.underline
        assert not person.bold
        assert chosen.bold
        assert not chosen.reverse
        assert current.reverse


async def test_people_and_organisations_differ_without_colour(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        text = reader.screen.query_one(ArticleText)
        assert text.style_of("organisation").underline2
        assert not text.style_of("person").underline2


async def test_the_palette_offers_what_the_keys_do(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        provider = KeysProvider(reader.screen)
        hits = [hit async for hit in provider.search("next mention")]
        assert any("Next mention" in str(hit.prompt) for hit in hits)


async def test_the_palette_runs_a_command(open_reader: OpenReader) -> None:
    async with open_reader() as reader:
        await reader.press("ctrl+p", *"next article", "down", "enter")
        assert reader.screen.state.row == 1
