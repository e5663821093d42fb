"""Which letters of a line made it a hit.

The invariant: marks are spans of the very line that is shown, in order, none empty.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.model.article import Span
from tui_reader.store.folding import prefix_end, words

if TYPE_CHECKING:
    from collections.abc import Mapping


def marks(label: str, beginnings: Mapping[str, int]) -> tuple[Span, ...]:
    """The spans of `label` that are one of `beginnings`, so many folded letters of each."""
    found = words(label, beginnings.__contains__)
    return tuple(
        [
            Span(start, min(end, prefix_end(label, start, beginnings[word])))
            for word, start, end in found
        ]
    )
