"""Names as a GLiNER model finds them: the only module that speaks to GLiNER.

The model is asked for two labels in words, and given passages as long as it reads at once: what
it does not read it cuts off without a word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol

from tui_reader.entities.external.findings import Labelled, names_of
from tui_reader.entities.external.installed import cannot_run, reason
from tui_reader.entities.external.passages import passages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.entities.external.installed import Installed
    from tui_reader.entities.recogniser import Document, NameSpan

LABELS = ["person", "organization"]
_SURE = 0.5
_BATCH = 8
_MOST_WORDS = 256
_WORD = re.compile(r"\w+(?:[-_]\w+)*|\S")  # a word as GLiNER counts them


class Model(Protocol):
    """What is used of a GLiNER model."""

    def inference(
        self, texts: list[str], labels: list[str], *, threshold: float, batch_size: int
    ) -> list[list[dict[str, Any]]]:
        """For each text its entities, with ``start``, ``end`` and ``label``."""


class GlinerRecogniser:
    """Names as a GLiNER model on this machine finds them."""

    def __init__(self, model: Installed, runs: Model | None = None) -> None:
        self._id = model.id
        self._by = f"the GLiNER model {model.title}"
        self._model = _loaded(model) if runs is None else runs

    @property
    def id(self) -> str:
        """The library, the model and its state."""
        return self._id

    def recognise(self, documents: Sequence[Document]) -> list[list[NameSpan]]:
        """The people and organisations of each document, sorted by start."""
        parts = [
            (place, part)
            for place, document in enumerate(documents)
            for part in passages(document, _MOST_WORDS, words)
        ]
        texts = [part.text for _, part in parts]
        read = (
            self._model.inference(texts, LABELS, threshold=_SURE, batch_size=_BATCH)
            if texts
            else []
        )
        found: list[list[Labelled]] = [[] for _ in documents]
        for (place, part), entities in zip(parts, read, strict=True):
            found[place] += [
                Labelled(part.start + each["start"], part.start + each["end"], each["label"])
                for each in entities
            ]
        return [
            names_of(document.text, labelled, self._by)
            for document, labelled in zip(documents, found, strict=True)
        ]


def words(text: str) -> int:
    """How many words GLiNER counts in `text`."""
    return sum(1 for _ in _WORD.finditer(text))


def _loaded(model: Installed) -> Model:
    """The model, ready. Raises `EngineError` if it cannot be loaded."""
    from gliner import GLiNER

    try:
        ready: Model = GLiNER.from_pretrained(str(model.folder), local_files_only=True)
    except (OSError, ValueError, KeyError, TypeError, RuntimeError) as error:
        why = f"it cannot be loaded ({reason(error)})"
        raise cannot_run(f"gliner:{model.name}", why) from error
    return ready
