"""The engine that finds names by rule and pattern: no model, nothing to train, a reason for each.

It reads the capitalised runs of a page one by one (`reading`), weighs what is around them
(`evidence`), and then reads the page as a whole once more (`consistency`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.rules.consistency import settle
from tui_reader.entities.rules.page import prepare
from tui_reader.entities.rules.reading import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.recogniser import Document, NameSpan
    from tui_reader.model.article import Span

__all__ = ["RuleRecogniser"]


class RuleRecogniser:
    """Finds names by rules: titles, posts, first names, head words, and what stands around."""

    @property
    def id(self) -> str:
        """Which engine and which version of it."""
        return "rules-4"

    def recognise(self, documents: Sequence[Document]) -> list[list[NameSpan]]:
        """The names in each document, sorted by start; time is linear in the text."""
        return [_names(document) for document in documents]


def _names(document: Document) -> list[NameSpan]:
    """The names of one document."""
    page = prepare(document)
    names = settle(page, read(page))
    return [name for name in names if not _touches(document.furniture, name)]


def _touches(furniture: Sequence[Span], name: NameSpan) -> bool:
    """Whether a name runs on over furniture that holds no word."""
    return any(name.start < span.end and span.start < name.end for span in furniture)
