"""What the sidebar lists: the names of a scope, counted here and in all, narrowed by a filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.search import Group
from tui_reader.tui.state import Scope
from tui_reader.tui.widgets.name_list import NameRow

if TYPE_CHECKING:
    from tui_reader.library.library import Library

MOST = 500
"""How many names a filter keeps at the most."""


def name_rows(
    library: Library, article: str | None, scope: Scope, query: str
) -> tuple[NameRow, ...]:
    """The rows of the sidebar, most mentions in the scope first; a filter orders by likeness."""
    here = library.counts(article) if article is not None else {}
    if query.strip():
        entities = [library.entity(key) for key in _matching(library, query)]
    else:
        entities = library.names(article=article if scope is Scope.ARTICLE else None)
    rows = [NameRow(entity, here.get(entity.id, 0)) for entity in entities]
    if scope is Scope.ARTICLE:
        rows = [row for row in rows if row.here]
        if not query.strip():
            rows.sort(key=lambda row: (-row.here, -row.entity.mentions, row.entity.name))
    return tuple(rows)


def _matching(library: Library, query: str) -> list[str]:
    hits = library.search(query, MOST, groups=(Group.NAME,)).hits
    return list(dict.fromkeys(hit.entity_id for hit in hits if hit.entity_id is not None))
