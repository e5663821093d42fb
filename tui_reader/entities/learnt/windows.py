"""What of many documents a model reads: words near candidates, in windows it can read at once.

A window holds neighbouring sentences of one document, so that each gives the others context.
Sentences without any candidate for a name are left out: they cost time and can hold none. A small
model is given of a sentence only what lies within its reach of some candidate. All is done for all
words at once; only where runs are cut and windows end is gone through one by one.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from tui_reader.entities.learnt.candidates import candidates, cases_in_place, openings, within
from tui_reader.entities.learnt.ranges import ranges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from tui_reader.entities.learnt.rows import Rows
    from tui_reader.entities.learnt.vocabulary import Told


@dataclass(frozen=True, slots=True)
class Reading:
    """What a model reads: vocabulary pieces, the words they are of, and how both lie together.

    `ids` and `cases` are of pieces, without marks; a window begins at each of `windows` but the
    last, which is their end. Of each word, `firsts` is its first piece, and `starts` and `ends` are
    its place in the text. Parts, runs of words of one sentence, begin at `parts`, the end last;
    `documents` tells whose each is.
    """

    ids: NDArray[np.int32]
    cases: NDArray[np.int32]
    windows: list[int]
    firsts: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    parts: list[int]
    documents: list[int]


def reading_of(rows: Rows, told: Told, room: int, reach: int | None = None) -> Reading:
    """What to read of the rows, of whose words so much is told, in windows of `room` pieces.

    With `reach`, only the words that are no further than that from a candidate.
    """
    opening = openings(told, rows.bounds)
    first, last = within(candidates(told, opening), reach, rows.bounds)
    ends = np.cumsum(last - first)
    words = ranges(first, last - first)
    sizes = told.sizes[words]
    reached = np.append(0, np.cumsum(sizes))
    of_row = np.searchsorted(rows.bounds, first, side="right") - 1
    parts = list(_parts(ends.tolist(), rows.documents[of_row].tolist(), reached.tolist(), room))
    return Reading(
        told.pieces[ranges(told.places[words], sizes)],
        np.repeat(cases_in_place(told, opening)[words], sizes),
        _windows(parts, reached.tolist(), room),
        reached[:-1],
        rows.starts[words],
        rows.ends[words],
        [0, *(end for end, _ in parts)],
        [document for _, document in parts],
    )


def _parts(
    ends: Sequence[int], documents: Sequence[int], reached: Sequence[int], room: int
) -> Iterator[tuple[int, int]]:
    """The end and the document of each run, or of the parts of at most `room` pieces it takes."""
    start = 0
    for end, document in zip(ends, documents, strict=True):
        while reached[end] - reached[start] > room:
            fits = bisect_right(reached, reached[start] + room, start, end) - 1
            start = max(start + 1, fits)
            yield start, document
        if start < end:
            yield end, document
        start = end


def _windows(parts: Sequence[tuple[int, int]], reached: Sequence[int], room: int) -> list[int]:
    """The pieces at which windows begin, and the end: whole parts until the next would not fit."""
    bounds = [0]
    before, holds = 0, -1
    for end, document in parts:
        if document != holds or reached[end] - bounds[-1] > room:
            bounds.append(reached[before])
            holds = document
        before = end
    return [*bounds[1:], reached[before]]


def batches_of(sizes: Sequence[int], most: int) -> list[list[int]]:
    """Places of windows of like size, as many together as `most` padded pieces allow."""
    order = sorted(range(len(sizes)), key=sizes.__getitem__)
    made: list[list[int]] = []
    for place in order:
        if not made or (len(made[-1]) + 1) * sizes[place] > most:
            made.append([])
        made[-1].append(place)
    return made
