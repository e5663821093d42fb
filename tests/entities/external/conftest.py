"""Small models of real libraries, made here and saved as their users save them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

PATTERNS: list[dict[str, str | list[dict[str, Any]]]] = [
    {"label": "PER", "pattern": [{"LOWER": "zoë"}, {"LOWER": "quillfeather"}]},
    {"label": "PER", "pattern": [{"TEXT": "Quillfeather"}]},
    {"label": "ORG", "pattern": "Wasserbehörde Nordmoor"},
    {"label": "GPE", "pattern": "Nordmoor"},
]


class MakeModel(Protocol):
    """Saves a pipeline of `language` with `steps`, and gives its folder."""

    def __call__(self, *steps: str, language: str = ..., name: str = ...) -> Path: ...


@pytest.fixture
def spacy_model(tmp_path: Path) -> MakeModel:
    """A factory of saved pipelines; a step ``entity_ruler`` knows `PATTERNS`."""

    def make(*steps: str, language: str = "de", name: str = "hand") -> Path:
        pipeline = made_pipeline(language, *(steps or ("entity_ruler",)))
        pipeline.meta["name"] = name
        folder = tmp_path / "models" / name
        folder.parent.mkdir(exist_ok=True)
        pipeline.to_disk(folder)
        return folder

    return make


def made_pipeline(language: str, *steps: str) -> Language:
    """A pipeline of `steps`, each as far as it goes without training."""
    import spacy
    from spacy.pipeline import EntityRuler

    pipeline = spacy.blank(language)
    for step in steps:
        added = pipeline.add_pipe(step)
        if isinstance(added, EntityRuler):
            added.add_patterns(PATTERNS)
    return pipeline
