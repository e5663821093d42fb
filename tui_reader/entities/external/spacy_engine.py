"""Names as a spaCy model finds them: the only module that speaks to spaCy.

Texts go through in one stream, cut into passages so that none is longer than spaCy takes at once
(its memory grows with the longest). Where entities come from a statistical model alone, the steps
of the pipeline that it does not need are switched off; rules may need any of them.
"""

from __future__ import annotations

import warnings
from itertools import islice
from typing import TYPE_CHECKING

import spacy

from tui_reader.entities.external.findings import Labelled, names_of
from tui_reader.entities.external.installed import cannot_run, reason
from tui_reader.entities.external.passages import passages
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language

    from tui_reader.entities.external.installed import Installed
    from tui_reader.entities.recogniser import Document, NameSpan

_LONGEST_PASSAGE = 10_000
_BATCH = 32  # passages: what is held in memory at once
_ENTITIES = "doc.ents"
_STATISTICAL = word_set("ner beam_ner")
_NOT_NEEDED = word_set(
    "tagger morphologizer parser senter sentencizer attribute_ruler lemmatizer"
    " trainable_lemmatizer textcat textcat_multilabel entity_linker spancat"
    " spancat_singlelabel experimental_coref"
)


class SpacyRecogniser:
    """Names as an installed spaCy model finds them."""

    def __init__(self, model: Installed) -> None:
        self._id = model.id
        self._by = f"the spaCy model {model.title}"
        self._pipeline = _loaded(model)

    @property
    def id(self) -> str:
        """The library, the model, its version and its state."""
        return self._id

    @property
    def steps(self) -> tuple[str, ...]:
        """The steps of the pipeline that run."""
        return tuple(self._pipeline.pipe_names)

    def recognise(self, documents: Sequence[Document]) -> list[list[NameSpan]]:
        """The people and organisations of each document, sorted by start."""
        parts = [passages(document, _LONGEST_PASSAGE) for document in documents]
        texts = (part.text for several in parts for part in several)
        read = self._pipeline.pipe(texts, batch_size=_BATCH)
        found: list[list[NameSpan]] = []
        for document, several in zip(documents, parts, strict=True):
            labelled = [
                Labelled(part.start + name.start_char, part.start + name.end_char, name.label_)
                for part, made in zip(several, islice(read, len(several)), strict=True)
                for name in made.ents
            ]
            found.append(names_of(document.text, labelled, self._by))
        return found


def _loaded(model: Installed) -> Language:
    """The pipeline, ready. Raises `EngineError` if it cannot be loaded or finds no entities."""
    engine = f"spacy:{model.name}"
    target = model.folder if (model.folder / "config.cfg").is_file() else model.name
    try:
        with warnings.catch_warnings(action="ignore"):  # that it was made with another version
            pipeline = spacy.load(target)
    except (OSError, ValueError, ImportError, AttributeError) as error:
        raise cannot_run(engine, f"it cannot be loaded ({reason(error)})") from error
    finders = [
        name for name in pipeline.pipe_names if _ENTITIES in pipeline.get_pipe_meta(name).assigns
    ]
    if not finders:
        steps = ", ".join(pipeline.pipe_names) or "none"
        raise cannot_run(engine, f"its pipeline has no step that finds entities (it has: {steps})")
    factories = {name: pipeline.get_pipe_meta(name).factory for name in pipeline.pipe_names}
    if all(factories[name] in _STATISTICAL for name in finders):
        for name, factory in factories.items():
            if factory in _NOT_NEEDED:
                pipeline.disable_pipe(name)
    return pipeline
