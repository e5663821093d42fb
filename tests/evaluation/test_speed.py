from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from evaluation.engines import FLOOR
from evaluation.speed import ROOT, measure_speed
from evaluation.stopwatch import NAMES, peak_of_memory, timed

TEXTS = [f"Ottoline Vane met Ann Quill of Dray {n} Ltd on Friday." for n in range(70)]


def test_an_engine_is_timed_in_processes_of_its_own() -> None:
    speed = measure_speed("rules", TEXTS)
    assert set(speed.names) == set(speed.whole)
    assert 1 in speed.whole
    assert all(rate > 0 for rate in (*speed.names.values(), *speed.whole.values()))
    assert speed.memory_mb is None or speed.memory_mb > 5


def test_a_process_keeps_to_the_processors_it_is_given() -> None:
    program = (
        "import os\nfrom evaluation.stopwatch import keep_to\nkeep_to(1)\n"
        "print(len(os.sched_getaffinity(0)) if hasattr(os, 'sched_getaffinity') else 1)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert done.stdout.strip() == "1"


def test_an_engine_that_cannot_run_is_not_passed_over() -> None:
    with pytest.raises(subprocess.CalledProcessError):
        measure_speed("nonesuch", TEXTS[:1])


def test_the_floor_is_timed_too() -> None:
    assert timed(FLOOR, NAMES, TEXTS)["words_per_second"] > 0


def test_memory_is_told_in_megabytes() -> None:
    peak = peak_of_memory()
    assert peak is None or 5 < peak < 100_000


def test_a_request_is_answered_in_json() -> None:
    request = json.dumps({"engine": FLOOR, "work": NAMES, "cores": 1, "texts": TEXTS})
    done = subprocess.run(
        [sys.executable, "-m", "evaluation.stopwatch"],
        input=request,
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        env=dict(os.environ),
    )
    assert set(json.loads(done.stdout)) == {"words_per_second", "load_ms", "memory_mb"}
