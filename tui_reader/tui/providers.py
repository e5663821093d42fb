"""The command palette: every active binding by its words, the orders of the list, the themes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from tui_reader.model.arrangement import NameOrder, Order
from tui_reader.tui.commands import commands
from tui_reader.tui.palette import ChooseTheme
from tui_reader.tui.screens.outlining import OutliningScreen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.types import IgnoreReturnCallbackType


class KeysProvider(Provider):
    """Offers what the keys do, so that nothing has to be known by heart."""

    async def discover(self) -> Hits:
        """Every command, before anything is typed."""
        for words, key, run in self._commands():
            yield DiscoveryHit(words, run, help=key)

    async def search(self, query: str) -> Hits:
        """The commands whose words match."""
        matcher = self.matcher(query)
        for words, key, run in self._commands():
            score = matcher.match(words)
            if score > 0:
                yield Hit(score, matcher.highlight(words), run, help=key)

    def _commands(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        """Words, keys and action of each active command, each order and each theme."""
        actives = [each for each in self.screen.active_bindings.values() if each.binding.id]
        nodes = {each.binding.action: each.node for each in reversed(actives)}
        for action, words, keys in commands(each.binding for each in actives):
            if words:
                yield words, f"Key: {keys}", partial(self.app.run_action, action, nodes[action])
        if isinstance(self.screen, OutliningScreen):
            for order in Order:
                yield f"Articles: {order}", "Order", partial(self.screen.action_order, order)
            for each in NameOrder:
                yield f"Names: {each}", "Order", partial(self.screen.action_name_order, each)
        for theme in sorted(self.app.available_themes):
            yield f"Theme: {theme}", "Colours", ChooseTheme(self.app, theme)
