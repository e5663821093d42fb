"""The app: a doorway to the reader screen, and the home of its themes and palette."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual.app import App

from tui_reader.tui.providers import KeysProvider
from tui_reader.tui.screens.reader import ReaderScreen
from tui_reader.tui.themes import FALLBACK, OWN

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.types import AnimationLevel

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
        self.settings = self._with_keys(settings)
        if settings.animation != "full":  # else as TEXTUAL_ANIMATIONS says
            self.animation_level = cast("AnimationLevel", settings.animation)
        for theme in OWN:
            self.register_theme(theme)
        known = settings.theme in self.available_themes
        self.theme = settings.theme if known else OWN[0].name

    def _with_keys(self, settings: Settings) -> Settings:
        """Take over the user's keys; those that cannot be are among the notices."""
        if not settings.keys:
            return settings
        from tui_reader.settings.checking import at
        from tui_reader.tui.keymap import keymap

        keys, mistakes = keymap(settings.keys)
        self.update_keymap(keys)
        notices = (at(settings.config_file, *mistake) for mistake in mistakes)
        return replace(settings, notices=(*settings.notices, *notices))

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
