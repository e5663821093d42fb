"""A row's figures, and whether it is as it must be."""

from __future__ import annotations

from benchmarks import report
from benchmarks.rows import Row


def test_a_ratio_is_of_medians() -> None:
    row = Row("paint", "bare", [25.0, 20.0, 90.0], [10.0, 30.0, 20.0], at_most=1.2)
    assert (row.figure, row.beside, row.ratio, row.met) == (25.0, 20.0, 1.25, False)


def test_a_ratio_of_the_slowest_answers() -> None:
    row = Row("key", "fzf", [1.0] * 19 + [11.0], [10.0] * 20, statistic="p95", at_most=0.2)
    assert row.ratio == 0.15
    assert row.met


def test_a_difference_is_what_is_left_of_the_peer() -> None:
    row = Row("search", "pass", [110.0], [10.0], difference=True, at_most=300)
    assert row.ratio == 100.0


def test_a_rate_must_be_high_enough() -> None:
    assert Row("build", "bare", [6.0], [10.0], at_least=0.5).met
    assert not Row("build", "bare", [4.0], [10.0], at_least=0.5).met


def test_a_missing_peer_leaves_the_row_empty() -> None:
    row = Row("key", "newsboat", [2.0], [], at_most=0.5, note="newsboat is not installed")
    assert (row.ratio, row.met) == (None, None)
    assert report.cells(row) == ("key", "newsboat", "2 ms", "", "", "≤ 0.5", "")


def test_what_is_kept_has_every_sample() -> None:
    kept = report.kept(report.machine(), [Row("paint", "bare", [1.0, 2.0], [3.0])])
    (row,) = kept["rows"]
    assert (row["reader"], row["other"], row["ratio"]) == ([1.0, 2.0], [3.0], 0.5)
    assert {"cores", "python", "textual", "processor"} <= set(kept["machine"])
