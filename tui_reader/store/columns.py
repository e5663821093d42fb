"""How lists, spans and structures are written into one column as JSON, and read back.

The invariant is that of `values`: what is read back equals what was written.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tui_reader.model.article import Span
from tui_reader.model.structure import PLAIN, Leaf, Link, Structure, Styled
from tui_reader.store.values import to_text

if TYPE_CHECKING:
    from collections.abc import Sequence


def to_list(texts: Sequence[str]) -> str:
    """Texts as one column."""
    return json.dumps(texts) if texts else "[]"


def from_list(column: str) -> tuple[str, ...]:
    """The texts that `to_list` wrote."""
    return () if column == "[]" else tuple(json.loads(column))


def to_spans(spans: Sequence[Span]) -> str:
    """Spans as one column."""
    return json.dumps(spans) if spans else "[]"


def from_spans(column: str) -> tuple[Span, ...]:
    """The spans that `to_spans` wrote."""
    return () if column == "[]" else tuple(Span(*pair) for pair in json.loads(column))


def to_structure(structure: Structure) -> str:
    """A structure as one column."""
    if not structure:
        return ""
    parts = structure.leaves, structure.styled, structure.hidden, structure.links
    return to_text(json.dumps(parts, ensure_ascii=False, separators=(",", ":")))


def from_structure(column: str) -> Structure:
    """The structure that `to_structure` wrote."""
    if not column:
        return PLAIN
    leaves, styled, hidden, links = json.loads(column)
    return Structure(
        tuple(Leaf._make((*told, tuple(Span(*c) for c in cells))) for *told, cells in leaves),
        tuple(Styled(*each) for each in styled),
        tuple(Span(*each) for each in hidden),
        tuple(Link(*each) for each in links),
    )
