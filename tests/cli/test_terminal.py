"""The commands in a real terminal: what stands on the screen, and what is left of it after."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

from benchmarks.terminal import Terminal
from tui_reader.settings import bundled_corpus

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import MakeCorpus


def terminal(*words: str | Path, columns: int = 120) -> Terminal:
    command = [sys.executable, "-m", "tui_reader", *map(str, words)]
    return Terminal(command, os.environ, columns=columns)


def shows(running: Terminal, text: str) -> bool:
    return any(text in line for line in running.screen())


def test_the_reader_opens_and_q_leaves_the_terminal_as_it_was(corpus: MakeCorpus) -> None:
    with terminal(corpus()) as running:
        running.read_until(lambda: shows(running, "Sluice keeper heard"))
        assert running.modes() != running.modes_before
        running.send(b"q")
        assert running.wait() == 0
        assert running.modes() == running.modes_before
    written = b"".join(chunk.data for chunk in running.chunks)
    for mode in (b"?1049", b"?1000", b"?2004"):  # the other screen, the mouse, bracketed paste
        assert written.rfind(mode + b"l") > written.rfind(mode + b"h")
    assert written.rfind(b"\x1b[?25h") > written.rfind(b"\x1b[?25l")


def test_the_reader_opens_what_is_bundled_when_no_path_is_given() -> None:
    texts = [path.read_text("utf-8") for path in bundled_corpus().glob("*.md")]
    titles = re.findall(r"^title: *[\"']?(\w+ \w+)", "\n".join(texts), re.MULTILINE)
    with terminal() as running:
        running.read_until(lambda: any(shows(running, title) for title in titles))
        running.send(b"q")
        assert running.wait() == 0


def test_a_path_that_is_not_there_is_told_on_the_screen_as_it_is(corpus: MakeCorpus) -> None:
    with terminal(corpus() / "nowhere") as running:
        assert running.wait() == 2
    assert b"?1049h" not in b"".join(chunk.data for chunk in running.chunks)


def test_a_table_fits_the_terminal(corpus: MakeCorpus) -> None:
    with terminal("mentions", corpus(), columns=60) as running:
        assert running.wait() == 0
    drawn = b"".join(chunk.data for chunk in running.chunks).decode()
    lines = re.split(r"[\r\n]+", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", drawn))
    assert max(len(line) for line in lines) <= 60


def test_progress_leaves_nothing_on_the_line(corpus: MakeCorpus) -> None:
    with terminal("articles", corpus(), "--format", "csv") as running:
        assert running.wait() == 0
    assert running.screen()[0].strip() == "id,path,title,source,date,words,language"


def test_ctrl_c_ends_a_listing_quietly(corpus: MakeCorpus) -> None:
    many = {f"{number:04}.txt": f"Lane {number}\n\nThe lane was wet." for number in range(900)}
    with terminal("articles", corpus(many), "--format", "jsonl") as running:
        running.read_until(lambda: bool(running.chunks))
        running.send(b"\x03")
        assert running.wait() == 130
    assert not shows(running, "Traceback")
