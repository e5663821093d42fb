"""The reader's own two themes, and the two hues that every other theme is given.

People are one hue and organisations another; neither hue is ever the only sign (people are
underlined, organisations doubly, the chosen name is bold, the current mention reversed).
"""

from __future__ import annotations

from textual.theme import Theme

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
        "footer-background": "#f4f1ea",
        "footer-key-foreground": "#7a4700",
    },
)

OWN = (NIGHT, PAPER)

FALLBACK = {
    theme.dark: {
        name: theme.variables[name]
        for name in ("person", "organisation", "quiet", "cursor", "glow")
    }
    for theme in OWN
}
"""The same variables for themes that are not ours, by whether the theme is dark."""
