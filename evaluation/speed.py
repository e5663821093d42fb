"""How fast engines are and how much memory they take, each run in a fresh process.

Two things are timed, on one processor and, where there are two, on two: the recogniser alone, and
the whole extraction (sentences, names, coreference). Loading is told apart and not counted in.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from evaluation.stopwatch import NAMES, WHOLE
from tui_reader.library.side_by_side import processors

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parent.parent
MOST_CORES = 2
ROUNDS = 2
"""Everything is run so often, in turns, and the best counts: other work only ever slows it."""

WORDS = 60_000
"""Words of text that are timed: seconds of the slower engines."""


@dataclass(frozen=True, slots=True)
class Speed:
    """Words a second by number of processors; milliseconds to load; peak of memory in MB.

    `busy` is how many processes the machine was running when it began, its load average: figures
    of a machine that is busy with other things say less.
    """

    names: dict[int, int]
    whole: dict[int, int]
    load_ms: int
    memory_mb: float | None
    busy: float | None = None


def measure_speed(engine: str, texts: Sequence[str]) -> Speed:
    """Time the engine of that name on `texts`."""
    cores = range(1, min(processors(), MOST_CORES) + 1)
    busy = round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None
    asked = [(work, count) for work in (NAMES, WHOLE) for count in cores]
    runs = [(each, _run(engine, *each, texts)) for _ in range(ROUNDS) for each in asked]
    best = dict.fromkeys(asked, 0)
    for each, run in runs:
        best[each] = max(best[each], run["words_per_second"])
    peaks = [run["memory_mb"] for _, run in runs if run["memory_mb"] is not None]
    return Speed(
        {count: best[NAMES, count] for count in cores},
        {count: best[WHOLE, count] for count in cores},
        min(run["load_ms"] for _, run in runs),
        max(peaks) if peaks else None,
        busy,
    )


def speed_as_data(speed: Speed) -> dict[str, Any]:
    """Speed as plain data."""
    return asdict(speed)


def _run(engine: str, work: str, cores: int, texts: Sequence[str]) -> dict[str, Any]:
    """One run in a process of its own, whose complaints are seen."""
    request = {"engine": engine, "work": work, "cores": cores, "texts": list(texts)}
    done = subprocess.run(
        [sys.executable, "-m", "evaluation.stopwatch"],
        input=json.dumps(request),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
        check=True,
    )
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer
