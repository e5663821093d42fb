"""One training run: batches in, a fitted model out; seeded, so that a run can be repeated."""

from __future__ import annotations

import random
import time
from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

from training.batches import Batch, tensors
from training.judging import judged
from training.pieces import NO_LABEL, Cutter
from training.windows import Window, grouped, windows

if TYPE_CHECKING:
    import contextlib
    from collections.abc import Callable, Iterable, Sequence

    from transformers import BertForTokenClassification

    from training.data import Document
    from training.recipe import Recipe


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
    kept: dict[int, list[Window]] = {}
    for epoch in range(recipe.epochs):
        turn = epoch % recipe.distinct if recipe.distinct else epoch
        made = kept.get(turn) or _drawn(corpus(turn), cutter, chance, teachers, recipe)
        if recipe.distinct:
            kept[turn] = made
        groups = grouped(made, recipe.batch, chance)
        if schedule is None:
            schedule = _schedule(optimiser, len(groups) * recipe.epochs, recipe.warm_up)
        model.train()
        total = 0.0
        for group in groups:
            total += _step(model, tensors(group, *cutter.marks), recipe, optimiser, schedule)
        passed = time.monotonic() - began
        print(f"epoch {epoch + 1}: loss {total / len(groups):.4f}, {passed:.0f} s", flush=True)
    model.train(mode=False)


def _step(
    model: BertForTokenClassification,
    batch: Batch,
    recipe: Recipe,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> float:
    """One batch; the loss it had."""
    with _precision(recipe):
        loss = _loss(model, batch, recipe)
    torch.autograd.backward(loss)
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    optimiser.zero_grad(set_to_none=True)
    return float(loss.item())


def _drawn(
    documents: Iterable[Document],
    cutter: Cutter,
    chance: random.Random,
    teachers: Sequence[BertForTokenClassification],
    recipe: Recipe,
) -> list[Window]:
    made: list[Window] = []
    for document in documents:
        made.extend(windows(cutter.sentences(document.sentences), document.weight, chance))
    return judged(made, teachers, cutter.marks, bfloat16=recipe.bfloat16) if teachers else made


def _loss(model: BertForTokenClassification, batch: Batch, recipe: Recipe) -> torch.Tensor:
    feed = {"input_ids": batch.ids, "token_type_ids": batch.cases, "attention_mask": batch.mask}
    scores = model(**feed).logits.float()
    flat, labels = scores.reshape(-1, scores.shape[-1]), batch.labels.reshape(-1)
    weights = batch.weights[:, None].expand(batch.labels.shape).reshape(-1) * (labels >= 0)
    losses = functional.cross_entropy(flat, labels.clamp(min=0), reduction="none")
    hard = (losses * weights).sum() / weights.sum().clamp(min=1)
    if batch.judgement is None:
        return hard
    soft = functional.cross_entropy(flat, batch.judgement.reshape(flat.shape), reduction="none")
    heard = (labels != NO_LABEL).float()
    return (1 - recipe.soft) * hard + recipe.soft * (soft * heard).sum() / heard.sum().clamp(min=1)


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
