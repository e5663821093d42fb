"""Samples as figures: medians, 95th percentiles, ratios to the bare app; and the machine."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from statistics import median, quantiles
from typing import TYPE_CHECKING, NamedTuple

from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class Figure(NamedTuple):
    """One line of the report; times in milliseconds, memory in MB."""

    measure: str
    subject: str
    median: float
    p95: float
    ratio: float
    runs: int


def figures(measure: str, samples: Mapping[str, Sequence[float]]) -> list[Figure]:
    """The figures of each subject of one measure; the first subject is the peer of the others."""
    peer = median(next(iter(samples.values())))
    return [
        Figure(
            measure,
            subject,
            round(median(values), 2),
            round(percentile_95(values), 2),
            round(median(values) / peer, 3),
            len(values),
        )
        for subject, values in samples.items()
    ]


def percentile_95(values: Sequence[float]) -> float:
    """The 95th percentile; of a single value, itself."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def machine() -> dict[str, str | int | None]:
    """Where the figures come from."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "cores": os.cpu_count(),
        "load": ", ".join(f"{load:.1f}" for load in os.getloadavg()),
        "python": platform.python_version(),
        "textual": version("textual"),
        "tui_reader": version("tui-reader"),
    }


def table(lines: Sequence[Figure]) -> Table:
    """The figures for people."""
    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    drawn.add_column("measure")
    drawn.add_column("subject")
    for heading in ("median", "p95", "x bare", "runs"):
        drawn.add_column(heading, justify="right")
    for line in lines:
        drawn.add_row(
            line.measure,
            line.subject,
            f"{line.median:.1f}",
            f"{line.p95:.1f}",
            f"{line.ratio:.2f}",
            str(line.runs),
        )
    return drawn
