"""Bringing the index up to date with the files, in four stages, each in small whole steps.

Reading takes up files that are new or changed and forgets those that are gone; ordering makes what
was read quick to list and to search; naming looks for names in texts that this version has not
seen, those of the newest articles first; linking joins names across articles once any of that has
changed anything. The invariant: every step is a
transaction that leaves the index right as far as it goes, and says there what is still to be done;
so it may be stopped anywhere, also by force, and the next run goes on from there. What results
depends on the files and the engine alone, not on how they came to be as they are: what another
engine or version found gives way in one step once all has been looked at anew (see `renewal`).

Several processes may run over one corpus at once. They take turns in writing, and each passes over
what another has done meanwhile; whoever meets another at the same step goes on from the other end,
so that the work is shared. Each ends only when all of it is done, whoever did it.

The parts that read and the parts that find names are imported where they are needed: an
unchanged corpus needs neither.
"""

from __future__ import annotations

import time
from collections import deque
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from tui_reader.corpus.loader import NO_OPTIONS, loader_key
from tui_reader.library.finding_names import find_names
from tui_reader.library.joining_names import link_names
from tui_reader.library.putting_in_order import put_in_order
from tui_reader.library.reading_files import read_files
from tui_reader.model.progress import Progress, Stage
from tui_reader.settings import NO_ENGINE
from tui_reader.store import state
from tui_reader.store.files import FileStamp
from tui_reader.store.index import IndexLockedError
from tui_reader.store.interrupting import UnwantedError, as_long_as

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tui_reader.corpus.loader import FileState, Options
    from tui_reader.store.database import Connection, Database
    from tui_reader.store.index import Index

_PAUSE = 0.01


class StoppedError(Exception):
    """The caller wants no more of it."""


@dataclass
class Indexing:
    """One run over the corpus at `root`, writing to `database` and to no other.

    `engine` is the name of what finds names; `notice` is told, in a line, when it cannot run and
    another takes its place. `options` are what the user says of files, and `jobs` how many
    processes may work beside this one, None for as many as pay; `wanted` are articles that are
    being read, the last one first to be looked at for names. `changed` says whether anything
    has been, so far, by this process or by another beside it.
    """

    root: Path
    index: Index
    database: Database
    engine: str
    tell: Callable[[Progress], None]
    notice: Callable[[str], None]
    cancelled: Callable[[], bool]
    patience: float
    options: Options = NO_OPTIONS
    jobs: int | None = None
    wanted: deque[str] = field(default_factory=deque)
    changed: bool = False
    _reached: Progress = field(default=Progress(Stage.READING), init=False)

    @cached_property
    def key(self) -> str:
        """Names all that the articles of a file depend on besides its bytes."""
        return loader_key(self.options)

    def run(self) -> None:
        """Do what is to be done.

        Raises `StoppedError` when cancelled, and what `Index.change` raises.
        """
        read_files(self)
        put_in_order(self)
        if self.engine != NO_ENGINE:
            find_names(self)
        link_names(self)
        self.tell(Progress(Stage.DONE))

    def stamp(self, file: FileState) -> FileStamp:
        """What tells that a file is as it was found."""
        return FileStamp(file.size, file.mtime_ns, self.key)

    def settle(self, change: Callable[[Connection], None]) -> None:
        """Make a change to what the index knows of itself, which nobody can see; see `attempt`."""

        def unseen(connection: Connection) -> bool:
            change(connection)
            return False

        self.attempt(unseen)

    def attempt(self, change: Callable[[Connection], bool | None]) -> None:
        """Make a change that may be broken off, as it can be made again at any time; see `change`.

        Raises `StoppedError` as soon as it is cancelled.
        """

        def as_long_as_wanted(connection: Connection) -> bool | None:
            with as_long_as(connection, lambda: not self.cancelled()):
                return change(connection)

        try:
            self.change(as_long_as_wanted)
        except UnwantedError:
            raise StoppedError from None

    def change(self, change: Callable[[Connection], bool | None]) -> None:
        """Make one change, whole or not at all; if it returns False, it was none.

        Waits for its turn while another process writes. Raises `IndexLockedError` once nothing has
        come of that for `patience` seconds, and `StoppedError` when cancelled meanwhile.
        """
        seen, since = None, time.monotonic()
        while True:
            try:
                if self.index.change(self.database, change) is not False:
                    self.changed = True
                return
            except IndexLockedError:
                now = self.index.ask(state.revisions)
                if now != seen:
                    seen, since = now, time.monotonic()
                elif time.monotonic() - since > self.patience:
                    raise
            self._tell_reached()
            time.sleep(_PAUSE)

    def go_on(self, stage: Stage, done: int, total: int, articles: int = 0) -> None:
        """Say how far it has come. Raises `StoppedError` when cancelled."""
        self._reached = Progress(stage, done, total, articles)
        self._tell_reached()

    def _tell_reached(self) -> None:
        self.tell(self._reached)
        if self.cancelled():
            raise StoppedError
