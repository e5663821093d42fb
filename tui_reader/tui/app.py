"""The app: a doorway to the reader screen, and the home of its themes and palette."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, ClassVar

from textual.app import App

from tui_reader.tui.providers import KeysProvider
from tui_reader.tui.screens.reader import ReaderScreen
from tui_reader.tui.themes import FALLBACK, OWN

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui_reader.library.library import Library
    from tui_reader.settings import Settings


class ReaderApp(App[None]):
    """Opens a `Library` in a terminal."""

    TITLE = "tui_reader"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {KeysProvider}
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, library: Library, settings: Settings) -> None:
        super().__init__()
        self.library = library
        self.settings = settings
        for theme in OWN:
            self.register_theme(theme)
        known = settings.theme in self.available_themes
        self.theme = settings.theme if known else OWN[0].name

    def get_default_screen(self) -> Screen[None]:
        """The reader is the first screen."""
        return ReaderScreen(self.library, self.settings)

    def on_ready(self) -> None:
        """If collecting was put off until the first frame, let be what is there, and begin."""
        if not gc.isenabled():
            gc.freeze()
            gc.enable()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give themes that are not ours the hues of people and organisations."""
        return FALLBACK[self.current_theme.dark]
