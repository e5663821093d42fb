"""What the reader says of itself: the five keys of the first start, and notices, each once.

The invariant: the greeting goes with the first key or click, and what else there is to be said
waits until then; neither is ever in the way of the status line (see `app.tcss`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.tui.screens.furnished import FurnishedScreen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual import events

GREETING_SECONDS = 20


class TellingScreen(FurnishedScreen):
    """A reader that says something in passing."""

    def __init__(self) -> None:
        super().__init__()
        self._greeting = False
        self._told: set[str] = set()
        self._waiting: list[str] = []

    def greet(self, state_dir: Path | None) -> None:
        """Tell five keys, if it is the first time."""
        from tui_reader.settings.first import is_first_time

        if is_first_time(state_dir):
            from tui_reader.tui.greeting import TITLE, greeting

            words = greeting(self.active_bindings.values())
            self.notify(words, title=TITLE, timeout=GREETING_SECONDS, markup=False)
            self.set_timer(GREETING_SECONDS, self.end_greeting)
            self._greeting = True

    def end_greeting(self) -> None:
        """Greet no longer: something else is looked at."""
        if self._greeting:
            self._greeting = False
            self.app.clear_notifications()
            self.tell(self._waiting)

    def tell(self, notices: Iterable[str]) -> None:
        """Show each notice once; while the reader greets, afterwards."""
        if self._greeting:
            self._waiting += notices
            return
        for notice in dict.fromkeys(notices):
            if notice not in self._told:
                self.notify(notice, severity="warning", markup=False)
                self._told.add(notice)

    def on_key(self, event: events.Key) -> None:
        """The first key ends the greeting; Escape does nothing else."""
        if self._greeting and event.key == "escape":
            event.stop()
        self.end_greeting()

    def on_click(self) -> None:
        """So does the first click."""
        self.end_greeting()
