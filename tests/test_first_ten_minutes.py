"""What a new user would try, in a real terminal: the very table of docs/first-ten-minutes.md."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import uuid
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "first-ten-minutes.md"
PATIENCE = 60.0
"""Seconds until it is taken that something will not come, on however slow a machine."""

NAMES = {
    "Enter": "Enter",
    "Esc": "Escape",
    "Tab": "Tab",
    "Space": "Space",
    "F3": "F3",
    "Ctrl+o": "C-o",
    "Alt+←": "M-Left",
    "→": "Right",
    "←": "Left",
}


class Step(NamedTuple):
    """One row of the table: keys as they are printed, or words to type, and what is then seen."""

    number: int
    keys: tuple[str, ...]
    seen: str


def steps() -> list[Step]:
    rows = [re.split(r"(?<!\\)\|", line) for line in PAGE.read_text("utf-8").splitlines()]
    return [
        Step(int(row[1]), tuple(re.findall(r"`([^`]+)`", row[3])), row[4].strip())
        for row in rows
        if len(row) == 6 and row[1].strip().isdecimal()
    ]


class Tmux:
    """A program in a terminal of tmux's, with a server of its own."""

    def __init__(self, command: list[str], environ: dict[str, str]) -> None:
        self._name = f"ten-minutes-{uuid.uuid4().hex}"
        settings = [f"{key}={value}" for key, value in environ.items()]
        settings = ["-u", "COLUMNS", "-u", "LINES", *settings]
        self._call(
            "-f",
            os.devnull,
            "new-session",
            "-d",
            "-x",
            "160",
            "-y",
            "45",
            "env",
            *settings,
            *command,
        )
        self._call("set-option", "-g", "remain-on-exit", "on")
        self._call("set-option", "-s", "escape-time", "0")

    def _call(self, *words: str) -> str:
        tmux = ["tmux", "-L", self._name, *words]
        return subprocess.run(tmux, check=True, capture_output=True, text=True).stdout

    def screen(self) -> str:
        """What can be seen."""
        return self._call("capture-pane", "-p")

    def press(self, key: str) -> None:
        """Press a key, or type words."""
        if key in NAMES:
            self._call("send-keys", NAMES[key])
        else:
            self._call("send-keys", "-l", key)

    def ended(self) -> bool:
        """Whether the program has ended."""
        return self._call("list-panes", "-F", "#{pane_dead}").strip() == "1"

    def close(self) -> None:
        """End it all."""
        subprocess.run(["tmux", "-L", self._name, "kill-server"], capture_output=True, check=False)


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Tmux]:
    if not os.environ.get("CI") and shutil.which("tmux") is None:
        pytest.skip("there is no tmux on this machine")
    assert shutil.which("tmux"), "CI needs tmux"
    environ = {
        "PYTHONPATH": str(ROOT),
        "TERM": "tmux-256color",
        **{f"TUI_READER_{place}": str(tmp_path / place) for place in ("CACHE", "CONFIG", "STATE")},
    }
    terminal = Tmux([sys.executable, "-m", "tui_reader"], environ)
    yield terminal
    terminal.close()


def settled(reader: Tmux) -> str:
    """The screen once two looks at it are alike."""
    before = ""
    while (now := reader.screen()) != before:
        before = now
        time.sleep(0.15)
    return now


def test_the_table_has_at_least_twenty_things_to_try() -> None:
    numbers = [step.number for step in steps()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) >= 20


def test_everything_a_new_user_would_try_works(reader: Tmux) -> None:
    for step in steps():
        for key in step.keys:
            reader.press(key)
            settled(reader)
        deadline = time.monotonic() + PATIENCE
        while step.seen not in (screen := reader.screen()):
            assert time.monotonic() < deadline, f"step {step.number}: {step.seen!r} in\n{screen}"
            time.sleep(0.1)
    deadline = time.monotonic() + PATIENCE
    while not reader.ended():
        assert time.monotonic() < deadline
        time.sleep(0.05)
