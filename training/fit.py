"""One training run: batches in, a fitted model out; seeded, so that a run can be repeated."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

from training.pieces import NO_LABEL, Cutter
from training.windows import Batch, Window, batches, tensors, windows

if TYPE_CHECKING:
    import contextlib
    from collections.abc import Callable, Iterable, Sequence

    from transformers import BertForTokenClassification

    from training.data import Document


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything a run depends on besides its data."""

    epochs: int = 6
    batch: int = 16
    rate: float = 2e-4
    new_rate: float = 5.0  # times `rate`, for the case rows and the classifier
    warm_up: float = 0.06
    decay: float = 0.01
    seed: int = 1
    settling: float = 6e-5  # the rate of a last epoch on the sources of full weight; 0 for none
    bfloat16: bool = True
    soft: float = 0.7  # with teachers: the share of the loss that follows them


def fit(
    model: BertForTokenClassification,
    corpus: Callable[[int], Iterable[Document]],
    cutter: Cutter,
    recipe: Recipe,
    teachers: Sequence[BertForTokenClassification] = (),
) -> None:
    """Train `model` in place on ``corpus(epoch)``; with `teachers`, after their mean judgement."""
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)
    optimiser = _optimiser(model, recipe)
    schedule = None
    began = time.monotonic()
    for epoch in range(recipe.epochs):
        groups = batches(_epoch(corpus(epoch), cutter, chance), recipe.batch, chance)
        if schedule is None:
            schedule = _schedule(optimiser, len(groups) * recipe.epochs, recipe.warm_up)
        model.train()
        total = 0.0
        for group in groups:
            batch = tensors(group, *cutter.marks)
            with _precision(recipe):
                loss = _loss(model, batch, teachers, recipe)
            torch.autograd.backward(loss)
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            optimiser.zero_grad(set_to_none=True)
            total += loss.item()
        passed = time.monotonic() - began
        print(f"epoch {epoch + 1}: loss {total / len(groups):.4f}, {passed:.0f} s", flush=True)
    model.train(mode=False)


def _epoch(documents: Iterable[Document], cutter: Cutter, chance: random.Random) -> list[Window]:
    made: list[Window] = []
    for document in documents:
        made.extend(windows(cutter.sentences(document.sentences), document.weight, chance))
    return made


def _loss(
    model: BertForTokenClassification,
    batch: Batch,
    teachers: Sequence[BertForTokenClassification],
    recipe: Recipe,
) -> torch.Tensor:
    feed = {"input_ids": batch.ids, "token_type_ids": batch.cases, "attention_mask": batch.mask}
    scores = model(**feed).logits.float()
    flat, labels = scores.reshape(-1, scores.shape[-1]), batch.labels.reshape(-1)
    weights = batch.weights[:, None].expand(batch.labels.shape).reshape(-1) * (labels >= 0)
    losses = functional.cross_entropy(flat, labels.clamp(min=0), reduction="none")
    hard = (losses * weights).sum() / weights.sum().clamp(min=1)
    if not teachers:
        return hard
    soft = functional.cross_entropy(flat, _judgement(teachers, feed, flat), reduction="none")
    heard = (labels != NO_LABEL).float()
    return (1 - recipe.soft) * hard + recipe.soft * (soft * heard).sum() / heard.sum().clamp(min=1)


def _judgement(
    teachers: Sequence[BertForTokenClassification], feed: dict[str, Any], flat: torch.Tensor
) -> torch.Tensor:
    with torch.no_grad():
        rows = [teacher(**feed).logits.float().softmax(-1) for teacher in teachers]
    return torch.stack(rows).mean(0).reshape(flat.shape)


def _optimiser(model: BertForTokenClassification, recipe: Recipe) -> torch.optim.AdamW:
    new, plain, decayed = [], [], []
    for name, weight in model.named_parameters():
        if not weight.requires_grad:
            continue
        if "token_type" in name or name.startswith("classifier"):
            new.append(weight)
        elif weight.dim() < 2:
            plain.append(weight)
        else:
            decayed.append(weight)
    groups = [
        {"params": new, "lr": recipe.rate * recipe.new_rate, "weight_decay": 0.0},
        {"params": plain, "weight_decay": 0.0},
        {"params": decayed, "weight_decay": recipe.decay},
    ]
    return torch.optim.AdamW(groups, lr=recipe.rate, fused=True)


def _schedule(
    optimiser: torch.optim.Optimizer, steps: int, warm_up: float
) -> torch.optim.lr_scheduler.LambdaLR:
    rising = max(1, int(steps * warm_up))

    def factor(step: int) -> float:
        if step < rising:
            return (step + 1) / rising
        return max(0.0, (steps - step) / max(1, steps - rising))

    return torch.optim.lr_scheduler.LambdaLR(optimiser, factor)


def _precision(recipe: Recipe) -> contextlib.AbstractContextManager[Any]:
    narrow: contextlib.AbstractContextManager[Any] = torch.autocast(
        "cpu", dtype=torch.bfloat16, enabled=recipe.bfloat16
    )
    return narrow
