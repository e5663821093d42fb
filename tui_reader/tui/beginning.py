"""The beginning of a long article, to be set and shown while the whole is still being set.

The invariant: it is a beginning in every respect: its text, its structure and its furniture are the
first of the article's, so that its offsets and, but for its last lines, its lines are the same.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, TypeVar

from tui_reader.model.structure import PLAIN, Structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.article import Article, Span
    from tui_reader.model.structure import Leaf, Link, Styled

LONG = 180_000
"""An article of more characters than this, about 30,000 words, takes longer than a frame to set."""

SHOWN_FIRST = 20_000
"""At most so many characters are set at once; that is more than a screenful."""

Stretch = TypeVar("Stretch", "Leaf", "Link", "Span", "Styled")


def beginning(article: Article) -> Article:
    """The beginning of an article: whole paragraphs, if the first is not too long."""
    text, structure = article.text, article.structure
    ends = [
        leaf.end
        for leaf in structure.leaves[: bisect_right(structure.leaves, SHOWN_FIRST, key=_end)]
    ]
    cut = ends[-1] if ends else _cut(text)
    return article._replace(
        text=text[:cut],
        furniture=_within(article.furniture, cut),
        structure=_beginning_of(structure, cut) if ends else PLAIN,
    )


def _cut(text: str) -> int:
    """Where to end, if not with a leaf: after a paragraph, else a line, else a word."""
    for gap in ("\n\n", "\n", " "):
        cut = text.rfind(gap, 1, SHOWN_FIRST)
        if cut > 0:
            return cut
    return SHOWN_FIRST


def _beginning_of(structure: Structure, cut: int) -> Structure:
    return Structure(
        _within(structure.leaves, cut),
        _within(structure.styled, cut),
        _within(structure.hidden, cut),
        _within(structure.links, cut),
    )


def _within(stretches: Sequence[Stretch], cut: int) -> tuple[Stretch, ...]:
    return tuple(each for each in stretches if each.end <= cut)


def _end(leaf: Leaf) -> int:
    return leaf.end
