"""How the text is set, changed while one reads and by the settings."""

from __future__ import annotations

from dataclasses import replace
from importlib.util import find_spec
from typing import TYPE_CHECKING

import pytest

from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui import hyphenation
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.screens.reader import ReaderScreen
from tui_reader.tui.text_setting import Setting
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import OpenReader, Reader

LONG = "\n\n".join(
    f"Paragraph {n} speaks interminably of incomprehensible responsibilities, "
    "notwithstanding considerable representations to the harbour commissioners."
    for n in range(60)
)


def lines(reader: Reader) -> list[str]:
    return list(reader.screen.query_one(ArticleText).sheet.shown())


async def test_paragraphs_stand_further_apart_or_together(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        one = lines(reader).count("")
        await reader.press("alt+s")
        two = lines(reader).count("")
        await reader.press("alt+s")
        none = lines(reader).count("")
        assert two - one == one - none == 59


async def test_the_place_is_kept(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        text = reader.screen.query_one(ArticleText)
        await reader.press("2", *["right_curly_bracket"] * 20)
        view = text.view
        await reader.press("alt+s", "alt+e", "alt+h")
        assert text.sheet.text_line(text.sheet.line_of(view)) is not None
        assert abs(text.sheet.line_of(view) - text.scroll_offset.y) <= 1


async def test_edges_are_made_even(open_reader: OpenReader) -> None:
    async with open_reader({"a.txt": LONG}) as reader:
        await reader.press("alt+e")
        first = lines(reader)[len(reader.screen.query_one(ArticleText).sheet.head)]
        assert len(first) == 72
        await reader.press("alt+e")
        assert not reader.screen.setting.justify


async def test_words_are_divided(open_reader: OpenReader) -> None:
    assert find_spec("pyphen")
    async with open_reader({"a.txt": LONG}, size=(60, 20)) as reader:
        await reader.press("2", "alt+h")
        assert any(line.endswith("-") for line in lines(reader))


async def test_that_the_extra_is_missing_is_said(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hyphenation, "find_spec", lambda name: None)
    async with open_reader({"a.txt": LONG}) as reader:
        await reader.press("alt+h")
        assert "tui-reader[hyphens]" in reader.screen.notice
        assert not reader.screen.setting.hyphenate


async def test_the_settings_say_how_it_begins(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(LONG, encoding="utf-8")
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", engine="rules")
    settings = replace(settings, spacing=2, edges="even", margin=9, hyphenation=True)
    with Library.open(tmp_path / "news", settings=settings) as library:
        async with ReaderApp(library, settings).run_test(size=(60, 20)) as pilot:
            await pilot.pause()
            screen = pilot.app.screen
            assert isinstance(screen, ReaderScreen)
            assert screen.setting == Setting(2, justify=True, hyphenate=True)
            await pilot.press("2")
            await pilot.pause()
            assert screen.query_one(ArticleText).indent >= 8


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (60, 20)])
async def test_how_far_one_has_read_is_said(open_reader: OpenReader, size: tuple[int, int]) -> None:
    async with open_reader({"a.txt": LONG}, size=size) as reader:
        await reader.press("2")
        assert reader.screen.read is not None
        assert 0 < reader.screen.read.percent < 60
        assert reader.screen.read.minutes > 1
        said = str(reader.screen.query_one(StatusLine).render())
        assert said.endswith(str(reader.screen.read))
        await reader.press("G")
        assert str(reader.screen.read) == "100 % read"


async def test_an_empty_pile_is_not_read(open_reader: OpenReader) -> None:
    async with open_reader({}) as reader:
        assert reader.screen.read is None


async def test_the_width_of_the_names_is_told_where_it_cannot_be_seen(
    open_reader: OpenReader,
) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("greater_than_sign")
        assert reader.screen.notice == "Names 39 cells wide"
