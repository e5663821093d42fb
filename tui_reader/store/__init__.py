"""The index on disk: SQLite, derived from the corpus, safe to delete at any time.

Whoever asks many kinds of questions reaches the rooms of this package through it, and each is
opened when something is first asked there (PEP 562): ``store.entities.entity(connection, id)``. So
a reader who only looks at the list of articles has loaded no more than that takes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui_reader.store import (
        arranging,
        articles,
        conditions,
        days,
        entities,
        files,
        interrupting,
        listing,
        mentions,
        name_listing,
        state,
        timelines,
    )

__all__ = [
    "arranging",
    "articles",
    "conditions",
    "days",
    "entities",
    "files",
    "interrupting",
    "listing",
    "mentions",
    "name_listing",
    "state",
    "timelines",
]


def __getattr__(name: str) -> Any:
    """Open a room."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
