"""The line above the footer: where one is among the mentions, and how far long work has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.model.pace import Pace, duration
from tui_reader.model.progress import Progress, Stage
from tui_reader.printable import printable_line
from tui_reader.tui.state import ReadingState

if TYPE_CHECKING:
    from rich.console import RenderableType

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

    def watch_progress(self, progress: Progress) -> None:
        """Work out how fast it goes, once for each time it is told."""
        self._amount = amount(self._pace.reach(progress))

    def render(self) -> RenderableType:
        """Counts and notice at the left, progress at the right."""
        left = "  ".join(part for part in (counts(self.state), self.notice) if part)
        read = "" if self.read is None else str(self.read)
        right = "  ".join(part for part in (self._amount, read) if part)
        line = Text(printable_line(left), no_wrap=True, overflow="ellipsis")
        width = self.content_size.width
        line.truncate(max(width - len(right) - 1, 0), overflow="ellipsis", pad=True)
        return line.append(f" {right}" if right else "")


def counts(state: ReadingState) -> str:
    """Say for example ``Ada Byron: 2 of 6 here, 5 of 12 in all``."""
    words = walk(state)
    return f"{words} · held to this article" if state.held else words


def walk(state: ReadingState) -> str:
    """Where one is among the mentions or hits that are walked through, else among the articles."""
    if state.entity is None:
        return found(state) if state.query else where(state)
    places, place, entity = state.concordance, state.place, state.entity
    label = entity.label
    if state.also and place is None:
        label = f"{len(state.chosen)} names"
    elif state.also and place is not None:
        which = places.whose(place)
        entity, places = state.chosen[which], places.parts[which]
        label = f"{entity.label} ({which + 1} of {len(state.chosen)} names)"
    here = places.count(state.row)
    total = len(places) if places.whole else sum(each.mentions for each in state.chosen)
    if place is None:
        return f"{label}: {here:,} here, {total:,} in all"
    nth_here, nth = places.position(place)
    among = f"{nth:,} of {total:,}" if places.whole else f"{total:,}"
    return f"{label}: {nth_here:,} of {here:,} here, {among} in all"


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


def amount(reached: Reached) -> str:
    """Say for example ``finding names 20/300 · 12/s · 23 s``: how many, how fast, how long yet."""
    progress = reached.progress
    if progress.stage is Stage.DONE:
        return ""
    if not progress.total:
        return f"{progress.stage}…"
    parts = [f"{progress.stage} {progress.done:,}/{progress.total:,}"]
    if reached.a_second is not None:
        parts.append(f"{reached.a_second:,.0f}/s")
    if reached.left is not None:
        parts.append(duration(reached.left))
    return " · ".join(parts)
