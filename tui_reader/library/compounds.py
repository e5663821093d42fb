"""Compounds however they are written: "light-handed", "light handed" and "lighthanded".

Whether any text has two words beside each other takes long to find out where both are common and
none has: FTS5 goes through all texts that have both. The invariant: that is found out once for each
state of the index and each pair; nothing that is found depends on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from tui_reader.library.remembered import Remembered
from tui_reader.store import search, state, vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from tui_reader.store.database import Connection

SHORTEST_FIRST, SHORTEST_SECOND, LONGEST = 2, 3, 30


class Pair(NamedTuple):
    """Two words in a row, the second of which may go on if it is `unfinished`."""

    first: str
    second: str
    unfinished: bool

    def is_part_of(self, others: Collection[Pair]) -> bool:
        """Whether it is one of `others`, or goes on as one of them may."""
        begun = (self.second[:end] for end in range(1, len(self.second) + 1))
        return self in others or any(Pair(self.first, each, True) in others for each in begun)


class _Known(NamedTuple):
    """Pairs that some text has, and pairs that none has."""

    somewhere: set[Pair]
    nowhere: set[Pair]


class Compounds:
    """Tells how a word may be taken apart; remembers what has been looked for."""

    def __init__(self) -> None:
        self._known = Remembered[_Known](state.ARTICLES, lambda _: _Known(set(), set()))

    def pairs(
        self, connection: Connection, word: str, without: Collection[str], *, unfinished: bool
    ) -> Iterator[tuple[str, str]]:
        """The ways to write `word` as two that some text has, neither of them in `without`."""
        ends = range(SHORTEST_FIRST, len(word) - SHORTEST_SECOND + 1)
        for end in ends if len(word) <= LONGEST else ():
            pair = Pair(word[:end], word[end:], unfinished)
            known = pair.first not in without and pair.second not in without
            if known and self._is_somewhere(connection, pair):
                yield pair.first, pair.second

    def _is_somewhere(self, connection: Connection, pair: Pair) -> bool:
        if not vocabulary.has_word(connection, pair.first):
            return False
        if not vocabulary.has_word(connection, pair.second, beginning=pair.unfinished):
            return False
        known = self._known.get(connection)
        if pair in known.somewhere or pair.is_part_of(known.nowhere):
            return pair in known.somewhere
        words = search.phrase(f"{pair.first} {pair.second}", prefix=pair.unfinished)
        found = search.matches(connection, words)
        (known.somewhere if found else known.nowhere).add(pair)
        return found
