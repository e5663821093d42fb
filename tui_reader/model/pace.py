"""How fast work goes, and how long it will take, told from what has been reached so far.

The invariant: nothing is foretold before there is something to go by, and a stage that is new
begins anew.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.progress import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_reader.model.progress import Progress

ENOUGH_SECONDS = 1.0


class Reached(NamedTuple):
    """How far work has come: articles or files a second, and seconds left; None if not known.

    Less than one a second is not told: there are few of them, and their number says enough.
    """

    progress: Progress
    a_second: float | None = None
    left: float | None = None

    def __str__(self) -> str:
        """For people: "reading files: 1,200 of 5,000, 350 a second, 11 s left"."""
        done = self.progress
        parts = [f"{done.done:,} of {done.total:,}" if done.total else ""]
        if done.stage is Stage.READING and done.articles > done.done:
            parts.append(f"{done.articles:,} articles")
        if self.a_second is not None:
            parts.append(f"{self.a_second:,.0f} a second")
        if self.left is not None:
            parts.append(f"{duration(self.left)} left")
        told = ", ".join(filter(None, parts))
        return f"{done.stage}: {told}" if told else str(done.stage)


class Pace:
    """Watches progress as it is told."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage: Stage | None = None
        self._since = 0.0
        self._first = 0

    def reach(self, progress: Progress) -> Reached:
        """What is to be told of `progress`."""
        now = self._clock()
        if progress.stage is not self._stage:
            self._stage, self._since, self._first = progress.stage, now, progress.done
        took, came = now - self._since, progress.done - self._first
        if took < ENOUGH_SECONDS:
            return Reached(progress)
        counted = progress.articles if progress.stage is Stage.READING else came
        left = (progress.total - progress.done) * took / came if came else None
        return Reached(progress, counted / took if counted >= took else None, left)


def duration(seconds: float) -> str:
    """So many seconds, in the two largest units that say something."""
    whole = max(round(seconds), 0)
    hours, minutes = whole // 3600, whole // 60 % 60
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {whole % 60} s" if minutes else f"{whole} s"
