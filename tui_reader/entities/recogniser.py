"""The seam between the pipeline and whatever finds names: rules today, a learnt model tomorrow.

A recogniser is given documents and returns, for each, the spans that are names of people and
organisations. It does not say who they are: coreference and linking do. The invariant: spans of
one document are sorted, do not overlap one another, and never touch furniture.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.article import Span
    from tui_reader.model.mention import Kind


@dataclass(frozen=True, slots=True)
class Document:
    """What a recogniser reads: `text`, its sentence spans in order, and what to leave alone."""

    text: str
    sentences: tuple[Span, ...]
    furniture: tuple[Span, ...] = ()


class NameSpan(NamedTuple):
    """A name found at ``[start, end)``, without its title or role, and the reason it was taken."""

    start: int
    end: int
    kind: Kind
    reason: str


class Recogniser(Protocol):
    """Finds names in documents."""

    @property
    def id(self) -> str:
        """Which engine and which version of it: part of what keys the index."""

    def recognise(self, documents: Sequence[Document]) -> list[list[NameSpan]]:
        """The names in each document, sorted by start."""
