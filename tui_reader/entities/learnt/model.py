"""One shipped model, ready to run: the only module that speaks to onnxruntime.

Batches are run side by side, one thread each, and a window's scores do not depend on what shares
its batch: the activations' scales are constants of the graph.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime

from tui_reader.entities.learnt.shipped import config_of
from tui_reader.entities.learnt.vocabulary import Vocabulary
from tui_reader.entities.learnt.windows import Window, batches_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

_MOST_PIECES_A_BATCH = 256  # keeps what a layer works on within a core's own cache


class Model:
    """Scores for the words of windows."""

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        config = config_of(folder)
        self.labels = config.labels
        self.room = config.most_pieces - 2
        self.vocabulary = Vocabulary(folder / "tokenizer.json")
        self._threads = threads or _cores()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def scores(self, windows: Sequence[Window]) -> list[NDArray[np.float32]]:
        """For each window the scores of its words: (words, labels)."""
        batches = batches_of(windows, _MOST_PIECES_A_BATCH)
        results: list[NDArray[np.float32] | None] = [None] * len(windows)

        def run(batch: list[int]) -> None:
            raw = self._run([windows[place] for place in batch])
            for row, place in zip(raw, batch, strict=True):
                results[place] = row[_first_pieces(windows[place])]

        if self._threads == 1 or len(batches) == 1:
            for batch in batches:
                run(batch)
        else:
            with ThreadPoolExecutor(self._threads) as pool:
                list(pool.map(run, reversed(batches)))
        return [row for row in results if row is not None]

    def _run(self, windows: Sequence[Window]) -> NDArray[np.float32]:
        shape = (len(windows), max(window.pieces for window in windows))
        ids = np.zeros(shape, dtype=np.int32)
        cases = np.zeros(shape, dtype=np.int32)
        mask = np.zeros(shape, dtype=np.int32)
        for row, window in enumerate(windows):
            inner = [piece for sentence in window.sentences for piece in sentence.ids]
            ids[row, : window.pieces] = (self.vocabulary.first, *inner, self.vocabulary.last)
            cases[row, 1 : window.pieces - 1] = [
                case for sentence in window.sentences for case in sentence.cases
            ]
            mask[row, : window.pieces] = 1
        scores: NDArray[np.float32] = self._session.run(
            ["scores"], {"ids": ids, "cases": cases, "mask": mask}
        )[0]
        return scores


def _cores() -> int:
    """Processors this process is to use: as many as it is told, or may, or as there are."""
    told = os.environ.get("OMP_NUM_THREADS", "")
    if told.isdecimal() and int(told):
        return int(told)
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _first_pieces(window: Window) -> list[int]:
    places: list[int] = []
    offset = 1
    for sentence in window.sentences:
        places.extend(offset + first for first in sentence.firsts)
        offset += len(sentence.ids)
    return places
