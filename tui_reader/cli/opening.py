"""A corpus opened for a listing: indexed first, with whatever there is to say said on the way.

Progress is shown only where somebody watches (standard error is a terminal), on one line that is
wiped when it is done; notices and unreadable files are told one to a line.
"""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_reader.cli import formats, output
from tui_reader.cli.chosen import settings_for

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator, Sequence

    from tui_reader.cli.formats import Field, Row
    from tui_reader.library.library import Library
    from tui_reader.model.progress import Progress

LARGE = 20_000  # of so many articles what is known is told before the files are looked at
PATIENCE = 0.4  # seconds before the first progress is shown
PAUSE = 0.1  # seconds between two showings
WIPE = "\r\x1b[K"


@contextmanager
def opened(args: argparse.Namespace) -> Iterator[Library]:
    """The library of the path that was given, up to date, by the options and the settings.

    A large one is brought up to date after it was used, and if that changed anything it is said.

    Raises `PathError` when there is nothing to open.
    """
    from tui_reader.library.library import Library

    settings = settings_for(args)
    for notice in settings.notices:
        output.say(notice)
    with Library.open(args.path, settings=settings, index=False, tell=output.say) as library:
        large = len(library.listing(LARGE)) >= LARGE
        if not large:
            with progress() as line:
                library.refresh(line)
        for notice in library.notices:
            output.say(notice)
        yield library
        if large:
            _look_again(library)


def _look_again(library: Library) -> None:
    """Bring a library up to date that was used as it was."""
    with progress() as line:
        changed = library.refresh(line)
    if changed:
        output.say("the files have changed since they were last looked at: run this again")


def show(form: str, fields: Sequence[Field], rows: Iterable[Row]) -> None:
    """The rows on standard output."""
    target = formats.Target(terminal=output.to_terminal(), utf8=output.in_utf8())
    output.write(formats.draw(form, fields, rows, target))


def ending(library: Library, found: bool, otherwise: str) -> int:
    """The exit code of a listing; if nothing was `found`, that is said with the reason if known."""
    unread = len(library.problems())
    if unread:
        files = "1 file was" if unread == 1 else f"{unread} files were"
        output.say(f"{files} not read, or only in part; `tui-reader articles` says why")
    if found:
        return 0
    output.say(otherwise if library.listing() else f"no article found in {library.root}")
    return 1


class ProgressLine:
    """How far the work has come, as one line of a terminal that is written over and over."""

    def __init__(self) -> None:
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def __call__(self, reached: Progress) -> None:
        """Show what is `reached`, unless something was shown just now."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + PAUSE
        self._shown = True
        of = f" {reached.done} of {reached.total}" if reached.total else ""
        sys.stderr.write(f"{WIPE}{reached.stage}{of}")
        sys.stderr.flush()

    def wipe(self) -> None:
        """Leave the line as it was found."""
        if self._shown:
            sys.stderr.write(WIPE)
            sys.stderr.flush()


@contextmanager
def progress() -> Iterator[ProgressLine | None]:
    """A progress line if somebody is there to see it."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    line = ProgressLine()
    try:
        yield line
    finally:
        line.wipe()
