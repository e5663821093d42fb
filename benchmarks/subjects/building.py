"""Building an index without names, against bare FTS5 inserts of the same text, same options.

The options are read from the index that was just built. Rates are in MB of text a second.
"""

from __future__ import annotations

import re
import shutil
import sqlite3
from typing import TYPE_CHECKING

from benchmarks.bench import label
from benchmarks.rows import Row
from tui_reader.settings import NO_ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench

ROUNDS = 3
ASIDE = re.compile(r"\s*content(_rowid)?\s*=\s*('[^']*'|\w+)\s*,?")
TABLE = "passage"
INTO = "INSERT INTO passage (rowid, text) VALUES (:row, :text)"


def measure(bench: Bench) -> Iterator[Row]:
    """Build each in turn."""
    size = min(bench.size.most, 100_000)
    pile = bench.pile(size)
    cache = bench.scratch / "building"
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(ROUNDS):
        shutil.rmtree(cache, ignore_errors=True)
        with bench.probe(bench.installed.env(cache, NO_ENGINE)) as probe:
            took = probe.ask("open", path=str(pile), index=True)["seconds"]
        with bench.probe(bench.env(size)) as probe:
            bare = probe.ask(
                "insert",
                pile=str(pile),
                database=str(bench.scratch / "bare.sqlite"),
                statements=_statements(cache),
            )
        megabytes = bare["bytes"] / 1e6
        ours.append(megabytes / took)
        theirs.append(megabytes / bare["seconds"])
    what = f"index of {label(size)} articles"
    yield Row(what, "bare FTS5 inserts", ours, theirs, "MB/s", at_least=0.5, size=size)


def _statements(cache: Path) -> list[str]:
    """What makes the index's full-text table as a bare one, and what fills it."""
    (index,) = cache.glob("*.sqlite")
    connection = sqlite3.connect(index)
    (made,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE name = ?", (TABLE,)
    ).fetchone()
    connection.close()
    options = ASIDE.sub(" ", made).rstrip(" )\n").rstrip(",")
    return [f"{options}, content='')", INTO]
