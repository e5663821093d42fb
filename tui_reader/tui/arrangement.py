"""Which panes there is room for: three on a wide screen, two on a medium one, else one.

What a wide screen has more than the text needs goes to the panes at its sides: first so much that
the names have room for their bars, then to the articles until their rows are one line each, then
to both.
"""

from __future__ import annotations

from enum import StrEnum

WIDE, MEDIUM = 112, 76
"""From how many cells three panes and two are shown."""

ARTICLES_WIDTH, WIDEST = 39, 110
"""Cells of the articles at the least, where there are three panes, and at the most."""

NAMES_WIDTH = 35
"""Cells of the names, as long as nobody says otherwise."""

FOR_BARS, FOR_ONE_LINE, MORE_NAMES = 5, 13, 12
"""Cells that the names need for bars, the articles for rows of one line, the names can use."""


class Pane(StrEnum):
    """The three panes, from left to right."""

    ARTICLES = "articles"
    TEXT = "text"
    NAMES = "names"


def visible(width: int, pane: Pane, side: Pane, *, text_only: bool) -> frozenset[Pane]:
    """The panes to show, given the one in use and the side pane that was in use last."""
    if text_only:
        return frozenset({Pane.TEXT})
    if width >= WIDE:
        return frozenset(Pane)
    if width >= MEDIUM:
        return frozenset({Pane.TEXT, side})
    return frozenset({pane})


def sides(width: int, text: int, names: int) -> tuple[int, int]:
    """How wide the articles and the names are beside a text of `text` cells.

    `names` is how wide those are to be where nothing is left over; more or less than `NAMES_WIDTH`
    is for the articles to bear.
    """
    spare = max(width - text - ARTICLES_WIDTH - NAMES_WIDTH, 0)
    names += min(spare, FOR_BARS)
    names += min(max(spare - FOR_BARS - FOR_ONE_LINE, 0) // 4, MORE_NAMES)
    return min(max(width - text - names, ARTICLES_WIDTH), WIDEST), names
