"""Mail: a newsletter as it arrived, one message a file.

The part written as a page goes before the plain one, and is read like any saved page. The
invariants: a message is an article, whatever of its headers is broken; attached files are not
looked into; and no header is read beyond `_LONGEST` characters.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.utils import parseaddr, parsedate_to_datetime
from typing import TYPE_CHECKING

from tui_reader.corpus.cleaning import clean, storable
from tui_reader.corpus.decoding import Decoded, decode
from tui_reader.corpus.formats import parser_for
from tui_reader.corpus.formats.encoded import decode_markup
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.records import record_name
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import FOREIGN_ERRORS, MEBIBYTE, UnreadableError

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator
    from email.message import Message

    from tui_reader.corpus.formats.parser import Source

LARGEST = 32 * MEBIBYTE
_LONGEST = 4000
_ENVELOPE = re.compile(rb"\s*(?:From [^\n]*\n)?")
_FIELD = re.compile(rb"[!-9;-~]{1,80}[ \t]*:")
_PAGES = ("text/html", "application/xhtml+xml")


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The one message in `source`."""
    for found in drafts_of(source.read(LARGEST)):
        yield replace(found, record="") if isinstance(found, Draft) else found


def drafts_of(data: bytes) -> Iterator[Draft | Flaw]:
    """The article that a message is, called by its id; raises UnreadableError if it is none."""
    envelope = _ENVELOPE.match(data)
    data = data[envelope.end() :] if envelope else data
    if not _FIELD.match(data):
        raise UnreadableError("not a message: it has no headers")
    message = message_from_bytes(data, policy=policy.compat32)
    stated = _stated(message)
    none = True
    for found in _bodies(message):
        if isinstance(found, Draft):
            none = False
            language = stated.language or found.language
            yield replace(
                stated,
                text=found.text,
                title=stated.title or found.title,
                language=language,
                structure=found.structure,
                url=stated.url or found.url,
            )
        elif not found.reason.startswith("no article could be told"):  # mail has no other parts
            yield found
            none = False
    if none:
        yield Flaw("no text in it")


def _stated(message: Message) -> Draft:
    """What the headers say."""
    name, address = parseaddr(_header(message, "from"))
    return Draft(
        "",
        title=one_line(_header(message, "subject")),
        source=one_line(name) or one_line(address.rpartition("@")[2]),
        date=_date(_header(message, "date")),
        record=record_name(_header(message, "message-id").strip("<> \t")),
        language=_header(message, "content-language").partition(",")[0].strip()[:40],
        url=one_line(_header(message, "archived-at").strip("<> \t"), 2000),
    )


def _header(message: Message, name: str) -> str:
    """A header in words; "" if there is none."""
    raw = next((value for key, value in message.raw_items() if key.lower() == name), "")
    line = str(raw)[:_LONGEST].encode("utf-8", "surrogateescape")
    try:
        words = line.decode("utf-8")
    except UnicodeDecodeError:
        words = line.decode("cp1252", "replace")
    with suppress(
        MessageError, *FOREIGN_ERRORS
    ):  # words that are wrongly encoded stay as they stand
        words = str(make_header(decode_header(words)))
    return " ".join(storable(words).split())


def _date(words: str) -> dt.date | None:
    try:
        return parsedate_to_datetime(words).date()
    except FOREIGN_ERRORS:
        return None


def _bodies(message: Message) -> Iterator[Draft | Flaw]:
    parts = [part for part in message.walk() if _is_read(part)]
    page = next((part for part in parts if part.get_content_type() in _PAGES), None)
    if page is not None and (content := _content(page)).strip():
        yield from _page(_decoded(page, content))
        return
    plain = (part for part in parts if part.get_content_type() == "text/plain")
    texts = [_decoded(part, content) for part in plain if (content := _content(part)).strip()]
    yield from (Flaw(text.note) for text in texts if text.note)
    if words := clean("\n\n".join(text.text.strip("\r\n") for text in texts)).strip("\n"):
        yield Draft(words)


def _page(decoded: Decoded) -> Iterator[Draft | Flaw]:
    parser_for("web")  # says what installs it, if it is missing
    from tui_reader.corpus.formats.web import page

    if decoded.note:
        yield Flaw(decoded.note)
    yield from page(decoded.text)


def _is_read(part: Message) -> bool:
    return not part.is_multipart() and part.get_content_disposition() != "attachment"


def _content(part: Message) -> bytes:
    try:
        payload = part.get_payload(decode=True)
    except FOREIGN_ERRORS:
        return b""
    return payload if isinstance(payload, bytes) else b""


def _decoded(part: Message, content: bytes) -> Decoded:
    """The text of a part: in the encoding it states if that fits, else in the one it shows."""
    charset = part.get_content_charset() or ""
    if charset.lower() not in ("", "us-ascii", "utf-8", "iso-8859-1"):
        try:
            return Decoded(content.decode(charset), charset)
        except (LookupError, ValueError):
            pass
    return decode_markup(content) if part.get_content_type() in _PAGES else decode(content)
