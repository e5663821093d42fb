"""Without colours, or with few: a real terminal is told of none, and all is told apart still."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import pyte
import pytest

from benchmarks.terminal import Terminal
from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp

if TYPE_CHECKING:
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


class Frame:
    """What stands on the screen after some keys."""

    def __init__(self, corpus: MakeCorpus, keys: bytes, until: str, **more: str) -> None:
        environ = {**os.environ, **more}
        command = [sys.executable, "-m", "tui_reader", str(corpus(NEWS)), "--engine", "rules"]
        with Terminal(command, environ, columns=120, lines=24) as running:
            running.read_until(lambda: any("Aldersey" in line[80:] for line in running.screen()))
            for key in keys:
                running.send(bytes([key]))
                running.settle(0.3)
            running.read_until(lambda: any(until in line for line in running.screen()))
            self.written = b"".join(chunk.data for chunk in running.chunks)
            running.send(b"q")
            assert running.wait() == 0
        self.screen = pyte.Screen(120, 24)
        pyte.ByteStream(self.screen).feed(self.written)

    def styles(self, word: str, *, after: int = 0) -> set[tuple[bool, bool]]:
        """Bold and reverse of a word wherever it stands from a column on."""
        found = set()
        for number, line in enumerate(self.screen.display):
            for match in re.finditer(re.escape(word), line[after:]):
                char = self.screen.buffer[number][after + match.start()]
                found.add((char.bold, char.reverse))
        return found


@pytest.mark.parametrize("more", [{"NO_COLOR": "1"}, {"TERM": "vt100"}], ids=["NO_COLOR", "vt100"])
def test_without_colours_the_terminal_is_told_of_none(
    corpus: MakeCorpus, more: dict[str, str]
) -> None:
    frame = Frame(corpus, b"3\r2n", "of 2 here", **more)
    assert told_colours(frame.written) == set()
    # The two mentions in the text: one chosen, one the reader stands on.
    assert {(True, False), (True, True)} <= frame.styles("Aldersey", after=38)


def test_the_row_one_is_at_is_reversed_without_colours(corpus: MakeCorpus) -> None:
    frame = Frame(corpus, b"1", "Quay closed", NO_COLOR="1")
    assert (True, True) in frame.styles("Quay closed")


def test_sixteen_colours_are_sixteen(corpus: MakeCorpus) -> None:
    frame = Frame(corpus, b"T", "Quay closed", TERM="xterm")
    assert told_colours(frame.written)
    assert not {"38", "48"} & told_colours(frame.written)


def test_with_no_motion_nothing_slides(corpus: MakeCorpus, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", animation="none")
    with Library.open(corpus(NEWS), settings=settings, index=False) as library:
        assert ReaderApp(library, settings).animation_level == "none"
