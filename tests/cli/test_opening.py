"""Progress: shown to whoever waits, never too often, and wiped."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from tui_reader.cli import opening
from tui_reader.cli.opening import PATIENCE, PAUSE, WIPE, ProgressLine, progress
from tui_reader.model.progress import Progress, Stage


class Screen(StringIO):
    """A standard error that is watched."""

    def isatty(self) -> bool:
        return True


class Clock:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 100.0

    def monotonic(self) -> float:
        return self.now


def test_short_work_shows_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(opening, "time", Clock())
    line = ProgressLine()
    line(Progress(Stage.READING, 1, 9))
    line.wipe()
    assert capsys.readouterr().err == ""


def test_long_work_shows_where_it_is_and_is_wiped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    clock = Clock()
    monkeypatch.setattr(opening, "time", clock)
    line = ProgressLine()
    clock.now += PATIENCE
    line(Progress(Stage.NAMING, 3, 9))
    line(Progress(Stage.NAMING, 4, 9))
    clock.now += PAUSE
    line(Progress(Stage.LINKING))
    line.wipe()
    assert capsys.readouterr().err == f"{WIPE}finding names 3 of 9{WIPE}linking names{WIPE}"


def test_the_line_is_wiped_when_work_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = Screen()
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setattr(opening, "PATIENCE", 0)

    def broken_off() -> None:
        with progress() as line:
            assert line is not None
            line(Progress(Stage.READING, 1, 9))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert screen.getvalue() == f"{WIPE}reading files 1 of 9{WIPE}"


def test_nobody_watching_gets_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", StringIO())
    with progress() as line:
        assert line is None
