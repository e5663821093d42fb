"""Time per article for everything (reading, names, linking) as the pile grows."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from benchmarks.bench import label
from benchmarks.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.bench import Bench

FIRST = 1_000
HUNDRED_THOUSAND = 100_000
CURVE = "whole pipeline, per article"


def measure(bench: Bench) -> Iterator[Row]:
    """Index piles that were never seen; the smallest before and after each larger one."""
    sizes = [size for size in (10_000, HUNDRED_THOUSAND) if size <= bench.size.most]
    first = [_per_article(bench, FIRST)[0]]
    rows = []
    for size in sizes:
        took, stages = _per_article(bench, size)
        first.append(_per_article(bench, FIRST)[0])
        rows.append((size, took, f"names by {bench.engine}: {stages}"))
    yield Row("whole pipeline, per article, 1k articles", "", first, size=FIRST, curve=CURVE)
    for size, took, note in rows:
        what = f"whole pipeline, per article, {label(size)} articles"
        wanted = 1.2 if size == HUNDRED_THOUSAND else None
        peer = f"{label(FIRST)} articles"
        yield Row(what, peer, [took], first, at_most=wanted, size=size, note=note, curve=CURVE)


def _per_article(bench: Bench, size: int) -> tuple[float, str]:
    """Milliseconds for each article, and how they fall to the stages."""
    cache = bench.scratch / "pipeline"
    shutil.rmtree(cache, ignore_errors=True)
    with bench.probe(bench.installed.env(cache, bench.engine)) as probe:
        done = probe.ask("open", path=str(bench.pile(size)), index=True)
    stages = ", ".join(
        f"{stage} {1000 * seconds / size:.2f} ms" for stage, seconds in done["stages"].items()
    )
    return 1000 * done["seconds"] / size, stages
