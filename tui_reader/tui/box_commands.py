"""The commands of the boxes that one types in, and of what opens over the panes.

They are rebound by their ids as those of the panes are; whatever can be typed stays for the box.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from textual.binding import BindingType

SEARCH_BOX: list[BindingType] = [
    Binding("down", "move(1)", "Down", show=False, id="search_box.down"),
    Binding("up", "move(-1)", "Up", show=False, id="search_box.up"),
    Binding("pagedown", "page(1)", "Page down", show=False, id="search_box.page_down"),
    Binding("pageup", "page(-1)", "Page up", show=False, id="search_box.page_up"),
    Binding(
        "tab",
        "complete",
        "Take what is offered",
        show=False,
        priority=True,
        id="search_box.complete",
    ),
    Binding("ctrl+down", "offer(1)", "Offer the next", show=False, id="search_box.offer_next"),
    Binding("ctrl+up", "offer(-1)", "Offer the last", show=False, id="search_box.offer_last"),
    Binding("ctrl+l", "list", "List only these", show=False, id="search_box.list"),
    Binding("ctrl+s", "save", "Save this search", show=False, id="search_box.save"),
    Binding("escape", "dismiss(None)", "Close the search box", show=False, id="search_box.close"),
]

FILTER_BOX: list[BindingType] = [
    Binding("down", "submit", "To the list", tooltip="Go on to the list", id="filter_box.leave"),
    Binding(
        "escape",
        "screen.clear",
        "Clear",
        tooltip="Empty the filter and leave it",
        id="filter_box.clear",
    ),
]

FIND_BOX: list[BindingType] = [
    Binding("f3,down", "next(1)", "Next", tooltip="Next of what is found", id="find_box.next"),
    Binding(
        "shift+enter,shift+f3,f15,up",
        "next(-1)",
        "Previous",
        tooltip="Previous of what is found",
        show=False,
        id="find_box.previous",
    ),
    Binding("alt+w", "whole", "Whole words", show=False, priority=True, id="find_box.whole"),
    Binding(
        "alt+r",
        "pattern",
        "Pattern",
        tooltip="Take it as a regular expression",
        show=False,
        priority=True,
        id="find_box.pattern",
    ),
    Binding("escape", "close", "Close", tooltip="Close the find box", id="find_box.close"),
]

HELP: list[BindingType] = [
    Binding("escape", "leave", "Empty the box, or close", show=False, id="help.leave"),
    Binding("f1", "dismiss", "Close", show=False, id="help.close"),
    Binding("up", "scroll(-1)", "Scroll up", show=False, id="help.up"),
    Binding("down", "scroll(1)", "Scroll down", show=False, id="help.down"),
    Binding("pageup", "page(-1)", "Page up", show=False, id="help.page_up"),
    Binding("pagedown", "page(1)", "Page down", show=False, id="help.page_down"),
]

WHY: list[BindingType] = [
    Binding("escape,q,W,enter", "dismiss", "Close", show=False, id="why.close"),
    Binding("j", "scroll(1)", "Scroll down", show=False, id="why.down"),
    Binding("k", "scroll(-1)", "Scroll up", show=False, id="why.up"),
    Binding("space", "page(1)", "Page down", show=False, id="why.page_down"),
    Binding("b", "page(-1)", "Page up", show=False, id="why.page_up"),
    Binding("g", "end(-1)", "Top", show=False, id="why.top"),
    Binding("G", "end(1)", "Bottom", show=False, id="why.bottom"),
]

LINKS: list[BindingType] = [
    Binding("y", "copy", "Copy", tooltip="Copy the address", show=False, id="links.copy"),
    Binding("escape,q,o", "dismiss", "Close", show=False, id="links.close"),
]
