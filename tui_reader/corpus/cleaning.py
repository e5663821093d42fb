r"""Text made fit to be offset into, once, before any offset exists.

Three things are done and no more: every line end becomes ``\\n``; letters mangled by a wrong
decoding upstream ("fiancÃ©e") are repaired by ftfy; blank lines at the very top go. Quotes stay
curly, ligatures whole, soft hyphens, no-break and zero-width spaces where they were.

The invariants: cleaning loses no words (a repair that would change a single ASCII letter, digit
or sign is not made), is done when done once, and takes time in proportion to the text; of one that
is longer than any article no more than `_MOST_REPAIRED` is repaired. Text without a sign of
mangling does not import ftfy.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui_reader.model.article import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ftfy import TextFixerConfig


# Line and paragraph separators are line ends that no terminal obeys. NEL is one only where there
# is no other: elsewhere it is an ellipsis of Windows-1252 read as Latin-1, or half of a letter.
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029]")
_NEL = "\x85"
_HALF_A_LETTER = re.compile("[\x80-\xff]\x85|\x85[\x80-\xbf]")
_BLANK_TOP = re.compile(r"\s*\n")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_SOUND = re.compile("[\t\n -~\xa0£€–—‘’“”…]*+")
"""Characters that are never amiss; most news has no others, which is seen four times as fast."""

# What bytes 0x80 to 0xBF look like in Windows-1252 and Latin-1: what follows the first letter of
# a mangled one.
_FOLLOWS = "\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
MANGLED = re.compile(
    f"[\xc2-\xdf][{_FOLLOWS}]|[ÂÃ] |â€|[\xe0-\xef][{_FOLLOWS}]{{2}}|[\xf0-\xf4][{_FOLLOWS}]{{3}}"
    "|[\x80-\x9f]"  # control characters where Windows-1252 has quotes and dashes
    "|‚Ä|√[©®±≥¥∂°†]"  # read as Mac Roman
    f"|вЂ|β€|ā€|[ВГРСΒΓΞΟ][{_FOLLOWS}]"  # as Cyrillic, Greek, Baltic
    "|[├┬Γ][⌐í¡ó║Ç]"  # as the old DOS page
)
BEGINS_MANGLED = re.compile("[\x80-\x9f\xc2-\xf4‚√вβāВГРСΒΓΞΟ├┬]")
"""What every match of `MANGLED` begins with: looked for in a tenth of the time, and rare."""
_NOT_ASCII = re.compile("[ \x80-\U0010ffff]+")  # and spaces: "Ã " may become "à"
_LONGEST_REPAIR = 1 << 17  # characters handed to ftfy at once, about
_MOST_REPAIRED = 1 << 21  # characters of a text, in lines that need it; no article has as many
_INSIDE_A_WORD = re.compile("(?<=[A-Za-z])(?=[A-Za-z])")


def clean(text: str) -> str:
    """`text` with even line ends, unmangled letters, and no blank lines at its top."""
    if _SOUND.fullmatch(text):
        return without_blank_top(text)
    text = _with_even_line_ends(storable(text).lstrip("\ufeff"))
    if not text.isascii() and _is_mangled(text):
        text = _with_even_line_ends(_unmangled(text)).lstrip("\ufeff")
    return without_blank_top(text)


def storable(text: str) -> str:
    """`text` with U+FFFD for what no database keeps: lone surrogates and NULs."""
    return text if _SOUND.fullmatch(text) else _UNSTORABLE.sub("\ufffd", text)


def without_blank_top(text: str) -> str:
    """`text` from its first line that is not blank; indentation stays."""
    top = _BLANK_TOP.match(text)
    return text[top.end() :] if top else text


def _is_mangled(text: str) -> bool:
    begins = BEGINS_MANGLED.search(text)
    return begins is not None and MANGLED.search(text, begins.start()) is not None


def _with_even_line_ends(text: str) -> str:
    if "\r" in text or "\u2028" in text or "\u2029" in text:
        text = _LINE_ENDS.sub("\n", text)
    if _NEL in text and "\n" not in text and not _HALF_A_LETTER.search(text):
        text = text.replace(_NEL, "\n")
    return text


def _unmangled(text: str) -> str:
    """Each line repaired by itself, so that one mangled line cannot cost another its letters."""
    config = _config()
    pieces: list[str] = []
    done = looked_at = 0
    while (found := MANGLED.search(text, done)) and looked_at < _MOST_REPAIRED:
        start = text.rfind("\n", done, found.start()) + 1 or done
        end = text.find("\n", found.start(), start + _MOST_REPAIRED)
        line = Span(start, min(len(text), start + _MOST_REPAIRED) if end < 0 else end)
        pieces.append(text[done:start])
        pieces.extend(_repaired(piece, config) for piece in _pieces(text, line))
        looked_at += line.end - start
        done = line.end
    return "".join(pieces) + text[done:]


def _pieces(text: str, line: Span) -> Iterator[str]:
    """A line, or parts of a huge one, cut where nothing mangled can be: between ASCII letters."""
    start = line.start
    while start < line.end:
        cut = _INSIDE_A_WORD.search(text, min(start + _LONGEST_REPAIR, line.end), line.end)
        end = cut.start() if cut else line.end
        yield text[start:end]
        start = end


def _repaired(piece: str, config: TextFixerConfig) -> str:
    from ftfy import fix_encoding

    repaired = fix_encoding(piece, config)
    if repaired == piece or _UNSTORABLE.search(repaired):
        return piece
    return repaired if _NOT_ASCII.sub("", repaired) == _NOT_ASCII.sub("", piece) else piece


def _config() -> TextFixerConfig:
    """Mojibake and nothing else; every other mender of ftfy is named here, and off."""
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        fix_encoding=True,
        restore_byte_a0=True,  # "Ã " was "à", its no-break space made plain on the way
        decode_inconsistent_utf8=True,  # a mangled word in a line that is otherwise sound
        fix_c1_controls=True,  # "\x92" was an apostrophe
        replace_lossy_sequences=False,  # would put U+FFFD for what is left of a letter
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
