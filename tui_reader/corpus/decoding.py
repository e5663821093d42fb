"""Bytes become text, or are found to be none.

In this order: a byte-order mark; UTF-16 without a mark, told by its zero bytes; UTF-8; UTF-8 with
a few bytes of Windows-1252 in it, as joined files have; Windows-1252, if that reads as Western
text; else what charset-normalizer makes of a sample. The invariants: decoding takes time in
proportion to the file, drops no byte silently, and text that could be read only in part says so
in its `note`. Only text that is not UTF-8 or UTF-16 imports the detector.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from tui_reader.corpus.unreadable import UnreadableError


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the encoding it was read in, and what of it was doubtful ("" if nothing)."""

    text: str
    encoding: str
    note: str = ""


_SAMPLE = 1 << 16  # bytes looked at where the whole would take too long
_MARKS = (  # the longer first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG\r\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"PK\x03\x04", "a zip archive, or a document kept in one"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
)
_CONTROLS = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f\x7f]")
_MOST_CONTROLS = 0.05
_FEWEST_SIGNS = 0.01


def decode(data: bytes) -> Decoded:
    """The text in `data`; raises UnreadableError where it is not text."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"not text: {what}")
    decoded = _marked(data) or _utf16(data) or _utf8(data) or _single_bytes(data)
    if "\0" in decoded.text or _mostly_controls(decoded.text[:_SAMPLE]):
        raise UnreadableError("not text: binary data")
    if not decoded.text.replace("\ufeff", " ").strip():
        raise UnreadableError("nothing in it but white space")
    return decoded


def _mostly_controls(sample: str) -> bool:
    return len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample)


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            rest = data[len(mark) :]
            try:
                return Decoded(rest.decode(encoding), encoding)
            except UnicodeDecodeError as error:
                if encoding == "utf-8":
                    return None
                note = f"damaged {encoding.upper()} from byte {error.start + len(mark)} on"
                return Decoded(rest.decode(encoding, "replace"), encoding, note)
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: zero bytes, and spaces and line ends where one byte order has them.

    Asked before UTF-8, which Russian in UTF-16 may happen to be, letter by wrong letter.
    """
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return None
    orders = ("utf-16-le", "utf-16-be")
    texts = {order: sample.decode(order, "ignore") for order in orders}
    best = max(orders, key=lambda order: _latin_signs(texts[order]))
    try:
        if _latin_signs(texts[best]) >= len(texts[best]) * _FEWEST_SIGNS:
            return Decoded(data.decode(best), best)
    except UnicodeDecodeError:
        pass
    raise UnreadableError("not text: binary data")


def _latin_signs(text: str) -> int:
    """How many characters are what text in any script has, but its mirror image has not."""
    return sum(map(text.count, " \n\r.,:-0123456789"))


_WINDOWS_1252 = {
    byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0x100)
}
_AS_WINDOWS_1252 = {0xDC00 + byte: character for byte, character in _WINDOWS_1252.items()}
_STRAY = re.compile("[\udc80-\udcff]")
_TRUE = re.compile("[\x80-\ud7ff\ue000-\U0010ffff]")


def _single_bytes(data: bytes) -> Decoded:
    """Text that is neither UTF-8 nor UTF-16."""
    sample = _sample(data)
    mixed = sample.decode("utf-8", "surrogateescape")
    if len(_TRUE.findall(mixed)) >= len(_STRAY.findall(mixed)):
        text = data.decode("utf-8", "surrogateescape")
        note = f"{len(_STRAY.findall(text))} bytes are not UTF-8 and were read as Windows-1252"
        return Decoded(text.translate(_AS_WINDOWS_1252), "utf-8", note)
    encoding = "cp1252" if _reads_as_western(sample) else _detected(sample)
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError:
        text = data.decode("ascii", "surrogateescape").translate(_AS_WINDOWS_1252)
        return Decoded(text, "cp1252", "its encoding is not certain: read as Windows-1252")


_HIGH = re.compile(rb"[\x80-\xff]")
_BEFORE, _AFTER = 200, 2000


def _sample(data: bytes) -> bytes:
    """Up to `_SAMPLE` bytes, from around those that tell one encoding from another."""
    if len(data) <= _SAMPLE:
        return data
    pieces: list[bytes] = []
    position, room = 0, _SAMPLE
    while room > 0 and (high := _HIGH.search(data, position)):
        start = max(position, high.start() - _BEFORE)
        # Not in the middle of a character of several bytes: after a space, or at the high byte.
        start = data.rfind(b" ", start, high.start()) + 1 or high.start()
        position = high.start() + _AFTER
        pieces.append(data[start:position])
        room -= len(pieces[-1])
    return b" ".join(pieces)


_MOST_ACCENTS = 0.12  # of the characters; no Western language has as many
_UNLIKELY = re.compile(
    "[a-zà-öø-ÿ][À-ÖØ-ÞŠŽŒ]"  # a capital inside a word
    "|[^\\W\\d_][¡¢£¤¥¦§¨©¬¯°±²³´¶¸¹¼½¾¿×÷†‡ƒˆ˜‰€]"  # a sign at the end of one
    "|[¢¤¦¨¬¯±²³´¶¸¹¼½¾×÷ƒˆ˜‰][^\\W\\d_]"  # or at its beginning
    "|[£¥€§](?!(?:bn|mn?|k|tn)\\b)[^\\W\\d_]"
    "|[ìòðþý](?=[^\\W\\d_])|[šžðþý]"  # letters that other pages have at common places
)


def _reads_as_western(sample: bytes) -> bool:
    """Whether Windows-1252 makes text of `sample` such as Western languages are written in.

    A single "Peña" in English is too little for any detector to tell Spanish from Polish, and
    Windows-1252 is by far what such files are in; so it is tried before the detector.
    """
    try:
        text = sample.decode("cp1252")
    except UnicodeDecodeError:
        return False
    high = len(_HIGH.findall(sample))
    accents = sum(1 for character in text if character > "\xbf" and character.isalpha())
    return len(_UNLIKELY.findall(text)) * 10 <= high and accents <= _MOST_ACCENTS * len(text)


_AS_TIDY = 0.03
_CANDIDATES = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_15",
    "koi8_r", "koi8_u", "mac_roman", "mac_latin2", "mac_cyrillic", "cp437", "cp850", "cp852",
    "cp866", "cp932", "euc_jp", "gb18030", "big5", "cp949", "tis_620",
]  # fmt: skip


def _detected(sample: bytes) -> str:
    """What charset-normalizer takes `sample` for; Windows-1252 where it cannot say.

    Of the readings that are about equally tidy, the one that is most like a language: the
    detector's own order puts any tidy nonsense before Japanese.
    """
    from charset_normalizer import from_bytes

    found = list(from_bytes(sample, cp_isolation=_CANDIDATES))
    if not found:
        return "cp1252"
    tidiest = min(match.chaos for match in found)
    tidy = [match for match in found if match.chaos <= tidiest + _AS_TIDY]
    return max(tidy, key=lambda match: match.coherence).encoding
