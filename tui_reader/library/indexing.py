"""Bringing the index up to date with the files, in three stages, each in small whole steps.

Reading takes up files that are new or changed and forgets those that are gone; naming looks for
names in texts that this version has not seen, those of the newest articles first; linking joins
names across articles once either has changed anything. The invariant: every step is a
transaction that leaves the index right as far as it goes, and says there what is still to be done;
so it may be stopped anywhere, also by force, and the next run goes on from there. What results
depends on the files and the engine alone, not on how they came to be as they are: what another
engine or version found is forgotten before the first name is put in its place.

The parts that read and the parts that find names are imported where they are needed: an
unchanged corpus needs neither.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.library.naming import forget_others, naming_for
from tui_reader.model.article import Problem
from tui_reader.model.progress import Progress, Stage
from tui_reader.store import articles, entities, files, mentions, state
from tui_reader.store.files import FileRead, FileStamp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from tui_reader.corpus.loader import FileState
    from tui_reader.entities.recogniser import Recogniser
    from tui_reader.library.naming import Naming
    from tui_reader.model.article import Article
    from tui_reader.model.chain import Chain
    from tui_reader.store.database import Connection, Database
    from tui_reader.store.index import Index

SECONDS_BETWEEN_STEPS = 0.2
MOST_FILES_IN_A_STEP = 256
FIRST_TEXTS_IN_A_STEP = 8
MOST_TEXTS_IN_A_STEP = 64
CLOCK_TICK_NS = 20_000_000
"""Two writings of a file further apart than this differ in its time."""


class StoppedError(Exception):
    """The caller wants no more of it."""


@dataclass
class Indexing:
    """One run over the corpus at `root`, writing to `database` and to no other.

    `engine` is the name of what finds names; `notice` is told, in a line, when it cannot run and
    another takes its place. `changed` says whether anything has been, so far.
    """

    root: Path
    index: Index
    database: Database
    engine: str
    tell: Callable[[Progress], None]
    notice: Callable[[str], None]
    cancelled: Callable[[], bool]
    changed: bool = False

    def run(self) -> None:
        """Do what is to be done.

        Raises `StoppedError` when cancelled, and what `Index.change` raises.
        """
        read_files(self)
        find_names(self)
        link_names(self)
        self.tell(Progress(Stage.DONE))

    def change(self, change: Callable[[Connection], bool | None]) -> None:
        """Make one change, whole or not at all; if it returns False, it was none."""
        if self.index.change(self.database, change) is not False:
            self.changed = True

    def go_on(self, stage: Stage, done: int, total: int) -> None:
        """Say how far it has come. Raises `StoppedError` when cancelled."""
        self.tell(Progress(stage, done, total))
        if self.cancelled():
            raise StoppedError


def read_files(indexing: Indexing) -> None:
    """Take up new and changed files, forget those that are gone."""
    found, problems = _scan(indexing.root)
    known = indexing.index.ask(files.file_stamps)
    stale = [file for file in found if known.get(file.path) != _stamp(file)]
    gone = known.keys() - {file.path for file in found}
    if problems != indexing.index.ask(files.scan_problems):
        indexing.change(lambda c: files.put_scan_problems(c, problems))
    indexing.go_on(Stage.READING, 0, len(stale))
    done = 0
    for step in _read_in_steps(indexing.root, stale):
        indexing.change(partial(files.put_files, files=step))
        done += len(step)
        indexing.go_on(Stage.READING, done, len(stale))
    if gone:
        indexing.change(lambda c: files.drop_files(c, gone))


def find_names(indexing: Indexing) -> None:
    """Look for names in texts this version has not seen.

    On the way, names are linked each time the texts that have been looked at are twice as many as
    at the last time: they fill in early, and all of it takes but twice as long as linking once.
    """
    naming = naming_for(indexing.engine, indexing.index, indexing.notice)
    if naming is None:
        return
    indexing.change(partial(forget_others, version=naming.version))
    linked_at = indexing.index.ask(mentions.contents_with_names)
    waiting, named, done, size = naming.waiting, linked_at, 0, FIRST_TEXTS_IN_A_STEP
    while done < len(waiting):
        indexing.go_on(Stage.NAMING, done, len(waiting))
        step = waiting[done : done + size]
        took = _name_step(indexing, naming, step)
        done, named = done + len(step), named + len(step)
        if took < SECONDS_BETWEEN_STEPS:
            size = min(2 * size, MOST_TEXTS_IN_A_STEP)
        if named >= 2 * linked_at and done < len(waiting):
            indexing.change(_relink)
            linked_at = named
    indexing.go_on(Stage.NAMING, done, len(waiting))


def link_names(indexing: Indexing) -> None:
    """Join names across articles, if anything has changed since that was last done."""
    if not indexing.index.ask(lambda c: state.get(c, state.UNLINKED)):
        return
    total = indexing.index.ask(articles.article_count)
    indexing.go_on(Stage.LINKING, 0, total)
    indexing.change(_relink)
    indexing.go_on(Stage.LINKING, total, total)


def _relink(connection: Connection) -> None:
    from tui_reader.entities.linking import link

    files.drop_unused_contents(connection)
    chains = mentions.chains(connection)
    entities.put_entities(connection, link(chains), chains)


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


def _read_in_steps(root: Path, stale: Sequence[FileState]) -> Iterator[list[FileRead]]:
    """What is in the files, in steps that take about as long as a reader will wait for rows."""
    from tui_reader.corpus.loader import load

    step: list[FileRead] = []
    started = time.monotonic()
    for file in stale:
        _let_the_clock_tick(file.mtime_ns)
        loaded = load(root, file.path)
        step.append(FileRead(file.path, _stamp(file), loaded.articles, loaded.problems))
        late = time.monotonic() - started > SECONDS_BETWEEN_STEPS
        if late or len(step) == MOST_FILES_IN_A_STEP:
            yield step
            step, started = [], time.monotonic()
    if step:
        yield step


def _let_the_clock_tick(mtime_ns: int) -> None:
    """Wait until a later writing of a file has another time, so that it will be noticed."""
    age = time.time_ns() - mtime_ns
    if 0 <= age < CLOCK_TICK_NS:
        time.sleep((CLOCK_TICK_NS - age) / 1e9)


def _name_step(indexing: Indexing, naming: Naming, contents: Sequence[int]) -> float:
    """Find the names in some contents and keep them; the seconds that took."""
    started = time.monotonic()
    texts = indexing.index.ask(lambda c: _texts(c, contents))
    found = _extract(list(texts.values()), naming.recogniser)
    by_content = list(zip(texts, found, strict=True))
    indexing.change(lambda c: mentions.put_chains(c, naming.version, by_content))
    return time.monotonic() - started


def _texts(connection: Connection, contents: Sequence[int]) -> dict[int, Article]:
    """An article with each of the contents that are still there."""
    texts = {content: articles.article_with(connection, content) for content in contents}
    return {content: article for content, article in texts.items() if article is not None}


def _extract(texts: Sequence[Article], recogniser: Recogniser) -> list[tuple[Chain, ...]]:
    from tui_reader.entities.pipeline import extract

    return extract(texts, recogniser)
