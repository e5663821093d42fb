"""A file's bytes, or the reason why not.

What was an ordinary file when the folder was listed may be a pipe or gone by now, so everything
is asked of the opened file. The invariant: reading never waits for a pipe or a device, and never
takes more than `LARGEST_FILE` bytes.
"""

from __future__ import annotations

import os
import stat
from io import FileIO
from typing import TYPE_CHECKING

from tui_reader.corpus.unreadable import LARGEST_FILE, MEBIBYTE, UnreadableError, reason_for

if TYPE_CHECKING:
    from pathlib import Path

_MORE = 4096  # bytes asked for beyond the expected size, so that the end is seen at once
# A pipe opened so does not wait for a writer; Windows has neither the flag nor the need.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read(path: Path) -> bytes:
    """All bytes of an ordinary file; raises UnreadableError."""
    try:
        with FileIO(path, "rb", opener=_open) as file:
            status = os.fstat(file.fileno())
            require_ordinary(status)
            data = _all_bytes(file, status.st_size)
    except OSError as error:
        raise UnreadableError(reason_for(error, path)) from error
    except ValueError as error:  # a NUL in the path
        raise UnreadableError("not a name that a file can have") from error
    if not data:
        raise UnreadableError("empty")
    return data


def require_ordinary(status: os.stat_result) -> None:
    """Refuse pipes, sockets, devices, folders, and files too large to be an article."""
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError("a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("not an ordinary file (a pipe, a socket or a device)")
    require_size(status.st_size)


def require_size(size: int) -> None:
    """Refuse what is larger than an article can be."""
    if size > LARGEST_FILE:
        raise UnreadableError(f"too large: more than {LARGEST_FILE // MEBIBYTE} MB")


def _all_bytes(file: FileIO, expected: int) -> bytes:
    """Everything there is, in one piece if the size was told truly."""
    pieces: list[bytes] = []
    total = 0
    while piece := file.read(max(expected - total, 0) + _MORE):
        pieces.append(piece)
        total += len(piece)
        require_size(total)
    return b"".join(pieces)


def _open(path: str, _flags: int) -> int:
    return os.open(path, _FLAGS)
