"""The index brought up to date before anybody reads, with a line now and then.

Ctrl+c ends that and not the program: what is there by then is read, and the rest is taken up the
next time.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

from tui_reader.cli import output
from tui_reader.cli.index import Lines
from tui_reader.cli.plain.session import Line, Session
from tui_reader.cli.prose import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.library.library import Library

PATIENCE = 2.0
"""Seconds before the first word of progress."""
TICK = 0.2


def take_up(session: Session) -> Iterator[Line]:
    """Bring the index up to date, and say what there is now; one stays where one is."""
    told = set(session.library.notices)
    whole = _refreshed(session.library)
    reading = replace(session.reading, listing=session.library.listing())
    if reading.entity is not None:
        places = session.library.concordance(reading.entity.id, reading.listing)
        reading = replace(reading, concordance=places)
    session.reading, session.numbered = reading, None
    if not whole:
        yield Line("Stopped; refresh goes on from there.")
    yield from (Line(notice) for notice in session.library.notices if notice not in told)
    counts = session.library.count()
    held = counted(counts.articles, "article"), counted(counts.names, "name")
    yield Line(f"{held[0]}, {held[1]}.")
    if counts.problems:
        files = "1 file was" if counts.problems == 1 else f"{counts.problems:,} files were"
        yield Line(f"{files} not read, or only in part; problems says why.")


def _refreshed(library: Library) -> bool:
    """Bring the index up to date; False if ctrl+c ended it."""
    stop = Event()
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(library.refresh, Lines(PATIENCE), stop.is_set)
        try:
            if output.to_terminal():
                output.say("Looking through the files; ctrl+c leaves the rest for later.")
            running.result()
        except KeyboardInterrupt:
            output.say("Stopping.")
            stop.set()
            running.result()
            return False
    return True
