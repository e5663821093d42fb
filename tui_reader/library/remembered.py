"""What is worked out from a whole index once, and kept until the index says it has changed.

The invariant: what `Remembered.get` returns was made from the very state of the index that the
given connection reads; a change made by another thread or another process counts.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Generic, TypeVar

from tui_reader.store import state

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_reader.store.database import Connection

Made = TypeVar("Made")


class Remembered(Generic[Made]):
    """One such thing: made by `make`, and stale once what is counted under `key` changes."""

    def __init__(self, key: str, make: Callable[[Connection], Made]) -> None:
        self._key = key
        self._make = make
        self._lock = threading.Lock()
        self._kept: tuple[tuple[int, int], Made] | None = None

    def get(self, connection: Connection) -> Made:
        """The thing, as the index stands on `connection`."""
        revision = state.revision(connection, self._key)
        with self._lock:
            if self._kept is None or self._kept[0] != revision:
                self._kept = revision, self._make(connection)
            return self._kept[1]
