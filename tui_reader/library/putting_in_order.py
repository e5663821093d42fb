"""The second stage of indexing: what has been read is put in order, so that asking is quick.

The titles' full text is joined into one piece, the reading order is kept, and a large pile gets an
index for each order of its list. The invariant: nothing that is shown changes by that, so it may
be broken off anywhere, and all can be read and searched meanwhile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.progress import Stage
from tui_reader.store import headlines, listing, sorting

if TYPE_CHECKING:
    from tui_reader.library.indexing import Indexing


def put_in_order(indexing: Indexing) -> None:
    """Do what is to be done of it."""
    steps = 2 + len(indexing.index.ask(sorting.wanted))
    while indexing.index.ask(headlines.are_loose):
        indexing.go_on(Stage.ORDERING, 0, steps)
        indexing.settle(headlines.join_some)
    if not indexing.index.ask(listing.is_kept):
        _tell(indexing, 1, steps)
        indexing.settle(listing.keep_order)
    while wanted := indexing.index.ask(sorting.wanted):
        indexing.go_on(Stage.ORDERING, steps - len(wanted), steps)
        indexing.settle(sorting.keep_sorted)


def _tell(indexing: Indexing, done: int, steps: int) -> None:
    """Say how far it has come where that will take long enough to be read."""
    if not indexing.index.ask(sorting.are_few):
        indexing.go_on(Stage.ORDERING, done, steps)
