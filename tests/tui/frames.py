"""A frame of the reader as the terminal gets it: each stretch of text with its style."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from rich.color import ColorSystem
from rich.segment import Segment
from textual.color import Color
from textual.geometry import Region
from textual.screen import ModalScreen

from tui_reader.tui.contrast import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.style import Style
    from textual.app import App


class Shown(NamedTuple):
    """Some text of a frame and its style, with the line it stands on."""

    line: int
    text: str
    style: Style


def frame(app: App[None]) -> Iterator[Shown]:
    """The stretches of a frame, spaces left out; of a box over the reader, the box alone."""
    screen = app.screen
    area = screen.region
    if isinstance(screen, ModalScreen):
        shown = (each for each in screen.query("*") if each.is_on_screen and not each.children)
        leaves = [screen.find_widget(each).visible_region for each in shown]
        area = Region.from_union([region for region in leaves if region.area])
    strips = screen._compositor.render_strips()[area.y : area.bottom]
    for number, whole in enumerate(strips, area.y):
        strip = whole.crop(area.x, area.right)
        for text, style, control in Segment.simplify(strip):
            if style is not None and control is None and text.strip():
                yield Shown(number, text, style)


def contrasts(app: App[None], system: ColorSystem = ColorSystem.TRUECOLOR) -> dict[str, float]:
    """The contrast of each text of a frame, in a terminal of so many colours, by what it is."""
    found: dict[str, float] = {}
    for shown in frame(app):
        if not any(character.isalnum() for character in shown.text):
            continue
        text, ground = colours(shown.style, system)
        key = f"{shown.line}: {shown.text.strip()} {text.hex} on {ground.hex}"
        found[key] = contrast(text, ground)
    return found


def colours(style: Style, system: ColorSystem) -> tuple[Color, Color]:
    """The colours of text and ground as a terminal of so many colours shows them."""
    assert style.color is not None
    assert style.bgcolor is not None, style
    text, ground = (
        Color(*each.downgrade(system).get_truecolor()) for each in (style.color, style.bgcolor)
    )
    return (ground, text) if style.reverse else (text, ground)
