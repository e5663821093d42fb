"""From a key in the search box to a settled screen, against fzf and against a bare box.

A screen is settled when nothing that can be read on it changes any more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bench import label
from benchmarks.measures import Subject, session, text_answer
from benchmarks.peers import missing
from benchmarks.piles.queries import exact
from benchmarks.piles.titles import titles
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.bench import Bench

SEARCH = b"/"
PATIENCE, PATIENCE_WITH_FZF = 0.6, 2.5  # seconds; fzf is silent for long while it searches
LETTERS = 12
MILLION = 1_000_000


def measure(bench: Bench) -> Iterator[Row]:
    """Type the same words into each, in turn."""
    most = bench.size.most
    pile = bench.indexed(most)
    listed = titles(pile, bench.work / f"{label(most)}.titles")
    reader = bench.reader(pile, bench.env(most))
    fzf = Subject(("sh", "-c", f"fzf < '{listed}'"), bench.env(0), f"{most}/{most}")
    ours: list[float] = []
    theirs: list[float] = []
    bare: list[float] = []
    for query in exact(listed, max(2, bench.size.rounds // 3)):
        keys = [letter.encode() for letter in query[:LETTERS]]
        ours += _typed(reader, [SEARCH], keys, PATIENCE)
        bare += _typed(bench.bare(), [], keys, PATIENCE)
        if not missing("fzf"):
            theirs += _typed(fzf, [], keys, PATIENCE_WITH_FZF)
    wanted = 0.05 if most == MILLION else None
    what = f"key in the search box, {label(most)} titles"
    yield Row(what, "fzf", ours, theirs, "ms", "p95", wanted, note=missing("fzf"))
    for statistic in ("median", "p95"):
        yield Row("key in the search box", "bare box", ours, bare, statistic=statistic)


def _typed(
    subject: Subject, before: Sequence[bytes], keys: Sequence[bytes], patience: float
) -> list[float]:
    """Milliseconds that each key took; a space, which cannot be seen to arrive, is not timed."""
    times = []
    with session(subject, before) as terminal:
        for key in keys:
            if key == b" ":
                terminal.send(key)
                terminal.read_for(patience)
            else:
                times.append(text_answer(terminal, key, patience) * 1000)
    return times
