"""Which spaCy model is meant, and what it says of itself, found without importing spaCy.

A model is an installed package or a folder that spaCy has written; both hold a ``meta.json`` with
its language, name and version.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tui_reader.entities.external.installed import (
    Installed,
    cannot_run,
    folder_called,
    means_folder,
    reason,
    require,
    stamp_of,
)
from tui_reader.language import Languages, tag_of

READING_VERSION = 1
"""Raised whenever the code around a model changes which names come out."""

_META = "meta.json"


def installed(model: str) -> Installed:
    """The model called `model`. Raises `EngineError`, naming what helps, where there is none."""
    engine = f"spacy:{model}"
    require("spacy", "spacy")
    folder = folder_called(model) if means_folder(model) else _package(model)
    if folder is None or not folder.is_dir():
        raise cannot_run(engine, _what_helps(model))
    try:
        meta: dict[str, Any] = json.loads((folder / _META).read_text(encoding="utf-8"))
        version = f"{meta['lang']}_{meta['name']}-{meta['version']}-{stamp_of(folder)}"
        return Installed(model, folder, f"spacy-{READING_VERSION}:{version}", _languages(meta))
    except (OSError, ValueError, KeyError, TypeError) as error:
        why = f"{folder} does not hold a spaCy model ({_META}: {reason(error)})"
        raise cannot_run(engine, why) from error


def _package(model: str) -> Path | None:
    """Where the package called `model` is; None if there is none that could be a model."""
    if not model.isidentifier():
        return None
    try:
        found = find_spec(model)
    except ValueError:
        return None
    places = found.submodule_search_locations if found else None
    return Path(next(iter(places))) if places else None


def _what_helps(model: str) -> str:
    if means_folder(model):
        return "there is no such folder"
    return f"the model is not installed; try python -m spacy download {model}"


def _languages(meta: dict[str, Any]) -> Languages:
    """What the model reads; spaCy's ``xx`` is for any."""
    tag = tag_of(str(meta["lang"]))
    return frozenset((tag,)) if tag else None
