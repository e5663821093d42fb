"""First paint with real rows, and memory, however large the pile, against a bare Textual app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bench import label
from benchmarks.measures import paint
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench

HUNDRED = 100


def measure(bench: Bench) -> Iterator[Row]:
    """Start each in turn, many times."""
    sizes = sorted({bench.size.few, HUNDRED, *bench.size.curve})
    subjects = {size: bench.reader(bench.indexed(size), bench.env(size)) for size in sizes}
    painted: dict[int, list[float]] = {size: [] for size in (0, *sizes)}
    memory: dict[int, list[float]] = {size: [] for size in (0, *sizes)}
    for number in range(bench.size.rounds + 1):
        for size, subject in ((0, bench.bare()), *subjects.items()):
            start = paint(subject)
            if number:  # the first start of each fills the disk's cache
                painted[size].append(start.painted * 1000)
                memory[size] += [start.memory] if start.memory is not None else []
    bare = "bare Textual app"
    for size in sizes:
        what = f"first paint, {label(size)} articles"
        yield Row(
            what, bare, painted[size], painted[0], at_most=1.2, size=size, curve="first paint"
        )
    most = bench.size.most
    what = f"first paint, {label(most)} articles"
    yield Row(what, "the same with 100", painted[most], painted[HUNDRED], at_most=1.1)
    what = f"memory, {label(most)} articles"
    yield Row(what, bare, memory[most], memory[0], "MB", at_most=1.6)
