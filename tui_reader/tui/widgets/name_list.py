"""The right pane: the people and organisations named, with how often here and in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from tui_reader.tui.naming import UNSURE, NameRow, Names, Row, UnsureRow
from tui_reader.tui.state import ReadingState
from tui_reader.tui.widgets.rows import Piece, RowList

if TYPE_CHECKING:
    from tui_reader.model.entity import EntityRow
    from tui_reader.model.mention import Mention


class NameList(RowList[Row]):
    """People, then organisations, most mentions first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", tooltip="Light up this name", id="names.choose"),
        Binding("f", "filter", "Filter", tooltip="Type to narrow the names", id="names.filter"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "name-list--person",
        "name-list--organisation",
        "name-list--chosen",
        "name-list--unsure",
    }
    HELP = (
        "The names, most mentioned first: how often in this article and in all (· is not here). "
        "Enter lights one up; n then goes from mention to mention, through all articles."
    )

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    names: reactive[Names] = reactive(Names, init=False, repaint=False)

    @dataclass
    class Unsure(Message):
        """A form that belongs to nobody for sure was chosen."""

        mention: Mention

    @dataclass
    class Chosen(Message):
        """An entity was chosen."""

        entity: EntityRow

    class FilterAsked(Message):
        """The user wants to type a filter."""

    def watch_names(self, names: Names) -> None:
        """List other names."""
        self.rows = names

    def watch_state(self, before: ReadingState, after: ReadingState) -> None:
        """Show which name is chosen."""
        if before.entity != after.entity:
            self.refresh()
            if after.entity is not None:
                self.go_to(after.entity.id)

    def key(self, row: Row) -> object:
        """An entity's id, or the form that is nobody's, as a tuple of one."""
        if isinstance(row, UnsureRow):
            return (row.mention.surface,)
        return row.entity.id if isinstance(row, NameRow) else None

    def find(self, key: object) -> int | None:
        """The names know where each is."""
        if isinstance(key, tuple):
            return self.names.unsure(*key)
        return self.names.find(key) if isinstance(key, str) else None

    def selectable(self, row: Row) -> bool:
        """Headings only head."""
        return not isinstance(row, str)

    def choose(self, row: Row) -> None:
        """Say which name to light up."""
        if isinstance(row, NameRow):
            self.post_message(self.Chosen(row.entity))
        elif isinstance(row, UnsureRow):
            self.post_message(self.Unsure(row.mention))

    def action_filter(self) -> None:
        """Ask for the filter box."""
        self.post_message(self.FilterAsked())

    def pieces(self, row: Row, line: int, width: int) -> tuple[list[Piece], list[Piece]]:
        """Name, then counts here and in all."""
        if isinstance(row, str):
            columns = [Piece("here   all ", "row--quiet")] if row not in ("", UNSURE) else []
            return [Piece(f" {row}", "row--heading")], columns
        if isinstance(row, UnsureRow):
            name = Piece(f"   {row.mention.surface} ?", "name-list--unsure")
            return [name], [Piece(f" {row.here:>3} {'':>5} ")]
        entity = row.entity
        chosen = self.state.entity is not None and self.state.entity.id == entity.id
        look = "name-list--chosen" if chosen else f"name-list--{entity.kind}"
        left = [Piece(" ▸ " if chosen else "   ", look), Piece(entity.label, look)]
        here = f"{row.here}" if row.here else "·"
        return left, [Piece(f" {here:>3} "), Piece(f"{entity.mentions:>5} ", "row--quiet")]
