"""Text of files that say what encoding they are in, as pages and feeds do.

What is sound UTF-8 is UTF-8, whatever it says; next what the file states is believed if the bytes
bear it out; else `decoding` finds out. The invariant is that of `decoding`: no byte is dropped
silently.
"""

from __future__ import annotations

import codecs
import re

from tui_reader.corpus.decoding import Decoded, decode

_STATED = re.compile(
    rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})"
    rb"|<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})",
    re.IGNORECASE,
)
_LOOKED_AT = 4096
_WESTERN = frozenset({"iso8859-1", "ascii"})  # pages in these are in Windows-1252 in truth
_ZERO = b"\0"


def decode_markup(data: bytes) -> Decoded:
    """The text of a page or a feed; raises UnreadableError where it is not text."""
    stated = _STATED.search(data, 0, _LOOKED_AT)
    if stated and _ZERO not in data[:_LOOKED_AT] and not data.startswith(codecs.BOM_UTF8):
        encoding = _known((stated[1] or stated[2]).decode("ascii", "replace"))
        if encoding and not _is_utf8(data):
            try:
                return Decoded(data.decode(encoding), encoding)
            except UnicodeDecodeError:
                pass
    return decode(data)


def _known(name: str) -> str:
    """Python's own name of an encoding of text, or ""."""
    try:
        b"a".decode(name)  # refuses what encodes no text, such as base64
        found = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return "cp1252" if found in _WESTERN else found


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
