"""The learnt engine as a Recogniser: documents in, names of people and organisations out.

Opened once per extraction; it holds the model and nothing of the documents it has read, so the
names of a document depend on that document alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.entities.learnt.decoding import named
from tui_reader.entities.learnt.labels import transitions
from tui_reader.entities.learnt.model import Model
from tui_reader.entities.learnt.repair import Found, repaired
from tui_reader.entities.learnt.rows import rows_of
from tui_reader.entities.learnt.second_look import settled
from tui_reader.entities.learnt.shipped import recogniser_id
from tui_reader.entities.learnt.trimming import trimmed
from tui_reader.entities.learnt.windows import reading_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tui_reader.entities.recogniser import Document, NameSpan


_SMALL = frozenset(["fast"])
"""Engines whose model is so small that the rules may add to the people it finds."""


class TransformerRecogniser:
    """Names as the shipped model in `folder` sees them."""

    def __init__(self, folder: Path, engine: str, threads: int | None = None) -> None:
        self._model = Model(folder, threads)
        self._id = recogniser_id(engine, folder)
        self._people_by_rule = engine in _SMALL
        self._table = transitions(self._model.labels)

    @property
    def id(self) -> str:
        """The engine, how it reads, and the first letters of its model's digest."""
        return self._id

    def recognise(self, documents: Sequence[Document]) -> list[list[NameSpan]]:
        """The people and organisations of each document, sorted by start."""
        return [
            settled(document, names, people_by_rule=self._people_by_rule)
            for document, names in zip(documents, self.read(documents), strict=True)
        ]

    def read(self, documents: Sequence[Document]) -> list[list[Found]]:
        """Everything the model finds, places too, each with how sure it is."""
        found: list[list[Found]] = [[] for _ in documents]
        for document, name in self._names(documents):
            found[document].append(name)
        return [
            _clear_of_furniture(document, _put_right(document.text, names))
            for document, names in zip(documents, found, strict=True)
        ]

    def _names(self, documents: Sequence[Document]) -> Iterator[tuple[int, Found]]:
        """Each name in the documents with the number of its document."""
        rows = rows_of(documents)
        told = self._model.vocabulary.look_up(rows.words)
        reading = reading_of(rows, told, self._model.room, self._model.reach)
        scores = self._model.scores(reading)
        starts, ends = reading.starts.tolist(), reading.ends.tolist()
        for name in named(scores, reading.parts, self._model.labels, self._table):
            place = Found(starts[name.first], ends[name.last - 1], name.type, name.sureness)
            yield reading.documents[name.part], place


def _put_right(text: str, names: list[Found]) -> list[Found]:
    return [trimmed(text, name) for name in repaired(text, names)]


def _clear_of_furniture(document: Document, names: list[Found]) -> list[Found]:
    if not document.furniture:
        return names
    return [
        name
        for name in names
        if not any(
            block.start < name.end and name.start < block.end for block in document.furniture
        )
    ]
