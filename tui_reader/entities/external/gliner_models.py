"""Which GLiNER model is meant, found on this machine without importing GLiNER.

A model is a folder, or a name on the Hugging Face hub whose files an earlier download has left in
its cache. Nothing is asked of the network: the hub's own library is told that there is none.
"""

from __future__ import annotations

import os
from pathlib import Path

from tui_reader.entities.external.installed import (
    ROOTS,
    Installed,
    cannot_run,
    folder_called,
    require,
    stamp_of,
)

READING_VERSION = 1
"""Raised whenever the code around a model changes which names come out."""

_CONFIG = "gliner_config.json"
_OFFLINE = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")


def installed(model: str) -> Installed:
    """The model called `model`. Raises `EngineError`, naming what helps, where there is none."""
    engine = f"gliner:{model}"
    require("gliner", "gliner")
    _stay_offline()
    folder = folder_called(model)
    if not folder.is_dir():
        if model.startswith(ROOTS):
            raise cannot_run(engine, "there is no such folder")
        folder = _cached(model, engine)
    if not (folder / _CONFIG).is_file():
        raise cannot_run(engine, f"{folder} does not hold a GLiNER model (no {_CONFIG})")
    identity = f"gliner-{READING_VERSION}:{Path(model).name}-{stamp_of(folder)}"
    return Installed(model, folder, identity, languages=None)


def _cached(model: str, engine: str) -> Path:
    """The folder in the hub's cache that holds `model`."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        config = try_to_load_from_cache(model, _CONFIG)
    except HFValidationError:
        config = None
    if not isinstance(config, str):
        why = f"the model is not on this machine; try hf download {model}"
        raise cannot_run(engine, why)
    return Path(config).parent


def _stay_offline() -> None:
    """Tell the libraries that download, before any is imported, that there is no network."""
    for name in _OFFLINE:
        os.environ[name] = "1"
