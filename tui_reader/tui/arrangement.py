"""Which panes there is room for: three on a wide screen, two on a medium one, else one."""

from __future__ import annotations

from enum import StrEnum

WIDE, MEDIUM = 112, 76
"""From how many cells three panes and two are shown."""


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
