"""A file that is packed by itself (gzip, bzip2, xz): what is in it, read in its place.

There is one file in it, so its articles are called as they would be if it were not packed. The
invariant: it is unpacked as it is read, and never held whole.
"""

from __future__ import annotations

import re
from bz2 import BZ2Decompressor
from dataclasses import replace
from functools import partial
from gzip import GzipFile
from io import BufferedReader, RawIOBase
from lzma import LZMADecompressor
from typing import TYPE_CHECKING, cast

from tui_reader.corpus import formats
from tui_reader.corpus.formats.parser import Draft, Flaw, Source
from tui_reader.corpus.formats.unpacking import DEEPEST, allowance_of, unpacked
from tui_reader.corpus.unreadable import MEBIBYTE, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

_TAR = re.compile(r"\.(?:tgz|tbz2?|txz)$", re.IGNORECASE)
_SUFFIX = re.compile(r"\.(?:gz|bz2|xz)$", re.IGNORECASE)
_PIECE = 1 << 16
_MOST_MEMORY = 256 * MEBIBYTE  # that a file may ask of the unpacker


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """What is in the file that is packed in `source`."""
    if source.depth >= DEEPEST:
        raise UnreadableError(f"more than {DEEPEST} archives inside each other")
    allowance = allowance_of(source)
    damages: list[str] = []
    opener = partial(unpacked, _opener(source), allowance, damages)
    name = _SUFFIX.sub("", _TAR.sub(".tar", source.name))
    inner = Source(name, opener, source.options, source.depth + 1, allowance)
    try:
        for found in formats.parse(inner):
            if isinstance(found, Draft) and not (found.record or found.name):
                yield replace(found, name=name)
            else:
                yield found
    except UnreadableError:
        if not damages:
            raise
    yield from map(Flaw, damages)


def _opener(source: Source) -> Callable[[], BinaryIO]:
    head = source.head(6)
    if head.startswith(b"\x1f\x8b"):
        return lambda: cast("BinaryIO", _Gzip(source.open()))
    if head.startswith(b"BZh"):
        return lambda: BufferedReader(_Unpacker(source.open(), BZ2Decompressor))
    if head.startswith(b"\xfd7zXZ\x00"):
        limited = partial(LZMADecompressor, memlimit=_MOST_MEMORY)
        return lambda: BufferedReader(_Unpacker(source.open(), limited))
    raise UnreadableError("not packed as its name says" if head else "empty")


class _Gzip(GzipFile):
    """One that closes what it reads."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__(fileobj=stream, mode="rb")
        self._stream = stream

    def close(self) -> None:
        super().close()
        self._stream.close()


class _Unpacker(RawIOBase):
    """The bytes of one or more packed streams, one after another."""

    def __init__(
        self, stream: BinaryIO, make: Callable[[], BZ2Decompressor | LZMADecompressor]
    ) -> None:
        self._stream = stream
        self._make = make
        self._unpacker = make()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = b""
        while not data:
            piece = b""
            if self._unpacker.eof:
                piece = self._unpacker.unused_data or self._stream.read(_PIECE)
                if not piece.strip(b"\0"):
                    return 0
                self._unpacker = self._make()
            elif self._unpacker.needs_input and not (piece := self._stream.read(_PIECE)):
                raise EOFError("it breaks off")
            data = self._unpacker.decompress(piece, len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()
