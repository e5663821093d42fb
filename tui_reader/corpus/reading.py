"""An open file, or the reason why not.

What was an ordinary file when the folder was listed may be a pipe or gone by now, so everything
is asked of the opened file. The invariant: opening never waits for a pipe or a device.
"""

from __future__ import annotations

import os
import stat
from io import BufferedReader, BytesIO, FileIO
from typing import TYPE_CHECKING

from tui_reader.corpus.unreadable import LARGEST_FILE, UnreadableError, reason_for, too_large

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

_BUFFER = 1 << 16
_SMALL = 1 << 16
# A pipe opened so does not wait for a writer; Windows has neither the flag nor the need.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def open_file(path: Path) -> BinaryIO:
    """An ordinary file, opened for reading; raises UnreadableError."""
    try:
        file = FileIO(path, "rb", opener=_open)
        try:
            require_ordinary(os.fstat(file.fileno()))
        except UnreadableError:
            file.close()
            raise
    except OSError as error:
        raise UnreadableError(reason_for(error, path)) from error
    except ValueError as error:  # a NUL in the path
        raise UnreadableError("not a name that a file can have") from error
    return BufferedReader(file, _BUFFER)


class Opener:
    """Opens one file as often as asked; a small one is read from the disk but once."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._whole: bytes | None = None

    def __call__(self) -> BinaryIO:
        """The file from its first byte on; raises UnreadableError, and OSError."""
        if self._whole is not None:
            return BytesIO(self._whole)
        file = open_file(self._path)
        try:
            beginning = file.read(_SMALL + 1)
            if len(beginning) > _SMALL:
                file.seek(0)
                return file
        except OSError:
            file.close()
            raise
        file.close()
        self._whole = beginning
        return BytesIO(beginning)


def require_ordinary(status: os.stat_result) -> None:
    """Refuse pipes, sockets, devices and folders."""
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableError("a folder, not a file")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("not an ordinary file (a pipe, a socket or a device)")


def require_size(size: int) -> None:
    """Refuse what is larger than an article can be."""
    if size > LARGEST_FILE:
        raise UnreadableError(too_large(LARGEST_FILE))


def _open(path: str, _flags: int) -> int:
    return os.open(path, _FLAGS)
