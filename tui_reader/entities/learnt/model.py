"""One shipped model, ready to run: the only module that speaks to onnxruntime.

Batches are run side by side, one thread each, and a window's scores do not depend on what shares
its batch: the activations' scales are constants of the graph.
"""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import onnxruntime

from tui_reader.entities.learnt.shipped import config_of
from tui_reader.entities.learnt.vocabulary import Vocabulary
from tui_reader.entities.learnt.windows import batches_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from tui_reader.entities.learnt.windows import Reading

_MOST_PIECES_A_BATCH = 256  # keeps what a layer works on within a core's own cache


class Model:
    """Scores for the words of windows."""

    def __init__(self, folder: Path, threads: int | None = None) -> None:
        config = config_of(folder)
        self.labels = config.labels
        self.room = config.most_pieces - 2
        self.reach = config.reach
        self.vocabulary = Vocabulary(folder / "tokenizer.json")
        self._threads = threads or _cores()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def scores(self, reading: Reading) -> NDArray[np.float32]:
        """The scores of all words that are read, in their order: (words, labels)."""
        found = np.empty((len(reading.ids), len(self.labels)), dtype=np.float32)

        def run(batch: list[int]) -> None:
            for scored, place in zip(self._run(reading, batch), batch, strict=True):
                start, end = reading.windows[place], reading.windows[place + 1]
                found[start:end] = scored[1 : end - start + 1]

        sizes = [end - start + 2 for start, end in pairwise(reading.windows)]  # with the two marks
        batches = batches_of(sizes, _MOST_PIECES_A_BATCH)
        if self._threads == 1 or len(batches) == 1:
            for batch in batches:
                run(batch)
        else:
            with ThreadPoolExecutor(self._threads) as pool:
                list(pool.map(run, reversed(batches)))
        return found[reading.firsts]

    def _run(self, reading: Reading, batch: Sequence[int]) -> NDArray[np.float32]:
        """The scores of a batch of windows: (windows, pieces with the two marks, labels)."""
        spans = [(reading.windows[place], reading.windows[place + 1]) for place in batch]
        shape = (len(batch), max(end - start for start, end in spans) + 2)
        ids, cases, mask = (np.zeros(shape, dtype=np.int32) for _ in range(3))
        ids[:, 0] = self.vocabulary.first
        for row, (start, end) in enumerate(spans):
            last = end - start + 1
            ids[row, 1:last] = reading.ids[start:end]
            ids[row, last] = self.vocabulary.last
            cases[row, 1:last] = reading.cases[start:end]
            mask[row, : last + 1] = 1
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
