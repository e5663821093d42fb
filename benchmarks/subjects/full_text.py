"""Words, phrases and beginnings of words in all texts, the newest 50, against ``rg -F -c``."""

from __future__ import annotations

import subprocess
import time
from typing import TYPE_CHECKING

from benchmarks.bench import label
from benchmarks.peers import missing
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from benchmarks.bench import Bench, Probe

LIMIT, ROUNDS = 50, 3
MILLION = 1_000_000
WORDS = ("report", "lighthouse", "isotope", "trawler", "coroner", "penalty", "Lochcliff", "bitter")
PHRASES = ("could not be reached", "deputy mayor", "rose by", "harbour master", "until Tuesday")
PREFIXES = ("har", "inq", "wil", "pen", "dro", "lev")
KINDS = {
    "word": (WORDS, 0.05, "{}"),
    "phrase": (PHRASES, 0.05, '"{}"'),
    "3-letter prefix": (PREFIXES, 0.2, "{}"),
}


def measure(bench: Bench) -> Iterator[Row]:
    """Ask each query of both, in turn."""
    for size in bench.size.curve:
        pile = bench.indexed(size)
        with bench.probe(bench.env(size)) as probe:
            probe.ask("open", path=str(pile), index=False)
            probe.ask("search", query="warming up", group="passage", limit=LIMIT)
            for kind, (queries, at_most, form) in KINDS.items():
                wanted = at_most if size == MILLION else None
                what = f"full text, {kind}, {label(size)} articles"
                yield _row(what, probe, pile, queries, form, wanted, size, kind)


def _row(
    what: str,
    probe: Probe,
    pile: Path,
    queries: tuple[str, ...],
    form: str,
    at_most: float | None,
    size: int,
    kind: str,
) -> Row:
    ours: list[float] = []
    theirs: list[float] = []
    empty = []
    for turn, query in enumerate(queries * ROUNDS):
        found = probe.ask("search", query=form.format(query), group="passage", limit=LIMIT)
        beside = [] if missing("rg") else [_rg(pile, query) * 1000]
        if turn >= len(queries):  # the first turn fills the disk's cache, for both
            ours.append(found["seconds"] * 1000)
            theirs += beside
        elif not found["hits"]:
            empty.append(query)
    note = missing("rg") or (f"no hit for {', '.join(empty[:3])}" if empty else "")
    return Row(
        what,
        "rg -F -c",
        ours,
        theirs,
        "ms",
        "p95",
        at_most,
        size=size,
        note=note,
        curve=f"full text, {kind}",
    )


def _rg(pile: Path, query: str) -> float:
    """Seconds of a whole run over the same texts."""
    started = time.perf_counter()
    subprocess.run(["rg", "-F", "-c", query, str(pile)], stdout=subprocess.PIPE, check=False)
    return time.perf_counter() - started
