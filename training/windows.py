"""Documents cut into windows of whole sentences, and windows gathered into batches of like length.

A window is what the model reads at once. Where the cuts fall is drawn anew every epoch, so that no
sentence always has the same company; reading cuts greedily.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

from training.pieces import NO_LABEL, Pieces, joined

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence

MOST_PIECES = 128
_ROOM = MOST_PIECES - 2  # the two marks at a window's ends
WIDTH_STEP = 16  # widths are rounded up: kernels are made anew for every shape


@dataclass(frozen=True, slots=True)
class Window:
    """Some neighbouring sentences of one document, and how much they count."""

    pieces: Pieces
    weight: float


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length: (windows, pieces), and (windows,) of weights."""

    ids: torch.Tensor
    cases: torch.Tensor
    mask: torch.Tensor
    labels: torch.Tensor
    weights: torch.Tensor


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


def batches(made: list[Window], size: int, chance: random.Random) -> list[list[Window]]:
    """Windows of like length together, the batches in random order."""
    order = sorted(made, key=lambda window: len(window.pieces.ids) + chance.random() * 8)
    groups = [order[start : start + size] for start in range(0, len(order), size)]
    chance.shuffle(groups)
    return groups


def tensors(group: Sequence[Window], first: int, last: int, step: int = WIDTH_STEP) -> Batch:
    """One batch, each window between the marks `first` and `last`."""
    longest = max(len(window.pieces.ids) for window in group) + 2
    width = -(-longest // step) * step
    shape = (len(group), width)
    ids, cases = np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    mask, labels = np.zeros(shape, dtype=np.int64), np.full(shape, NO_LABEL)
    for index, window in enumerate(group):
        count = len(window.pieces.ids)
        ids[index, : count + 2] = [first, *window.pieces.ids, last]
        cases[index, 1 : count + 1] = window.pieces.cases
        labels[index, 1 : count + 1] = window.pieces.labels
        mask[index, : count + 2] = 1
    weights = torch.tensor([window.weight for window in group])
    return Batch(
        torch.from_numpy(ids),
        torch.from_numpy(cases),
        torch.from_numpy(mask),
        torch.from_numpy(labels),
        weights,
    )


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
