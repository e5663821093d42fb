"""Documents cut into windows of whole sentences, and windows grouped by like length.

A window is what the model reads at once. Where the cuts fall is drawn anew every epoch, so that no
sentence always has the same company; reading cuts greedily.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.pieces import NO_LABEL, Pieces, joined

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

MOST_PIECES = 128
_ROOM = MOST_PIECES - 2  # the two marks at a window's ends


@dataclass(frozen=True, slots=True)
class Window:
    """Some neighbouring sentences of one document, and how much they count.

    `judgement` is (pieces, labels): what teachers make of them, if any were asked.
    """

    pieces: Pieces
    weight: float
    judgement: NDArray[np.float16] | None = None


def windows(rows: Sequence[Pieces], weight: float, chance: random.Random | None) -> list[Window]:
    """One document's windows; with `chance`, of a length drawn for each, else as long as may be."""
    made: list[Window] = []
    held: list[Pieces] = []
    room = _room(chance)
    for row in itertools.chain.from_iterable(map(_parts, rows)):
        if held and sum(len(one.ids) for one in held) + len(row.ids) > room:
            made.append(Window(joined(held), weight))
            held, room = [], _room(chance)
        held.append(row)
    if held:
        made.append(Window(joined(held), weight))
    return made


def grouped(made: list[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """Windows of like length together, the batches in random order."""
    order = sorted(made, key=lambda window: len(window.pieces.ids) + chance.random() * 8)
    groups = [order[start : start + size] for start in range(0, len(order), size)]
    chance.shuffle(groups)
    return groups


def _room(chance: random.Random | None) -> int:
    if chance is None or chance.random() < 0.5:
        return _ROOM
    return chance.randint(24, _ROOM)


def _parts(row: Pieces) -> list[Pieces]:
    """A sentence too long for a window, in parts that fit, cut where a word begins."""
    parts: list[Pieces] = []
    start = 0
    while len(row.ids) - start > _ROOM:
        end = start + _ROOM
        while end > start + 1 and row.labels[end] == NO_LABEL:
            end -= 1
        parts.append(Pieces(row.ids[start:end], row.cases[start:end], row.labels[start:end]))
        start = end
    parts.append(Pieces(row.ids[start:], row.cases[start:], row.labels[start:]))
    return parts
