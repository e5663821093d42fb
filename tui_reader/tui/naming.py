"""What the sidebar lists: the names of a scope, counted here and in all, narrowed by a filter."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from tui_reader.model.search import Group
from tui_reader.tui.state import Scope
from tui_reader.tui.widgets.name_list import NameRow, UnsureRow

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.model.mention import Mention

MOST = 500
"""How many names a filter keeps at the most."""


def name_rows(
    library: Library, article: str | None, scope: Scope, query: str
) -> tuple[NameRow | UnsureRow, ...]:
    """The rows of the sidebar, most mentions in the scope first; a filter orders by likeness.

    Forms of the open article that nobody is surely meant by come last.
    """
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
    return (*rows, *_unsure(library, article, query.strip().casefold()))


def _unsure(library: Library, article: str | None, query: str) -> list[UnsureRow]:
    """The forms in an article that belong to nobody for sure, in order of appearance."""
    mentions = [] if article is None else library.mentions(article=article)
    first: dict[str, Mention] = {}
    here: Counter[str] = Counter()
    for mention in mentions:
        if mention.entity_id is None and query in mention.surface.casefold():
            first.setdefault(mention.surface, mention)
            here[mention.surface] += 1
    return [UnsureRow(mention, here[surface]) for surface, mention in first.items()]


def _matching(library: Library, query: str) -> list[str]:
    hits = library.search(query, MOST, groups=(Group.NAME,)).hits
    return list(dict.fromkeys(hit.entity_id for hit in hits if hit.entity_id is not None))
