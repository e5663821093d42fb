"""Colours that can be read, whatever the theme: the one place that sees to it.

A theme's texts are brought towards black or white until each has the contrast that WCAG 2 asks
for (level AA: `TEXT` to one) on every ground it may stand on, and grounds that leave no room for
that towards black or white as well. What has the contrast already is left as it is. In 256 colours
it is what the terminal will show that counts; of sixteen two palettes of our own are made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.color import ColorSystem
from textual.color import BLACK, WHITE, Color, ColorParseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Seen = Callable[[Color], Color]

TEXT = 4.5
MARK = 3.0
"""The least contrast of a text with its ground, and of a line or mark that means something."""
STRICTER = 1.03
"""So that rounding, and the nearest of 256 colours, stay within what is asked."""
BASE = "background"
PLAIN = ("surface", "panel")
GROUNDS = (*PLAIN, "cursor", "glow", "selection")
HUES = ("person", "organisation", "accent", "second", "third", "fourth")
TEXTS = ("foreground", *HUES, "quiet", "warning", "error", "success")
MARKS = ("primary", "secondary")
DARKEST_LIGHT, LIGHTEST_DARK = 0.6, 0.06
"""How far grounds may be from white or black, in luminance, to leave texts a hue."""
STEP = 0.06

DERIVED = {
    "text-muted": "auto 75%",
    "text-disabled": "auto 68%",
    "screen-selection-background": "$selection",
    "panel-lighten-1": "$panel",
    "text-success": "$success",
    "text-warning": "$warning",
    "text-error": "$error",
    "screen-selection-foreground": "$foreground",
    "input-selection-background": "$selection",
    "input-selection-foreground": "$foreground",
    "footer-key-foreground": "$accent",
    "block-cursor-background": "$cursor",
    "block-cursor-foreground": "$foreground",
    "block-cursor-blurred-background": "$panel",
    "block-cursor-blurred-foreground": "$foreground",
}
"""Variables of Textual's own widgets that are too faint as they are, in terms of ours."""

DERIVED_16 = {
    "text-muted": "$quiet",
    "text-disabled": "$quiet",
    "input-cursor-background": "$foreground",
    "input-cursor-foreground": "$background",
}
"""Of sixteen colours there is none between two: what is faint is quiet."""

_DARK_16 = {
    **dict.fromkeys((BASE, *GROUNDS), "#000000"),
    "foreground": "#ffffff",
    "quiet": "#aaaaaa",
    "person": "#55ffff",
    "organisation": "#ffff55",
    "accent": "#55ff55",
    "warning": "#ffff55",
    "error": "#ff5555",
    "second": "#ff55ff",
    "third": "#ff5555",
    "fourth": "#ffffff",
    "success": "#55ff55",
    "primary": "#55ffff",
    "secondary": "#aaaaaa",
}
_LIGHT_16 = {
    **dict.fromkeys((BASE, *GROUNDS), "#ffffff"),
    "foreground": "#000000",
    "quiet": "#000000",
    "person": "#0000aa",
    "organisation": "#aa00aa",
    "accent": "#aa0000",
    "warning": "#aa0000",
    "error": "#aa0000",
    "second": "#aa00aa",
    "third": "#0000aa",
    "fourth": "#000000",
    "success": "#000000",
    "primary": "#0000aa",
    "secondary": "#000000",
}


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2 defines it, from 0 to 1."""
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    """The contrast of two colours as WCAG 2 defines it, from 1 to 21."""
    return _between(luminance(one), luminance(other))


def _between(one: float, other: float) -> float:
    """The contrast of two luminances."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def readable(variables: Mapping[str, str], *, dark: bool, colours: int = 1 << 24) -> dict[str, str]:
    """A theme's variables with colours that can be read, in a terminal of so many colours.

    A theme of the terminal's own colours is left as it is: nobody knows what they are.
    """
    found = dict(variables)
    if _parsed(found[BASE]) is None:
        return found
    if colours <= 16:
        found |= _DARK_16 if dark else _LIGHT_16
    seen = _in_256 if 16 < colours <= 256 else opaque
    grounds = _grounds(found, seen, dark=dark)
    found |= {name: color.hex for name, color in grounds.items()}
    known = [luminance(seen(color)) for color in grounds.values()]
    for names, least in ((TEXTS, TEXT), (MARKS, MARK)):
        for name in names:
            color = _parsed(found[name])
            if color is not None:
                found[name] = _raised(color, known, least * STRICTER, seen, dark=dark).hex
    derived = DERIVED | (DERIVED_16 if colours <= 16 else {})
    return found | {name: _resolved(value, found) for name, value in derived.items()}


def opaque(color: Color) -> Color:
    """The colour without its transparency."""
    return color.with_alpha(1.0)


def _in_256(color: Color) -> Color:
    """The colour as a terminal of 256 colours is told to show it."""
    return Color.from_rich_color(color.rich_color.downgrade(ColorSystem.EIGHT_BIT))


def _grounds(variables: Mapping[str, str], seen: Seen, *, dark: bool) -> dict[str, Color]:
    """The grounds, on all of which texts can have a hue."""
    end = BLACK if dark else WHITE
    base = _parsed(variables[BASE]) or end
    grounds = {name: base + (_parsed(variables[name]) or base) for name in GROUNDS}
    if seen is _in_256:  # of dark and of light hues there are too few to tell from black or white
        plain = {name: ground.monochrome for name, ground in grounds.items() if name in PLAIN}
        base, grounds = base.monochrome, grounds | plain
    base = _near(base, end, seen, dark=dark)
    return {BASE: base} | {
        name: _near(ground, base, seen, dark=dark) for name, ground in grounds.items()
    }


def _steps(color: Color, end: Color) -> Iterator[Color]:
    """The colour, then those on the way to the `end`, and the end itself."""
    for step in range(round(1 / STEP) + 1):
        yield opaque(color).blend(end, step * STEP)
    yield end


def _near(ground: Color, end: Color, seen: Seen, *, dark: bool) -> Color:
    """A ground that is near enough to black or white, on the way to the `end` if it must be."""
    for color in _steps(ground, end):
        light = luminance(seen(color))
        if light <= LIGHTEST_DARK if dark else light >= DARKEST_LIGHT:
            return color
    return end


def _raised(
    color: Color, grounds: Sequence[float], least: float, seen: Seen, *, dark: bool
) -> Color:
    """The colour, or the nearest on the way to white or black that has the `least` contrast.

    That is with grounds of those luminances.
    """
    end = WHITE if dark else BLACK
    for raised in _steps(color, end):
        light = luminance(seen(raised))
        if all(_between(light, ground) >= least for ground in grounds):
            return raised
    return end


def _parsed(value: str) -> Color | None:
    """A colour of known red, green and blue."""
    try:
        color = Color.parse(value)
    except ColorParseError:
        return None
    return None if color.ansi is not None or color.auto else color


def _resolved(value: str, variables: Mapping[str, str]) -> str:
    return variables[value[1:]] if value.startswith("$") else value
