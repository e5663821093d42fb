"""Web pages saved whole as one message (MHTML): the page in it, without its pictures.

The message's own subject and address stand in for what the page does not state. The invariant: the
first part that is a page is read, and no other.
"""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from tui_reader.corpus.formats.encoded import decode_markup
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.formats.web import page
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import Message

    from tui_reader.corpus.formats.parser import Source


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The one article in `source`."""
    message = message_from_bytes(source.read(), policy=policy.compat32)
    part = next((part for part in message.walk() if _is_page(part)), None)
    if part is None:
        raise UnreadableError("no page in it")
    decoded = decode_markup(_bytes_of(part))
    if decoded.note:
        yield Flaw(decoded.note)
    address = one_line(str(part.get("Content-Location") or ""))
    for found in page(decoded.text):
        if isinstance(found, Draft) and not found.url:
            yield replace(found, url=address)
        else:
            yield found


def _is_page(part: Message) -> bool:
    return part.get_content_type() in ("text/html", "application/xhtml+xml")


def _bytes_of(part: Message) -> bytes:
    """What a part holds, in the bytes of its own encoding."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = part.get_content_charset()
    try:
        return data.decode(charset).encode() if charset else data
    except (LookupError, ValueError):
        return data
