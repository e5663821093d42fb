"""Files read by several processes at once, each of which may hang or die of a file.

A thread stands behind each process: it hands over some files at a time and takes back what is in
them. A process that says nothing for too long, or dies, is replaced; the files it had not answered
for are read again one by one, so that a file which does this when read alone is known as the one,
and is told like any other that cannot be read. The processes go on while the caller is writing,
until `MOST_WAITING` characters wait for it. The invariants: every file ends in one last piece; no
file is tried more than twice; and where no process can be started, the files are left to the
caller.
"""

from __future__ import annotations

import pickle
import queue
import signal
import threading
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.messages import receive, send, start
from tui_reader.library.pieces import NO_MEMORY, Piece
from tui_reader.model.article import Problem

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from types import TracebackType

    from tui_reader.corpus.loader import Options

    NextFiles = Callable[[], list[str]]


class Limits(NamedTuple):
    """What a file may cost: seconds without a word, and bytes of address space."""

    seconds: float = 60.0
    memory: int = 2 << 30


WORKER = "tui_reader.library.reading_worker"
MOST_WAITING = 20 << 20
"""Characters: more than the caller keeps in one step, so that there is work meanwhile."""

_TICK = 0.1
_NOT_STARTED = "the worker did not start"


class Readers:
    """`count` processes that read files below `root`, ended on leaving."""

    def __init__(
        self,
        root: Path,
        options: Options,
        next_files: NextFiles,
        count: int,
        limits: Limits = Limits(),  # noqa: B008  # it cannot be changed
    ) -> None:
        self._asked = root, options
        self._next_files = next_files
        self._limits = limits
        self._pieces: queue.SimpleQueue[list[Piece]] = queue.SimpleQueue()
        self._waiting = 0
        self._room = threading.Condition()
        self._lock = threading.Lock()
        self._again: list[str] = []
        self._tried: set[str] = set()
        self._ended = threading.Event()
        self._workers = [_Worker(limits) for _ in range(count)]
        self._threads = [
            threading.Thread(target=self._serve, args=(worker,), daemon=True)
            for worker in self._workers
        ]
        self.unread: list[str] = []
        """What no process could be started for."""

    def pieces(self) -> Iterator[list[Piece]]:
        """What is in the files, in no order, as it comes; nothing now and then, while waiting."""
        for thread in self._threads:
            thread.start()
        while True:
            working = any(thread.is_alive() for thread in self._threads)
            try:
                some = self._pieces.get(timeout=_TICK if working else 0)
            except queue.Empty:
                if not working:
                    break
                some = []
            self._make_room(some)
            yield some
        self.unread += self._again

    def close(self) -> None:
        """End all processes, whatever they are doing."""
        self._ended.set()
        for worker in self._workers:
            worker.kill()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()

    def __enter__(self) -> Readers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _serve(self, worker: _Worker) -> None:
        """Have one process read files as long as there are any."""
        try:
            while not self._ended.is_set() and (paths := self._take()):
                self._read(worker, paths)
        except _NotStartedError:
            pass
        finally:
            worker.end()

    def _read(self, worker: _Worker, paths: Sequence[str]) -> None:
        """Have some files read. Raises `_NotStartedError`."""
        left = dict.fromkeys(paths)
        try:
            worker.ask(*self._asked, paths)
            while left:
                some = worker.answer()
                self._hand_on(some)
                for piece in some:
                    if piece.last:
                        del left[piece.path]
        except _NotStartedError:
            with self._lock:
                self.unread += left
            raise
        except _DeadError as death:
            self._take_back(list(left), str(death))

    def _take(self) -> list[str]:
        """The next files to read; those to be read alone come last."""
        with self._lock:
            return self._next_files() or ([self._again.pop()] if self._again else [])

    def _take_back(self, left: Sequence[str], reason: str) -> None:
        """What a process died of: a file that was tried before, or any of these."""
        if self._ended.is_set():
            return
        if len(left) == 1 and left[0] in self._tried:
            self._hand_on([Piece(left[0], problems=(Problem(left[0], reason),))])
            return
        with self._lock:
            self._tried.update(left)
            self._again += left

    def _hand_on(self, some: list[Piece]) -> None:
        with self._room:
            while self._waiting > MOST_WAITING and not self._ended.is_set():
                self._room.wait(_TICK)
            self._waiting += _size(some)
        self._pieces.put(some)

    def _make_room(self, some: list[Piece]) -> None:
        with self._room:
            self._waiting -= _size(some)
            self._room.notify_all()


def _size(some: Sequence[Piece]) -> int:
    return sum([piece.arrived.size for piece in some])


class _NotStartedError(Exception):
    """There is no worker to be had."""


class _DeadError(Exception):
    """The worker has died, or was ended, for this reason."""


class _Worker:
    """A process that reads files, started when it is needed, and anew when it has died."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._late = False
        self._closed = False

    def ask(self, root: Path, options: Options, paths: Sequence[str]) -> None:
        """Have it read some files. Raises `_NotStartedError`."""
        if self._process is None:
            self._start()
        try:
            assert self._process is not None
            send(self._process.stdin, (root, options, paths))
        except OSError:
            return  # that it has died will be noticed when it does not answer

    def answer(self) -> list[Piece]:
        """The next pieces. Raises `_DeadError`."""
        process = self._process
        if process is None:
            raise _DeadError(_NOT_STARTED)
        timer = threading.Timer(self._limits.seconds, self._end_late)
        timer.start()
        try:
            some: list[Piece] = receive(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError, ValueError) as error:
            self._process = None
            process.kill()
            raise _DeadError(self._reason(process)) from error
        finally:
            timer.cancel()
        return some

    def kill(self) -> None:
        """End the process, whatever it is doing; no other takes its place."""
        self._closed = True
        if (process := self._process) is not None:
            process.kill()

    def end(self) -> None:
        """Leave nothing of the process behind."""
        self.kill()
        if self._process is not None:
            self._process.communicate()
            self._process = None

    def _start(self) -> None:
        if self._closed:
            raise _NotStartedError
        self._late = False
        try:
            self._process = start(WORKER, str(self._limits.memory))
            receive(self._process.stdout)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            raise _NotStartedError from error

    def _end_late(self) -> None:
        self._late = True
        if (process := self._process) is not None:
            process.kill()

    def _reason(self, process: subprocess.Popen[bytes]) -> str:
        process.communicate()
        code = process.wait()
        if self._late:
            return f"reading it took more than {self._limits.seconds:g} seconds"
        if code < 0:
            return f"what reads such files died of it ({signal.Signals(-code).name})"
        return NO_MEMORY if code == 1 else f"what reads such files ended at it (exit code {code})"
