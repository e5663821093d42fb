"""Without colours, or with few: a real terminal is told of none, and all is told apart still."""

from __future__ import annotations

import os
import re
import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import pyte
import pytest
from rich.terminal_theme import DEFAULT_TERMINAL_THEME
from textual.color import Color

from benchmarks.terminal import Terminal
from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.contrast import TEXT, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.conftest import MakeCorpus

NEWS = {
    "2024-05-03-quay.txt": "Quay closed for a week\n\nIngrid Aldersey of the Harbour Authority said"
    " that the quay was shut. Ms Aldersey was calm.\n"
}
SGR = re.compile(rb"\x1b\[([0-9;]*)m")


def told_colours(written: bytes) -> set[str]:
    """The colours that a terminal was told to use, its own two left out."""
    codes = {code.decode() for group in SGR.findall(written) for code in group.split(b";")}
    colours = {*map(str, (*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)))}
    return codes & colours


class Screen(pyte.Screen):
    """A screen on which what is doubly underlined, which pyte does not know, is struck out."""

    def select_graphic_rendition(self, *attrs: int, **more: bool) -> None:
        """Take note of how what follows is to look."""
        super().select_graphic_rendition(*(9 if code == 21 else code for code in attrs), **more)


class Look(NamedTuple):
    """How a word looks."""

    bold: bool
    reverse: bool
    underlined: bool
    doubly: bool


Steps = tuple[tuple[bytes, str], ...]
"""Keys, and the words to wait for once they are pressed."""

LISTED: Steps = ((b"", "Quay closed"), (b"3", "People 1"))
CHOSEN: Steps = (*LISTED, (b"\r", "1 of 2 here"))
ON_THE_SECOND: Steps = (*CHOSEN, (b"2n", "2 of 2 here"))


class Frame:
    """What stands on the screen after some steps."""

    def __init__(
        self, corpus: MakeCorpus, steps: Steps, *, columns: int = 120, **more: str
    ) -> None:
        environ = {**os.environ, **more}
        command = [sys.executable, "-m", "tui_reader", str(corpus(NEWS)), "--engine", "rules"]
        with Terminal(command, environ, columns=columns, lines=24) as running:
            for keys, until in steps:
                if keys:
                    running.settle(0.2)
                    running.send(keys)
                running.read_until(partial(shows, running, until))
            running.settle(0.3)
            self.written = b"".join(chunk.data for chunk in running.chunks)
            running.send(b"q")
            assert running.wait() == 0
        self.screen = Screen(columns, 24)
        pyte.ByteStream(self.screen).feed(self.written)

    def looks(self, word: str, *, after: int = 0) -> set[Look]:
        """How a word looks wherever it stands from a column on."""
        found = set()
        for number, line in enumerate(self.screen.display):
            for match in re.finditer(re.escape(word), line[after:]):
                char = self.screen.buffer[number][after + match.start()]
                found.add(Look(char.bold, char.reverse, char.underscore, char.strikethrough))
        return found

    def contrasts(self) -> Iterator[tuple[str, float]]:
        """Each letter that is shown, with its place, and its contrast in the usual 16 colours."""
        for number, line in enumerate(self.screen.display):
            for column, letter in enumerate(line):
                char = self.screen.buffer[number][column]
                if letter.isalnum():
                    yield f"{number}:{column} {letter}", contrast(colour(char.fg), colour(char.bg))


NAMES = ("black", "red", "green", "brown", "blue", "magenta", "cyan", "white")
"""What pyte calls the first eight colours; it puts "bright" before the others."""


def colour(name: str) -> Color:
    """A colour that a terminal was told of by its number."""
    assert name != "default", "a text and its ground are both told"
    bright = name.startswith("bright")
    number = NAMES.index(name.removeprefix("bright")) + 8 * bright
    return Color(*DEFAULT_TERMINAL_THEME.ansi_colors[number])


def shows(running: Terminal, text: str) -> bool:
    return any(text in line for line in running.screen())


NO_COLOURS = [{"NO_COLOR": "1"}, {"TERM": "vt100"}]


@pytest.mark.parametrize("more", NO_COLOURS, ids=["NO_COLOR", "vt100"])
@pytest.mark.parametrize("columns", [120, 60])
def test_without_colours_the_terminal_is_told_of_none_and_all_is_told_apart(
    corpus: MakeCorpus, columns: int, more: dict[str, str]
) -> None:
    frame = Frame(corpus, ON_THE_SECOND, columns=columns, **more)
    assert told_colours(frame.written) == set()
    first = 38 if columns > 60 else 0
    (chosen,) = frame.looks("Ingrid Aldersey of")
    either = frame.looks("Aldersey", after=first)
    others = frame.looks("Harbour Authority", after=first)
    assert chosen == Look(bold=True, reverse=False, underlined=True, doubly=False)
    assert (True, True) in {look[:2] for look in either}
    assert Look(bold=False, reverse=False, underlined=False, doubly=True) in others


def test_people_and_organisations_that_are_not_chosen_are_told_apart(corpus: MakeCorpus) -> None:
    frame = Frame(corpus, (*LISTED, (b"2", "was calm")), NO_COLOR="1")
    person, organisation = frame.looks("Ingrid Aldersey of"), frame.looks("Harbour Authority ")
    assert person == {Look(bold=False, reverse=False, underlined=True, doubly=False)}
    assert Look(bold=False, reverse=False, underlined=False, doubly=True) in organisation


@pytest.mark.parametrize("columns", [120, 60])
def test_the_row_one_is_at_is_reversed_without_colours(corpus: MakeCorpus, columns: int) -> None:
    frame = Frame(corpus, (*LISTED, (b"1", "Quay closed")), columns=columns, NO_COLOR="1")
    assert (True, True) in {look[:2] for look in frame.looks("Quay closed")}


@pytest.mark.parametrize("keys", [b"", b"T"], ids=["dark", "light"])
def test_sixteen_colours_are_sixteen_and_can_be_read(corpus: MakeCorpus, keys: bytes) -> None:
    frame = Frame(corpus, (*ON_THE_SECOND, (keys, "2 of 2 here")), TERM="xterm")
    assert told_colours(frame.written)
    assert not {"38", "48"} & told_colours(frame.written)
    faint = {text: value for text, value in frame.contrasts() if value < TEXT}
    assert faint == {}


def test_with_no_motion_nothing_slides(corpus: MakeCorpus, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", animation="none")
    with Library.open(corpus(NEWS), settings=settings, index=False) as library:
        assert ReaderApp(library, settings).animation_level == "none"
