"""The line under the text in which one types what to find in it.

It is there only while one finds. The invariant: it knows nothing of the text; what is asked goes up
as messages, and what there is to say of it comes down.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual import on
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from tui_reader.library.finding import Wanted
from tui_reader.tui.box_commands import FIND_BOX
from tui_reader.tui.key_words import in_keys
from tui_reader.tui.widgets.line_box import LineBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import RenderableType
    from rich.style import Style
    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType


class Said(Widget):
    """What there is to say, in the colours of the theme there is when it is drawn."""

    def __init__(self, line: Callable[[], Text]) -> None:
        super().__init__()
        self._line = line

    def render(self) -> RenderableType:
        """The line as it is now."""
        return self._line()


class FindBox(Horizontal):
    """A box to type in, how many there are, and how it is taken."""

    BINDINGS: ClassVar[list[BindingType]] = FIND_BOX
    COMPONENT_CLASSES: ClassVar[set[str]] = {"find-box--on", "find-box--off", "find-box--none"}

    wanted: reactive[Wanted] = reactive(Wanted, init=False, repaint=False)
    amount: reactive[str] = reactive("", init=False, repaint=False)

    @dataclass
    class Asked(Message):
        """Something is to be found."""

        wanted: Wanted

    @dataclass
    class Next(Message):
        """The next one is to be shown, or the one before."""

        by: int

    class Closed(Message):
        """Enough was found."""

    def compose(self) -> ComposeResult:
        """The box, then what there is to say."""
        yield LineBox(placeholder="Find in this article", compact=True, id="find")
        yield Said(self.line)

    def begin(self) -> None:
        """Show the box, with what was found last to be typed over."""
        self.display = True
        self._tell()
        self.query_one(Input).focus()

    def watch_amount(self) -> None:
        """Say how many there are."""
        self._tell()

    def watch_wanted(self, wanted: Wanted) -> None:
        """Ask for it, and show how it is taken."""
        self._tell()
        self.post_message(self.Asked(wanted))

    def on_resize(self, event: events.Resize) -> None:
        """Say it shorter where there is little room."""
        self._tell()

    @on(Input.Changed)
    def _type(self, message: Input.Changed) -> None:
        message.stop()
        self.wanted = replace(self.wanted, words=message.value)

    @on(Input.Submitted)
    def _submit(self, message: Input.Submitted) -> None:
        message.stop()
        self.action_next(1)

    def action_next(self, by: int) -> None:
        """Ask for the next one."""
        self.post_message(self.Next(by))

    def action_whole(self) -> None:
        """Find whole words only, or parts of words too."""
        self.wanted = replace(self.wanted, whole=not self.wanted.whole)

    def action_pattern(self) -> None:
        """Take what is typed as a pattern, or as words."""
        self.wanted = replace(self.wanted, pattern=not self.wanted.pattern)

    def action_close(self) -> None:
        """Say that enough was found."""
        self.display = False
        self.post_message(self.Closed())

    def _tell(self) -> None:
        for said in self.query(Said):
            said.refresh(layout=True)

    def line(self) -> Text:
        """How many there are, and how what is typed is taken."""
        line = Text(no_wrap=True)
        line.append(f" {self.amount} ", "" if self.amount != "none" else self._style("none"))
        narrow = self.size.width < 50
        for switched, command, words in (
            (self.wanted.whole, "find_box.whole", "word"),
            (self.wanted.pattern, "find_box.pattern", "regex"),
        ):
            label = words if narrow else in_keys(f"{{{command}}} {words}", self.app)
            line.append("  ").append(label, self._style("on" if switched else "off"))
        return line

    def _style(self, part: str) -> Style:
        return self.get_component_rich_style(f"find-box--{part}", partial=True)
