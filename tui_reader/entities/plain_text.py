r"""A text as every engine is given it, however it was typed, and the way back to what was printed.

Quotes are straight, blanks within a line are spaces, letters with accents are one character each;
ligatures are letters, soft hyphens and characters without width are gone. None of that is ever
part of who is named. The invariant: `printed` of a span of the plain text is a span of the text it
was made from, in the same order, and covers whole characters, accents and all.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from tui_reader.model.article import Span

_GONE = "\u00ad\u200b-\u200d\u2060\ufeff"
_ACCENTS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u3099\u309a"
_ONE_FOR_ONE = {
    **dict.fromkeys("‘’‚‛ʼ′´`", "'"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys((*map(chr, range(0x2000, 0x200B)), *"\u00a0\u202f\u205f\u3000"), " "),
}
_LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip
_OTHER = str.maketrans({**_LIGATURES, **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")})
_ODD = re.compile(f"[{_GONE}\ufb00-\ufb06]")
_IN_PARTS = re.compile(f"[{_ACCENTS}\u1100-\u11ff]")
_ODD_OR_IN_PARTS = re.compile(
    rf"[^{_ACCENTS}{_GONE}][{_ACCENTS}{_GONE}]*[{_ACCENTS}]"
    rf"|[\u1100-\u11ff]+(?:[{_ACCENTS}{_GONE}]*[{_ACCENTS}])?|{_ODD.pattern}"
)


class _Piece(NamedTuple):
    """A place where the two texts differ in length: in the printed one, and in the plain one."""

    printed: Span
    plain: Span


@dataclass(frozen=True, slots=True)
class PlainText:
    """`text`, and where the printed text has more or fewer characters, in order."""

    text: str
    pieces: tuple[_Piece, ...] = ()
    plain_starts: tuple[int, ...] = ()
    printed_starts: tuple[int, ...] = ()

    def printed(self, span: Span) -> Span:
        """Where `span` of the plain text, not an empty one, stands in the printed one."""
        if not self.pieces:
            return span
        first, last = self._printed(span.start), self._printed(span.end - 1)
        return Span(first.start, last.end)

    def plain(self, span: Span) -> Span:
        """Where `span` of the printed text, not an empty one, stands in the plain one."""
        if not self.pieces:
            return span
        first, last = self._plain(span.start), self._plain(span.end - 1)
        return Span(first.start, last.end)

    def _printed(self, place: int) -> Span:
        """What was printed for the character at `place`."""
        before = bisect_right(self.plain_starts, place) - 1
        if before < 0:
            return Span(place, place + 1)
        printed, plain = self.pieces[before]
        if place < plain.end:
            return printed
        return Span(place - plain.end + printed.end, place - plain.end + printed.end + 1)

    def _plain(self, place: int) -> Span:
        """What stands for the printed character at `place`."""
        before = bisect_right(self.printed_starts, place) - 1
        if before < 0:
            return Span(place, place + 1)
        printed, plain = self.pieces[before]
        if place < printed.end:
            return plain
        return Span(place - printed.end + plain.end, place - printed.end + plain.end + 1)


def plain_text(printed: str) -> PlainText:
    """`printed` in plain characters; time is linear in it, and next to none for ASCII."""
    if printed.isascii() and "`" not in printed:
        return PlainText(printed)
    even = printed
    for char in _ONE_FOR_ONE.keys() & set(printed):  # a few: quicker than to ask for each letter
        even = even.replace(char, _ONE_FOR_ONE[char])
    pattern = _ODD_OR_IN_PARTS if _IN_PARTS.search(even) else _ODD
    parts: list[str] = []
    pieces: list[_Piece] = []
    done = length = 0
    for found in pattern.finditer(even):
        start, end = found.span()
        form = unicodedata.normalize("NFC", found[0].translate(_OTHER))
        length += start - done
        pieces.append(_Piece(Span(start, end), Span(length, length + len(form))))
        parts += even[done:start], form
        length += len(form)
        done = end
    return PlainText(
        "".join((*parts, even[done:])),
        tuple(pieces),
        tuple(piece.plain.start for piece in pieces),
        tuple(piece.printed.start for piece in pieces),
    )
