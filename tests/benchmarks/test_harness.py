"""The harness measures what it says: on the bare app, in a real terminal."""

from __future__ import annotations

import os
import sys

import pytest

from benchmarks import measures, report
from benchmarks.bare import LABEL
from benchmarks.subjects import Subject
from benchmarks.terminal import Terminal

BARE = (sys.executable, "-m", "benchmarks.bare")


@pytest.fixture
def bare() -> Subject:
    return Subject("bare", BARE, os.environ, LABEL)


def test_a_program_paints_before_it_settles(bare: Subject) -> None:
    start = measures.paint(bare)
    assert 0 < start.painted <= start.settled


def test_every_key_has_an_answer(bare: Subject) -> None:
    times = measures.answers(bare, [b"x"], [b"a", b"b"])
    assert len(times) == 2
    assert all(time > 0 for time in times)


def test_a_program_that_outlives_its_terminal_is_ended() -> None:
    with Terminal([sys.executable, "-c", "input()"], os.environ) as terminal:
        process = terminal.process
    assert process.poll() is not None


def test_figures_are_ratios_to_the_first_subject() -> None:
    lines = report.figures("paint", {"bare": [10.0, 30.0, 20.0], "reader": [25.0]})
    assert [(line.subject, line.median, line.ratio) for line in lines] == [
        ("bare", 20.0, 1.0),
        ("reader", 25.0, 1.25),
    ]
