"""WARC: what a crawler kept of the web; each page in it that was answered with is an article.

Records are found by their headers and lengths here, so that of a damaged one the next is found;
what HTTP wrapped a page in (pieces, packing) warcio takes off. Pictures, requests and answers other
than "200" are passed over. When a page was fetched is not when it was published, and gives no date.
The invariants: one record of at most `_LARGEST` bytes is held, and no record is unpacked to more.
"""

from __future__ import annotations

import logging
import re
import zlib
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from warcio.bufferedreaders import BufferedReader, ChunkedDataException
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from tui_reader.corpus.field_values import host_of
from tui_reader.corpus.formats.encoded import decode_markup
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.formats.web import page
from tui_reader.corpus.records import record_name
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import FOREIGN_ERRORS, MEBIBYTE, UnreadableError, too_large

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from warcio.limitreader import LimitReader
    from warcio.recordloader import ArcWarcRecord

    from tui_reader.corpus.formats.parser import Source

logging.getLogger("warcio").setLevel(logging.CRITICAL)

_LARGEST = 32 * MEBIBYTE
_LONGEST_LINE = 1 << 16
_MOST_LINES = 200
_PIECE = 1 << 20
_BEGIN = re.compile(rb"WARC/[01]\.\d+\s*$")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_ANSWERS = (b"response", b"resource")
_PAGES = ("text/html", "application/xhtml+xml")
_ODD = (EOFError, zlib.error, ArchiveLoadFailed, StatusAndHeadersParserException,
        ChunkedDataException, *FOREIGN_ERRORS)  # fmt: skip


class _Record(NamedTuple):
    """What may be a page: the lines before it, as they stand, the block, and where it is from."""

    header: bytes
    block: bytes
    url: str


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The pages in `source`."""
    some = False
    with source.open() as stream:
        for record in _records(stream):
            some = True
            yield from [record] if isinstance(record, Flaw) else _read(record)
    if not some:
        yield Flaw("no page in it")


def _records(stream: BinaryIO) -> Iterator[_Record | Flaw]:
    """The records that may be pages, and a flaw for each stretch that is no record."""
    lost = begun = False
    while line := stream.readline(_LONGEST_LINE):
        if _BEGIN.match(line):
            lost, begun = False, True
            yield from _record(stream, line)
        elif line.strip() and not lost:
            if not begun:
                raise UnreadableError("not a WARC file: it does not begin with a record")
            lost = True
            yield Flaw("damaged: what stands between two records is passed over")
    if not begun:
        raise UnreadableError("empty")


def _record(stream: BinaryIO, first: bytes) -> Iterator[_Record | Flaw]:
    lines = [first]
    fields: dict[bytes, bytes] = {}
    while (line := stream.readline(_LONGEST_LINE)).strip() and len(lines) < _MOST_LINES:
        lines.append(line)
        name, _, value = line.partition(b":")
        fields[name.strip().lower()] = value.strip()
    url = fields.get(b"warc-target-uri", b"").strip(b"<>").decode("utf-8", "replace")
    length = fields.get(b"content-length", b"")
    if not length.isdigit() or len(length) > 15:
        yield Flaw("damaged: a record that does not say how long it is", record_name(url))
        return
    wanted = fields.get(b"warc-type", b"").lower() in _ANSWERS
    if not wanted or int(length) > _LARGEST:
        _pass_over(stream, int(length))
        if wanted:
            yield Flaw(too_large(_LARGEST), record_name(url))
        return
    block = stream.read(int(length))
    if len(block) < int(length):
        yield Flaw("damaged: it breaks off in this record", record_name(url))
    yield _Record(b"".join(lines) + b"\r\n", block, url)


def _pass_over(stream: BinaryIO, size: int) -> None:
    while size > 0 and (piece := stream.read(min(size, _PIECE))):
        size -= len(piece)


def _read(record: _Record) -> Iterator[Draft | Flaw]:
    """The article on the page that a record holds, if it holds one."""
    name = record_name(record.url)
    try:
        answer = _answer(record)
        if answer is None:
            return
        decoded = decode_markup(answer.content)
        if decoded.note:
            yield Flaw(decoded.note, name)
        for found in page(decoded.text):
            if isinstance(found, Flaw):
                yield found._replace(record=name)
            else:
                yield replace(
                    found,
                    record=name,
                    url=one_line(record.url, 2000),
                    source=found.source or host_of(record.url),
                    language=found.language or answer.language,
                )
    except UnreadableError as reason:
        yield Flaw(str(reason), name)
    except RecursionError:
        yield Flaw("nested too deeply", name)


class _Answer(NamedTuple):
    """A page, unwrapped, in UTF-8 where HTTP states an encoding, and the language HTTP states."""

    content: bytes
    language: str


def _answer(record: _Record) -> _Answer | None:
    """The page that was answered with; None if that is no page."""
    try:
        whole = ArcWarcRecordLoader().parse_record_stream(
            BytesIO(record.header + record.block), known_format="warc"
        )
        status, kind, packing, language = _headers(whole)
        if status != "200" or kind.partition(";")[0].strip().lower() not in _PAGES:
            return None
        if packing not in ("", "identity", *BufferedReader.get_supported_decompressors()):
            raise UnreadableError(f"packed in a way not known here: {one_line(packing, 20)}")
        content = _at_most(whole.content_stream())
    except _ODD as error:
        raise UnreadableError(f"damaged: {one_line(str(error), 100) or 'it breaks off'}") from error
    return _Answer(_recoded(content, kind), language)


def _headers(record: ArcWarcRecord) -> tuple[str, str, str, str]:
    """Status, kind of content, how it is packed, and in which language it is."""
    headers = record.http_headers
    if headers is None:
        return "200", record.content_type or "", "", ""
    return (
        headers.get_statuscode(),
        headers.get_header("content-type") or "",
        (headers.get_header("content-encoding") or "").lower(),
        (headers.get_header("content-language") or "").partition(",")[0].strip()[:40],
    )


def _at_most(stream: LimitReader) -> bytes:
    pieces: list[bytes] = []
    size = 0
    while piece := stream.read(_LONGEST_LINE):
        pieces.append(piece)
        size += len(piece)
        if size > _LARGEST:
            raise UnreadableError(too_large(_LARGEST))
    return b"".join(pieces)


def _recoded(content: bytes, kind: str) -> bytes:
    stated = _CHARSET.search(kind)
    if not stated or stated[1].lower() in ("utf-8", "iso-8859-1", "us-ascii"):
        return content
    try:
        return content.decode(stated[1]).encode()
    except (LookupError, ValueError):
        return content
