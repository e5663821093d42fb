"""Tar archives: every file in them that is of a known kind, as they come in one pass.

The invariants: links and devices are never followed; one member at a time is held, a large one on
disk; and an archive that breaks off says so, having given what stands before.
"""

from __future__ import annotations

import tarfile
from typing import TYPE_CHECKING

from tui_reader.corpus.formats.kinds import is_readable
from tui_reader.corpus.formats.members import Member, parse_members
from tui_reader.corpus.formats.unpacking import LARGEST_KEPT, kept, views_of
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import FOREIGN_ERRORS, MEBIBYTE, UnreadableError, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO, Self

    from tui_reader.corpus.formats.parser import Draft, Flaw, Source

_LARGEST_HEADER = MEBIBYTE
_PIECE = 1 << 16
_HEADERS = (
    tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE, tarfile.GNUTYPE_LONGNAME,
    tarfile.GNUTYPE_LONGLINK,
)  # fmt: skip


class _Header(tarfile.TarInfo):
    """A header that is told when it is damaged, where tarfile would take it for the end."""

    @classmethod
    def frombuf(cls, buf: bytes | bytearray, encoding: str, errors: str) -> Self:
        try:
            header = super().frombuf(buf, encoding, errors)
        except tarfile.HeaderError as error:
            if not buf.strip(b"\0"):  # the end of the archive
                raise
            raise UnreadableError(f"a damaged archive: {error}") from error
        if header.type in _HEADERS and header.size > _LARGEST_HEADER:
            raise UnreadableError(f"a damaged archive: a header that is {too_large(MEBIBYTE)}")
        return header


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The articles in the files of the archive `source`."""
    with source.open() as stream:
        yield from parse_members(source, _members(stream))


def _members(stream: BinaryIO) -> Iterator[Member]:
    try:
        with tarfile.open(fileobj=stream, mode="r|", tarinfo=_Header, bufsize=_PIECE) as archive:
            while (info := archive.next()) is not None:
                yield from _member(archive, info)
                archive.members = []  # type: ignore[attr-defined] # it would keep them all
    except (tarfile.TarError, OSError, EOFError, *FOREIGN_ERRORS) as error:
        raise UnreadableError(f"a damaged archive: {one_line(str(error), 100)}") from error


def _member(archive: tarfile.TarFile, info: tarfile.TarInfo) -> Iterator[Member]:
    if info.isdir() or not is_readable(info.name.rpartition("/")[2]):
        return
    if not info.isreg() or info.issparse():
        what = "a link" if info.issym() or info.islnk() else "a device, or a file with holes"
        yield Member(info.name, _nothing, f"{what}, not an ordinary file")
        return
    if info.size > LARGEST_KEPT:
        yield Member(info.name, _nothing, too_large(LARGEST_KEPT))
        return
    content = archive.extractfile(info)
    assert content is not None  # it is an ordinary file
    with kept(content) as file:
        yield Member(info.name, views_of(file))


def _nothing() -> BinaryIO:
    raise UnreadableError("not an ordinary file")
