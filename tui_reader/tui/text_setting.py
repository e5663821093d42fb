"""How articles are set, as one value: what the user can change of it while reading."""

from __future__ import annotations

from typing import NamedTuple


class Setting(NamedTuple):
    """How articles are set: lines between paragraphs, both edges even, words divided."""

    spacing: int = 1
    justify: bool = False
    hyphenate: bool = False


PLAIN_SETTING = Setting()
