"""The first stage of indexing: files that are new or changed are read, those gone are forgotten.

The invariant: what the index holds of the files is found out before the folder is looked through,
so that no file which another process takes up in between is thought to be gone.
"""

from __future__ import annotations

import time
from collections import deque
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.model.article import Problem
from tui_reader.model.progress import Stage
from tui_reader.store import files
from tui_reader.store.files import FileRead, FileStamp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from tui_reader.corpus.loader import FileState
    from tui_reader.library.indexing import Indexing

SECONDS_BETWEEN_STEPS = 0.2
MOST_FILES_IN_A_STEP = 256
CLOCK_TICK_NS = 20_000_000
"""Two writings of a file further apart than this differ in its time."""


def read_files(indexing: Indexing) -> None:
    """Take up new and changed files, forget those that are gone."""
    known = indexing.index.ask(files.file_stamps)
    found, problems = _scan(indexing.root)
    left = deque(file for file in found if known.get(file.path) != _stamp(file))
    if problems != indexing.index.ask(files.scan_problems):
        indexing.change(lambda c: files.put_scan_problems(c, problems))
    total = len(left)
    indexing.go_on(Stage.READING, 0, total)
    while left:
        if step := _read_step(indexing, left):
            _keep(indexing, step, left)
        indexing.go_on(Stage.READING, total - len(left), total)
    if gone := known.keys() - {file.path for file in found}:
        indexing.change(lambda c: files.drop_files(c, gone))


def _read_step(indexing: Indexing, left: deque[FileState]) -> list[FileRead]:
    """What is in the next files of `left`, as many as a reader will wait for; not others' work."""
    from tui_reader.corpus.loader import load

    ahead = list(islice(left, MOST_FILES_IN_A_STEP))
    theirs = _read_already(indexing, ((file.path, _stamp(file)) for file in ahead))
    indexing.changed |= bool(theirs)
    step: list[FileRead] = []
    started = time.monotonic()
    for file in ahead:
        left.popleft()
        if file.path in theirs:
            continue
        _let_the_clock_tick(file.mtime_ns)
        loaded = load(indexing.root, file.path)
        step.append(FileRead(file.path, _stamp(file), loaded.articles, loaded.problems))
        if time.monotonic() - started > SECONDS_BETWEEN_STEPS:
            break
    return step


def _keep(indexing: Indexing, step: list[FileRead], left: deque[FileState]) -> None:
    """Keep what was read; if another has read the same files, go on from the other end."""
    if _read_already(indexing, ((file.path, file.stamp) for file in step)):
        indexing.changed = True
        left.reverse()
    indexing.change(partial(files.put_files, files=step))


def _read_already(indexing: Indexing, stamped: Iterable[tuple[str, FileStamp]]) -> set[str]:
    return indexing.index.ask(lambda c: files.files_as_stamped(c, stamped))


def _scan(root: Path) -> tuple[list[FileState], list[Problem]]:
    from tui_reader.corpus.loader import scan

    found: list[FileState] = []
    problems: list[Problem] = []
    for entry in scan(root):
        if isinstance(entry, Problem):
            problems.append(entry)
        else:
            found.append(entry)
    return found, sorted(problems)


def _stamp(file: FileState) -> FileStamp:
    from tui_reader.corpus.loader import LOADER_VERSION

    return FileStamp(file.size, file.mtime_ns, str(LOADER_VERSION))


def _let_the_clock_tick(mtime_ns: int) -> None:
    """Wait until a later writing of a file has another time, so that it will be noticed."""
    age = time.time_ns() - mtime_ns
    if 0 <= age < CLOCK_TICK_NS:
        time.sleep((CLOCK_TICK_NS - age) / 1e9)
