"""Words of the pile that are spelt nearly like one that was typed.

The invariant: what is given was judged by RapidFuzz, nearest first. Of a small vocabulary every
word is held against the one that was typed; of a large one those that begin nearly so, and for
long words those that begin alike, as one frame allows no more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.library.remembered import Remembered
from tui_reader.library.words import BEGINNING, Vocabulary, letters_forgiven
from tui_reader.store import state, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui_reader.store.database import Connection

SCANNED = 30_000
"""So many words are held against one in a frame."""

LIKE_BEGINNING = 4
MOST_LIKE = 2000
WORDS_PER_START = 300
GOING_ON = 8
NEIGHBOURS = 24


class NearWords:
    """Finds near words; keeps the words of a small pile between one query and the next."""

    def __init__(self, scanned: int = SCANNED) -> None:
        self._scanned = scanned
        self._all = Remembered(state.WORDS, self._whole)

    def near(
        self, connection: Connection, word: str, *, unfinished: bool = False
    ) -> dict[str, float]:
        """The words spelt nearly so, nearest first, and how near from 0 to 1.

        An `unfinished` word is held against the beginnings of the others as well.
        """
        forgiven = letters_forgiven(word)
        if not forgiven:
            return {}
        everything = self._all.get(connection)
        if everything is not None:
            return everything.near(word, unfinished=unfinished)
        starts = vocabulary.starts_near(connection, word)
        near = _judged(word, set(_whole_words(connection, starts, word)), forgiven)
        if unfinished:
            beginnings = set(_beginnings(connection, starts, len(word)))
            for start, nearness in _judged(word, beginnings, forgiven).items():
                for known in vocabulary.starting_with(connection, start, GOING_ON):
                    near[known] = max(near.get(known, 0.0), BEGINNING * nearness)
        return dict(sorted(near.items(), key=lambda item: (-item[1], item[0])))

    def _whole(self, connection: Connection) -> Vocabulary | None:
        """All words if they are few enough to be looked through."""
        if vocabulary.count(connection, self._scanned + 1) > self._scanned:
            return None
        return Vocabulary(vocabulary.every(connection))


def _whole_words(connection: Connection, starts: list[str], word: str) -> Iterator[str]:
    """Words that may be within reach of `word`."""
    for start in starts:
        if len(word) >= vocabulary.LONGEST_START:
            yield from vocabulary.starting_with(connection, start, WORDS_PER_START)
        elif vocabulary.has_word(connection, start):
            yield start
    if letters_forgiven(word) > 1:
        yield from vocabulary.starting_with(connection, word[:LIKE_BEGINNING], MOST_LIKE)


def _beginnings(connection: Connection, starts: list[str], length: int) -> Iterator[str]:
    """Beginnings of words of that `length`, or one letter longer."""
    for start in starts:
        if length <= len(start) <= length + 1:
            yield start
        if length >= vocabulary.LONGEST_START:
            for word in vocabulary.starting_with(connection, start, WORDS_PER_START):
                yield from {word[:length], word[: length + 1]}


def _judged(word: str, choices: set[str], forgiven: int) -> dict[str, float]:
    """Those of `choices` that are no more than so many letters off, and how near they are."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    found = process.extract(
        word, sorted(choices), scorer=OSA.distance, score_cutoff=forgiven, limit=NEIGHBOURS
    )
    return {known: 1 - distance / len(word) for known, distance, _ in found}
