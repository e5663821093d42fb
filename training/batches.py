"""Windows as tensors, padded to one length: what a model is fed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch

from training.pieces import NO_LABEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from training.windows import Window

WIDTH_STEP = 16  # widths are rounded up: kernels are made anew for every shape


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows padded to one length: (windows, pieces), and (windows,) of weights.

    `judgement` is (windows, pieces, labels), or None where no teacher was asked.
    """

    ids: torch.Tensor
    cases: torch.Tensor
    mask: torch.Tensor
    labels: torch.Tensor
    weights: torch.Tensor
    judgement: torch.Tensor | None


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
        _judgement(group, width),
    )


def _judgement(group: Sequence[Window], width: int) -> torch.Tensor | None:
    if group[0].judgement is None:
        return None
    told = np.zeros((len(group), width, group[0].judgement.shape[-1]), dtype=np.float32)
    for row, window in zip(told, group, strict=True):
        if window.judgement is not None:
            row[1 : len(window.judgement) + 1] = window.judgement
    return torch.from_numpy(told)
