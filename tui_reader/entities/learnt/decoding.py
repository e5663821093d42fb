"""The names in the scores of many sentences at once.

Numbers are worked on all together; only the few words that have a label are looked at one by one.
The invariant: a name never reaches over a sentence's end, and what is found in a sentence depends
on its own scores alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from tui_reader.entities.learnt.labels import decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray


class Named(NamedTuple):
    """Words ``[first, last)`` of a sentence that are one name, its type, and how sure it is.

    `sureness` is the least probability of the words' labels, in hundredths so that machines agree.
    """

    sentence: int
    first: int
    last: int
    type: str
    sureness: float


def named(
    scores: NDArray[np.float32],
    sizes: Sequence[int],
    labels: Sequence[str],
    table: NDArray[np.float32],
) -> list[Named]:
    """The names in sentences of so many words each; `scores` is (words of all of them, labels)."""
    starts = np.cumsum([0, *sizes])
    path = _paths(scores, starts, table)
    places = np.flatnonzero(path)
    chances = _chances(scores[places], path[places])
    within = np.searchsorted(starts, places, side="right") - 1
    words = zip(
        within.tolist(),
        (places - starts[within]).tolist(),
        [labels[label] for label in path[places].tolist()],
        chances.tolist(),
        strict=True,
    )
    return list(_joined(words))


def _paths(
    scores: NDArray[np.float32], starts: NDArray[np.int64], table: NDArray[np.float32]
) -> NDArray[np.int64]:
    """The best allowed labels of all words: nearly always those that are best one by one."""
    path: NDArray[np.int64] = scores.argmax(axis=1)
    before = np.concatenate(([0], path[:-1]))[: len(path)]
    before[starts[starts < len(path)]] = 0
    unlawful = np.flatnonzero(table[before, path])
    for sentence in np.unique(np.searchsorted(starts, unlawful, side="right") - 1):
        words = slice(starts[sentence], starts[sentence + 1])
        path[words] = decode(scores[words], table)
    return path


def _chances(scores: NDArray[np.float32], path: NDArray[np.int64]) -> NDArray[np.float32]:
    """The probability of each word's label."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    chances: NDArray[np.float32] = powers[np.arange(len(path)), path] / powers.sum(axis=1)
    return chances


def _joined(words: Iterator[tuple[int, int, str, float]]) -> Iterator[Named]:
    """Names, from the words that have a label: sentence, position, label and its probability."""
    name: Named | None = None
    for sentence, place, label, chance in words:
        kind = label[2:]
        inside = name is not None and label[0] == "I" and (sentence, place) == (name[0], name[2])
        if name is not None and inside and kind == name.type:
            name = Named(sentence, name.first, place + 1, kind, min(name.sureness, chance))
            continue
        if name is not None:
            yield name._replace(sureness=round(name.sureness, 2))
        name = Named(sentence, place, place + 1, kind, chance)
    if name is not None:
        yield name._replace(sureness=round(name.sureness, 2))
