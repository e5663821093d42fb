"""What can be done here: the keys of the pane one came from, then those that work everywhere.

What is typed narrows the table at once. The invariant: it is read from the bindings that are
active, so it says what the keys will do, whatever the user's keymap makes of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from rich.table import Table
from rich.text import Text
from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widget import Widget
from textual.widgets import Input, Static

from tui_reader.tui.box_commands import HELP
from tui_reader.tui.commands import grouped
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.widgets.line_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rich.console import RenderableType
    from textual.app import ComposeResult
    from textual.binding import ActiveBinding, BindingType

HERE, EVERYWHERE = "In this pane", "Everywhere"


class Section(NamedTuple):
    """Keys that work in one place, and what they do."""

    title: str
    rows: Sequence[tuple[str, str]]


class HelpScreen(ModalScreen[None]):
    """A table of keys, and a box to find one in it."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = HELP

    def __init__(self, about: str, sections: Sequence[Section]) -> None:
        super().__init__()
        self._about = about
        self._sections = sections

    @classmethod
    def of(cls, screen: Screen[None]) -> HelpScreen:
        """Help for whatever has the focus on `screen`."""
        focused = screen.focused
        about = in_keys((focused.HELP if focused is not None else None) or "", screen.app)
        active = [
            each
            for each in screen.active_bindings.values()
            if each.binding.id and each.binding.description
        ]
        here = [each for each in active if _is_of_pane(each)]
        others = [each for each in active if not _is_of_pane(each)]
        named = ((HERE, here), (EVERYWHERE, others))
        sections = [Section(title, grouped(b.binding for b in some)) for title, some in named]
        return cls(about, [section for section in sections if section.rows])

    @property
    def rows(self) -> list[tuple[str, str]]:
        """The keys that are shown, and what they do."""
        return [row for section in self._narrowed() for row in section.rows]

    def compose(self) -> ComposeResult:
        """What this pane is, a box, then its keys."""
        with Vertical(id="help") as box:
            box.border_title = "Keys here"
            box.border_subtitle = in_keys("Type to find · {help.leave} closes", self.app)
            yield LineBox(placeholder="Find a key or what it does", compact=True, id="wanted")
            with VerticalScroll(can_focus=False, id="keys"):
                yield Static(Text(self._about), id="about")
                yield Static(id="table")

    def on_mount(self) -> None:
        """Show all keys, and let what is typed narrow them."""
        self._show()
        self.query_one("#wanted").focus()

    @on(Input.Submitted)
    def _close(self) -> None:
        self.dismiss()

    @on(Input.Changed)
    def _typed(self, message: Input.Changed) -> None:
        if "?" in message.value:  # the key that opened it
            self.dismiss()
        else:
            self._show()

    def _show(self) -> None:
        self.query_one("#about").display = not self._wanted()
        self.query_one("#table", Static).update(_table(self._narrowed()))

    def action_leave(self) -> None:
        """Empty the box, or close."""
        if self._wanted():
            self.query_one("#wanted", Input).value = ""
        else:
            self.dismiss()

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#keys").scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Scroll by several lines."""
        self.action_scroll(10 * by)

    def _wanted(self) -> list[str]:
        boxes = self.query("#wanted").results(Input)
        return next((box.value.casefold().split() for box in boxes), [])

    def _narrowed(self) -> list[Section]:
        """The sections, with the rows that have every word that was typed."""
        wanted = self._wanted()
        kept = [
            Section(title, [row for row in rows if _has(row, wanted)])
            for title, rows in self._sections
        ]
        return [section for section in kept if section.rows]


def _is_of_pane(active: ActiveBinding) -> bool:
    """Whether a binding is of the widget in use, and not of the screen or the app."""
    return isinstance(active.node, Widget) and not isinstance(active.node, Screen)


def _has(row: tuple[str, str], wanted: Sequence[str]) -> bool:
    words = " ".join(row).casefold()
    return all(word in words for word in wanted)


def _table(sections: Sequence[Section]) -> RenderableType:
    if not sections:
        return Text("No key does that. The palette (Ctrl+p) lists every command.")
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", style="bold", no_wrap=True)
    table.add_column()
    for number, (title, rows) in enumerate(sections):
        if number:
            table.add_row("", "")
        table.add_row("", Text(title, style="bold"))
        for keys, words in rows:
            table.add_row(Text(keys), Text(words))
    return table
