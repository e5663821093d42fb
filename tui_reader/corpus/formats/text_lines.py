"""The lines of a file of any size, as text, with the number of each.

Lines are read some at a time and decoded together, so that what is not UTF-8 has enough around it
to be told. The invariants: no more than `_BLOCK` bytes and one line are held at once, and a line
longer than `LONGEST` bytes is passed over, with None in its place.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field
from io import StringIO, TextIOWrapper
from typing import TYPE_CHECKING

from tui_reader.corpus.decoding import decode
from tui_reader.corpus.unreadable import MEBIBYTE, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from tui_reader.corpus.formats.parser import Source

LONGEST = 32 * MEBIBYTE
_BLOCK = 1 * MEBIBYTE
_HEAD = 1 << 16
_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass
class TextLines:
    r"""The lines of `source`, each with its ``\n``; `notes` is filled as they are read."""

    source: Source
    notes: list[str] = field(default_factory=list)

    def __iter__(self) -> Iterator[tuple[int, str | None]]:
        """Numbers from 1, and lines; raises UnreadableError where they are no text."""
        head = self.source.head(_HEAD)
        if not head:
            raise UnreadableError("empty")
        if head.startswith(_WIDE) or b"\0" in head:
            yield from self._wide(head)
            return
        number = 0
        with self.source.open() as stream:
            for block in _blocks(stream):
                if block is None:
                    number += 1
                    yield number, None
                    continue
                # Unlike splitlines, this ends lines at line feeds alone.
                for line in StringIO(self._decoded(block, first=number == 0), newline="\n"):
                    number += 1
                    yield number, line

    def _decoded(self, block: bytes, *, first: bool) -> str:
        if first:
            block = block.removeprefix(codecs.BOM_UTF8)
        try:
            text = block.decode("utf-8")
        except UnicodeDecodeError:
            decoded = decode(block)
            if decoded.note and decoded.note not in self.notes:
                self.notes.append(decoded.note)
            text = decoded.text
        return text

    def _wide(self, head: bytes) -> Iterator[tuple[int, str | None]]:
        """The lines of a file in UTF-16 or UTF-32."""
        encoding = decode(head[: len(head) // 4 * 4]).encoding
        mark = next((mark for mark in _WIDE if head.startswith(mark)), b"")
        with self.source.open() as stream:
            stream.read(len(mark))
            with TextIOWrapper(stream, encoding, "replace", newline="\n") as text:
                number = 0
                while line := text.readline(LONGEST // 2):
                    number += 1
                    yield number, line.replace("\0", "\ufffd")


def _blocks(stream: BinaryIO) -> Iterator[bytes | None]:
    """Whole lines together, and None for each line that is too long."""
    lines: list[bytes] = []
    size = 0
    while line := stream.readline(LONGEST):
        if len(line) == LONGEST and not line.endswith(b"\n"):
            if lines:
                yield b"".join(lines)
            lines, size = [], 0
            while (rest := stream.readline(_BLOCK)) and not rest.endswith(b"\n"):
                pass
            yield None
            continue
        lines.append(line)
        size += len(line)
        if size >= _BLOCK:
            yield b"".join(lines)
            lines, size = [], 0
    if lines:
        yield b"".join(lines)
