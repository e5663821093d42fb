"""What the reader looks like, as pictures; ``pytest --snapshot-update`` after a wanted change.

Each picture is compared with its file under ``__snapshots__``. The files name no web font, so that
looking at one fetches nothing, and have one short prefix for every style, so that a change to one
line of the screen is a change to one line of the file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.widgets import Input

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion

    from tests.tui.conftest import OpenReader, Reader

WEB_FONT = re.compile(r"@font-face\s*\{.*?\}\s*", re.DOTALL)
PREFIX = re.compile(r"terminal-\d+")


class Picture(SingleFileSnapshotExtension):
    """One SVG file for each test."""

    _write_mode = WriteMode.TEXT
    _file_extension = "svg"


@pytest.fixture
def picture(snapshot: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch) -> SnapshotAssertion:
    monkeypatch.setenv("COLORTERM", "truecolor")
    return snapshot.use_extension(Picture)


def drawn(reader: Reader) -> str:
    return PREFIX.sub("t", WEB_FONT.sub("", reader.app.export_screenshot(title="tui-reader")))


async def test_a_chosen_name(open_reader: OpenReader, picture: SnapshotAssertion) -> None:
    async with open_reader(size=(130, 36)) as reader:
        await reader.choose("alders")
        await reader.press("2", "n")
        assert drawn(reader) == picture


async def test_the_search_box(open_reader: OpenReader, picture: SnapshotAssertion) -> None:
    async with open_reader(size=(100, 30)) as reader:
        await reader.press("slash", *"aldersye")
        reader.app.screen.query_one(Input).cursor_blink = False
        await reader.settle()
        assert drawn(reader) == picture


async def test_one_pane_in_the_light_theme(
    open_reader: OpenReader, picture: SnapshotAssertion
) -> None:
    async with open_reader(size=(60, 20)) as reader:
        await reader.press("T", "enter")
        assert drawn(reader) == picture


async def test_why_a_name_is_whose_it_is(
    open_reader: OpenReader, picture: SnapshotAssertion
) -> None:
    async with open_reader(size=(100, 30)) as reader:
        await reader.choose("alders")
        await reader.press("2", "n", "W")
        assert drawn(reader) == picture


SCREENS = {
    "reader": ("2", "n"),
    "search": ("slash", *"aldersye"),
    "find": ("2", "f", *"the"),
    "help": ("2", "question_mark"),
    "why": ("2", "n", "W"),
}


@pytest.mark.parametrize("theme", ["night", "paper", "contrast"])
@pytest.mark.parametrize("screen", SCREENS)
async def test_the_main_screens_in_three_themes(
    open_reader: OpenReader, picture: SnapshotAssertion, screen: str, theme: str
) -> None:
    async with open_reader(size=(120, 34)) as reader:
        reader.app.theme = theme
        await reader.choose("alders")
        await reader.press(*SCREENS[screen])
        for box in reader.app.screen.query(Input):
            box.cursor_blink = False
        await reader.settle()
        assert drawn(reader) == picture
