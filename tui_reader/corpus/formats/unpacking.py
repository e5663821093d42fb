"""What lies packed in a file, unpacked within limits.

Everything that one file unpacks to, however many files are nested in it, is taken from one
`Allowance`, in proportion to its size; so a few bytes that unpack to terabytes cost no more than a
file that is large in earnest. The invariants: no more is unpacked than is allowed; what is damaged
ends where the damage is, and says so; and nothing is ever written but to a temporary file without
a name.
"""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from contextlib import contextmanager
from functools import partial
from io import BufferedReader, RawIOBase
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, cast

from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import MEBIBYTE, UnreadableError, too_large

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import IO, BinaryIO

    from tui_reader.corpus.formats.parser import Source

    Buffer = bytearray | memoryview

MOST_TIMES = 200
FREE = 64 * MEBIBYTE
LARGEST_KEPT = 1024 * MEBIBYTE
DEEPEST = 5

_IN_MEMORY = 8 * MEBIBYTE
_PIECE = 1 << 16
DAMAGES = (
    EOFError, OSError, ValueError, NotImplementedError, RuntimeError, struct.error, zlib.error,
    lzma.LZMAError, zipfile.BadZipFile,
)  # fmt: skip
"""What a library raises where it cannot go on unpacking."""


class Allowance:
    """How many bytes may yet be unpacked of all that lies in one file of `packed` bytes."""

    def __init__(self, packed: int) -> None:
        self._left = FREE + MOST_TIMES * packed

    @property
    def spent(self) -> bool:
        """Whether nothing more may be unpacked."""
        return self._left <= 0

    def take(self, size: int) -> None:
        """Note that `size` bytes were unpacked; raises UnreadableError if that is too many."""
        self._left -= size
        if self._left < 0:
            self._left = 0
            raise UnreadableError(f"unpacks to more than {MOST_TIMES} times its size")


class _Unpacked(RawIOBase):
    """A stream of unpacked bytes, counted; a damage is its end and is put into `damages`."""

    def __init__(self, stream: BinaryIO, allowance: Allowance, damages: list[str]) -> None:
        self._stream = stream
        self._allowance = allowance
        self._damages = damages

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:  # type: ignore[override] # a wider type has no name
        try:
            data = self._stream.read(min(len(buffer), _PIECE))
        except DAMAGES as error:
            reason = f"damaged, and read only in part: {one_line(str(error), 100) or 'cut short'}"
            if reason not in self._damages:
                self._damages.append(reason)
            return 0
        self._allowance.take(len(data))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


def unpacked(opener: Callable[[], BinaryIO], allowance: Allowance, damages: list[str]) -> BinaryIO:
    """What `opener` unpacks, as a stream; raises UnreadableError where it cannot begin."""
    try:
        stream = opener()
    except NotImplementedError as error:
        raise UnreadableError("packed in a way that is not known here") from error
    except DAMAGES as error:
        raise UnreadableError(f"damaged: {one_line(str(error), 100)}") from error
    return BufferedReader(_Unpacked(stream, allowance, damages), _PIECE)


def allowance_of(source: Source) -> Allowance:
    """What `source` may unpack: its share of the file it lies in, or its own if it lies in none."""
    if source.allowance is not None:
        return source.allowance
    with source.open() as stream:
        return Allowance(stream.seek(0, 2))


@contextmanager
def seekable(source: Source) -> Iterator[BinaryIO]:
    """A stream of `source` that can be read in any order."""
    with source.open() as stream:
        if stream.seekable():
            yield stream
            return
        with kept(stream) as copy:
            yield copy


@contextmanager
def kept(stream: IO[bytes]) -> Iterator[BinaryIO]:
    """A copy of a stream that can be read in any order; a large one on disk, without a name."""
    with SpooledTemporaryFile(_IN_MEMORY) as file:
        size = 0
        while piece := stream.read(_PIECE):
            size += len(piece)
            if size > LARGEST_KEPT:
                raise UnreadableError(too_large(LARGEST_KEPT))
            file.write(piece)
        file.seek(0)
        yield cast("BinaryIO", file)


class _View(RawIOBase):
    """A place of its own in a file that others read too."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        self._file.seek(self._at)
        self._at = self._file.seek(offset, whence)
        return self._at

    def readinto(self, buffer: Buffer) -> int:  # type: ignore[override] # a wider type has no name
        self._file.seek(self._at)
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self._at += len(data)
        return len(data)


def view_of(file: BinaryIO) -> BinaryIO:
    """A stream from the first byte of `file` on, which does not move those of others."""
    return BufferedReader(_View(file), _PIECE)


views_of = partial(partial, view_of)
"""What opens `file` as often as it is asked to."""
