"""An unseen widget that says when the files have changed.

It listens on a thread of its own, which ends with the screen. The invariant: whatever changes after
`begin` is told, and so is what changed just before, for the first word comes once it listens.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from tui_reader.library.library import Library

DELAY = 0.5
"""Seconds until it begins: what is needed for that need not be loaded before the first keys."""


class Watcher(Widget):
    """Posts a message after each change below the library's root."""

    class Changed(Message):
        """Files have changed, or may have."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self.library = library
        self.display = False
        self.listening = False
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def begin(self) -> None:
        """Listen from now on; a second call does nothing."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._listen, name="watcher", daemon=True)
            self.set_timer(DELAY, self._thread.start)

    def on_unmount(self) -> None:
        """Listen no longer."""
        self._stop.set()

    def _listen(self) -> None:
        for _ in self.library.changes(self._stop):
            self.listening = True
            if not self._stop.is_set():
                self.post_message(self.Changed())
