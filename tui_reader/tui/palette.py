"""Themes in the palette: each is shown while one moves over it, and kept when it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import App
from textual.command import Command, CommandPalette

if TYPE_CHECKING:
    from typing import Any


class ChooseTheme:
    """The command of the palette that chooses a theme."""

    def __init__(self, app: App[Any], theme: str) -> None:
        self.app, self.theme = app, theme

    def __call__(self) -> None:
        """Show the theme."""
        self.app.theme = self.theme


class ThemedApp(App[None]):
    """An app whose palette shows themes before they are chosen."""

    _before: str | None = None

    def theme_chosen(self, theme: str) -> None:
        """What to do when the user has settled on a theme."""

    def on_mount(self) -> None:
        """Follow the themes."""
        self.theme_changed_signal.subscribe(self, lambda _: self._changed())

    def _changed(self) -> None:
        """Show the theme on the palette itself, which Textual leaves out."""
        if isinstance(self.screen, CommandPalette):
            self.stylesheet.update(self.screen)
        self._settled()

    @on(CommandPalette.Opened)
    def _begin(self) -> None:
        self._before = self.theme

    @on(CommandPalette.OptionHighlighted)
    def _show(self, message: CommandPalette.OptionHighlighted) -> None:
        option = message.highlighted_event.option
        command = option.hit.command if isinstance(option, Command) else None
        if self._before is not None:
            shown = command.theme if isinstance(command, ChooseTheme) else self._before
            self.theme = shown

    @on(CommandPalette.Closed)
    def _end(self, message: CommandPalette.Closed) -> None:
        before, self._before = self._before, None
        if before is not None and not message.option_selected:
            self.theme = before
        self._settled()

    def _settled(self) -> None:
        if self._before is None:
            self.theme_chosen(self.theme)
