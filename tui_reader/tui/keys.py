"""The reader's keys as a table, for the README and whoever else wants to print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

from tui_reader.tui.commands import READER, grouped
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.name_list import NameList
from tui_reader.tui.widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import BindingType


def key_table() -> list[tuple[str, str]]:
    """Rows of keys and what they do: everywhere, then in the lists, the names and the text."""
    sections = (READER, RowList.BINDINGS, NameList.BINDINGS, ArticleText.BINDINGS)
    rows = [row for section in sections for row in grouped(_bindings(section))]
    return list(dict.fromkeys(rows))


def _bindings(section: Iterable[BindingType]) -> Iterable[Binding]:
    return (binding for binding in section if isinstance(binding, Binding))
