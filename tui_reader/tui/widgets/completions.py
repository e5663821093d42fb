"""What may be typed next, as a short list under the box.

The invariant: it takes no room when there is nothing to offer, and never the focus.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.printable import printable_line
from tui_reader.tui.key_words import in_keys

if TYPE_CHECKING:
    from rich.console import RenderableType

    from tui_reader.model.completion import Completion

MOST = 5


class Completions(Widget):
    """Up to five ways to go on, one of which Tab would take."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "completions--taken",
        "completions--label",
        "completions--detail",
    }

    offered: reactive[tuple[Completion, ...]] = reactive((), init=False, layout=True)
    cursor: reactive[int] = reactive(0, init=False)

    def watch_offered(self) -> None:
        """Begin at the top again."""
        self.cursor = 0
        self.display = bool(self.offered)
        self.styles.height = min(len(self.offered), MOST)

    @property
    def taken(self) -> Completion | None:
        """The one that Tab takes."""
        return self.offered[self.cursor] if self.offered else None

    def move(self, by: int) -> None:
        """Choose another one."""
        if self.offered:
            self.cursor = (self.cursor + by) % min(len(self.offered), MOST)

    def render(self) -> RenderableType:
        """A line for each, with what it is."""
        detail = self.get_component_rich_style("completions--detail", partial=True)
        tab, lines = in_keys("{search_box.complete}", self.app), []
        for number, one in enumerate(self.offered[:MOST]):
            here = number == self.cursor
            part = "completions--taken" if here else "completions--label"
            line = Text(no_wrap=True, overflow="ellipsis")
            line.append(f" {printable_line(one.label)} ", self.get_component_rich_style(part))
            line.append(f"  {printable_line(one.detail)}{f'  · {tab}' if here else ''}", detail)
            lines.append(line)
        return Text("\n").join(lines)
