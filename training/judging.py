"""What teachers make of windows, found out once and kept, so that a student can read them often.

A judgement is the mean of the teachers' probabilities for every piece of a window. The invariant:
it belongs to the window as cut, for what stands around a word is part of what is judged.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import torch

from training.batches import tensors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transformers import BertForTokenClassification

    from training.windows import Window

_TOGETHER = 16


def judged(
    made: Sequence[Window],
    teachers: Sequence[BertForTokenClassification],
    marks: tuple[int, int],
    *,
    bfloat16: bool,
) -> list[Window]:
    """The same windows in the same order, each with what `teachers` make of it."""
    order = sorted(range(len(made)), key=lambda place: len(made[place].pieces.ids))
    told: dict[int, Window] = {}
    for start in range(0, len(order), _TOGETHER):
        places = order[start : start + _TOGETHER]
        batch = tensors([made[place] for place in places], *marks)
        feed = {"input_ids": batch.ids, "token_type_ids": batch.cases, "attention_mask": batch.mask}
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
            rows = [teacher(**feed).logits.float().softmax(-1) for teacher in teachers]
        means = torch.stack(rows).mean(0).numpy().astype(np.float16)
        for mean, place in zip(means, places, strict=True):
            count = len(made[place].pieces.ids)
            told[place] = replace(made[place], judgement=mean[1 : count + 1].copy())
    return [told[place] for place in range(len(made))]
