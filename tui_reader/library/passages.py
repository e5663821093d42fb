"""The line that shows where in an article a passage was found.

The invariant: the hit's ``[start, end)`` and the marks are offsets into the article's text and into
the line; nothing on the line is other than the text but cut at its ends and made printable.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.model.article import Span
from tui_reader.model.search import Group, Hit
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui_reader.library.expressions import Wanted
    from tui_reader.store.search import Passage

BEFORE = 40
WIDTH = 140
LONGEST = 300
MOST_SPANS = 2000
TURNED = 20
"""Words in the wrong order are as bad as so many letters between them."""

SAME = 15
CUT = "…"


class Place(NamedTuple):
    """A place in a text: from which span on, how many of the terms follow, how much else between.

    Words in another order than that of the query count as so much more between them.
    """

    start: Span
    terms: int
    between: int

    @property
    def order(self) -> tuple[int, int]:
        """What the better of two places has less of; a few letters make no difference."""
        return -self.terms, self.between // SAME


def best_place(passage: Passage, asked: Sequence[Wanted]) -> Place:
    """The first line's width of `passage` with most of `asked`, closest together and in order."""
    spans = passage.spans[:MOST_SPANS]
    meanings = [_meanings(passage.text[span.start : span.end], tuple(asked)) for span in spans]
    ends = [span.end for span in spans]
    best = Place(spans[0], 0, 0)
    for index, span in enumerate(spans):
        end = passage.text.find("\n", span.end)
        edge = min(span.start + WIDTH - BEFORE, len(passage.text) if end < 0 else end)
        beyond = max(index + 1, bisect_right(ends, edge))
        together = zip(spans[index:beyond], meanings[index:beyond], strict=True)
        place = _place(span, together, len(asked))
        if (-place.terms, place.between) < (-best.terms, best.between):
            best = place
    return best


def passage_hit(passage: Passage, place: Place, *, exact: bool, score: float) -> Hit:
    """The hit for `place` in `passage`, with the line's width of text around it."""
    best = place.start
    window = _window(passage.text, best)
    before = CUT if _is_cut(passage.text, window.start - 1) else ""
    after = CUT if _is_cut(passage.text, window.end) else ""
    shift = len(before) - window.start
    return Hit(
        group=Group.PASSAGE,
        label=before + printable_line(passage.text[window.start : window.end]) + after,
        detail=printable_line(passage.title),
        exact=exact,
        score=score,
        marks=tuple(
            Span(max(span.start, window.start) + shift, min(span.end, window.end) + shift)
            for span in passage.spans
            if span.overlaps(window)
        ),
        article=passage.article,
        start=best.start,
        end=best.end,
    )


@lru_cache(maxsize=4096)
def _meanings(form: str, asked: tuple[Wanted, ...]) -> list[int]:
    """Which of `asked` the part `form` of a text is."""
    return [number for number, one in enumerate(asked) if one.is_in(form)]


def _place(start: Span, following: Iterable[tuple[Span, list[int]]], wanted: int) -> Place:
    """What of `wanted` terms stands in the spans `following`, each with the terms it is."""
    met: list[int] = []
    end, letters = start.end, 0
    for span, terms in following:
        new = [term for term in terms if term not in met]
        if new:
            met += new
            end, letters = span.end, letters + span.end - span.start
        if len(met) == wanted:
            break
    turned = sum(later < earlier for earlier, later in pairwise(met))
    return Place(start, len(met), end - start.start - letters + TURNED * turned)


def _window(text: str, hit: Span) -> Span:
    """About a line's width of the hit's own paragraph, from a word's start to a word's end."""
    first = text.rfind("\n", 0, hit.start) + 1
    last = text.find("\n", hit.end)
    last = len(text) if last < 0 else last
    start, end = max(first, hit.start - BEFORE), min(last, max(hit.end, hit.start + WIDTH - BEFORE))
    if start > first:
        space = text.find(" ", start - 1, hit.start)
        start = hit.start if space < 0 else space + 1
    if end < last:
        space = text.rfind(" ", hit.end, end + 1)
        end = hit.end if space < 0 else space
    return Span(start, min(end, hit.start + LONGEST))


def _is_cut(text: str, edge: int) -> bool:
    """Whether the paragraph goes on at `edge`."""
    return 0 <= edge < len(text) and text[edge] != "\n"
