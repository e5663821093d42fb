"""The peer everything is measured against: three empty panes and a box to type in.

Whatever it costs, any Textual app of that shape costs; the reader is judged by what it adds.
"""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

LABEL = "three empty panes"


class BareApp(App[None]):
    """Three panes with nothing in them, under a label and over an Input that has the focus."""

    CSS = "VerticalScroll { border: round $primary; } #label { height: 1; }"
    ENABLE_COMMAND_PALETTE = False

    def compose(self) -> ComposeResult:
        """The label, the panes, the box."""
        yield Static(LABEL, id="label")
        with Horizontal():
            for _ in range(3):
                yield VerticalScroll()
        yield Input()

    def on_mount(self) -> None:
        """Let keys go to the box."""
        self.query_one(Input).focus()


if __name__ == "__main__":
    BareApp().run()
