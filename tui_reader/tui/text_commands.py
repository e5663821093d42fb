"""Every command of the text pane, once; as `commands` has those of the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from textual.binding import BindingType

TEXT: list[BindingType] = [
    Binding("f", "find", "Find", tooltip="Find in this article", id="text.find"),
    Binding("o", "screen.links", "Links", tooltip="Links of this article", id="text.links"),
    Binding("up,k", "scroll(-1)", "Up", show=False, id="text.up"),
    Binding("down,j", "scroll(1)", "Down", show=False, id="text.down"),
    Binding("pageup,b", "page(-1)", "Page up", show=False, id="text.page_up"),
    Binding("pagedown,space", "page(1)", "Page down", show=False, id="text.page_down"),
    Binding("home,g", "end(-1)", "Top", show=False, id="text.top"),
    Binding("end,G", "end(1)", "Bottom", show=False, id="text.bottom"),
    Binding(
        "left_curly_bracket,alt+up",
        "paragraph(-1)",
        "Previous paragraph",
        show=False,
        id="text.paragraph_before",
    ),
    Binding(
        "right_curly_bracket,alt+down",
        "paragraph(1)",
        "Next paragraph",
        show=False,
        id="text.paragraph_after",
    ),
]
