"""Numbers drawn as bars, one cell each: how much, beside the most there is.

The invariant: nothing is the lowest cell or an empty one, and the most is always the full one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

BLOCKS = "▁▂▃▄▅▆▇█"
PLAIN = ".:-=+*#@"
"""For terminals without colours, whose letters are often few as well."""


def bar(value: int, most: int, *, plain: bool = False) -> str:
    """One cell for `value`, which is more than 0 and at most `most`."""
    cells = PLAIN if plain else BLOCKS
    height = -(-value * len(cells) // max(most, 1))
    return cells[min(max(height, 1), len(cells)) - 1]


def bars(values: Sequence[int], *, plain: bool = False) -> str:
    """One cell for each value, beside the most of them; an empty one for 0."""
    most = max(values, default=0)
    return "".join(bar(value, most, plain=plain) if value else " " for value in values)
