"""The names in the scores of many sentences at once.

Numbers are worked on all together; only whole names are looked at one by one. The invariant: a
name never reaches over the end of its part, a run of words of one sentence, and what is found in a
part depends on its own scores alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tui_reader.entities.learnt.labels import decode
from tui_reader.entities.learnt.ranges import ranges

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


class Named(NamedTuple):
    """Words ``[first, last)`` that are one name, the part they are in, type, and how sure it is.

    `sureness` is the least probability of the words' labels, in hundredths so that machines agree.
    """

    part: int
    first: int
    last: int
    type: str
    sureness: float


def named(
    scores: NDArray[np.float32],
    bounds: Sequence[int],
    labels: Sequence[str],
    table: NDArray[np.float32],
) -> list[Named]:
    """The names in parts that begin at `bounds`, the end last; `scores` is (words, labels)."""
    parts = np.array(bounds)
    path = _paths(scores, parts, table)
    places = np.flatnonzero(path)
    found = path[places]
    within = np.searchsorted(parts, places, side="right") - 1
    firsts = np.flatnonzero(_begins(places, within, found, labels))
    if not len(firsts):
        return []
    lasts = np.append(firsts[1:], len(places)) - 1
    least = np.minimum.reduceat(_chances(scores[places], found), firsts)
    return [
        Named(part, first, last + 1, labels[label][2:], round(sureness, 2))
        for part, first, last, label, sureness in zip(
            within[firsts].tolist(),
            places[firsts].tolist(),
            places[lasts].tolist(),
            found[firsts].tolist(),
            least.tolist(),
            strict=True,
        )
    ]


def _begins(
    places: NDArray[np.int64],
    parts: NDArray[np.int64],
    found: NDArray[np.int64],
    labels: Sequence[str],
) -> NDArray[np.bool_]:
    """Which of the words with a label begin a name: those that do not go on with one before."""
    named = [label[2:] for label in labels]
    types = np.array([named.index(each) for each in named])[found]
    goes_on = np.array([label.startswith("I-") for label in labels])[found]
    goes_on[:1] = False
    goes_on[1:] &= (np.diff(places) == 1) & (np.diff(parts) == 0) & (np.diff(types) == 0)
    return ~goes_on


def _paths(
    scores: NDArray[np.float32], bounds: NDArray[np.int64], table: NDArray[np.float32]
) -> NDArray[np.int64]:
    """The best allowed labels of all words: nearly always those that are best one by one."""
    path: NDArray[np.int64] = scores.argmax(axis=1)
    before = np.append(0, path[:-1])[: len(path)]
    before[bounds[bounds < len(path)]] = 0
    unlawful = np.flatnonzero(table[before, path])
    if len(unlawful):
        parts = np.searchsorted(bounds, unlawful, side="right") - 1
        parts = parts[np.diff(parts, prepend=-1) > 0]  # each once; `np.unique` imports much
        sizes = bounds[parts + 1] - bounds[parts]
        rows, columns = np.repeat(np.arange(len(parts)), sizes), ranges(np.zeros_like(sizes), sizes)
        words = ranges(bounds[parts], sizes)
        padded = np.full((len(parts), sizes.max(), scores.shape[1]), table.min(), dtype=np.float32)
        padded[:, :, 0] = 0  # no name in what is not there, and nothing is lost by that
        padded[rows, columns] = scores[words]
        path[words] = decode(padded, table)[rows, columns]
    return path


def _chances(scores: NDArray[np.float32], path: NDArray[np.int64]) -> NDArray[np.float32]:
    """The probability of each word's label."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances: NDArray[np.float32] = powers[np.arange(len(path)), path] / powers.sum(axis=1)
    return chances
