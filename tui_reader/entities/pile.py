"""What the rules of linking ask about the whole pile.

The invariant: asking changes nothing, and an answer depends on the pile alone, never on how it
came together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tui_reader.entities.nodes import Node


class Pile(Protocol):
    """Whoever knows which articles print which names."""

    def naming_both(self, one: Node, two: Node) -> str | None:
        """The first article that names both, if one does."""

    def company(self, one: Node, two: Node) -> tuple[str, ...]:
        """Names of who is named with both: two, or none where that few are."""
