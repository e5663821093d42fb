"""What is measured of one subject: its first paint, and how long it takes to answer a key.

Paint is the time from the start of the process to the byte that completes the expected text on the
screen; an answer is the time from a key sent to the last byte before silence. Both are what
somebody in front of the terminal waits for, less the terminal's own drawing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.subjects import Subject

QUIET = 0.3  # seconds: shorter than the half second in which a text cursor blinks


class Paint(NamedTuple):
    """One start: seconds to first paint, seconds to the last byte before silence, resident MB."""

    painted: float
    settled: float
    memory: float | None


def paint(subject: Subject) -> Paint:
    """Start the subject once, and end it."""
    with Terminal(subject.command, subject.env) as terminal:
        settled = _started(terminal, subject)
        return Paint(terminal.seen_at(subject.text), settled, terminal.memory())


def answers(subject: Subject, before: Sequence[bytes], keys: Sequence[bytes]) -> list[float]:
    """Seconds each of `keys` takes to be answered, once the keys `before` have been."""
    with Terminal(subject.command, subject.env) as terminal:
        _started(terminal, subject)
        for key in before:
            terminal.send(key)
            terminal.settle(QUIET)
        return [_answer(terminal, key) for key in keys]


def _started(terminal: Terminal, subject: Subject) -> float:
    """Wait until the subject has painted and is silent; when its last byte came.

    The screen is looked at in the silences only, so that looking delays no byte.
    """
    painted = False
    while not painted:
        seen = len(terminal.chunks)
        terminal.read_until(lambda: len(terminal.chunks) > seen)  # noqa: B023 - called at once
        settled = terminal.settle(QUIET)
        painted = subject.text in "\n".join(terminal.screen())
    return settled


def _answer(terminal: Terminal, key: bytes) -> float:
    """Seconds from the key to the last byte of its answer; a key must have one."""
    count = len(terminal.chunks)
    sent = terminal.send(key)
    terminal.read_until(lambda: len(terminal.chunks) > count)
    return terminal.settle(QUIET) - sent
