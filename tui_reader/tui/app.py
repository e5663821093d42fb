"""The app: a doorway to the reader screen, and the home of its themes, keys and palette."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual.events import Event, InputEvent
from textual.filter import LineFilter, NoColor
from textual.widgets import Input

from tui_reader.settings.checking import at
from tui_reader.settings.kept import keep_theme, kept_theme
from tui_reader.tui.contrast import readable
from tui_reader.tui.palette import ThemedApp
from tui_reader.tui.screens.reader import ReaderScreen
from tui_reader.tui.themes import OWN, fallback, unknown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.command import Provider
    from textual.events import DescendantFocus
    from textual.screen import Screen
    from textual.types import AnimationLevel

    from tui_reader.library.library import Library
    from tui_reader.settings import Settings

COLOURS = {"standard": 16, "windows": 16, "256": 256}
"""How many colours a terminal has, by what Rich calls it."""


def _keys_provider() -> type[Provider]:
    from tui_reader.tui.providers import KeysProvider

    return KeysProvider


class ReaderApp(ThemedApp):
    """Opens a `Library` in a terminal; in one without colours if that is `colourless`."""

    TITLE = "tui_reader"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {_keys_provider}
    ENABLE_COMMAND_PALETTE = True

    _coloured: str | None = None
    """The theme whose colours the styles have been given."""

    def __init__(self, library: Library, settings: Settings, *, colourless: bool = False) -> None:
        super().__init__()
        self._held: list[Event] | None = []
        self.library = library
        for theme in OWN:
            self.register_theme(theme)
        self.settings = self._with_theme(self._with_keys(settings))
        self.no_color = self.no_color or colourless
        self.set_class(self.no_color or self.few_colours, "-few-colours")
        if settings.animation != "full":  # else as TEXTUAL_ANIMATIONS says
            self.animation_level = cast("AnimationLevel", settings.animation)
        self.set_class(self.animation_level == "none", "-no-motion")
        self._colour()

    @property
    def few_colours(self) -> bool:
        """Whether the terminal has no more than sixteen colours."""
        return COLOURS.get(self.console.color_system or "", 0 if self.no_color else 1 << 24) <= 16

    def _with_theme(self, settings: Settings) -> Settings:
        """Take over the theme, kept or set; that there is none of that name is a notice."""
        kept = kept_theme(settings.state_dir, settings.theme)
        wanted = kept if kept in self.available_themes else settings.theme
        if wanted in self.available_themes:
            self.theme = wanted
            return settings
        self.theme = OWN[0].name
        words = unknown(settings.theme, self.available_themes)
        notice = at(settings.config_file, settings.lines.get("theme", 0), words)
        return replace(settings, notices=(*settings.notices, notice))

    def _with_keys(self, settings: Settings) -> Settings:
        """Take over the user's keys; those that cannot be are among the notices."""
        self.rebound: Mapping[str, str] = {}
        if not settings.keys:
            return settings
        from tui_reader.tui.keymap import keymap

        keys, mistakes = keymap(settings.keys)
        self.rebound = keys
        self.update_keymap(keys)
        notices = (at(settings.config_file, *mistake) for mistake in mistakes)
        return replace(settings, notices=(*settings.notices, *notices))

    def refresh_css(self, animate: bool = True) -> None:
        """Draw in the theme that was chosen; before the first screen, that reads it in anyhow."""
        if self.screen_stack:
            super().refresh_css(animate=animate)
        elif self._coloured != self.theme:
            self._colour()

    def _colour(self) -> None:
        """Give the styles the colours of the theme."""
        self._coloured = self.theme
        self.stylesheet.set_variables(self.get_css_variables())

    def get_default_screen(self) -> Screen[None]:
        """The reader is the first screen."""
        return ReaderScreen(self.library, self.settings)

    async def on_event(self, event: Event) -> None:
        """Hold back keys and the mouse as long as the reader is not whole."""
        if self._held is not None and isinstance(event, InputEvent):
            self._held.append(event)
        else:
            await super().on_event(event)

    def on_furnished_screen_furnished(self) -> None:
        """Give what was held back, in its order."""
        held, self._held = self._held, None
        for event in held or ():
            self.post_message(event)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Where nothing is to move, no cursor blinks either, of whichever screen."""
        if isinstance(event.widget, Input) and self.has_class("-no-motion"):
            event.widget.cursor_blink = False

    def theme_chosen(self, theme: str) -> None:
        """Keep the theme for the next time."""
        trouble = keep_theme(self.settings.state_dir, self.settings.theme, theme)
        if trouble:
            self.notify(trouble, severity="warning", markup=False)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give themes that are not ours the hues of people and organisations."""
        return fallback(self.current_theme)

    def get_css_variables(self) -> dict[str, str]:
        """The theme's colours, such that they can be read; none while there is no theme of ours."""
        if self._coloured is None:
            return {}
        variables = super().get_css_variables()
        colours = COLOURS.get(self.console.color_system or "", 1 << 24)
        self.theme_variables = readable(variables, dark=self.current_theme.dark, colours=colours)
        return self.theme_variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Without colours, no colour at all: the terminal's own two are surely told apart."""
        filters = super().get_line_filters()
        return (*filters, NoColor()) if self.no_color else filters
