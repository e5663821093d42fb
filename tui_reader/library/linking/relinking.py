"""Stale articles taken in: the whole of linking, a portion at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tui_reader.entities.garbage import collection_put_off
from tui_reader.library.linking.batch import Batch
from tui_reader.library.linking.groups import group_names
from tui_reader.library.linking.pairs import compare_names
from tui_reader.library.linking.pile import LinkedPile
from tui_reader.library.linking.short_forms import explain_short_forms
from tui_reader.library.linking.taking_in import take_in
from tui_reader.library.linking.writing import write_entities
from tui_reader.store import links, mentions, state
from tui_reader.store.links import stale

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tui_reader.library.linking.batch import Chains
    from tui_reader.store.database import Connection

_PORTION = 500


def link_some(connection: Connection, most: int) -> int:
    """Link the names of stale articles, no more than `most`; how many that were.

    The index is told that its names are others, and when nothing is left to be linked.
    """
    waiting = stale.articles(connection, most)
    if waiting:
        with links.much_cache(connection):
            take_up(connection, waiting, partial(mentions.chains_in, connection))
        stale.note_linked(connection, waiting)
        state.count_up(connection, state.NAMES)
    if len(waiting) < most and state.get(connection, state.UNLINKED):
        state.put(connection, state.UNLINKED, 0)
    return len(waiting)


def link_anew(connection: Connection) -> None:
    """Link the names of all articles, as if none had been linked before."""
    links.start_anew(connection)
    while link_some(connection, _PORTION):
        pass


def take_up(connection: Connection, articles: Iterable[str], chains: Chains) -> None:
    """Link the names of articles as they are now."""
    with collection_put_off():
        _take_steps(Batch(LinkedPile(connection), frozenset(articles)), chains)


def _take_steps(batch: Batch, chains: Chains) -> None:
    """All five of them; the batch is let go of at their end, before garbage is looked for."""
    take_in(batch, chains)
    compare_names(batch)
    group_names(batch)
    explain_short_forms(batch)
    write_entities(batch)
