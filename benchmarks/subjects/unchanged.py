"""Finding that nothing has changed in a folder of many files, against a bare walk through it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.bench import label
from benchmarks.rows import Row
from tui_reader.settings import NO_ENGINE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench


def measure(bench: Bench) -> Iterator[Row]:
    """Refresh and walk in turn, in one process."""
    size = min(bench.size.most, 100_000)
    env = bench.installed.env(bench.work / f"cache-{label(size)}-files", NO_ENGINE)
    pile = bench.pile(size, "files")
    ours: list[float] = []
    theirs: list[float] = []
    with bench.probe(env) as probe:
        probe.ask("open", path=str(pile), index=True)
        for _ in range(bench.size.rounds):
            done = probe.ask("refresh")
            if done["changed"]:
                raise RuntimeError("the pile has changed while it was measured")
            ours.append(done["seconds"] * 1000)
            walked = probe.ask("scan", path=str(pile))
            theirs.append(walked["seconds"] * 1000)
    what = f"unchanged pile of {label(size)} files"
    yield Row(what, "bare scandir and stat", ours, theirs, at_most=1.3, size=size)
