"""Finding words or a pattern in one text, however they are set or written.

Accents, quote styles and invisible characters never matter, nor whether words stand on one line;
case matters where what is sought has a capital. The invariant: every span counts characters of the
text as it is, though what is searched is its folded form, without the marks that are not shown.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from tui_reader.model.article import Span
from tui_reader.store.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SECONDS = 2.0
"""How long a pattern may take on one text."""

MOST = 100_000
"""More hits than this are not told apart."""

_ESCAPED = re.compile(r"\\.")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to find: `words`, as `whole` words or not, or a `pattern` of the ``regex`` library."""

    words: str = ""
    whole: bool = False
    pattern: bool = False

    def __bool__(self) -> bool:
        return bool(self.words.strip())


@dataclass(frozen=True, slots=True)
class Finds:
    """Where `wanted` is, in order; or the `trouble` there is with it, in words."""

    wanted: Wanted = Wanted()
    spans: tuple[Span, ...] = ()
    trouble: str = ""


class _Kept(dict[int, str]):
    """Code point to folded form, capitals kept."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        folded = fold(character)
        self[code] = folded = folded.upper() if character.isupper() else folded
        return folded


_KEPT = _Kept()


class FoldedText:
    """A text made ready to find in; what is `hidden` of it (sorted spans) is not there."""

    def __init__(self, text: str, hidden: Sequence[Span] = ()) -> None:
        self._text = text
        self._at, self._from = array("L"), array("L")
        self._length = 0
        self.folded = "".join(self._parts(hidden))

    def find(self, wanted: Wanted) -> Finds:
        """Every place, none of them within another."""
        import regex

        if not wanted:
            return Finds(wanted)
        try:
            found = regex.compile(_pattern(wanted), _flags(wanted)).finditer(
                self.folded, timeout=SECONDS, concurrent=True
            )
            hits = (match.span() for match in found if match.end() > match.start())
            spans = tuple(_apart(self._span(*hit) for hit in islice(hits, MOST)))
        except regex.error as error:
            return Finds(wanted, trouble=f"Not a pattern: {error}")
        except TimeoutError:
            return Finds(wanted, trouble="This pattern takes too long")
        return Finds(wanted, spans)

    def _parts(self, hidden: Sequence[Span]) -> Iterator[str]:
        """The folded text in regions, each as long as what it stands for or the fold of one."""
        behind = 0
        for start, end, folded in _odd(self._text, hidden):
            if start >= behind:
                yield self._region(behind, self._text[behind:start].translate(_KEPT))
                yield self._region(start, folded)
                behind = end
        yield self._region(behind, self._text[behind:].translate(_KEPT))

    def _region(self, start: int, folded: str) -> str:
        self._at.append(self._length)
        self._from.append(start)
        self._length += len(folded)
        return folded

    def _span(self, start: int, end: int) -> Span:
        """The characters of the text that a stretch of the folded text stands for."""
        last = self._origin(end - 1) + 1
        while last < len(self._text) and unicodedata.combining(self._text[last]):
            last += 1
        return Span(self._origin(start), last)

    def _origin(self, place: int) -> int:
        """The character of the text that one of the folded text comes from."""
        region = bisect_right(self._at, place) - 1
        start = self._from[region]
        end = self._from[region + 1] if region + 1 < len(self._from) else len(self._text)
        return min(start + place - self._at[region], max(end - 1, start))


def _odd(text: str, hidden: Sequence[Span]) -> list[tuple[int, int, str]]:
    """What is not folded character for character: its start, its end, its folded form."""
    forms = {character: _KEPT[ord(character)] for character in set(text)}
    odd = "".join(character for character, form in forms.items() if len(form) != 1)
    found = re.finditer(f"[{re.escape(odd)}]", text) if odd else ()
    stretches = [(each.start(), each.end(), forms[each[0]]) for each in found]
    stretches += ((start, end, "") for start, end in hidden)
    return sorted(stretches, key=lambda stretch: (stretch[0], -stretch[1]))


def _apart(spans: Iterator[Span]) -> Iterator[Span]:
    """The spans that share no character with one before: of a "ß", either "s" is the whole."""
    behind = 0
    for span in spans:
        if span.start >= behind:
            yield span
            behind = span.end


def _pattern(wanted: Wanted) -> str:
    words = wanted.words.translate(_KEPT)
    if not wanted.pattern:
        words = r"\s+".join(map(re.escape, words.split()))
    return rf"(?<!\w)(?:{words})(?!\w)" if wanted.whole else words


def _flags(wanted: Wanted) -> int:
    """Case matters where there is a capital letter that is not part of an escape."""
    import regex

    words = _ESCAPED.sub("", wanted.words) if wanted.pattern else wanted.words
    capital = any(map(str.isupper, words))
    return int(regex.MULTILINE if capital else regex.MULTILINE | regex.IGNORECASE)
