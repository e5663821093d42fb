"""A list, and a box over it to type a filter in.

The first frame does without the box: it is there once the pane is furnished.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.message import Message
    from textual.widget import Widget


class FilterPane(Vertical):
    """A box over a list; a subclass says which list, and what the filter is told as."""

    prompt: ClassVar[str]

    def body(self) -> Widget:
        """The list that the box is over."""
        raise NotImplementedError

    def told(self, query: str) -> Message:
        """The message that the filter is now this."""
        raise NotImplementedError

    def box(self) -> Input:
        """The box, made anew."""
        from tui_reader.tui.widgets.line_box import FilterBox

        return FilterBox(placeholder=self.prompt, compact=True, classes="filter")

    def clear(self) -> bool:
        """Empty the filter and leave it; whether there was anything to empty or leave."""
        for box in self.query(".filter").results(Input):
            if box.value or box.has_focus:
                box.value = ""
                self._leave()
                return True
        return False

    def enter(self) -> None:
        """Let a filter be typed."""
        for box in self.query(".filter"):
            box.add_class("-asked")
            box.focus()

    @on(Input.Changed)
    def _filter(self, message: Input.Changed) -> None:
        message.stop()
        self.post_message(self.told(message.value))

    @on(Input.Submitted)
    def _leave(self) -> None:
        self.body().focus()
        for box in self.query(".filter").results(Input):
            box.set_class(bool(box.value), "-asked")
