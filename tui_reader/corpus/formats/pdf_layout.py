"""From the lines that stand on printed pages to paragraphs: pure geometry, no library.

A page says where words are and nothing of what they are. Lines that stand below each other in a
column make a block; a block is cut into paragraphs where a line is indented, set apart, or short
behind a full stop; what runs on in the next column or page is joined. A word broken at a line's end
is made whole, with or without its hyphen as it stands elsewhere in the document. What stands at the
same place of several pages (running heads, page numbers) is kept the first time only. The
invariants: no other word is lost or moved within its line; time is in proportion to the lines.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARGIN = 0.12  # of a page's height, at its top and at its foot
_OPEN = 6  # blocks of a page that a line may go on
_EDGE = 0.5  # of a line's height: what tells one left edge from another
_NUMBER = re.compile(r"\W*(?:page |p\. ?)?\d{1,3}(?: ?(?:/|of) ?\d{1,3})?\W*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDS = re.compile(r"[.!?…:;][”’\"')\]]*$")
_LONGEST_HEADING = 300


class Line(NamedTuple):
    """Words on one line of a column, and its box, in points from the page's lower left corner.

    `broken` is whether it ends within a word; the hyphen is not in `text`.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    broken: bool = False

    @property
    def size(self) -> float:
        """How high it is."""
        return self.top - self.bottom


class PageLines(NamedTuple):
    """A page: its height, and its lines in the order in which they were set."""

    height: float
    lines: list[Line]


class Paragraph(NamedTuple):
    """A paragraph, and whether it is a heading."""

    text: str
    heading: bool
    size: float


@dataclass
class _Block:
    """Lines of one column, below each other."""

    lines: list[Line] = field(default_factory=list)


def paragraphs_of(pages: Sequence[PageLines]) -> list[Paragraph]:
    """The paragraphs on `pages`, in the order in which they were set."""
    kept = _without_running(pages)
    body = _body_size(kept)
    leading = _leading(kept)
    joiner = _Joiner(kept)
    pieces: list[list[Line]] = []
    for page in kept:
        for block in _blocks(page.lines):
            for number, piece in enumerate(_cut(block.lines, leading)):
                if number == 0 and pieces and _runs_on(pieces[-1], piece):
                    pieces[-1].extend(piece)
                else:
                    pieces.append(piece)
    return [_paragraph(piece, body, joiner) for piece in pieces]


def _paragraph(lines: list[Line], body: float, joiner: _Joiner) -> Paragraph:
    text = joiner.join(lines)
    size = lines[0].size
    heading = size > 1.15 * body and len(text) <= _LONGEST_HEADING
    return Paragraph(text, heading, size)


def _without_running(pages: Sequence[PageLines]) -> list[PageLines]:
    """The pages without what runs through them; what is not only a number stays on its first."""
    seen: dict[str, int] = Counter(
        key for page in pages for key in {_running(line, page) for line in page.lines} - {""}
    )
    told: set[str] = set()
    kept: list[PageLines] = []
    for page in pages:
        lines: list[Line] = []
        for line in page.lines:
            key = _running(line, page)
            if key and (_NUMBER.fullmatch(line.text) or (seen[key] > 1 and key in told)):
                continue
            told.add(key)
            lines.append(line)
        kept.append(PageLines(page.height, lines))
    return kept


def _running(line: Line, page: PageLines) -> str:
    """What is the same of a running head on every page; "" for a line that stands inside one."""
    margin = _MARGIN * page.height
    if line.bottom > page.height - margin or line.top < margin:
        return _DIGITS.sub("#", line.text) + ("^" if line.bottom > margin else "_")
    return ""


def _body_size(pages: Sequence[PageLines]) -> float:
    """How high most of the text is."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _leading(pages: Sequence[PageLines]) -> dict[int, float]:
    """For lines of each height, how far apart they usually are."""
    gaps: defaultdict[int, Counter[float]] = defaultdict(Counter)
    for page in pages:
        for above, below in zip(page.lines, page.lines[1:], strict=False):
            gap = above.bottom - below.bottom
            if 0 < gap < 2 * above.size and abs(above.size - below.size) < 1:
                gaps[round(above.size)][round(gap * 2) / 2] += 1
    return {size: counted.most_common(1)[0][0] for size, counted in gaps.items()}


def _blocks(lines: Sequence[Line]) -> list[_Block]:
    """The lines of a page, each put below the one that it stands under in its column."""
    blocks: list[_Block] = []
    for line in lines:
        near = blocks[: -_OPEN - 1 : -1]
        block = next((each for each in near if _stands_under(line, each)), None)
        if block is None:
            block = _Block()
            blocks.append(block)
        block.lines.append(line)
    return blocks


def _stands_under(line: Line, block: _Block) -> bool:
    above = block.lines[-1]
    gap = above.bottom - line.bottom
    if not 0.3 * line.size < gap < 2 * line.size:
        return False
    if not 0.87 < line.size / (above.size or 1) < 1.15:
        return False
    overlap = min(line.right, above.right) - max(line.left, above.left)
    return overlap > 0.5 * min(line.right - line.left, above.right - above.left)


def _cut(lines: list[Line], leading: dict[int, float]) -> Iterator[list[Line]]:
    """The paragraphs of a block."""
    edge = Counter(round(line.left) for line in lines).most_common(1)[0][0]
    if len(lines) < 4:
        edge = round(min(line.left for line in lines))
    right = max(line.right for line in lines)
    usual = leading.get(round(median(line.size for line in lines)), 0.0)
    paragraph = [lines[0]]
    for line in lines[1:]:
        if _begins(paragraph, line, edge, right, usual):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    yield paragraph


def _begins(paragraph: list[Line], line: Line, edge: float, right: float, usual: float) -> bool:
    """Whether a line begins another paragraph than the lines above it."""
    above = paragraph[-1]
    if above.broken:
        return False
    if usual and above.bottom - line.bottom > 1.2 * usual:
        return True
    if abs(line.left - edge) > _EDGE * line.size:
        return abs(line.left - above.left) > _EDGE * line.size or bool(_ENDS.search(above.text))
    width = right - edge
    word = line.text.partition(" ")[0]
    room = right - above.right
    if room < (len(word) + 1.5) * (line.right - line.left) / max(len(line.text), 1):
        return False
    if _ENDS.search(above.text):
        return True
    alone = len(paragraph) == 1 and room > 0.3 * width
    return alone and line.text[:1].isupper()


def _runs_on(before: list[Line], after: list[Line]) -> bool:
    """Whether a paragraph goes on at the head of another column or page."""
    last, first = before[-1], after[0]
    if not 0.95 < first.size / (last.size or 1) < 1.05:
        return False
    if last.broken:
        return True
    if _ENDS.search(last.text):
        return False
    widest = max(line.right - line.left for line in before)
    full = len(before) > 1 and last.right - last.left > 0.9 * widest
    return full or first.text[:1].islower()


class _Joiner:
    """Makes lines one, and words that were broken whole."""

    def __init__(self, pages: Sequence[PageLines]) -> None:
        self._words: set[str] = set()
        for page in pages:
            for line in page.lines:
                whole = line.text.rpartition(" ")[0] if line.broken else line.text
                self._words.update(word.lower() for word in _WORD.findall(whole))

    def join(self, lines: Sequence[Line]) -> str:
        """The words of `lines`."""
        pieces: list[str] = []
        for number, line in enumerate(lines):
            pieces.append(line.text)
            if number + 1 < len(lines):
                following = lines[number + 1].text
                pieces.append(self._between(line.text, following) if line.broken else " ")
            elif line.broken:
                pieces.append("-")
        return "".join(pieces)

    def _between(self, text: str, following: str) -> str:
        """A hyphen, if the word that is broken here has one in any case."""
        first, second = text.rpartition(" ")[2], following.partition(" ")[0]
        if not second[:1].islower():
            return "-"
        front = _WORD.search(first[::-1])
        back = _WORD.match(second)
        if not front or not back:
            return ""
        begins, ends = front[0][::-1].lower(), back[0].lower()
        return "-" if f"{begins}-{ends}" in self._words and begins + ends not in self._words else ""
