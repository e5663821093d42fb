"""The command line, run on real files: inside this process, or as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import pytest

from tui_reader.cli.main import main

if TYPE_CHECKING:
    from pathlib import Path


class Outcome(NamedTuple):
    """How a command ended, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The results of ``--format json``."""
        rows = json.loads(self.out)
        assert isinstance(rows, list)
        return rows


class Cli(Protocol):
    """Runs one command line."""

    def __call__(self, *words: str | Path) -> Outcome: ...


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    """The command line inside this process."""

    def run(*words: str | Path) -> Outcome:
        code = main([str(word) for word in words])
        return Outcome(code, *capsys.readouterr())

    return run


@pytest.fixture
def process() -> Cli:
    """The command line as a process, with the environment of the test."""

    def run(*words: str | Path) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "tui_reader", *map(str, words)],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
