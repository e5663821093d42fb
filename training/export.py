"""From a fitted model to the files that are shipped: int8 ONNX, tokenizer.json and config.json."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

import numpy as np
import onnx
import torch

from training.batches import tensors
from training.graph import Range, build
from training.windows import MOST_PIECES, Window
from tui_reader.entities.learnt.labels import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from transformers import BertForTokenClassification

    from training.pieces import Cutter
    from training.recipe import Shape


def ship(
    model: BertForTokenClassification,
    cutter: Cutter,
    sample: Sequence[Window],
    folder: Path,
    shape: Shape | None = None,
    lean: Mapping[str, float] | None = None,
) -> Path:
    """Write the three files into `folder`; activations are measured on `sample` windows.

    `shape` is a student's; `lean` is added to the scores of the types it names (``PER``, ``ORG``,
    ``LOC``).
    """
    folder.mkdir(parents=True, exist_ok=True)
    ranges = measured(model, sample, cutter.marks)
    weights = {
        name.removeprefix("bert."): weight.detach().float().numpy()
        for name, weight in model.state_dict().items()
    }
    bias = weights["classifier.bias"]
    weights["classifier.bias"] = bias + np.array(_leaning(lean or {}), dtype=bias.dtype)
    config = model.config
    size = config.hidden_size // config.num_attention_heads
    layers: Any = model.bert.encoder.layer
    heads = [len(layer.attention.self.query.weight) // size for layer in layers]
    made = build(weights, ranges, heads)
    shipped = folder / "model.onnx"
    onnx.save(made, str(shipped))
    cutter.tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    about = {
        "labels": list(LABELS),
        "layers": model.config.num_hidden_layers,
        "most_pieces": shape.pieces if shape else MOST_PIECES,
        "sha256": hashlib.sha256(shipped.read_bytes()).hexdigest(),
    }
    if shape:
        about["reach"] = shape.reach
    (folder / "config.json").write_text(json.dumps(about, indent=1) + "\n", encoding="utf-8")
    return shipped


def _leaning(lean: Mapping[str, float]) -> list[float]:
    return [lean.get(label.partition("-")[2], 0.0) for label in LABELS]


def measured(
    model: BertForTokenClassification, sample: Sequence[Window], marks: tuple[int, int]
) -> dict[str, Range]:
    """The range of what enters each matrix product, over the unpadded pieces of `sample`."""
    lows: dict[str, float] = {}
    highs: dict[str, float] = {}

    def watch(name: str) -> Any:
        def hook(_: Any, given: tuple[torch.Tensor, ...]) -> None:
            lows[name] = min(lows.get(name, 0.0), given[0].min().item())
            highs[name] = max(highs.get(name, 0.0), given[0].max().item())

        return hook

    hooks = []
    for full, module in model.bert.named_modules():
        if full.endswith((".attention.self", ".dense")) and "pooler" not in full:
            hooks.append(module.register_forward_pre_hook(watch(full)))
    model.train(mode=False)
    with torch.inference_mode():
        for window in sample:
            batch = tensors([window], *marks, step=1)
            model(input_ids=batch.ids, token_type_ids=batch.cases, attention_mask=batch.mask)
    for hook in hooks:
        hook.remove()
    return {name: Range(lows[name], highs[name]) for name in lows}
