"""Zip archives: every file in them that is of a known kind, in the order of the archive's list.

An Office document or a book that is only called a zip archive is read as what it is.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from tui_reader.corpus.formats import parser_for
from tui_reader.corpus.formats.members import Member, parse_members
from tui_reader.corpus.formats.unpacking import seekable
from tui_reader.corpus.unreadable import FOREIGN_ERRORS, MEBIBYTE, UnreadableError, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from typing import BinaryIO

    from tui_reader.corpus.formats.parser import Draft, Flaw, Source

_ENCRYPTED = 0x1
_BEGINNING = b"PK"
_END = b"PK\x05\x06"
_LONGEST_END = 22 + (1 << 16)
_LARGEST_LIST = 128 * MEBIBYTE  # of some two million files
_TELLING = {"word/document.xml": "docx", "META-INF/container.xml": "epub"}
_OFFICE = "[Content_Types].xml"


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The articles in the files of the archive `source`."""
    with seekable(source) as stream, opened(stream) as archive:
        names = set(archive.NameToInfo)
        kind = next((kind for name, kind in _TELLING.items() if name in names), "")
        if kind:
            yield from parser_for(kind)(source)
        elif _OFFICE in names:
            raise UnreadableError("an Office document, but not one of text")
        else:
            yield from parse_members(source, map(partial(_member, archive), archive.filelist))


def opened(stream: BinaryIO, what: str = "archive") -> AbstractContextManager[ZipFile]:
    """The archive in `stream`, which is called `what` in reasons; raises UnreadableError."""
    _require_list(stream, what)
    try:
        return ZipFile(stream)
    except (BadZipFile, OSError, NotImplementedError, *FOREIGN_ERRORS) as error:
        raise UnreadableError(f"a damaged {what}: its list of contents is garbled") from error


def _require_list(stream: BinaryIO, what: str) -> None:
    """Refuse what has no list of files, or one that, read whole, would fill the memory."""
    begins = stream.read(len(_BEGINNING))
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _LONGEST_END))
    end = stream.read()
    at = end.rfind(_END)
    if at < 0 and begins != _BEGINNING:
        raise UnreadableError(f"not {_with_article(what)}, whatever its name says")
    if at < 0:
        raise UnreadableError(f"a damaged {what}: its end is missing")
    if int.from_bytes(end[at + 12 : at + 16], "little") > _LARGEST_LIST:
        raise UnreadableError(f"its list of files is {too_large(_LARGEST_LIST)}")
    stream.seek(0)


def _with_article(what: str) -> str:
    return f"{'an' if what[0] in 'aeiou' else 'a'} {what}"


def _member(archive: ZipFile, info: ZipInfo) -> Member:
    refused = "encrypted: it needs a password" if info.flag_bits & _ENCRYPTED else ""
    return Member(info.filename, partial(_open, archive, info), refused)


def _open(archive: ZipFile, info: ZipInfo) -> BinaryIO:
    return cast("BinaryIO", archive.open(info))
