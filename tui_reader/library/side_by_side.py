"""Names looked for in several processes at once, for piles big enough to pay for starting them.

Python runs one thread at a time, so a second processor helps only a second process. Each worker is
this interpreter started anew on `naming_worker`; articles go to it and chains come back, pickled,
through its pipes. The invariant: what comes back is what one process would have found, in order.
"""

from __future__ import annotations

import os
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_reader.library.messages import receive, send, start

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import TracebackType

    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain

    Extract = Callable[[Sequence[Article]], list[tuple[Chain, ...]]]

ENOUGH_TEXTS = 200
"""Fewer texts are done before more processes have started."""

MOST_WORKERS = 4


class WorkerError(Exception):
    """A worker that ended before it answered."""


@contextmanager
def extraction(
    alone: Extract, engine: str, texts: int, jobs: int | None = None
) -> Iterator[Extract]:
    """What extracts so many texts: `alone`, or `jobs` workers in its place while they live."""
    count = jobs or min(processors(), MOST_WORKERS)
    if texts < ENOUGH_TEXTS or count == 1 or not sys.executable:
        yield alone
        return
    with Workers(engine, count) as workers:

        def together(articles: Sequence[Article]) -> list[tuple[Chain, ...]]:
            if workers.alive:
                try:
                    return workers.extract(articles)
                except WorkerError:
                    workers.close()
            return alone(articles)

        yield together


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

    @property
    def alive(self) -> bool:
        """Whether there are any: none after one has failed."""
        return bool(self._workers)

    def extract(self, articles: Sequence[Article]) -> list[tuple[Chain, ...]]:
        """The chains of each article. Raises `WorkerError` if a worker has died."""
        parts = list(self._threads.map(_Worker.ask, self._workers, self._shares(articles)))
        return [chains for part in parts for chains in part]

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
        """End all workers at once."""
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
        self._threads.shutdown()


class _Worker:
    """One process and its pipes."""

    def __init__(self, engine: str) -> None:
        self._process = start("tui_reader.library.naming_worker", engine)

    def ask(self, articles: Sequence[Article]) -> list[tuple[Chain, ...]]:
        """The chains of some articles. Raises `WorkerError`."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            send(self._process.stdin, articles)
            answer: list[tuple[Chain, ...]] = receive(self._process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError, ValueError) as error:
            raise WorkerError(str(error)) from error
        return answer

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.communicate()
