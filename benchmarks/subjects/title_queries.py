"""Searching all titles for words, beginnings of words and slips, against ``fzf --filter``.

fzf is timed as a whole process over a file of the titles, which is how it is used from a script.
"""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

from benchmarks.bench import label
from benchmarks.peers import missing
from benchmarks.piles.queries import exact, slips
from benchmarks.piles.titles import titles
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from benchmarks.bench import Bench, Probe

QUERIES, LIMIT = 30, 50
MILLION = 1_000_000


def measure(bench: Bench) -> Iterator[Row]:
    """Ask each query of both, in turn."""
    for size in bench.size.curve:
        pile = bench.indexed(size)
        listed = titles(pile, bench.work / f"{label(size)}.titles")
        asked = exact(listed, QUERIES), slips(listed, QUERIES)
        with bench.probe(bench.env(size)) as probe:
            probe.ask("open", path=str(pile), index=False)
            probe.ask("search", query="warming up", group="article", limit=LIMIT)
            for queries, at_most, kind in zip(asked, (0.01, 0.05), ("exact", "slip"), strict=True):
                what = f"title query, {kind}, {label(size)} titles"
                yield _row(what, probe, listed, queries, at_most if size == MILLION else None, size)


def _row(
    what: str, probe: Probe, listed: Path, queries: Sequence[str], at_most: float | None, size: int
) -> Row:
    ours: list[float] = []
    theirs: list[float] = []
    empty = []
    for query in queries:
        found = probe.ask("search", query=query, group="article", limit=LIMIT)
        ours.append(found["seconds"] * 1000)
        if not found["hits"]:
            empty.append(query)
        if not missing("fzf"):
            theirs.append(_fzf(listed, query) * 1000)
    note = missing("fzf")
    if empty:
        note += f"no hit for {len(empty)} of {len(queries)}: {', '.join(empty[:3])}"
    curve = "title query" if "exact" in what else "title query with a slip"
    return Row(
        what, "fzf --filter", ours, theirs, "ms", "p95", at_most, size=size, note=note, curve=curve
    )


def _fzf(listed: Path, query: str) -> float:
    """Seconds of a whole run."""
    started = time.perf_counter()
    with listed.open("rb") as file:
        subprocess.run(["fzf", "--filter", query], stdin=file, stdout=subprocess.PIPE, check=False)
    return time.perf_counter() - started
