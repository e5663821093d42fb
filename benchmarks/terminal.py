"""A program in a pseudo-terminal of its own, with the time at which each byte of it arrived.

Nothing is interpreted while it is timed: what came is kept as chunks, and `play` and `seen_at`
afterwards play them to a terminal emulator to find out when a text stood on the screen.
Invariant: the program has ended when the context ends, however it ends.
"""

from __future__ import annotations

import fcntl
import os
import select
import struct
import subprocess
import termios
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Self

import pyte

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

LONGEST = 60.0  # seconds any single wait may take before it is an error


class Chunk(NamedTuple):
    """Bytes that arrived together, and when, in seconds since the program was started."""

    at: float
    data: bytes


class Terminal:
    """A terminal of `columns` by `lines` in which `command` runs."""

    def __init__(
        self,
        command: Sequence[str],
        env: Mapping[str, str],
        *,
        columns: int = 120,
        lines: int = 40,
    ) -> None:
        self.columns, self.lines = columns, lines
        self.chunks: list[Chunk] = []
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._played = 0
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self.modes_before = termios.tcgetattr(slave)
        self._slave = slave
        self._started = time.perf_counter()
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=dict(env),
            start_new_session=True,
            preexec_fn=_take_terminal,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._slave)
        os.close(self._master)

    def now(self) -> float:
        """Seconds since the program was started."""
        return time.perf_counter() - self._started

    def send(self, keys: bytes) -> float:
        """Press keys; the time at which they were sent."""
        at = self.now()
        os.write(self._master, keys)
        return at

    def read(self, patience: float) -> bool:
        """Take in what arrives within `patience` seconds; False if nothing did."""
        ready, _, _ = select.select([self._master], [], [], patience)
        if not ready:
            return False
        data = os.read(self._master, 1 << 16)
        self.chunks.append(Chunk(self.now(), data))
        return True

    def read_for(self, seconds: float) -> None:
        """Take in what arrives within the next `seconds`."""
        end = self.now() + seconds
        while (left := end - self.now()) > 0:
            self.read(left)

    def read_until(self, seen: Callable[[], bool]) -> None:
        """Take in output until `seen` is true; TimeoutError after `LONGEST` seconds."""
        end = self.now() + LONGEST
        while not seen():
            if self.now() > end:
                raise TimeoutError("\n".join(self.screen()))
            self.read(0.05)

    def settle(self, quiet: float) -> float:
        """Take in output until there is none for `quiet` seconds; when the last byte came."""
        end = self.now() + LONGEST
        while self.read(quiet):
            if self.now() > end:
                raise TimeoutError("the program never falls silent")
        return self._last()

    def wait(self) -> int:
        """Let the program end by itself; its exit code."""
        self.read_until(lambda: self.process.poll() is not None)
        while self.read(0):
            pass
        return self.process.wait()

    def modes(self) -> list[object]:
        """The terminal's modes as they are now, to compare with `modes_before`."""
        return termios.tcgetattr(self._slave)

    def screen(self) -> list[str]:
        """The lines that stand on the screen now."""
        self.play()
        return list(self._screen.display)

    def play(self) -> float | None:
        """Bring `screen` up to date; when what can be read on it last changed, if it did."""
        changed, before = None, self._screen.display
        for chunk in self.chunks[self._played :]:
            self._stream.feed(chunk.data)
            if (after := self._screen.display) != before:
                changed, before = chunk.at, after
        self._played = len(self.chunks)
        return changed

    def seen_at(self, text: str) -> float:
        """When `text` first stood on the screen, in seconds after the start."""
        screen = pyte.Screen(self.columns, self.lines)
        stream = pyte.ByteStream(screen)
        for chunk in self.chunks:
            stream.feed(chunk.data)
            if any(text in line for line in screen.display):
                return chunk.at
        raise TimeoutError("\n".join(screen.display))

    def memory(self) -> float | None:
        """MB of resident memory, where the system tells it under /proc."""
        status = Path(f"/proc/{self.process.pid}/status")
        if not status.exists():
            return None
        pages = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(pages["VmRSS"].split()[0]) / 1024

    def _last(self) -> float:
        return self.chunks[-1].at if self.chunks else 0.0


def _take_terminal() -> None:
    """Make standard input the controlling terminal, so that ctrl+c and resizing reach us."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
