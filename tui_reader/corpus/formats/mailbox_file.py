"""Mailboxes (mbox): the messages in one file, each an article.

A message begins with a line ``From sender date`` behind a blank one. The invariants: one message at
a time is held; one that is too large or broken is a flaw by its number, and the next is read.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from tui_reader.corpus.formats.mail import LARGEST, drafts_of
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.unreadable import UnreadableError, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from tui_reader.corpus.formats.parser import Source

_BEGIN = re.compile(rb"From [^\n]{0,300}\d{4}[^\n]{0,40}\r?\n?$")
_QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)
_LONGEST_LINE = 1 << 20


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The messages in `source`."""
    if not source.head(1):
        raise UnreadableError("empty")
    with source.open() as stream:
        for number, data in enumerate(_messages(stream), 1):
            yield from _read(data, str(number))


def _read(data: bytes | None, number: str) -> Iterator[Draft | Flaw]:
    if data is None:
        yield Flaw(too_large(LARGEST), f"message {number}")
        return
    try:
        for found in drafts_of(_QUOTED.sub(rb"\1", data)):
            if isinstance(found, Draft):
                yield replace(found, record=found.record or number)
            else:
                yield found._replace(record=f"message {number}")
    except UnreadableError as reason:
        yield Flaw(str(reason), f"message {number}")
    except RecursionError:
        yield Flaw("nested too deeply", f"message {number}")


def _messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """The bytes of each message, and None for one that is too large."""
    lines: list[bytes] = []
    size, begun, whole = 0, False, True
    blank = ended = True
    while line := stream.readline(_LONGEST_LINE):
        if blank and ended and _BEGIN.match(line):
            if begun:
                yield b"".join(lines) if whole else None
            lines, size, begun, whole = [], 0, True, True
        elif not begun and line.strip():
            raise UnreadableError("not a mailbox: it does not begin with a line 'From ...'")
        size += len(line)
        whole = whole and size <= LARGEST
        if whole:
            lines.append(line)
        else:
            lines.clear()
        blank = ended and not line.strip()
        ended = line.endswith(b"\n")
    if begun:
        yield b"".join(lines) if whole else None
