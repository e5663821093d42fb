"""The first stage of indexing: files that are new or changed are read, those gone are forgotten.

The invariants: what the index holds of the files is found out before the folders are looked
through, so that no file which another process takes up in between is thought to be gone; and a
folder's fingerprint is kept only when all its files stand in the index as they were found.
"""

from __future__ import annotations

import time
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.entities.garbage import collection_put_off
from tui_reader.library.surveying import look_through
from tui_reader.model.progress import Stage
from tui_reader.store import files, folders
from tui_reader.store.arrivals import together
from tui_reader.store.files import FileRead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.corpus.loader import FileState
    from tui_reader.library.indexing import Indexing
    from tui_reader.library.pieces import Piece
    from tui_reader.library.surveying import Survey
    from tui_reader.store.database import Connection

FIRST_PAUSE = 0.2
LONGEST_PAUSE = 2.0
"""Seconds between two steps: short at first, so that there is something to read, then long."""

MOST_CHARACTERS = 16 << 20
MOST_FILES = 4096
CLOCK_TICK_NS = 20_000_000
"""Two writings of a file further apart than this differ in its time."""


def read_files(indexing: Indexing) -> None:
    """Take up new and changed files, forget those that are gone."""
    survey = look_through(indexing)
    if survey.problems != indexing.index.ask(files.scan_problems):
        indexing.change(lambda c: files.put_scan_problems(c, survey.problems))
    indexing.go_on(Stage.READING, 0, len(survey.new))
    if survey.new:
        _Taking(indexing, survey.new).run()
    if survey.gone:
        indexing.change(lambda c: files.drop_files(c, survey.gone))
    if survey.folders or survey.folders_gone:
        indexing.settle(partial(_keep_fingerprints, survey=survey))


def _keep_fingerprints(connection: Connection, survey: Survey) -> None:
    """Keep the fingerprints of the folders whose files stand in the index as they were found."""
    folders.forget_folders(connection, survey.folders_gone)
    sound = {
        path: folder.fingerprint
        for path, folder in survey.folders.items()
        if files.file_stamps(connection, path) == folder.stamps
    }
    folders.put(connection, sound)


class _Taking:
    """Files that are being taken up, step by step."""

    def __init__(self, indexing: Indexing, new: Sequence[FileState]) -> None:
        from tui_reader.library.reading import Reading

        self._indexing = indexing
        self._stamps = {file.path: indexing.stamp(file) for file in new}
        self._ticked = max(file.mtime_ns for file in new)
        self._reading = Reading(indexing.root, indexing.options, new, self._theirs, indexing.jobs)
        self._numbers: dict[str, int] = {}
        self._step: list[Piece] = []
        self._size = self._done = self._articles = 0

    def run(self) -> None:
        """Read and keep all of them."""
        _let_the_clock_tick(self._ticked)
        pause, since = FIRST_PAUSE, time.monotonic()
        with closing(self._reading.pieces()) as pieces:
            for some in pieces:
                self._take(some)
                late = time.monotonic() - since > pause
                if late or self._size > MOST_CHARACTERS or len(self._step) > MOST_FILES:
                    self._keep()
                    pause, since = min(2 * pause, LONGEST_PAUSE), time.monotonic()
                self._tell()
        self._keep()
        self._tell()

    def _take(self, some: Sequence[Piece]) -> None:
        for piece in some:
            self._step.append(piece)
            self._size += piece.arrived.size

    def _keep(self) -> None:
        """Keep what was read; if another has read the same files, go on from the other end."""
        step, self._step, self._size = self._step, [], 0
        if step:
            with collection_put_off():
                self._keep_step(step)

    def _keep_step(self, step: Sequence[Piece]) -> None:
        done = [(piece.path, self._stamps[piece.path]) for piece in step if piece.last]
        if self._indexing.index.ask(lambda c: files.files_as_stamped(c, done)):
            self._indexing.changed = True
            self._reading.turn_round()
        self._indexing.change(lambda c: files.put_files(c, self._reads(c, step)))
        self._done += len(done)
        self._articles += sum(len(piece.arrived.articles) for piece in step)

    def _reads(self, connection: Connection, step: Sequence[Piece]) -> list[FileRead]:
        """The pieces, those of one file together, with the numbers of their readings."""
        by_path: dict[str, list[Piece]] = {}
        for piece in step:
            by_path.setdefault(piece.path, []).append(piece)
        return [self._read(connection, path, some) for path, some in by_path.items()]

    def _read(self, connection: Connection, path: str, some: Sequence[Piece]) -> FileRead:
        last = some[-1].last
        if not last and path not in self._numbers:
            self._numbers[path] = files.begin_reading(connection)
        return FileRead(
            path,
            self._stamps[path],
            together([piece.arrived for piece in some]),
            some[-1].problems,
            self._numbers.get(path, 0),
            last,
        )

    def _theirs(self, some: Sequence[FileState]) -> set[str]:
        """Those of the next files that another process has read meanwhile."""
        stamped = [(file.path, self._stamps[file.path]) for file in some]
        theirs = self._indexing.index.ask(lambda c: files.files_as_stamped(c, stamped))
        self._indexing.changed |= bool(theirs)
        return theirs

    def _tell(self) -> None:
        done = self._done + self._reading.passed_over
        self._indexing.go_on(Stage.READING, done, len(self._stamps), self._articles)


def _let_the_clock_tick(mtime_ns: int) -> None:
    """Wait until a later writing of a file has another time, so that it will be noticed."""
    age = time.time_ns() - mtime_ns
    if 0 <= age < CLOCK_TICK_NS:
        time.sleep((CLOCK_TICK_NS - age) / 1e9)
