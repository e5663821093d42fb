"""The reader's own themes, and the hues that every other theme is given.

People are one hue and organisations another; neither hue is ever the only sign (people are
underlined, organisations doubly, the chosen name is bold, the current mention reversed).
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from textual.theme import Theme

from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Iterable

NIGHT = Theme(
    name="night",
    primary="#7aa2c8",
    secondary="#5b6b7d",
    accent="#e5c07b",
    foreground="#d7dae0",
    background="#14171c",
    surface="#181c22",
    panel="#20252d",
    success="#8fbc8f",
    warning="#e5c07b",
    error="#e08a8a",
    dark=True,
    variables={
        "person": "#8ec9f0",
        "organisation": "#e3b77a",
        "quiet": "#9aa3b0",
        "cursor": "#2b3948",
        "glow": "#4a4027",
        "selection": "#2d4a66",
        "second": "#a3d977",
        "third": "#d8a0df",
        "fourth": "#f2a19a",
        "footer-background": "#181c22",
        "footer-key-foreground": "#e5c07b",
    },
)

PAPER = Theme(
    name="paper",
    primary="#2f5d8a",
    secondary="#7b8794",
    accent="#7a4700",
    foreground="#24292f",
    background="#fbf9f4",
    surface="#f4f1ea",
    panel="#e9e5db",
    success="#2e6b3a",
    warning="#6e4600",
    error="#a4262c",
    dark=False,
    variables={
        "person": "#0b5394",
        "organisation": "#7d4206",
        "quiet": "#565e67",
        "cursor": "#d5e0ea",
        "glow": "#f7e6b5",
        "selection": "#c9dcef",
        "second": "#2e6b3a",
        "third": "#7a2f8a",
        "fourth": "#9c2f2f",
        "footer-background": "#f4f1ea",
        "footer-key-foreground": "#7a4700",
    },
)

CONTRAST = Theme(
    name="contrast",
    primary="#00d7ff",
    secondary="#c0c0c0",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    success="#5fff5f",
    warning="#ffaf00",
    error="#ff8787",
    dark=True,
    variables={
        "person": "#5fffff",
        "organisation": "#ffd75f",
        "quiet": "#d0d0d0",
        "cursor": "#00005f",
        "glow": "#303000",
        "selection": "#005f00",
        "second": "#5fff5f",
        "third": "#ff87ff",
        "fourth": "#ff8787",
        "footer-background": "#000000",
        "footer-key-foreground": "#ffff00",
    },
)

OWN = (NIGHT, PAPER, CONTRAST)
HUES = (
    "person",
    "organisation",
    "quiet",
    "cursor",
    "glow",
    "selection",
    "second",
    "third",
    "fourth",
)


def fallback(theme: Theme) -> dict[str, str]:
    """The hues of ours for a theme that has none of its own."""
    if theme.ansi:  # the terminal's own colours, whatever they are
        return {
            "person": "ansi_bright_cyan" if theme.dark else "ansi_blue",
            "organisation": "ansi_bright_yellow" if theme.dark else "ansi_magenta",
            "second": "ansi_bright_green" if theme.dark else "ansi_green",
            "third": "ansi_bright_magenta" if theme.dark else "ansi_magenta",
            "fourth": "ansi_bright_red" if theme.dark else "ansi_red",
            **dict.fromkeys(("quiet", "cursor", "glow", "selection"), "ansi_default"),
        }
    like = NIGHT if theme.dark else PAPER
    return {name: like.variables[name] for name in HUES}


def unknown(name: str, themes: Iterable[str]) -> str:
    """What to say of a theme that there is not."""
    near = get_close_matches(name, themes, 1)
    meant = f"; did you mean {near[0]}?" if near else "; the palette (ctrl+p) lists them"
    return f"there is no theme {printable_line(name[:40])!r}{meant}"
