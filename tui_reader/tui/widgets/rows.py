"""A list that draws only the rows that can be seen, however many there are.

Built on Textual's Line API: the work of a key press does not grow with the list. A subclass says
what a row looks like, as pieces of text with the names of component classes, and which rows can be
chosen. The invariant: when the rows change, the row under the cursor stays the same row at the
same height of the screen, if it is still there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic, NamedTuple, TypeVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_reader.printable import printable_line, steady
from tui_reader.tui.wrapping import wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.style import Style
    from textual import events
    from textual.geometry import Region

T = TypeVar("T")


class Piece(NamedTuple):
    """Some text of a row, and the component class that gives it its style ("" for none)."""

    text: str
    look: str = ""


class RowList(ScrollView, Generic[T], can_focus=True):
    """A list of rows of `row_height` lines each, with a cursor."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "move(-1)", "Up", show=False, id="list.up"),
        Binding("down,j", "move(1)", "Down", show=False, id="list.down"),
        Binding("pageup,b", "page(-1)", "Page up", show=False, id="list.page_up"),
        Binding("pagedown,space", "page(1)", "Page down", show=False, id="list.page_down"),
        Binding("home,g", "end(-1)", "Top", show=False, id="list.top"),
        Binding("end,G", "end(1)", "Bottom", show=False, id="list.bottom"),
        Binding("enter", "choose", "Open", id="list.choose"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"row--cursor", "row--quiet", "row--heading"}

    row_height: int = 1
    rows: reactive[Sequence[T]] = reactive((), init=False, repaint=False)
    cursor: reactive[int] = reactive(0, init=False, repaint=False)
    empty: reactive[str] = reactive("", init=False)
    """What is said where there are no rows."""

    virtual_size: reactive[Size] = reactive(Size(0, 0), init=False, repaint=False)
    """The room that all rows take. Nothing is laid out anew when it changes: see its watcher."""

    # What a subclass says.

    def pieces(self, row: T, line: int, width: int) -> tuple[list[Piece], list[Piece]]:
        """What stands at the left and at the right of one line of a row `width` cells wide."""
        raise NotImplementedError

    def key(self, row: T) -> object:
        """What makes a row the same row after the list has changed."""
        raise NotImplementedError

    def selectable(self, row: T) -> bool:
        """Whether the cursor may stand on a row."""
        return True

    def choose(self, row: T) -> None:
        """Say that a row was chosen."""

    def find(self, key: object) -> int | None:
        """Where the row with `key` is; a subclass that knows need not look through them all."""
        for number, row in enumerate(self.rows):
            if self.selectable(row) and self.key(row) == key:
                return number
        return None

    def instead(self, rows: Sequence[T]) -> int:
        """Where the cursor goes when its row is gone: to the first that it may stand on."""
        return next((n for n, row in enumerate(rows) if self.selectable(row)), 0)

    # Moving.

    @property
    def current(self) -> T | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def action_move(self, by: int) -> None:
        """Move the cursor to the next selectable row in one direction."""
        target = self.cursor + by
        while 0 <= target < len(self.rows) and not self.selectable(self.rows[target]):
            target += by
        if 0 <= target < len(self.rows):
            self.cursor = target
        elif by < 0:
            self._scroll(0)

    def action_page(self, by: int) -> None:
        """Move the cursor by as many rows as can be seen."""
        height = max(self.scrollable_content_region.height // self.row_height - 1, 1)
        self._move_near(self.cursor + by * height, by)

    def action_end(self, by: int) -> None:
        """Move the cursor to the first or last row."""
        self._move_near(0 if by < 0 else len(self.rows) - 1, -by)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        row = self.current
        if row is not None and self.selectable(row):
            self.choose(row)

    def go_to(self, key: object) -> None:
        """Put the cursor on the row with `key`, if there is one."""
        number = self.find(key)
        if number is not None:
            self.cursor = number

    def _move_near(self, target: int, by: int) -> None:
        """Put the cursor on the first selectable row from `target` in one direction."""
        target = min(max(target, 0), len(self.rows) - 1)
        while 0 <= target < len(self.rows):
            if self.selectable(self.rows[target]):
                self.cursor = target
                return
            target += by

    def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        place = event.get_content_offset(self)
        if place is None:
            return
        number = (place.y + self.scroll_offset.y) // self.row_height
        if 0 <= number < len(self.rows) and self.selectable(self.rows[number]):
            self.cursor = number
            self.choose(self.rows[number])

    # Reacting.

    def watch_rows(self, before: Sequence[T], after: Sequence[T]) -> None:
        """Keep the cursor on its row, and that row at its height on the screen."""
        cursor = self.cursor
        old = before[cursor] if 0 <= cursor < len(before) else None
        number = None if old is None else self.find(self.key(old))
        if number is None:
            number = self.instead(after)
        shift = (number - cursor) * self.row_height
        self.virtual_size = Size(0, len(after) * self.row_height)
        if shift:
            self._scroll(self.scroll_offset.y + shift)
            self.set_reactive(RowList.cursor, number)
        self.refresh_rows(before, cursor)

    def refresh_rows(self, before: Sequence[T], cursor: int) -> None:
        """Redraw what is not as in the rows `before`, with the cursor where it was then.

        That is everything; a subclass whose rows are few may look what differs.
        """
        self.refresh()

    def watch_virtual_size(self, size: Size) -> None:
        """Let the scrollbar come or go if it must, which is all that moves; else tell it alone."""
        bar = self.styles.overflow_y == "scroll" or size.height > self.container_size.height
        if bar != self.show_vertical_scrollbar:
            self.refresh(layout=True)
        elif bar:
            self.vertical_scrollbar.window_virtual_size = size.height
        if self.scroll_offset.y > self.max_scroll_y:
            self._scroll(self.max_scroll_y)

    def watch_cursor(self, before: int, after: int) -> None:
        """Redraw the two rows, and scroll as little as shows the cursor."""
        for number in (before, after):
            self.refresh_lines(number * self.row_height, self.row_height)
        self._show_cursor()

    def set_row_height(self, lines: int) -> None:
        """Give each row so many lines, the cursor's row staying at its height on the screen."""
        if lines == self.row_height:
            return
        height = self.cursor * self.row_height - self.scroll_offset.y
        self.row_height = lines
        self.virtual_size = Size(0, len(self.rows) * lines)
        self._scroll(max(self.cursor * lines - height, 0))
        self.refresh()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._show_cursor()

    def _show_cursor(self) -> None:
        """Scroll as little as shows the cursor's row: its first line, if not all of it fits."""
        top, first = self.cursor * self.row_height, self.scroll_offset.y
        height = max(self.scrollable_content_region.height, self.row_height)
        if top < first:
            headed = self.cursor > 0 and not self.selectable(self.rows[self.cursor - 1])
            self._scroll(top - self.row_height if headed else top)
        elif top + self.row_height > first + height:
            self._scroll(top + self.row_height - height)

    def _scroll(self, line: int) -> None:
        """Put a line at the top; `force`, for a list that has just grown has no scrollbar yet."""
        self.scroll_to(y=line, animate=False, force=True)

    # Drawing.

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw the lines of a region, what is equal in all of them being worked out once."""
        self._ground = self.rich_style
        self._blank = Strip.blank(self.size.width, self._ground)
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        number, line = divmod(y + self.scroll_offset.y, self.row_height)
        base = self._ground
        if not 0 <= number < len(self.rows):
            return self._empty_line(y, base)
        width = self.scrollable_content_region.width
        row = self.rows[number]
        if number == self.cursor and self.selectable(row):
            base += self.get_component_rich_style("row--cursor", partial=True)
        left, right = self.pieces(row, line, width)
        return self._strip(left, right, width, base)

    def _empty_line(self, y: int, base: Style) -> Strip:
        """A line below the last row; where there is no row at all, one of what is said of it."""
        if len(self.rows) or not self.empty:
            return self._blank
        width = self.size.width
        lines = wrapped(self.empty, max(width - 2, 1))
        words = lines[y] if y < len(lines) else ""
        return self._strip([Piece(f" {words}", "row--quiet")], [], width, base)

    def _strip(self, left: list[Piece], right: list[Piece], width: int, base: Style) -> Strip:
        """`left` cut to leave room for `right`, on the cursor's ground where it stands."""
        head, tail = self._segments(left, base), self._segments(right, base)
        cells, end = Segment.get_line_length(head), Segment.get_line_length(tail)
        room = max(width - end, 0)
        if cells > room:
            head = [*Strip(head, cells).crop(0, room - 1), Segment("…", base)] if room else []
            cells = room
        gap = [Segment(" " * (room - cells), base)] if room > cells else []
        whole = Strip([*head, *gap, *tail], room + end)
        return whole.adjust_cell_length(width, base)

    def _segments(self, pieces: list[Piece], base: Style) -> list[Segment]:
        return [
            Segment(
                steady(printable_line(piece.text)),
                base + self.get_component_rich_style(piece.look, partial=True)
                if piece.look
                else base,
            )
            for piece in pieces
        ]
