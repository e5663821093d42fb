from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from evaluation.record import BEGIN, END, HISTORY, LATEST, README, record, table, with_table
from evaluation.sets import HERE, SECRET

if TYPE_CHECKING:
    from pathlib import Path

DAY, NEXT = dt.date(2026, 3, 4), dt.date(2026, 3, 5)
SPEED = {"names": {1: 10}, "whole": {1: 12345, 2: 23456}, "load_ms": 5, "memory_mb": 99.6}


def result(engine: str = "rules", f1: float = 0.5, version: str = "1") -> dict[str, Any]:
    share = {"precision": 0.25, "recall": 1.0, "f1": f1}
    return {
        "set": "made",
        "engine": engine,
        "id": f"{engine}-{version}",
        "mentions": {"people": share, "organisations": share},
        "b_cubed": share,
        "wrong_merges": 3,
        "wrong_merges_per_200": 1.5,
        "splits": 4,
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    readme = f"# Figures\n\n{BEGIN}\n{END}\n\nThe rest.\n"
    (tmp_path / README.name).write_text(readme, encoding="utf-8")
    return tmp_path


def rows(folder: Path) -> list[str]:
    history = (folder / HISTORY.name).read_text("utf-8")
    return [line for line in history.splitlines() if line.startswith("| 2")]


def test_a_run_is_a_dated_row_of_the_history(folder: Path) -> None:
    record(DAY, [result()], {"rules": SPEED}, folder)
    assert rows(folder) == [
        "| 2026-03-04 | `rules-1` | made | 25.0 / 100.0 / 50.0 | 25.0 / 100.0 / 50.0"
        " | 25.0 / 100.0 / 50.0 | 3 | 1.5 | 4 | 12,345 | 23,456 | 100 |"
    ]


def test_a_run_of_the_same_day_and_version_takes_the_place_of_the_earlier(folder: Path) -> None:
    record(DAY, [result(f1=0.5), result("fast")], {}, folder)
    record(DAY, [result(f1=0.75)], {}, folder)
    assert len(rows(folder)) == 2
    assert "75.0" in rows(folder)[0]


def test_another_day_or_version_has_a_row_of_its_own(folder: Path) -> None:
    record(DAY, [result()], {}, folder)
    record(DAY, [result(version="2")], {}, folder)
    record(NEXT, [result()], {}, folder)
    assert [row[2:12] for row in rows(folder)] == ["2026-03-04", "2026-03-04", "2026-03-05"]


def test_a_row_has_no_speed_of_an_earlier_run(folder: Path) -> None:
    record(DAY, [result()], {"rules": SPEED}, folder)
    record(NEXT, [result()], {}, folder)
    assert rows(folder)[1].endswith("| 4 | – | – | – |")


def test_the_latest_figures_keep_what_was_not_measured_again(folder: Path) -> None:
    record(DAY, [result(), result("fast")], {"fast": SPEED}, folder)
    record(NEXT, [result(f1=0.75)], {}, folder)
    latest = json.loads((folder / LATEST.relative_to(HERE)).read_text("utf-8"))
    assert [(one["engine"], one["date"]) for one in latest["results"]] == [
        ("rules", "2026-03-05"),
        ("fast", "2026-03-04"),
    ]
    assert latest["speed"]["fast"]["whole"] == {"1": 12345, "2": 23456}


def test_the_readme_shows_the_latest_figures(folder: Path) -> None:
    record(DAY, [result()], {"rules": SPEED}, folder)
    record(NEXT, [result(f1=0.75)], {"rules": SPEED}, folder)
    readme = (folder / README.name).read_text("utf-8")
    assert "| made | rules | 25.0 / 100.0 / 75.0 |" in readme
    assert readme.startswith("# Figures\n")
    assert readme.endswith("\nThe rest.\n")


def test_what_was_not_measured_is_a_dash(folder: Path) -> None:
    lines = {key: value for key, value in result().items() if key in ("set", "engine", "id")}
    record(DAY, [{**lines, "mentions": result()["mentions"]}], {}, folder)
    assert rows(folder)[0].endswith("| – | – | – | – | – | – | – |")


def test_the_projects_readme_shows_the_projects_latest_figures() -> None:
    readme = README.read_text("utf-8")
    assert BEGIN in readme
    drawn = table(json.loads(LATEST.read_text("utf-8"))) if LATEST.is_file() else ""
    assert with_table(readme, drawn) == readme


def test_the_projects_latest_figures_give_numbers_only_of_what_is_secret() -> None:
    latest = json.loads(LATEST.read_text("utf-8")) if LATEST.is_file() else {"results": []}
    assert [
        one["set"] for one in latest["results"] if "named" in one and one["set"] in SECRET
    ] == []
