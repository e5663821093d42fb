"""The programs that are measured, each compiled in a folder of its own.

A checkout may be run without stored bytecode, which would measure the compiler: so the package and
the bare app are copied into a temporary folder, compiled there, and run from there.
"""

from __future__ import annotations

import compileall
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.bare import LABEL

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).resolve().parent.parent
START = "from tui_reader.cli.main import run; run()"


@dataclass(frozen=True)
class Subject:
    """A program to start: how, and the text that stands on the screen once it has painted."""

    name: str
    command: tuple[str, ...]
    env: Mapping[str, str]
    text: str


class Workshop:
    """Makes the subjects, below `folder`; `path` is the corpus, or None for the bundled one."""

    def __init__(self, folder: Path, path: str | None = None) -> None:
        self._folder = folder
        self._code = folder / "code"
        self._path = [path] if path else []
        skip = shutil.ignore_patterns("__pycache__", "*.pyc")
        shutil.copytree(ROOT / "tui_reader", self._code / "tui_reader", ignore=skip)
        shutil.copytree(ROOT / "corpus", self._code / "tui_reader" / "bundled", ignore=skip)
        shutil.copy(ROOT / "benchmarks" / "bare.py", self._code)
        compileall.compile_dir(self._code, quiet=1)
        self._fresh = 0
        self._indexed = self._env("indexed")
        self._title = self._index()

    def bare(self) -> Subject:
        """Three empty panes."""
        return Subject("bare", (sys.executable, "-P", "-m", "bare"), self._env("bare"), LABEL)

    def indexed(self) -> Subject:
        """The reader on a corpus whose index is up to date."""
        return self._reader("indexed", self._indexed)

    def unseen(self) -> Subject:
        """The reader on a corpus that it has never seen; a new one at every call."""
        self._fresh += 1
        return self._reader("never seen", self._env(f"fresh-{self._fresh}"))

    def _reader(self, name: str, env: Mapping[str, str]) -> Subject:
        return Subject(name, (sys.executable, "-P", "-c", START, *self._path), env, self._title)

    def _env(self, name: str) -> dict[str, str]:
        home = self._folder / name
        home.mkdir(exist_ok=True)
        kept = {key: os.environ[key] for key in ("PATH", "LANG", "SYSTEMROOT") if key in os.environ}
        return kept | {
            "HOME": str(home),
            "PYTHONPATH": str(self._code),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "TUI_READER_CACHE": str(home / "cache"),
            "TUI_READER_CONFIG": str(home / "config"),
        }

    def _index(self) -> str:
        """Bring the index up to date; the beginning of the first article's title."""
        import csv

        path = self._path or [str(self._code / "tui_reader" / "bundled")]
        listing = subprocess.run(
            [sys.executable, "-P", "-c", START, "articles", *path, "--format", "csv"],
            env=self._indexed,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        title = next(csv.DictReader(listing.stdout.splitlines()))["title"]
        return " ".join(title.split()[:2])
