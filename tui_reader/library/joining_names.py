"""The third stage of indexing: names are joined across articles.

Only what articles that came, went or changed can affect is looked at again, some of them at a time,
each portion whole or not at all; what readers see is right for all articles but those that wait.
The invariant: once nothing waits, the entities are those that linking all articles at once makes.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from tui_reader.model.progress import Stage
from tui_reader.store import contents, state
from tui_reader.store.links import stale

if TYPE_CHECKING:
    from tui_reader.library.indexing import Indexing
    from tui_reader.store.database import Connection

_SECONDS = 1.0
_SECONDS_OF_MANY = 10.0
"""So long a portion may take while more articles wait than the largest portion has."""
_FEWEST = 16
MOST_AT_ONCE = 8192
"""So many articles take some 200 MB, and more would cost little less each."""


def link_names(indexing: Indexing) -> None:
    """Join names across articles, if anything has changed since that was last done."""
    if not indexing.index.ask(_unlinked):
        return
    indexing.change(_drop_unused)
    total = left = indexing.index.ask(stale.count)
    size = _FEWEST
    while indexing.index.ask(_unlinked):
        indexing.go_on(Stage.LINKING, total - left, total)
        size = link_portion(indexing, size, _SECONDS_OF_MANY if left > MOST_AT_ONCE else _SECONDS)
        left = indexing.index.ask(stale.count)
        total = max(total, left)
    indexing.go_on(Stage.LINKING, total, total)


def link_portion(indexing: Indexing, size: int, seconds: float = _SECONDS) -> int:
    """Join the names of no more than `size` articles that wait; the size the next should have.

    The more at a time, the less each costs: a name is taken apart once for all articles of a
    portion. But in about so many `seconds` other processes have their turns. Raises `StoppedError`
    as soon as it is cancelled.
    """
    from tui_reader.library.linking.relinking import link_some

    started = time.monotonic()
    indexing.attempt(lambda connection: link_some(connection, size) > 0)
    took = time.monotonic() - started
    if took > 2 * seconds:
        return max(size // 2, _FEWEST)
    return min(2 * size, MOST_AT_ONCE) if took < seconds / 2 else size


def relink_at_once(connection: Connection) -> None:
    """Join all names across articles anew, in the change that is being made."""
    from tui_reader.library.linking.relinking import link_anew

    link_anew(connection)


def _drop_unused(connection: Connection) -> bool:
    contents.drop_unused_contents(connection)
    return False


def _unlinked(connection: Connection) -> bool:
    return bool(state.get(connection, state.UNLINKED))
