"""The harness measures what it says: on the bare app, in a real terminal."""

from __future__ import annotations

import os
import sys

import pytest

from benchmarks import measures
from benchmarks.measures import Subject
from benchmarks.programs.bare import LABEL
from benchmarks.terminal import Terminal

BARE = (sys.executable, "-m", "benchmarks.programs.bare")


@pytest.fixture
def bare() -> Subject:
    return Subject(BARE, os.environ, LABEL)


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


def test_what_is_typed_settles_when_nothing_readable_changes(bare: Subject) -> None:
    with measures.session(bare) as terminal:
        took = measures.text_answer(terminal, b"q", patience=0.3)
        assert any("q" in line for line in terminal.screen())
    assert 0 < took < terminal.now()
