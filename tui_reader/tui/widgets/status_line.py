"""The line above the footer: where one is among the mentions, and how far long work has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.model.progress import Progress, Stage
from tui_reader.printable import printable_line
from tui_reader.tui.state import ReadingState

if TYPE_CHECKING:
    from rich.console import RenderableType


class StatusLine(Widget):
    """One line: the chosen name's counts, or the last notice; progress at the right."""

    state: reactive[ReadingState] = reactive(ReadingState)
    progress: reactive[Progress] = reactive(Progress(Stage.DONE))
    notice: reactive[str] = reactive("")

    def render(self) -> RenderableType:
        """Counts and notice at the left, progress at the right."""
        left = "  ".join(part for part in (counts(self.state), self.notice) if part)
        right = amount(self.progress)
        line = Text(printable_line(left), no_wrap=True, overflow="ellipsis")
        width = self.content_size.width
        line.truncate(max(width - len(right) - 1, 0), overflow="ellipsis", pad=True)
        return line.append(f" {right}" if right else "")


def counts(state: ReadingState) -> str:
    """Say for example ``Ada Byron: 2 of 6 here, 5 of 12 in all``."""
    if state.entity is None:
        return found(state) if state.query else where(state)
    places, place = state.concordance, state.place
    here = places.count(state.row)
    total = len(places) if places.whole else state.entity.mentions
    if place is None:
        return f"{state.entity.label}: {here:,} here, {total:,} in all"
    nth_here, nth = places.position(place)
    among = f"{nth:,} of {total:,}" if places.whole else f"{total:,}"
    return f"{state.entity.label}: {nth_here:,} of {here:,} here, {among} in all"


def found(state: ReadingState) -> str:
    """Say for example ``“harbour wall”: 2 of 5 here``."""
    spans, mark = state.found, state.mark
    nth = f"{spans.index(mark) + 1:,} of " if mark in spans else ""
    return f"“{state.query}”: {nth}{len(spans):,} here"


def where(state: ReadingState) -> str:
    """Which article of how many is open."""
    if state.row < 0:
        return ""
    return f"Article {state.row + 1:,} of {len(state.pile.listing):,}"


def amount(progress: Progress) -> str:
    """Say for example ``finding names 20/300``."""
    if progress.stage is Stage.DONE:
        return ""
    if not progress.total:
        return f"{progress.stage}…"
    return f"{progress.stage} {progress.done:,}/{progress.total:,}"
