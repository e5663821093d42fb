"""The text of a file of any size, piece by piece, wherever its lines end.

The invariants: no more than a block of `_BLOCK` bytes is held; no character is cut in two; and
what is not UTF-8 is read as `decoding` reads a whole file, block by block.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from tui_reader.corpus.decoding import decode
from tui_reader.corpus.unreadable import MEBIBYTE, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.corpus.formats.parser import Source

_BLOCK = 1 * MEBIBYTE
_HEAD = 1 << 14
_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE,
    codecs.BOM_UTF8,
)  # fmt: skip


class TextPieces:
    """The pieces of `source`; `notes` is filled as they are read."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._mark = 0  # the length of the byte-order mark
        self.notes: list[str] = []

    def __iter__(self) -> Iterator[str]:
        """At least one; raises UnreadableError where there is no text."""
        encoding = self._encoding(self._source.head(_HEAD))
        decoder = codecs.getincrementaldecoder(encoding)("strict")
        with self._source.open() as stream:
            stream.read(self._mark)
            while block := stream.read(_BLOCK):
                pending = decoder.getstate()[0]
                try:
                    piece = decoder.decode(block)
                except UnicodeDecodeError:
                    decoder.reset()
                    piece = self._doubtful(pending + block)
                yield piece
        pending = decoder.getstate()[0]
        if pending:
            yield pending.decode(encoding, "replace")

    def _encoding(self, head: bytes) -> str:
        if not head:
            raise UnreadableError("empty")
        mark = next((mark for mark in _MARKS if head.startswith(mark)), b"")
        self._mark = len(mark)
        if b"\0" in head or mark not in (b"", codecs.BOM_UTF8):
            return decode(head[: len(head) // 4 * 4]).encoding
        return "utf-8"

    def _doubtful(self, block: bytes) -> str:
        decoded = decode(block)
        if decoded.note and decoded.note not in self.notes:
            self.notes.append(decoded.note)
        return decoded.text
