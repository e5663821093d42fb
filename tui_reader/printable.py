"""Article text made harmless for a terminal, one character for one character.

Text, titles and file names come from anywhere: they may hold escape sequences that move the
cursor or set the clipboard, and marks that reverse the direction of what follows. Each such
character is shown as a picture of itself. The invariant: the result has exactly the length of
the argument, so that every offset into the text is an offset into what is shown.

`steady` keeps the same promise of length for emoji that terminals draw in widths of their own
(families joined into one, skin tones, flags): it shows them as their parts, so that no line of a
screen is wider than it was counted.
"""

from __future__ import annotations

import re

_CONTROL_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"}
_DELETE_AND_C1 = {0x7F: 0x2421} | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
_BIDIRECTIONAL = dict.fromkeys(
    [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)], 0xB7
)
_LINE_BREAKS = {0x2028: 0x2424, 0x2029: 0x2424}
_SURROGATES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
_NO_WIDTH = 0x200B
_EMOJI_PARTS = dict.fromkeys([0x20E3, 0xFE0E, 0xFE0F, *range(0x1F3FB, 0x1F400)], _NO_WIDTH) | {
    0x1F1E6 + letter: 0x41 + letter for letter in range(26)
}
_JOINER = "(?<=[\U0001f000-\U0001faff\u2600-\u27bf\u200b])\u200d"
_TABLE = _CONTROL_PICTURES | _DELETE_AND_C1 | _BIDIRECTIONAL | _LINE_BREAKS | _SURROGATES
_ONE_LINE = _TABLE | {0x0A: 0x20, 0x09: 0x20}


def printable(text: str) -> str:
    """`text` with each control, direction and lone surrogate character as a visible one."""
    return text if text.isprintable() else text.translate(_TABLE)


def printable_line(text: str) -> str:
    """`printable`, with line breaks and tabs as spaces: for titles, names and paths."""
    return text if text.isprintable() else text.translate(_ONE_LINE)


def steady(text: str) -> str:
    """`text` with joined and modified emoji as their parts; a script's joiner stays."""
    if text.isascii():
        return text
    text = text.translate(_EMOJI_PARTS)
    return re.sub(_JOINER, chr(_NO_WIDTH), text) if "\u200d" in text else text
