"""Kept results become curves, and a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks import growth, report
from benchmarks.rows import Row

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_curve_has_a_point_for_each_size_smallest_first() -> None:
    rows = [
        Row("paint, 10k", "bare", [20.0], [10.0], size=10_000, curve="paint"),
        Row("paint, 1k", "bare", [18.0, 22.0, 19.0], [10.0], size=1_000, curve="paint"),
        Row("memory", "bare", [40.0], [30.0]),
        Row("query", "fzf", size=1_000, curve="query"),
    ]
    kept = report.kept(report.machine(), rows)
    assert growth.curves(kept["rows"]) == {"paint": [(1_000, 19.0), (10_000, 20.0)]}


def test_the_latest_full_results_are_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("2026-01-02-full", "2026-01-01-full", "2026-01-03-small"):
        (tmp_path / f"{name}.json").touch()
    monkeypatch.setattr(growth, "RESULTS", tmp_path)
    assert growth.latest().stem == "2026-01-02-full"
