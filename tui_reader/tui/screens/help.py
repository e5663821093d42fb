"""What can be done here: the active bindings of the pane one came from, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.table import Table
from rich.text import Text
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from tui_reader.tui.commands import grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.screen import Screen


class HelpScreen(ModalScreen[None]):
    """A table of keys."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,question_mark,f1,enter", "dismiss", "Close", show=False),
        Binding("j", "scroll(1)", "Down", show=False),
        Binding("k", "scroll(-1)", "Up", show=False),
    ]

    def __init__(self, about: str, rows: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._about = about
        self.rows = rows

    @classmethod
    def of(cls, screen: Screen[None]) -> HelpScreen:
        """Help for whatever has the focus on `screen`."""
        focused = screen.focused
        about = (focused.HELP if focused is not None else None) or ""
        active = [each.binding for each in screen.active_bindings.values() if each.binding.id]
        return cls(about, grouped(binding for binding in active if binding.description))

    def compose(self) -> ComposeResult:
        """What this pane is, then its keys."""
        table = Table.grid(padding=(0, 2))
        table.add_column(justify="right", style="bold", no_wrap=True)
        table.add_column()
        for keys, words in self.rows:
            table.add_row(Text(keys), Text(words))
        with VerticalScroll(id="help") as box:
            box.border_title = "Keys here"
            box.border_subtitle = "Escape closes"
            yield Static(Text(self._about), id="about")
            yield Static(table)

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one("#help").focus()

    def action_scroll(self, by: int) -> None:
        """Scroll by lines."""
        self.query_one("#help").scroll_relative(y=by, animate=False)
