"""The lines on a page of a PDF, as pdfium tells its characters: cut where columns are apart.

pdfium ends lines by itself, and marks a hyphen at the end of one. What it makes one line may lie in
two columns; it is cut at a gap if the gap is very wide, or if other lines begin at the same place.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from pypdfium2 import raw

from tui_reader.corpus.formats.pdf_layout import Line

if TYPE_CHECKING:
    import pypdfium2 as pdfium

_HYPHEN = 2
_SPACES = frozenset(map(ord, " \t\xa0"))
_ENDS = frozenset((*map(ord, "\r\n"), 0))
_GAP, _WIDE = 0.8, 3.5  # of a line's height
_FEWEST_BEGIN_THERE = 3
_GRID = 3  # points


class _Word(NamedTuple):
    """The numbers of a word's first character and the one behind it, and where it stands."""

    text: str
    left: float
    right: float


class _Run(NamedTuple):
    """What pdfium makes one line."""

    words: list[_Word]
    bottom: float
    top: float
    broken: bool


def lines_of(text: pdfium.PdfTextPage, most: int) -> list[Line]:
    """The lines on a page, in the order in which they were set; of `most` characters."""
    runs = _runs(text, min(text.count_chars(), most))
    begins = Counter(round(run.words[0].left / _GRID) for run in runs)
    for run in runs:
        begins.update(
            round(after.left / _GRID)
            for before, after in zip(run.words, run.words[1:], strict=False)
            if after.left - before.right > _GAP * (run.top - run.bottom)
        )
    return [line for run in runs for line in _columns(run, begins)]


def _runs(text: pdfium.PdfTextPage, count: int) -> list[_Run]:
    codes = [raw.FPDFText_GetUnicode(text, number) for number in range(count)]
    runs: list[_Run] = []
    start = 0
    for number in range(count + 1):
        ended = number == count or codes[number] in _ENDS or codes[number] == _HYPHEN
        if not ended:
            continue
        broken = number < count and codes[number] == _HYPHEN
        if run := _run(text, codes, start, number, broken):
            runs.append(run)
        start = number + 1
    return runs


def _run(
    text: pdfium.PdfTextPage, codes: list[int], start: int, end: int, broken: bool
) -> _Run | None:
    words: list[_Word] = []
    first = at = start
    for at in range(start, end + 1):
        if at < end and codes[at] not in _SPACES:
            continue
        if at > first:
            left = text.get_charbox(first, loose=True)[0]
            right = text.get_charbox(at - 1, loose=True)[2]
            words.append(_Word(_characters(codes[first:at]), left, right))
        first = at + 1
    if not words:
        return None
    while codes[start] in _SPACES:
        start += 1
    _, bottom, _, top = text.get_charbox(start, loose=True)
    return _Run(words, bottom, top, broken)


def _characters(codes: list[int]) -> str:
    """The characters of those numbers, two halves of one made whole."""
    word = "".join(map(chr, codes))
    return word.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _columns(run: _Run, begins: Counter[int]) -> list[Line]:
    """A line, or what stands of it in each column."""
    size = run.top - run.bottom
    parts: list[list[_Word]] = [[run.words[0]]]
    for before, after in zip(run.words, run.words[1:], strict=False):
        gap = after.left - before.right
        there = begins[round(after.left / _GRID)]
        if gap > _WIDE * size or (gap > _GAP * size and there >= _FEWEST_BEGIN_THERE):
            parts.append([])
        parts[-1].append(after)
    last = len(parts) - 1
    return [
        Line(
            " ".join(word.text for word in part),
            part[0].left,
            part[-1].right,
            run.bottom,
            run.top,
            run.broken and number == last,
        )
        for number, part in enumerate(parts)
    ]
