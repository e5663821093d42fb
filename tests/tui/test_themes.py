"""The themes can be read: every text on its ground reaches WCAG AA, computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.color import Color

from tui_reader.tui.themes import OWN

if TYPE_CHECKING:
    from textual.theme import Theme

AA = 4.5


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2 defines it."""
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(text: str, ground: str) -> float:
    light, dark = sorted((luminance(Color.parse(each)) for each in (text, ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


PAIRS = [
    (text, ground)
    for text in ("foreground", "quiet", "person", "organisation", "accent", "warning")
    for ground in ("background", "surface", "panel", "cursor")
] + [("accent", "glow")]


@pytest.mark.parametrize("theme", OWN, ids=lambda theme: theme.name)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read_on_its_ground(theme: Theme, text: str, ground: str) -> None:
    colours = theme.to_color_system().generate() | theme.variables
    assert contrast(colours[text], colours[ground]) >= AA


def test_black_on_white_has_the_contrast_the_standard_gives() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
