"""The paragraphs a document is written of, as the structure of its text.

The invariant: every paragraph is a leaf, or none is, where all are plain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.structure import HEADING, PARAGRAPH, PLAIN, Leaf, Structure, Styled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.article import Span

_PREFIXES = {"item": ("• ", "  "), "quote": ("▌ ", "▌ ")}
_LEVEL = 2
_BREAK = re.compile("\n")


class Block(NamedTuple):
    """A paragraph of a text: ``heading``, ``quote``, ``item`` (without its bullet), or ""."""

    kind: str
    span: Span


def of_blocks(text: str, blocks: Sequence[Block]) -> Structure:
    """The structure of a text that is written of `blocks`, line breaks in them kept."""
    if not any(block.kind for block in blocks):
        return PLAIN
    breaks = [
        Styled(found.start(), found.end(), "break")
        for block in blocks
        for found in _BREAK.finditer(text, *block.span)
    ]
    return Structure(tuple(map(_leaf, blocks)), tuple(breaks))


def _leaf(block: Block) -> Leaf:
    if block.kind == "heading":
        return Leaf(HEADING, *block.span, level=_LEVEL)
    return Leaf(PARAGRAPH, *block.span, *_PREFIXES.get(block.kind, ("", "")))
