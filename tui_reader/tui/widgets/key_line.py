"""The last line: the keys that matter where one is, and what each will do.

One widget and one line of text, drawn from the active bindings. (Textual's own footer makes a
widget for every key and makes them anew at each change of focus, which costs the first frame more
than the three panes do.)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.text import Text
from textual.reactive import reactive
from textual.widget import Widget

from tui_reader.tui.commands import key_name
from tui_reader.tui.state import ReadingState

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual import events
    from textual.binding import ActiveBinding
    from textual.screen import Screen


WHERE_HITS_ARE_WALKED = {"mention.next": "Next hit", "mention.previous": "Previous hit"}
"""What keys do that would go from mention to mention if a name were chosen."""


class KeyLine(Widget):
    """The shown bindings of what has the focus, as many as fit; a click does what the key does."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key"}

    state: reactive[ReadingState] = reactive(ReadingState, init=False, repaint=False)

    def watch_state(self, before: ReadingState, after: ReadingState) -> None:
        """Say what keys do now."""
        if before.walks_hits != after.walks_hits:
            self.refresh()

    def on_mount(self) -> None:
        """Follow the bindings."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, screen: Screen[object]) -> None:
        if screen is self.screen:
            self.refresh()

    def render(self) -> RenderableType:
        """Draw keys and words."""
        line = Text(no_wrap=True, overflow="ellipsis")
        style = self.get_component_rich_style("key-line--key", partial=True)
        for active in self._fitting():
            key, words = self._label(active)
            line.append(key, style).append(f" {words}  ")
        return line

    def on_click(self, event: events.Click) -> None:
        """Do what the key under the mouse does."""
        offset = event.get_content_offset(self)
        right = 0
        for active in self._fitting():
            right += self._cells(active)
            if offset is not None and offset.x < right:
                self.call_later(self.app.run_action, active.binding.action, active.node)
                return

    def _fitting(self) -> list[ActiveBinding]:
        """As many of them as there is room for; the last two (help and quit) always."""
        shown = self._shown()
        room = self.content_size.width - sum(map(self._cells, shown[-2:]))
        fitting = []
        for active in shown[:-2]:
            room -= self._cells(active)
            if room < 0:
                break
            fitting.append(active)
        return [*fitting, *shown[-2:]]

    def _shown(self) -> list[ActiveBinding]:
        """One active binding for each action that is to be shown."""
        active = [each for each in self.screen.active_bindings.values() if not self._typed(each)]
        shown = {each.binding.action: each for each in reversed(active) if each.binding.show}
        return [each for each in active if shown.get(each.binding.action) is each]

    def _typed(self, active: ActiveBinding) -> bool:
        """Whether the key writes a letter in the box that has the focus, and does nothing else."""
        box, name = self.screen.focused, key_name(active.binding.key)
        writes = len(name) == 1 and name.isascii()
        return writes and box is not None and box.check_consume_key(active.binding.key, name)

    def _cells(self, active: ActiveBinding) -> int:
        """How wide a key and its words are, with the space after them."""
        return sum(cell_len(part) for part in self._label(active)) + 3

    def _label(self, active: ActiveBinding) -> tuple[str, str]:
        binding = active.binding
        other = WHERE_HITS_ARE_WALKED.get(binding.id or "") if self.state.walks_hits else None
        return key_name(binding.key), other or binding.description
