"""The third stage of indexing: names are joined across articles.

Linking takes its time, so it is done beside the index and only its outcome is written, if what it
was made from is still as it was; otherwise it is done again with the index to itself. The
invariant: entities are those of the very chains that stand in the index when they are written.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.progress import Stage
from tui_reader.store import articles, contents, entities, mentions, state

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui_reader.library.indexing import Indexing
    from tui_reader.model.chain import Chain, ChainKey, LinkedEntity
    from tui_reader.store.database import Connection


def link_names(indexing: Indexing) -> None:
    """Join names across articles, if anything has changed since that was last done."""
    if not indexing.index.ask(_unlinked):
        return
    total = indexing.index.ask(articles.article_count)
    indexing.go_on(Stage.LINKING, 0, total)
    relink(indexing)
    indexing.go_on(Stage.LINKING, total, total)


def relink(indexing: Indexing) -> None:
    """Join names across articles as they stand now."""
    revisions, chains = indexing.index.ask(lambda c: (state.revisions(c), mentions.chains(c)))
    linked = _link(chains)

    def keep(connection: Connection) -> None:
        contents.drop_unused_contents(connection)
        if state.revisions(connection) == revisions:
            entities.put_entities(connection, linked, chains)
        elif _unlinked(connection):
            relink_at_once(connection)

    indexing.change(keep)


def relink_at_once(connection: Connection) -> None:
    """Join names across articles as they stand in the change that is being made."""
    chains = mentions.chains(connection)
    entities.put_entities(connection, _link(chains), chains)


def _unlinked(connection: Connection) -> bool:
    return bool(state.get(connection, state.UNLINKED))


def _link(chains: Mapping[ChainKey, Chain]) -> list[LinkedEntity]:
    from tui_reader.entities.linking import link

    return link(chains)
