"""The reader's keys: which are active together, and as a table for the README and others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tui_reader.tui.box_commands import FILTER_BOX, FIND_BOX, HELP, LINKS, SEARCH_BOX, WHY
from tui_reader.tui.commands import READER, grouped, key_name
from tui_reader.tui.text_commands import TEXT
from tui_reader.tui.widgets.article_list import ArticleList
from tui_reader.tui.widgets.name_list import NameList
from tui_reader.tui.widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    Sections = Sequence[Sequence[BindingType]]

PLACES: dict[str, Sections] = {
    "articles": (READER, RowList.BINDINGS, ArticleList.BINDINGS),
    "names": (READER, RowList.BINDINGS, NameList.BINDINGS),
    "text": (READER, TEXT),
    "search box": (SEARCH_BOX,),
    "filter box": (FILTER_BOX,),
    "find box": (FIND_BOX,),
    "help": (HELP,),
    "why": (WHY,),
    "links": (RowList.BINDINGS, LINKS),
}
"""The bindings that are active together, by the pane or the box that has the focus."""

TYPED_INTO = frozenset({"search box", "filter box", "find box", "help"})
"""Where keys are typed, so that none that writes something can be a command's."""


def bindings(sections: Sections | None = None) -> list[Binding]:
    """The bindings of some sections, or of all: everywhere, in the lists, the names, the text."""
    places = PLACES.values() if sections is None else (sections,)
    found = [b for place in places for section in place for b in section if isinstance(b, Binding)]
    return list({id(binding): binding for binding in found}.values())


def key_table() -> list[tuple[str, str]]:
    """Rows of keys and what they do."""
    return list(dict.fromkeys(grouped(bindings())))


def command_table() -> list[tuple[str, str, list[str]]]:
    """The id of each command, what it does, and its keys as one would write them."""
    return [
        (each.id, each.tooltip or each.description, [*map(_written, each.key.split(","))])
        for each in bindings()
        if each.id is not None
    ]


def _written(key: str) -> str:
    """A key as one would write it in a file: a character as itself, another by its name."""
    name = key_name(key)
    return name if len(name) == 1 and name.isascii() else key
