"""The models that come with the package, and the ids of their engines, known without the runtime.

The invariant: an id changes with the model's bytes and with how they are read, so that what one
made is never taken for what another makes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

READING_VERSION = 6
"""Raised whenever the code around the models changes which names come out."""

_DIGEST_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Config:
    """What ``config.json`` says: the labels in order, the most pieces a window holds, the digest.

    `digest` is the SHA-256 of ``model.onnx``, in hexadecimal; `reach` is how many words on either
    side of a candidate for a name are read, or None if whole sentences are.
    """

    labels: tuple[str, ...]
    most_pieces: int
    digest: str
    reach: int | None = None


def model_folder(model: str) -> Path:
    """Where the files of a model are."""
    return Path(__file__).parent / "models" / model


def config_of(folder: Path) -> Config:
    """What the model in `folder` says of itself."""
    read: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    labels, reach = tuple(read["labels"]), read.get("reach")
    return Config(labels, read["most_pieces"], read["sha256"], reach)


def recogniser_id(engine: str, folder: Path) -> str:
    """The id of `engine` when it reads with the model in `folder`."""
    return f"{engine}-{READING_VERSION}-{config_of(folder).digest[:_DIGEST_SHOWN]}"
