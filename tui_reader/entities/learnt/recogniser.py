"""The learnt engine as a Recogniser: documents in, names of people and organisations out.

Opened once per extraction; it holds the model and nothing of the documents it has read, so the
names of a document depend on that document alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tui_reader.entities.learnt.labels import decode, spans_of, transitions
from tui_reader.entities.learnt.model import Model
from tui_reader.entities.learnt.repair import Found, repaired
from tui_reader.entities.learnt.second_look import settled
from tui_reader.entities.learnt.shipped import recogniser_id
from tui_reader.entities.learnt.trimming import trimmed
from tui_reader.entities.learnt.windows import (
    Window,
    may_hold_name,
    sentences_of,
    windows_of,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from tui_reader.entities.recogniser import Document, NameSpan


_SMALL = frozenset(["fast"])
"""Engines whose model is so small that the rules may add to the people it finds."""


class TransformerRecogniser:
    """Names as the shipped model in `folder` sees them."""

    def __init__(
        self,
        folder: Path,
        engine: str,
        threads: int | None = None,
        *,
        skip: bool = True,
    ) -> None:
        self._model = Model(folder, threads)
        self._id = recogniser_id(engine, folder)
        self._people_by_rule = engine in _SMALL
        self._skip = skip
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
        windows = self._windows(documents)
        found: list[list[Found]] = [[] for _ in documents]
        for window, scores in zip(windows, self._model.scores(windows), strict=True):
            found[window.document].extend(self._names(window, scores))
        return [
            _clear_of_furniture(document, _put_right(document.text, names))
            for document, names in zip(documents, found, strict=True)
        ]

    def _windows(self, documents: Sequence[Document]) -> list[Window]:
        windows: list[Window] = []
        room = self._model.room
        for place, document in enumerate(documents):
            rows = list(words_of(document))
            known = self._model.vocabulary.learn([word for row in rows for _, _, word in row])
            if self._skip:
                rows = [row for row in rows if may_hold_name(row, known)]
            parts = [part for row in rows if row for part in sentences_of(row, known, room)]
            windows.extend(windows_of(place, parts, room))
        return windows

    def _names(self, window: Window, scores: NDArray[np.float32]) -> list[Found]:
        best = scores.argmax(axis=1)
        if not best.any():
            return []
        names: list[Found] = []
        start = 0
        for sentence in window.sentences:
            end = start + len(sentence.starts)
            if best[start:end].any():
                path = decode(scores[start:end], self._table)
                for span in spans_of([self._model.labels[label] for label in path]):
                    words = np.arange(span.start, span.end)
                    sure = _sureness(scores[start + words], path[words])
                    first, last = sentence.starts[span.start], sentence.ends[span.end - 1]
                    names.append(Found(first, last, span.type, sure))
            start = end
        return names


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


def _sureness(scores: NDArray[np.float32], path: NDArray[np.int64]) -> float:
    """The least probability of a name's labels, in hundredths so that machines agree on it."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances = powers[np.arange(len(path)), path] / powers.sum(axis=1)
    return round(float(chances.min()), 2)
