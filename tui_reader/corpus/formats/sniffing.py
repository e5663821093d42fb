"""What kind of file its first bytes show, for files whose suffix lies.

Only what is sure counts: the signature of a binary format, the first tag of a page or a feed, an
opening of JSON that no prose has. The invariant: prose is never taken for anything else, and no
more than the first bytes are looked at.
"""

from __future__ import annotations

import re

from tui_reader.corpus.formats.kinds import BY_SUFFIX, KINDS

_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"\x1f\x8b", "packed"),
    (b"\xfd7zXZ\x00", "packed"),
    (b"WARC/1.", "warc"),
    (b"WARC/0.", "warc"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")  # the second is that of an empty one
_BZIP2 = b"1AY&SY"
_MAIL = re.compile(rb"From \S{1,200} +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ")
_OFFICE = (b"[Content_Types].xml", b"_rels/.rels")
_PROLOGUE = re.compile(  # what may stand before the first tag
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:(?:<!--.{0,2000}?-->|<\?[^>]{0,500}\?>)\s*)*", re.DOTALL
)
_PAGE = re.compile(rb"<!doctype\s+html\b|<(?:html|head|body)[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:!DOCTYPE\s+rss\b|rss|feed|(?:\w{1,20}:)?RDF|atom:feed)[\s>]")
_JSON = re.compile(rb'\s*(?:\{\s*(?:"(?:[^"\\\n]|\\.){0,200}"\s*:|\})|\[\s*(?:[{\[\]]))')
_TWO_LINES = re.compile(rb'\s*\{\s*"[^\n]*\}[ \t\r]*\n\s*\{\s*"')
_PROSE = frozenset({"text", "markdown"})
_JSONS = frozenset({"json", "jsonl"})
_KEPT_IN = {"zip": frozenset({"epub", "docx"}), "json": _JSONS, "jsonl": _JSONS}
"""Kinds that look like another one from outside; the parsers of JSON read each other's."""


def kind_for(name: str, head: bytes) -> str:
    """The kind of a file, by its name and first bytes; plain text if neither tells."""
    dot = name.rfind(".")
    promised = BY_SUFFIX.get(name[dot:].lower(), "") if dot >= 0 else ""
    shown = kind_of(head)
    if shown not in KINDS or promised in _KEPT_IN.get(shown, ()):
        return promised or "text"
    if promised in _PROSE and shown in _JSONS:
        return promised  # a text may be about JSON
    return shown


def kind_of(head: bytes) -> str:
    """The kind that the first bytes of a file show beyond doubt, or ""."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if head.startswith(b"BZh") and head[4:10] == _BZIP2:
        return "packed"
    if head.startswith(_ZIP):
        return _zipped(head)
    if head[257:262] == b"ustar":
        return "tar"
    if _MAIL.match(head):
        return "mbox"
    return _written(head.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").lstrip(b"\xff\xfe"))


def _zipped(head: bytes) -> str:
    if b"mimetypeapplication/epub+zip" in head[:200]:
        return "epub"
    return "docx" if head[30:60].startswith(_OFFICE) and b"word/" in head else "zip"


def _written(head: bytes) -> str:
    """The kind of a text file that is written for programs."""
    prologue = _PROLOGUE.match(head)
    start = prologue.end() if prologue else 0
    if _FEED.match(head, start):
        return "feed"
    if _PAGE.match(head, start):
        return "web"
    if _JSON.match(head):
        return "jsonl" if _TWO_LINES.match(head) else "json"
    return ""
