"""Rows as a table for people and as JSON to keep; and the machine they come from."""

from __future__ import annotations

import os
import platform
from dataclasses import asdict
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.rows import Row

CPU = Path("/proc/cpuinfo")


def machine() -> dict[str, str | int | None]:
    """Where the figures come from."""
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M"),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "load": ", ".join(f"{load:.1f}" for load in os.getloadavg()),
        "python": platform.python_version(),
        "textual": version("textual"),
        "tui_reader": version("tui-reader"),
    }


def table(rows: Sequence[Row]) -> Table:
    """The rows for people."""
    drawn = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    drawn.add_column("what", ratio=1)
    drawn.add_column("peer")
    for heading in ("reader", "peer's", "ratio", "wanted", ""):
        drawn.add_column(heading, justify="right")
    for row in rows:
        drawn.add_row(*cells(row))
        if row.note:
            drawn.add_row(f"  {row.note}", style="dim")
    return drawn


def cells(row: Row) -> tuple[str, ...]:
    """One row's cells: what, of whom, two figures, their ratio, what it must be, if it is."""
    unit = f" {row.unit}"
    ratio = "" if row.ratio is None else f"{row.ratio:.3g}{unit if row.difference else ''}"
    wanted = ""
    if row.at_most is not None:
        wanted = f"≤ {row.at_most:g}"
    elif row.at_least is not None:
        wanted = f"≥ {row.at_least:g}"
    out = {None: "", True: "met", False: "MISSED"}[row.met]
    shown = [("" if each is None else f"{each:.4g}{unit}") for each in (row.figure, row.beside)]
    statistic = " (p95)" if row.statistic == "p95" else ""
    return (row.what + statistic, row.peer, *shown, ratio, wanted, out)


def kept(facts: dict[str, Any], rows: Sequence[Row]) -> dict[str, Any]:
    """What is kept as JSON."""
    return {"machine": facts, "rows": [_row(row) for row in rows]}


def _row(row: Row) -> dict[str, Any]:
    samples = {
        name: [float(f"{value:.5g}") for value in values]
        for name, values in (("reader", row.reader), ("other", row.other))
    }
    figures = {"figure": row.figure, "beside": row.beside, "ratio": row.ratio, "met": row.met}
    return asdict(row) | samples | figures


def _processor() -> str:
    """The processor's name, where the system tells it."""
    lines = CPU.read_text(encoding="utf-8").splitlines() if CPU.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor()
