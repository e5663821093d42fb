"""The themes can be read: every text of real frames on its ground reaches WCAG AA, computed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from rich.color import ColorSystem
from rich.console import Console
from textual.color import Color
from textual.command import CommandPalette
from textual.theme import BUILTIN_THEMES

from tests.tui.frames import colours, contrasts, frame
from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.contrast import GROUNDS, MARK, TEXT, TEXTS, contrast
from tui_reader.tui.themes import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.notifications import SeverityLevel
    from textual.pilot import Pilot

    from tests.conftest import MakeCorpus
    from tests.tui.conftest import OpenReader, Reader

THEMES = sorted(
    [*(name for name, t in BUILTIN_THEMES.items() if not t.ansi), *(t.name for t in OWN)]
)
"""All that are offered but those of the terminal's own colours, which nobody knows."""


async def test_every_text_of_the_reader_can_be_read_in_every_theme(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("2", "n", "1")
        severities: tuple[SeverityLevel, ...] = ("information", "warning", "error")
        for severity in severities:
            reader.app.notify("Words", title="Title", severity=severity)
        for theme in THEMES:
            await look(reader, theme, least=40)


@pytest.mark.parametrize(
    "theme", [*(theme.name for theme in OWN), "atom-one-dark", "textual-light"]
)
async def test_every_text_over_the_reader_can_be_read(open_reader: OpenReader, theme: str) -> None:
    async with open_reader() as reader:
        for keys in (
            ["slash", *"alders"],
            ["slash", *"alders", "ctrl+shift+a"],
            ["question_mark"],
            ["3", "W"],
            ["ctrl+p", *"pa"],
        ):
            reader.app.theme = theme
            await reader.press(*keys)
            assert len(reader.app.screen_stack) == 2
            await look(reader, theme, least=4)
            await reader.press("escape")


@pytest.mark.parametrize("keys", [["V", "down"], ["f", *"the", "alt+w"]], ids=["selected", "found"])
async def test_what_is_selected_or_found_can_be_read(
    open_reader: OpenReader, keys: list[str]
) -> None:
    async with open_reader() as reader:
        await reader.press("2", *keys)
        for theme in THEMES:
            await look(reader, theme, least=30)


LIGHT = [name for name in THEMES if not (BUILTIN_THEMES | {t.name: t for t in OWN})[name].dark]


@pytest.mark.parametrize("keys", [["2", "n", "1"], ["slash", *"alders"], ["question_mark"]])
async def test_light_themes_can_be_read_in_sixteen_colours(
    open_reader: OpenReader, monkeypatch: pytest.MonkeyPatch, keys: list[str]
) -> None:
    monkeypatch.setattr(Console, "color_system", "standard")
    async with open_reader() as reader:
        assert reader.app.few_colours
        await reader.choose("alders")
        await reader.press(*keys)
        for theme in LIGHT:
            reader.app.theme = theme
            await reader.settle()
            found = contrasts(reader.app, ColorSystem.STANDARD)
            assert len(found) >= 4
            assert {what: value for what, value in found.items() if value < TEXT} == {}


async def test_the_border_of_the_pane_in_use_and_the_ticks_can_be_seen(
    open_reader: OpenReader,
) -> None:
    async with open_reader() as reader:
        await reader.choose("alders")
        await reader.press("2", "n")
        for theme in THEMES:
            reader.app.theme = theme
            await reader.settle()
            for sign in ("━", "╺"):
                drawn = [each for each in frame(reader.app) if set(each.text.strip()) == {sign}]
                assert drawn, sign
                for each in drawn:
                    seen = contrast(*colours(each.style, ColorSystem.EIGHT_BIT))
                    assert seen >= MARK, f"{theme}: {sign} {seen}"


async def look(reader: Reader, theme: str, *, least: int) -> None:
    """Look at a frame in as many colours as the tests' terminal has: 256."""
    assert reader.app.console.color_system == "256"
    reader.app.theme = theme
    await reader.settle()
    found = contrasts(reader.app, ColorSystem.EIGHT_BIT)
    assert len(found) >= least
    assert {what: value for what, value in found.items() if value < TEXT} == {}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("system", ["truecolor", "256", "standard"])
async def test_every_hue_can_be_read_on_every_ground(
    library: Library, settings: Settings, theme: str, system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = ReaderApp(library, settings)
    monkeypatch.setattr(type(app.console), "color_system", system)
    app.set_reactive(ReaderApp.theme, theme)
    colours = {name: shown(value, system) for name, value in app.get_css_variables().items()}
    grounds = [ground for name in ("background", *GROUNDS) if (ground := colours[name])]
    assert len(grounds) == len(GROUNDS) + 1
    for names, least in ((TEXTS, TEXT), (("primary",), MARK)):
        for name in names:
            text = colours[name]
            assert text is not None
            assert min(contrast(text, ground) for ground in grounds) >= least, name


def shown(value: str, system: str) -> Color | None:
    """A colour as a terminal shows it; none for what is no colour."""
    if not value.startswith("#"):
        return None
    wanted = {"256": ColorSystem.EIGHT_BIT, "standard": ColorSystem.STANDARD}
    rich = Color.parse(value).rich_color
    return Color(*rich.downgrade(wanted.get(system, ColorSystem.TRUECOLOR)).get_truecolor())


def test_black_on_white_has_the_contrast_the_standard_gives() -> None:
    assert round(contrast(Color.parse("#000000"), Color.parse("#ffffff")), 1) == 21.0


# Choosing.


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "cache", tmp_path / "settings.toml", tmp_path / "state")


@pytest.fixture
def library(corpus: MakeCorpus, settings: Settings) -> Iterator[Library]:
    with Library.open(corpus(), settings=settings, index=False) as opened:
        yield opened


async def offered(pilot: Pilot[None], words: str) -> None:
    """Type into the palette, and wait for what it offers."""
    await pilot.press("ctrl+p", *words)
    screen = pilot.app.screen
    assert isinstance(screen, CommandPalette)
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def test_the_palette_shows_a_theme_before_it_is_chosen(
    library: Library, settings: Settings
) -> None:
    app = ReaderApp(library, settings)
    async with app.run_test() as pilot:
        await offered(pilot, "theme: nord")
        assert app.theme == "nord"
        await pilot.press("escape", "escape")
        assert app.theme == "night"
    assert not (settings.state_dir / "themes.json").exists()  # type: ignore[operator]


async def test_a_theme_that_was_chosen_is_there_the_next_time(
    library: Library, settings: Settings
) -> None:
    app = ReaderApp(library, settings)
    async with app.run_test() as pilot:
        await offered(pilot, "theme: nord")
        await pilot.press("enter")
        await pilot.pause()
    assert ReaderApp(library, settings).theme == "nord"
    assert not settings.config_file.exists()


async def test_light_or_dark_is_there_the_next_time(library: Library, settings: Settings) -> None:
    app = ReaderApp(library, settings)
    async with app.run_test() as pilot:
        await pilot.press("T")
        await pilot.pause()
    assert ReaderApp(library, settings).theme == "paper"


def test_a_kept_theme_that_is_gone_is_left_out(library: Library, settings: Settings) -> None:
    assert settings.state_dir is not None
    settings.state_dir.mkdir()
    (settings.state_dir / "themes.json").write_text(json.dumps({"night": "gone"}), "utf-8")
    assert ReaderApp(library, settings).theme == "night"
