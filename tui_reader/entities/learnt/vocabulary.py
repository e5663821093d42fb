"""Words to vocabulary pieces, each word looked up once.

Most words of a pile are words it has had before, so each is given a number when it is first met,
and what the model is told of it stands in tables by that number; the tokenizer itself is asked
only for new ones, many at a time.
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from tokenizers import Tokenizer

from tui_reader.entities.learnt.candidates import may_name, only_opens
from tui_reader.entities.learnt.words import case_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray

MOST_PIECES_A_WORD = 12  # as in training: a word longer than that says no more
_MOST_REMEMBERED = 200_000
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which the tokenizer does not take


class Told(NamedTuple):
    """What is known of words, one by one: how many pieces, never none, and where in `pieces`."""

    sizes: NDArray[np.int32]
    places: NDArray[np.int32]
    cases: NDArray[np.int32]
    may_name: NDArray[np.bool_]
    only_opens: NDArray[np.bool_]
    pieces: NDArray[np.int32]

    def of(self, numbers: NDArray[np.int64]) -> Told:
        """What is told of the words with those numbers, in that order."""
        return Told._make([*(column[numbers] for column in self[:-1]), self.pieces])

    def and_also(self, other: Told) -> Told:
        """What is told of these words and of others after them."""
        moved = other._replace(places=other.places + np.int32(len(self.pieces)))
        return Told._make(map(np.concatenate, zip(self, moved, strict=True)))


def told(words: Sequence[str], pieces: Sequence[Sequence[int]]) -> Told:
    """What is told of words that are cut into such pieces."""
    sizes = np.fromiter(map(len, pieces), np.int32, len(pieces))
    cases = [case_of(word) for word in words]
    return Told(
        sizes,
        np.cumsum(sizes, dtype=np.int32) - sizes,
        np.array(cases, dtype=np.int32),
        np.array([may_name(*each) for each in zip(words, cases, strict=True)], dtype=np.bool_),
        np.array([only_opens(word) for word in words], dtype=np.bool_),
        np.fromiter(chain.from_iterable(pieces), np.int32),
    )


class _Numbers(dict[str, int]):
    """A number for every word that is asked for."""

    def __missing__(self, word: str) -> int:
        self[word] = number = len(self)
        return number


class Vocabulary:
    """The pieces of words, for one tokenizer."""

    def __init__(self, path: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(path))
        self._numbers, self._table = _Numbers(), told((), ())
        self.first, self.last = self._mark("[CLS]"), self._mark("[SEP]")
        self._unknown = self._mark("[UNK]")

    def _mark(self, piece: str) -> int:
        found: int | None = self._tokenizer.token_to_id(piece)
        assert found is not None, f"a tokenizer without {piece}"
        return found

    def look_up(self, words: Sequence[str]) -> Told:
        """What is told of `words`, in that order."""
        if len(self._numbers) > _MOST_REMEMBERED:
            self._numbers, self._table = _Numbers(), told((), ())
        known = len(self._numbers)
        numbers = np.fromiter(map(self._numbers.__getitem__, words), np.int64, len(words))
        if new := len(self._numbers) - known:
            self._table = self._table.and_also(self._cut([*islice(reversed(self._numbers), new)]))
        return self._table.of(numbers)

    def _cut(self, newest: Sequence[str]) -> Told:
        """What is told of words that were not met before, the last given first."""
        words = newest[::-1]
        sound = [_SURROGATE.sub("\ufffd", word) for word in words]
        cuts = self._tokenizer.encode_batch(sound, add_special_tokens=False)
        return told(words, [cut.ids[:MOST_PIECES_A_WORD] or [self._unknown] for cut in cuts])
