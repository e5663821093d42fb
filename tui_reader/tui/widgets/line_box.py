"""A box to type a line in.

Typing in a box of Textual's lays out the whole screen anew for each letter, as the size of the text
in it has changed. The invariant: this one's own size is not that of its text, so that nothing has
to be laid out and a keystroke redraws the box alone.
"""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input


class LineBox(Input):
    """An `Input` of a fixed width."""

    virtual_size: reactive[Size] = reactive(Size(0, 0), repaint=False)
