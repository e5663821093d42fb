"""The line above the footer: where one is among the mentions, and how far long work has come.

What does not fit gives way to what was asked: how much is read goes first, and the counts then, if
the notice is no word on a move. The invariant: nothing is cut without an ellipsis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.model.pace import Pace, duration
from tui_reader.model.progress import Progress, Stage
from tui_reader.printable import printable_line
from tui_reader.tui.state import ReadingState

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tui_reader.model.concordance import Concordance
    from tui_reader.model.entity import Entity
    from tui_reader.model.pace import Reached
    from tui_reader.tui.widgets.text.page import Read


class StatusLine(Widget):
    """One line: the chosen name's counts, or the last notice; at the right how far things are."""

    state: reactive[ReadingState] = reactive(ReadingState)
    progress: reactive[Progress] = reactive(Progress(Stage.DONE))
    notice: reactive[str] = reactive("")
    read: reactive[Read | None] = reactive(None)

    def __init__(self) -> None:
        super().__init__()
        self._pace = Pace()
        self._amount = ""
        self._counts = ""
        self._moved = False

    def watch_notice(self) -> None:
        """Work out whether it goes with a move: with other counts than the last that were drawn."""
        self._moved = counts(self.state) != self._counts

    def watch_progress(self, progress: Progress) -> None:
        """Work out how fast it goes, once for each time it is told."""
        self._amount = amount(self._pace.reach(progress))

    def render(self) -> RenderableType:
        """Counts and notice at the left, progress at the right."""
        self._counts = counts(self.state)
        width = self.content_size.width
        left = printable_line("  ".join(part for part in (self._counts, self.notice) if part))
        right = far(self._amount, self.read)
        if cell_len(left) + len(right) >= width:
            right = self._amount
        if self.notice and not self._moved and cell_len(left) + len(right) >= width:
            left = printable_line(self.notice)
        line = Text(left, no_wrap=True, overflow="ellipsis")
        line.truncate(max(width - len(right) - 1, 0), overflow="ellipsis", pad=True)
        return line.append(f" {right}" if right else "")


def counts(state: ReadingState) -> str:
    """Say for example ``Ada Byron: 2 of 6 here, 5 of 12 in all``.

    Where not all articles are listed, that is ``5 of 9 listed, 12 in all``.
    """
    words = walk(state)
    return f"{words} · held to this article" if state.held else words


def walk(state: ReadingState) -> str:
    """Where one is among the mentions or hits that are walked through, else among the articles."""
    if state.entity is None:
        return found(state) if state.query else where(state)
    label, names, places = _walked(state)
    here, in_all = places.count(state.row), sum(each.mentions for each in names)
    listed = len(places) if places.whole else in_all
    among = f"{listed:,} in all"
    if state.pile.choice.narrowed and listed != in_all:
        among = f"{listed:,} listed, {in_all:,} in all"
    if state.place is None:
        return f"{label}: {here:,} here, {among}"
    nth_here, nth = places.position(state.place)
    return f"{label}: {nth_here:,} of {here:,} here, {f'{nth:,} of ' * places.whole}{among}"


def _walked(state: ReadingState) -> tuple[str, tuple[Entity, ...], Concordance]:
    """What is walked through: what it is called, whose mentions those are, and where they are."""
    names, places, place = state.chosen, state.concordance, state.place
    if len(names) == 1:
        return names[0].label, names, places
    if place is None:
        return f"{len(names)} names", names, places
    which = places.whose(place)
    label = f"{names[which].label} ({which + 1} of {len(names)} names)"
    return label, (names[which],), places.parts[which]


def found(state: ReadingState) -> str:
    """Say for example ``“harbour wall”: 2 of 5 here``."""
    spans, mark = state.found, state.mark
    if not spans and mark is None:
        return f"Searched for “{state.query.strip()}”"
    nth = f"{spans.index(mark) + 1:,} of " if mark in spans else ""
    return f"“{state.query.strip()}”: {nth}{len(spans):,} here"


def where(state: ReadingState) -> str:
    """Which article of how many is open."""
    if state.row < 0:
        return ""
    return f"Article {state.row + 1:,} of {len(state.pile.listing):,}"


def far(work: str, read: Read | None) -> str:
    """How far long work has come and how much is read: one time left, never two."""
    if read is None:
        return work
    return f"{work}  {read.share}" if work else str(read)


def amount(reached: Reached) -> str:
    """How many, how fast, how long yet: ``finding names 20/300 · 12/s · 23 s left``."""
    progress = reached.progress
    if progress.stage is Stage.DONE:
        return ""
    if not progress.total:
        return f"{progress.stage}…"
    parts = [f"{progress.stage} {progress.done:,}/{progress.total:,}"]
    if reached.a_second is not None:
        parts.append(f"{reached.a_second:,.0f}/s")
    if reached.left is not None:
        parts.append(f"{duration(reached.left)} left")
    return " · ".join(parts)
