"""Names looked for in several processes at once, for piles big enough to pay for starting them.

Python runs one thread at a time, so a second processor helps only a second process. Each worker is
this interpreter started anew on `naming_worker`; articles go to it and chains come back, pickled,
through its pipes. They work on what waits for them while the program does something else with
what came back. The invariant: what comes back is what one process would have found, in order.
"""

from __future__ import annotations

import os
import sys
from collections import deque
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING

from tui_reader.library.messages import receive_packed, send, start, unpacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import TracebackType

    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain

    Chains = tuple[Chain, ...]
    Extract = Callable[[Sequence[Article]], list[Chains]]
    Answer = Callable[[], list[Chains]]
    Part = Future[bytes]

ENOUGH_TEXTS = 200
"""Fewer texts are done before more processes have started."""

MOST_WORKERS = 4


class WorkerError(Exception):
    """A worker that ended before it answered."""


@contextmanager
def extraction(
    alone: Extract, engine: str, texts: int, jobs: int | None = None
) -> Iterator[Extraction]:
    """What extracts so many texts: `alone`, or `jobs` workers in its place while they live."""
    count = jobs or min(processors(), MOST_WORKERS)
    if texts < ENOUGH_TEXTS or count == 1 or not sys.executable:
        yield Extraction(alone)
        return
    with Workers(engine, count) as workers:
        yield Extraction(alone, workers)


class Extraction:
    """Texts are asked about, and answered when the answer is taken: `alone` then, or by workers.

    The invariant: nothing is lost with a worker that dies; what it has not answered is done alone.
    """

    def __init__(self, alone: Extract, workers: Workers | None = None) -> None:
        self._alone = alone
        self._workers = workers

    @property
    def is_beside(self) -> bool:
        """Whether others work on what was asked while this process does something else."""
        return self._workers is not None and self._workers.alive

    def ask(self, articles: Sequence[Article], *, first: bool = False) -> Answer:
        """Have the chains of each article found, `first` before all that was asked and waits."""
        if self._workers is None or not self._workers.alive:
            return partial(self._alone, articles)
        return partial(self._answer, articles, self._workers.ask(articles, first=first))

    def _answer(self, articles: Sequence[Article], parts: Sequence[Part]) -> list[Chains]:
        try:
            return [chains for part in parts for chains in unpacked(part.result())]
        except WorkerError:
            if self._workers is not None:
                self._workers.close()
            return self._alone(articles)


def processors() -> int:
    """Processors this process may use, where the system tells; else all there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """Processes that each run `engine`, ended on leaving."""

    def __init__(self, engine: str, count: int) -> None:
        self._workers = [_Worker(engine) for _ in range(count)]
        self._threads = ThreadPoolExecutor(count)
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        self._waiting: deque[tuple[Part, Sequence[Article]]] = deque()
        for worker in self._workers:
            self._idle.put(worker)

    @property
    def alive(self) -> bool:
        """Whether there are any: none after one has failed."""
        return bool(self._workers)

    def ask(self, articles: Sequence[Article], *, first: bool = False) -> list[Part]:
        """The chains of each article, in parts that come as they are found, packed until needed.

        A part raises `WorkerError` if its worker has died.
        """
        parts: list[tuple[Part, Sequence[Article]]] = [
            (Future(), share) for share in self._shares(articles)
        ]
        if first:
            self._waiting.extendleft(reversed(parts))
        else:
            self._waiting.extend(parts)
        for _ in parts:
            self._threads.submit(self._work)
        return [part for part, _ in parts]

    def _work(self) -> None:
        """Have a worker do what waits first."""
        part, articles = self._waiting.popleft()
        worker = self._idle.get()
        try:
            part.set_result(worker.ask(articles))
        except WorkerError as error:
            part.set_exception(error)
        finally:
            part.cancel()  # which it cannot be any more, unless something unforeseen was raised
            self._idle.put(worker)

    def _shares(self, articles: Sequence[Article]) -> list[Sequence[Article]]:
        """The articles in order, in as many runs of like length as there are workers."""
        count = len(self._workers)
        whole = sum(len(article.text) for article in articles) or 1
        shares: list[list[Article]] = [[] for _ in range(count)]
        passed = 0
        for article in articles:
            shares[min(count - 1, passed * count // whole)].append(article)
            passed += len(article.text)
        return list(shares)

    def close(self) -> None:
        """End all workers at once; what was asked and waits is not answered."""
        for worker in self._workers:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)
        while self._waiting:
            self._waiting.popleft()[0].set_exception(WorkerError("the workers have been ended"))
        for worker in self._workers:
            worker.end()
        self._workers = []

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class _Worker:
    """One process and its pipes."""

    def __init__(self, engine: str) -> None:
        self._process = start("tui_reader.library.naming_worker", engine)

    def ask(self, articles: Sequence[Article]) -> bytes:
        """The chains of some articles, packed. Raises `WorkerError`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            send(self._process.stdin, articles)
            return receive_packed(self._process.stdout)
        except (OSError, EOFError, ValueError) as error:
            raise WorkerError(str(error)) from error

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()

    def end(self) -> None:
        """Wait until the process has ended, and put its pipes away."""
        self._process.communicate()
