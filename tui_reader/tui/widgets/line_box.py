"""A box to type a line in.

Typing in a box of Textual's lays out the whole screen anew for each letter, as the size of the text
in it has changed. The invariant: this one's own size is not that of its text, so that nothing has
to be laid out and a keystroke redraws the box alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.reactive import reactive
from textual.widgets import Input

from tui_reader.tui.box_commands import FILTER_BOX

if TYPE_CHECKING:
    from textual.binding import BindingType


class LineBox(Input):
    """An `Input` of a fixed width."""

    virtual_size: reactive[Size] = reactive(Size(0, 0), repaint=False)


class FilterBox(LineBox):
    """A box over a list, that what is typed in it narrows."""

    BINDINGS: ClassVar[list[BindingType]] = FILTER_BOX
