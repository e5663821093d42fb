"""Prose in lines that fit: broken between words, behind margins, never cut; and so many things."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tui_reader.cli import output

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 80
"""How wide lines are where there is no terminal to fit."""


def counted(number: int, thing: str) -> str:
    """So many of a thing, in words."""
    return f"{number:,} {thing}{'s' * (number != 1)}"


def width() -> int:
    """How wide the terminal is; 80 where results go elsewhere."""
    return shutil.get_terminal_size((WIDTH, 24)).columns if output.to_terminal() else WIDTH


def folded(line: str, width: int, first: str = "", further: str = "") -> Iterator[str]:
    """One line in lines of at most `width` cells, behind the margins `first` and `further`.

    The first margin may be no wider than the other.
    """
    from rich.console import Console
    from rich.text import Text

    room = max(width - len(further), 1)
    for number, part in enumerate(Text(line).wrap(Console(), room, overflow="fold")):
        yield f"{further if number else first}{part.plain}".rstrip(" ")
