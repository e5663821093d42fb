"""What every subject of the benchmarks stands on: piles, indexes, the installed reader, a probe.

Piles and indexes are kept in `work`, so that a second run does not make them again; everything
else is in a temporary folder. A pile is called after its size: `1m` is a million articles, and its
index is in `cache-1m`. Those indexed with names have their engine in the name of the folder.
"""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from benchmarks.installed import Installed
from benchmarks.measures import Subject
from benchmarks.piles.titles import newest, shown_title
from benchmarks.piles.writing import write_pile
from benchmarks.programs.bare import LABEL
from benchmarks.programs.bare_reading import LABEL as FIRST_ROW
from tui_reader.settings import NO_ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True)
class Size:
    """How large the piles are that are measured."""

    few: int
    curve: tuple[int, ...]
    named: int
    rounds: int

    @property
    def most(self) -> int:
        """The largest."""
        return self.curve[-1]


SIZES = {
    "small": Size(5, (1_000, 10_000), 1_000, 5),
    "full": Size(5, (1_000, 10_000, 100_000, 1_000_000), 100_000, 11),
}


def label(articles: int) -> str:
    """A size in short: 5, 1k, 1m."""
    for unit, letter in ((1_000_000, "m"), (1_000, "k")):
        if articles and articles % unit == 0:
            return f"{articles // unit}{letter}"
    return str(articles)


class Bench:
    """The things to measure with."""

    def __init__(self, size: Size, work: Path, scratch: Path, engine: str) -> None:
        self.size, self.work, self.scratch = size, work, scratch
        self.engine = engine
        self._titles: dict[Path, str] = {}
        self.installed = Installed(scratch)

    def pile(self, articles: int, form: str = "jsonl") -> Path:
        """A pile of so many articles, made if it is not there."""
        path = self.work / f"{label(articles)}-{form}"
        if not path.exists():
            tell(f"making {path.name}")
            made = self.work / f"{path.name}.part"
            write_pile(articles, made, form, seed=0, jobs=2)
            made.rename(path)
        return path

    def cache(self, articles: int, engine: str) -> Path:
        """Where the index of a pile is kept."""
        named = "" if engine == NO_ENGINE else f"-{engine}"
        return self.work / f"cache-{label(articles)}{named}"

    def env(self, articles: int, engine: str = "") -> dict[str, str]:
        """The environment in which the reader finds the index of a pile."""
        engine = engine or NO_ENGINE
        return self.installed.env(self.cache(articles, engine), engine)

    def indexed(self, articles: int, engine: str = "", form: str = "jsonl") -> Path:
        """A pile whose index is up to date, brought there if it is not."""
        engine = engine or NO_ENGINE
        pile = self.pile(articles, form)
        with self.probe(self.env(articles, engine)) as probe:
            tell(f"indexing {pile.name}, names by {engine}")
            done = probe.ask("open", path=str(pile), index=True)
        for notice in done["notices"]:
            tell(notice)
        return pile

    def bare(self) -> Subject:
        """Three empty panes and a box."""
        command = self.installed.program("bare")
        return Subject(command, self.env(0), LABEL)

    def bare_reading(self, text: Path | None = None) -> Subject:
        """A list and a text, by Textual's own widgets."""
        text = self.installed.notes if text is None else text
        return Subject(self.installed.program("bare_reading", str(text)), self.env(0), FIRST_ROW)

    def reader(self, pile: Path, env: dict[str, str]) -> Subject:
        """The reader on a pile that is indexed, with a title of the first row as its text."""
        command = self.installed.reader(str(pile))
        if pile not in self._titles:
            self._titles[pile] = shown_title(Subject(command, env, "Articles"), newest(pile))
        return Subject(command, env, self._titles[pile])

    @contextmanager
    def probe(self, env: dict[str, str]) -> Iterator[Probe]:
        """A process that asks the reader's library."""
        probe = Probe(self.installed.program("probe"), env)
        try:
            yield probe
        finally:
            probe.end()


class Probe:
    """The process of `programs/probe.py`."""

    def __init__(self, command: tuple[str, ...], env: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, do: str, **question: Any) -> dict[str, Any]:
        """The answer to a question. Raises `RuntimeError` with the probe's reason."""
        into, out = self.process.stdin, self.process.stdout
        assert into is not None
        assert out is not None
        into.write(json.dumps({"do": do} | question) + "\n")
        into.flush()
        line = out.readline()
        answer: dict[str, Any] = json.loads(line) if line else {"error": "the probe has ended"}
        if "error" in answer:
            raise RuntimeError(f"{do}: {answer['error']}")
        return answer

    def end(self) -> None:
        """Let it end."""
        self.process.communicate()


def tell(line: str) -> None:
    """Say on standard error how far it has come."""
    sys.stderr.write(f"{line}\n")
