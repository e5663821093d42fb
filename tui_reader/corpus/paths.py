r"""Names of files as text that can be kept anywhere, and back again.

A file name is bytes: it may hold what is no character at all, which Python carries as lone
surrogates that neither SQLite nor JSON will store. Such a byte is written ``\xNN`` here (any other
lone surrogate ``\uNNNN``) and a backslash is doubled, which makes the writing reversible. The
invariants: every path is storable text, two files never share one, and `locate` finds the file
again. All other names, whatever control characters or markup they hold, stand as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_UNSAFE = re.compile("[\\\\\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:(\\)|x([0-9a-f]{2})|u([0-9a-f]{4}))")
_BYTE_BASE = 0xDC00


def escape(name: str) -> str:
    """A file's name, as the operating system gave it, as storable text."""
    return _UNSAFE.sub(_escaped, name) if _UNSAFE.search(name) else name


def unescape(path: str) -> str:
    """The name that `escape` was given."""
    return _ESCAPE.sub(_unescaped, path) if "\\" in path else path


def locate(root: Path, path: str) -> Path:
    """The file that `path` stands for below `root` (or `root` itself, where it is one file)."""
    return root / unescape(path) if root.is_dir() else root


def own_name(root: Path) -> str:
    """The path of a corpus that is a single file: its name."""
    return escape(root.name or root.absolute().name)


def _escaped(match: re.Match[str]) -> str:
    character = match[0]
    if character == "\\":
        return "\\\\"
    byte = ord(character) - _BYTE_BASE
    return f"\\x{byte:02x}" if 0x80 <= byte <= 0xFF else f"\\u{ord(character):04x}"


def _unescaped(match: re.Match[str]) -> str:
    backslash, byte, code = match.groups()
    if backslash:
        return "\\"
    return chr(_BYTE_BASE + int(byte, 16)) if byte else chr(int(code, 16))
