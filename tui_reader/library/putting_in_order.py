"""The second stage of indexing: what has been read is put in order, so that asking is quick.

The titles' full text is joined into one piece, the reading order and how many articles each day has
are kept, and a large pile gets an index for each order of its list. The invariant: nothing that is
shown changes by that, so it may be broken off anywhere, and all can be read and searched meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.progress import Stage
from tui_reader.store import days, headlines, listing, sorting

if TYPE_CHECKING:
    from tui_reader.library.indexing import Indexing
    from tui_reader.store.database import Connection


def put_in_order(indexing: Indexing) -> None:
    """Do what is to be done of it."""
    steps = 2 + len(indexing.index.ask(sorting.wanted))
    while indexing.index.ask(headlines.are_loose):
        indexing.go_on(Stage.ORDERING, 0, steps)
        indexing.settle(headlines.join_some)
    if not indexing.index.ask(_lists_are_kept):
        _tell(indexing, 1, steps)
        indexing.settle(_keep_lists)
    while wanted := indexing.index.ask(sorting.wanted):
        indexing.go_on(Stage.ORDERING, steps - len(wanted), steps)
        indexing.settle(sorting.keep_sorted)


def _lists_are_kept(connection: Connection) -> bool:
    return listing.is_kept(connection) and days.is_kept(connection)


def _keep_lists(connection: Connection) -> None:
    listing.keep_order(connection)
    days.keep(connection)


def _tell(indexing: Indexing, done: int, steps: int) -> None:
    """Say how far it has come where that will take long enough to be read."""
    if not indexing.index.ask(sorting.are_few):
        indexing.go_on(Stage.ORDERING, done, steps)
