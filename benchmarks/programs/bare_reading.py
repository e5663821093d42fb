"""The peer of reading: a list and a text, as one writes them with Textual's own widgets.

``python bare_reading.py FILE``: the first key of a list is 100 rows of `OptionList`; Enter puts the
file's text into a `Static`, every capitalised name in it styled; n styles the next of them as the
current one and scrolls to it; - makes the lines shorter.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import App
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, Static

if TYPE_CHECKING:
    from textual.app import ComposeResult

LABEL = "the first of the rows"
NAME = re.compile(r"\b[A-Z][a-z]+(?: [A-Z][a-z]+)+\b")


class BareReading(App[None]):
    """A list of rows, and the text of one file."""

    CSS = "OptionList { width: 40; } Static { width: 72; }"
    BINDINGS = [("n", "jump", "Next"), ("minus", "narrow", "Shorter lines")]  # noqa: RUF012
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, path: str) -> None:
        super().__init__()
        self._text = Path(path).read_text(encoding="utf-8")
        self._names = [match.span() for match in NAME.finditer(self._text)]
        self._at = -1
        self._measure = 72

    def compose(self) -> ComposeResult:
        """The list and the text."""
        with Horizontal():
            yield OptionList(LABEL, *(f"row {number} of the list" for number in range(2, 101)))
            with VerticalScroll():
                yield Static(id="text")

    def on_mount(self) -> None:
        """Let keys go to the list."""
        self.query_one(OptionList).focus()

    def on_option_list_option_selected(self) -> None:
        """Open the text."""
        self.query_one("#text", Static).update(self._styled())

    def action_jump(self) -> None:
        """Go to the next name."""
        self._at = (self._at + 1) % len(self._names)
        self.query_one("#text", Static).update(self._styled())
        before = self._text[: self._names[self._at][0]]
        line = sum(1 + len(each) // self._measure for each in before.split("\n"))
        self.query_one(VerticalScroll).scroll_to(y=max(0, line - 10), animate=False)

    def action_narrow(self) -> None:
        """Make the lines shorter by one."""
        self._measure -= 1
        self.query_one("#text", Static).styles.width = self._measure

    def _styled(self) -> Text:
        text = Text(self._text)
        for start, end in self._names:
            text.stylize("underline cyan", start, end)
        if self._at >= 0:
            text.stylize("reverse", *self._names[self._at])
        return text


if __name__ == "__main__":
    BareReading(sys.argv[1]).run()
