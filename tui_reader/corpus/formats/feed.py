"""Feeds as they are saved, RSS and Atom of any age: each entry is an article.

feedparser reads them, sound or not, without entities of their own making and without the network.
The whole text goes before the summary; pictures and sound that are only attached are left out. The
invariant: whatever in a feed is damaged, the entries that can be told apart are articles.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax import SAXParseException

import feedparser

from tui_reader.corpus.cleaning import storable
from tui_reader.corpus.field_values import author_in, date_in, host_of
from tui_reader.corpus.formats.encoded import decode_markup
from tui_reader.corpus.formats.markup import Written, line_of, text_of
from tui_reader.corpus.formats.parser import Draft, Flaw
from tui_reader.corpus.records import record_name
from tui_reader.corpus.titles import one_line
from tui_reader.corpus.unreadable import FOREIGN_ERRORS, UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tui_reader.corpus.formats.parser import Source

    Entry = Mapping[str, Any]

_HEADERS = {"content-type": "application/xml; charset=utf-8"}
_STATED_ENCODING = re.compile(r"(<\?xml[^>]{0,100}?)\s+encoding\s*=\s*[\"'][^\"']{0,40}[\"']")
_REFERENCE = re.compile(r"&#(?:(\d{5,1000})|[xX]([0-9a-fA-F]{4,1000}));?")
_BROKEN_OFF = frozenset(("no element found", "unclosed token", "unclosed CDATA section"))
_ROOT = re.compile(r"<([A-Za-z_][\w:.-]{0,60})")


def parse(source: Source) -> Iterator[Draft | Flaw]:
    """The entries of the feed in `source`."""
    decoded = decode_markup(source.read())
    if decoded.note:
        yield Flaw(decoded.note)
    text = _STATED_ENCODING.sub(r"\1", storable(decoded.text).lstrip("\ufeff \t\r\n"), count=1)
    feed = _parsed(_REFERENCE.sub(_character, text))
    entries: list[Entry] = feed.entries
    if not entries:
        yield Flaw(_why_empty(feed, text))
        return
    damage = _damage(feed)
    for number, entry in enumerate(entries, 1):
        found = _draft(entry, feed.feed, number)
        # Where a feed breaks off, so does its last entry: that is said once.
        if not (damage and number == len(entries) and isinstance(found, Flaw)):
            yield found
    if damage:
        yield Flaw(damage)


def _damage(feed: Any) -> str:
    """What is amiss with a feed of which the entries could be told apart; "" if nothing."""
    error = feed.bozo_exception if feed.bozo else None
    if error is None or isinstance(error, feedparser.CharacterEncodingOverride):
        return ""
    if not isinstance(error, SAXParseException):
        return f"damaged, and read only in part: {one_line(str(error), 100)}"
    if error.getMessage() in _BROKEN_OFF:
        return "damaged: it breaks off before its end, so entries may be missing"
    line = error.getLineNumber()
    return f"damaged at line {line}: entries from there on may be garbled or missing"


def _parsed(text: str) -> Any:
    try:
        return feedparser.parse(
            BytesIO(text.encode()),
            response_headers=_HEADERS,
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except FOREIGN_ERRORS as error:
        raise UnreadableError(f"not a feed: {one_line(str(error), 100)}") from error


def _character(reference: re.Match[str]) -> str:
    """A reference to a character by number; if there is none of that number, a sign of that."""
    number = int(reference[1], 10) if reference[1] else int(reference[2], 16)
    is_one = number <= sys.maxunicode and not 0xD800 <= number <= 0xDFFF
    return reference[0] if is_one else "\ufffd"


def _draft(entry: Entry, feed: Entry, number: int) -> Draft | Flaw:
    url = one_line(storable(str(entry.get("link") or "")), 2000)
    name = record_name(entry.get("id") or url or number)
    title = line_of(str(entry.get("title") or ""))
    written = _text(entry) or text_of(title)
    if not written.text.strip():
        return Flaw("no text in it", name)
    published_by = entry.get("source") or feed
    return Draft(
        written.text,
        title=title,
        source=line_of(str(published_by.get("title") or feed.get("title") or "")) or host_of(url),
        date=_date(entry),
        record=name,
        language=_language(entry, feed),
        author=author_in(entry.get("author")),
        url=url,
        structure=written.structure,
    )


def _text(entry: Entry) -> Written | None:
    """The longest of the texts of an entry, or what sums it up; None if there is neither."""
    contents = [str(content.get("value") or "") for content in entry.get("content", ())]
    for text in (max(contents, key=len, default=""), str(entry.get("summary") or "")):
        if (written := text_of(text)).text.strip():
            return written
    return None


def _date(entry: Entry) -> dt.date | None:
    """The day as it is written, which is that of the place it was written at."""
    for part in ("published", "created", "updated"):
        if found := date_in(entry.get(part)):
            return found
        if moment := entry.get(f"{part}_parsed"):
            return dt.date(*moment[:3])
    return None


def _language(entry: Entry, feed: Entry) -> str:
    stated = [content.get("language") for content in entry.get("content", ())]
    stated += [(entry.get("title_detail") or {}).get("language"), feed.get("language")]
    return next((str(language)[:40] for language in stated if language), "")


def _why_empty(feed: Entry, text: str) -> str:
    if feed.get("version"):
        if _damage(feed):
            return "damaged: it breaks off before its first entry"
        return "a feed without entries"
    root = _ROOT.search(text)
    if root is None:
        raise UnreadableError("not a feed: there are no tags in it")
    return f"not a feed: it begins with <{root[1]}>"
