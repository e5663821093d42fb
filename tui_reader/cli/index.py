"""``tui-reader index PATH``: bring the index up to date, before anybody opens it.

On a terminal a bar shows how far it has come; anywhere else a line is written now and then. The
invariant: whatever ends it, what was done until then is kept, and the next run goes on from there.
"""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.cli import options, output
from tui_reader.cli.chosen import settings_for
from tui_reader.cli.prose import counted
from tui_reader.model.pace import Pace, duration
from tui_reader.model.progress import Progress, Stage

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from tui_reader.library.library import Library

    Tell = Callable[[Progress], None]

SECONDS_BETWEEN_LINES = 5.0
INTERRUPTED = 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.add_argument("path", metavar="PATH", help="folder or file of articles")
    parser.add_argument(
        "--jobs",
        type=options.count,
        metavar="N",
        help="how many processes may work at it (default: as many as pay)",
    )
    parser.add_argument(
        "--rebuild", action="store_true", help="begin anew instead of with what is there"
    )
    parser.add_argument(
        "--no-names", action="store_true", help="look for no names, like --engine none"
    )
    options.add_engine_argument(parser)
    options.describe(
        parser,
        "Read what is new or has changed, look for names in it, and keep it for later.",
        "Whatever opens PATH afterwards finds it done. Interrupted (ctrl+c, code 130) or",
        "killed, it goes on from there the next time; the reader may be open meanwhile.",
        example="tui-reader index ~/cuttings --jobs 4",
    )


def run(args: argparse.Namespace) -> int:
    """Bring the index up to date; 1 if there is no article."""
    from tui_reader.library.library import Library
    from tui_reader.settings import NO_ENGINE

    settings = settings_for(args)
    if args.no_names:
        settings = replace(settings, engine=NO_ENGINE)
    for notice in settings.notices:
        output.say(notice)
    with Library.open(
        args.path,
        settings=settings,
        index=False,
        jobs=args.jobs,
        rebuild=args.rebuild,
        tell=output.say,
    ) as library:
        started, reached = time.monotonic(), _Last()
        try:
            with _shown() as show:
                library.refresh(lambda progress: show(reached.note(progress)))
        except KeyboardInterrupt:
            output.say(f"interrupted while {reached.told()}; what is done is kept")
            return INTERRUPTED
        return _end(library, time.monotonic() - started)


def _end(library: Library, seconds: float) -> int:
    """Say what there is now."""
    for notice in library.notices:
        output.say(notice)
    counts = library.count()
    if not counts.articles:
        output.say(f"no article found in {library.root}")
    if counts.problems:
        files = "1 file was" if counts.problems == 1 else f"{counts.problems:,} files were"
        output.say(f"{files} not read, or only in part; `tui-reader articles` says why")
    held = f"{counted(counts.articles, 'article')}, {counted(counts.names, 'name')}"
    output.write([f"{held}; took {duration(seconds)}\n"])
    return 0 if counts.articles else 1


class _Last:
    """How far it had come when it was interrupted."""

    def __init__(self) -> None:
        self._pace = Pace()
        self._progress = Progress(Stage.READING)

    def note(self, progress: Progress) -> Progress:
        """Take note of `progress`."""
        self._progress = progress
        return progress

    def told(self) -> str:
        """In words."""
        return str(self._pace.reach(self._progress))


@contextmanager
def _shown() -> Iterator[Tell]:
    """Something to show progress with: a bar on a terminal, lines anywhere else."""
    if sys.stderr is not None and sys.stderr.isatty():
        with _bar() as tell:
            yield tell
    else:
        yield Lines()


class Lines:
    """A line for each stage, and one every few seconds; none before so many of `patience`."""

    def __init__(self, patience: float = 0.0) -> None:
        self._pace = Pace()
        self._stage: Stage | None = None
        self._first = time.monotonic() + patience
        self._next = 0.0

    def __call__(self, progress: Progress) -> None:
        """Say how far it has come, if that is due."""
        reached = self._pace.reach(progress)
        now = time.monotonic()
        early = now < self._first or (progress.stage is self._stage and now < self._next)
        if not progress.total or early:
            return
        self._stage, self._next = progress.stage, now + SECONDS_BETWEEN_LINES
        output.say(str(reached))


@contextmanager
def _bar() -> Iterator[Tell]:
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bars

    pace = Pace()
    columns = TextColumn("{task.fields[stage]}"), BarColumn(), TextColumn("{task.fields[told]}")
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        task = bars.add_task("", total=None, stage=Stage.READING, told="")

        def tell(progress: Progress) -> None:
            _, _, told = str(pace.reach(progress)).partition(": ")
            bars.update(
                task,
                completed=progress.done,
                total=progress.total or None,
                stage=progress.stage,
                told=told,
            )

        yield tell
