"""What is measured of a program on a screen: its first paint, its memory, its answers to keys.

Paint is the time from the start of the process to the byte that completes the expected text on the
screen. An answer is the time from a key sent to the last byte before silence, or, where a text
cursor blinks or a program draws in steps, to the last change of what can be read. All are what
somebody in front of the terminal waits for, less the terminal's own drawing.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

QUIET = 0.3  # seconds: shorter than the half second in which a text cursor blinks


@dataclass(frozen=True)
class Subject:
    """A program to start: how, and a text that stands on the screen once it has painted."""

    command: tuple[str, ...]
    env: Mapping[str, str]
    text: str


class Paint(NamedTuple):
    """One start: seconds to first paint, seconds to the last byte before silence, resident MB."""

    painted: float
    settled: float
    memory: float | None


def paint(subject: Subject) -> Paint:
    """Start the subject once, and end it."""
    with Terminal(subject.command, subject.env) as terminal:
        settled = wait_for(terminal, subject.text)
        return Paint(terminal.seen_at(subject.text), settled, terminal.memory())


@contextmanager
def session(
    subject: Subject, before: Sequence[bytes] = (), columns: int = 120
) -> Iterator[Terminal]:
    """The subject on a screen, once it has painted and answered the keys `before`."""
    with Terminal(subject.command, subject.env, columns=columns) as terminal:
        wait_for(terminal, subject.text)
        for key in before:
            terminal.send(key)
            terminal.settle(QUIET)
        yield terminal


def answers(subject: Subject, before: Sequence[bytes], keys: Sequence[bytes]) -> list[float]:
    """Seconds each of `keys` takes to be answered, once the keys `before` have been."""
    with session(subject, before) as terminal:
        return [answer(terminal, key) for key in keys]


def wait_for(terminal: Terminal, text: str) -> float:
    """Wait until `text` is on the screen and there is silence; when the last byte came.

    The screen is looked at in the silences only, so that looking delays no byte.
    """
    while True:
        settled = terminal.settle(QUIET)
        if any(text in line for line in terminal.screen()):
            return settled
        seen = len(terminal.chunks)
        terminal.read_until(lambda: len(terminal.chunks) > seen)  # noqa: B023 - called at once


def calm(terminal: Terminal, seconds: float = 1.5) -> None:
    """Wait until nothing that can be read on the screen has changed for so long."""
    terminal.play()
    terminal.read_for(seconds)
    while terminal.play() is not None:
        terminal.read_for(seconds)


def answer(terminal: Terminal, key: bytes) -> float:
    """Seconds from the key to the last byte of its answer; a key must have one."""
    count = len(terminal.chunks)
    sent = terminal.send(key)
    terminal.read_until(lambda: len(terminal.chunks) > count)
    return terminal.settle(QUIET) - sent


def text_answer(terminal: Terminal, key: bytes, patience: float) -> float:
    """Seconds from the key to the last change of what can be read on the screen.

    It is over when nothing readable has changed for `patience` seconds. `TimeoutError` if a key
    changes nothing.
    """
    terminal.play()
    sent = last = terminal.send(key)
    while terminal.now() < last + patience:
        terminal.read_for(last + patience - terminal.now())
        last = terminal.play() or last
    if last == sent:
        raise TimeoutError("\n".join(terminal.screen()))
    return last - sent
