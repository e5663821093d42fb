"""What the full text is asked for words that begin so.

The index keeps the beginnings of up to three letters ready. For a longer one FTS5 would join the
lists of all places of all words that begin so before it gives the first; asked for these words one
by one it goes through their lists side by side, and stops when it has enough. The invariant: what
is found is the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.store import vocabulary
from tui_reader.store.search import any_of, phrase

if TYPE_CHECKING:
    from sqlite3 import Connection

LONGEST_READY = 3
MOST = 512
"""Side by side so many lists are gone through faster than they are joined."""


def beginning(connection: Connection, word: str) -> str:
    """The expression for the words that begin as the folded `word`."""
    return either(words_beginning(connection, word), word)


def words_beginning(connection: Connection, word: str, most: int = MOST) -> list[str]:
    """The words that begin so, if they need be told one by one and are at most so many."""
    if len(word) <= LONGEST_READY or word.isdecimal() or len(word) > vocabulary.LONGEST // 2:
        return []
    found = list(vocabulary.starting_with(connection, word, most + 1))
    return found if len(found) <= most else []


def either(words: list[str], otherwise: str) -> str:
    """The expression for any of `words`; if there is none, for what begins as `otherwise`."""
    if not words:
        return phrase(otherwise, prefix=True)
    return any_of([phrase(word) for word in words])
