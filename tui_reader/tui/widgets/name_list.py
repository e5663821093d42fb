"""The right pane: the people and organisations named, with how often here and in all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive

from tui_reader.tui.emphasis import LIT
from tui_reader.tui.name_columns import told_alias, told_heading, told_name, told_unsure
from tui_reader.tui.naming import Names
from tui_reader.tui.sections import AliasRow, HeadingRow, NameRow, Row, UnsureRow
from tui_reader.tui.state import ReadingState
from tui_reader.tui.timelines import Timelines, cells_for
from tui_reader.tui.widgets.rows import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.model.entity import EntityRow
    from tui_reader.model.mention import Mention
    from tui_reader.tui.widgets.rows import Piece


class NameList(RowList[Row]):
    """People, then organisations, most mentions first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", tooltip="Light up this name", id="names.choose"),
        Binding("f", "filter", "Filter", tooltip="Type to narrow the names", id="names.filter"),
        Binding(
            "o",
            "screen.name_order",
            "Order",
            tooltip="Sort the names: mentions, name, first appearance, latest",
            id="names.order",
        ),
        Binding(
            "H",
            "screen.once",
            "Hide those seen once",
            tooltip="Hide the names that are seen once, or show them",
            show=False,
            id="names.once",
        ),
        Binding(
            "right,l",
            "unfold",
            "Other forms",
            tooltip="Show the forms of this name",
            show=False,
            id="names.unfold",
        ),
        Binding(
            "C",
            "add",
            "Add",
            tooltip="Light up this name beside those that are, or no longer",
            id="names.add",
        ),
        Binding("left", "fold", "Fold", tooltip="Fold them away", show=False, id="names.fold"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "name-list--person",
        "name-list--organisation",
        *(f"name-list--{look}" for look in LIT),
        "name-list--unsure",
        "name-list--time",
    }
    HELP = (
        "The names, most mentioned first: how often in this article and in all (· is not here). "
        "{names.choose} lights one up; {mention.next} then goes from mention to mention, through "
        "all articles. {names.add} lights another beside it. {names.unfold} shows the forms of a "
        "name; {names.choose} on a heading folds what is under it. Whoever is known by a part of a "
        "name only, such as a surname, comes last. Where there is room, bars show each name over "
        "time, from the first date of all articles to the last; those without a date are left out."
    )

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)
    names: reactive[Names] = reactive(Names, init=False, repaint=False)
    timelines: reactive[Timelines] = reactive(Timelines, init=False, repaint=False)

    @dataclass
    class Unsure(Message):
        """A form that belongs to nobody for sure was chosen."""

        mention: Mention

    @dataclass
    class Chosen(Message):
        """An entity was chosen."""

        entity: EntityRow

    @dataclass
    class Added(Message):
        """An entity is to be lit up beside others, or no longer."""

        entity_id: str

    @dataclass
    class Unfolded(Message):
        """The aliases of this entity are to be shown, or with `fold` no longer."""

        entity_id: str
        fold: bool = False

    @dataclass
    class HeadingChosen(Message):
        """What is under this heading is to be folded away, or shown."""

        heading: str

    @dataclass
    class Seen(Message):
        """These names can be seen, and how they are spread over time is not known."""

        names: tuple[str, ...]
        revision: tuple[int, ...]

    class FilterAsked(Message):
        """The user wants to type a filter."""

    def watch_names(self, before: Names, names: Names) -> None:
        """List other names; if those are like another query, go to the likest."""
        self.rows = names
        if names.likest is not None and names.query != before.query:
            self.go_to(names.likest)
        self._tell_seen()

    def watch_state(self, before: ReadingState, after: ReadingState) -> None:
        """Show which name is chosen."""
        if before.chosen != after.chosen:
            self.refresh()
            if after.entity is not None and before.entity != after.entity:
                self.go_to(after.entity.id)

    def key(self, row: Row) -> object:
        """An entity's id; the form that is nobody's, as a tuple of one; what else, as of two."""
        if isinstance(row, UnsureRow):
            return (row.mention.surface,)
        if isinstance(row, AliasRow):
            return row.entity_id, row.alias.text
        if isinstance(row, HeadingRow):
            return None, row.words
        return row.entity.id if isinstance(row, NameRow) else None

    def find(self, key: object) -> int | None:
        """The names know where each is."""
        if isinstance(key, tuple) and len(key) == 1:
            return self.names.unsure(*key)
        if isinstance(key, tuple):
            entity_id, words = key
            if entity_id is None:
                return self.names.heading(words)
            return self.names.find(entity_id, words)
        return self.names.find(key) if isinstance(key, str) else None

    def instead(self, rows: Sequence[Row]) -> int:
        """The first name: one seldom wants the heading over it."""
        names = (n for n, row in enumerate(rows) if isinstance(row, (NameRow, UnsureRow)))
        return next(names, 0)

    def selectable(self, row: Row) -> bool:
        """All but empty lines."""
        return not isinstance(row, str)

    def choose(self, row: Row) -> None:
        """Say which name to light up."""
        if isinstance(row, NameRow):
            self.post_message(self.Chosen(row.entity))
        elif isinstance(row, UnsureRow):
            self.post_message(self.Unsure(row.mention))
        elif isinstance(row, HeadingRow):
            self.post_message(self.HeadingChosen(row.words))
        elif isinstance(row, AliasRow):
            self.go_to(row.entity_id)
            self.action_choose()

    def action_add(self) -> None:
        """Say which name to light up beside others."""
        row = self.current
        if isinstance(row, NameRow):
            self.post_message(self.Added(row.entity.id))
        elif isinstance(row, AliasRow):
            self.post_message(self.Added(row.entity_id))

    def action_unfold(self) -> None:
        """Ask for the aliases of the name one is at, or for what is under the heading."""
        row = self.current
        if isinstance(row, NameRow):
            self.post_message(self.Unfolded(row.entity.id))
        elif isinstance(row, HeadingRow) and row.folded:
            self.choose(row)

    def action_fold(self) -> None:
        """Fold away the aliases one is at, or what is under the heading."""
        row = self.current
        if isinstance(row, AliasRow):
            self.go_to(row.entity_id)
            self.post_message(self.Unfolded(row.entity_id, fold=True))
        elif isinstance(row, NameRow):
            self.post_message(self.Unfolded(row.entity.id, fold=True))
        elif isinstance(row, HeadingRow) and not row.folded:
            self.choose(row)

    def action_filter(self) -> None:
        """Ask for the filter box."""
        self.post_message(self.FilterAsked())

    def pieces(self, row: Row, line: int, width: int) -> tuple[list[Piece], list[Piece]]:
        """Name, bars, and counts here and in all."""
        cells = cells_for(width)
        match row:
            case HeadingRow():
                return told_heading(row, cells)
            case AliasRow():
                return told_alias(row)
            case UnsureRow():
                return told_unsure(row)
            case NameRow():
                return self._told_name(row, cells)
        return [], []

    def _told_name(self, row: NameRow, cells: int) -> tuple[list[Piece], list[Piece]]:
        entity, ids = row.entity, [each.id for each in self.state.chosen]
        nth = ids.index(entity.id) if entity.id in ids else -1
        plain = self.app.has_class("-few-colours")
        bars = self.timelines.drawn(entity.id, cells, plain=plain) if cells else ""
        return told_name(row, f"name-list--{entity.kind if nth < 0 else LIT[nth]}", nth, bars)

    # What of the names that are seen is still to be looked up.

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Ask for the bars of what has come into sight."""
        super().watch_scroll_y(old_value, new_value)
        self._tell_seen()

    def on_resize(self) -> None:
        """Ask for the bars if there is room for them now."""
        super().on_resize()
        self._tell_seen()

    def watch_timelines(self) -> None:
        """Draw what has been looked up."""
        self.refresh()

    def _tell_seen(self) -> None:
        region = self.scrollable_content_region
        if not cells_for(region.width):
            return
        top = self.scroll_offset.y
        seen = self.rows[top : top + region.height]
        ids = (row.entity.id for row in seen if isinstance(row, NameRow))
        revision = self.names.revision
        if names := self.timelines.unknown(ids, revision):
            self.post_message(self.Seen(names, revision))
