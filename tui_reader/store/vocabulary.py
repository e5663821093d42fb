"""The distinct words of titles, names and texts, and those that are spelt nearly like another.

Near words are found by their beginnings: of the few hundred ways in which the beginning of a typed
word may be one letter wrong, those are offered that begin a word; the index of the words tells that
in a microsecond each, so nothing more need be kept. What is found so is only likely, and the
caller judges. The invariant: every word of every text is here, once; numbers are not.

Whoever writes remembers what was put lately. A count that goes up with every change to the words
tells that nobody else has changed them meanwhile, and that what was put was not undone.
"""

from __future__ import annotations

import json
import threading
from itertools import chain
from typing import TYPE_CHECKING

from tui_reader.store import state
from tui_reader.store.folding import spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from sqlite3 import Connection

LONGEST = 40
"""Longer words are no words, and are not kept."""

LONGEST_START = 7
LATIN = "abcdefghijklmnopqrstuvwxyz"
BLOCK = 0x80
"""Letters of one script stand together in blocks of so many."""

LAST = "\U0010ffff"
MOST_REMEMBERED = 400_000


class _Lately:
    """What was put lately by this process: the parts of texts, and the words in them."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._revision: tuple[int, int] | None = None
        self.parts: set[str] = set()
        self.words: set[str] = set()

    def begin(self, connection: Connection) -> None:
        """Forget everything unless nothing has changed since `end`."""
        many = len(self.parts) + len(self.words) > MOST_REMEMBERED
        if many or self._revision != state.revision(connection, state.WORDS):
            self.parts.clear()
            self.words.clear()

    def end(self, connection: Connection) -> None:
        """Note how things stand."""
        state.count_up(connection, state.WORDS)
        self._revision = state.revision(connection, state.WORDS)


_LATELY = _Lately()


def put(connection: Connection, parts: Iterable[str]) -> None:
    """Take in the words of texts, or of what stands between the spaces of texts."""
    with _LATELY.lock:
        _LATELY.begin(connection)
        new = set(parts) - _LATELY.parts
        if not new:
            return
        words = _words(" ".join(new)) - _LATELY.words
        insert = "INSERT OR IGNORE INTO word VALUES (?)"
        connection.executemany(insert, [(word,) for word in sorted(words)])
        _LATELY.parts |= new
        _LATELY.words |= words
        _LATELY.end(connection)


def spelt(texts: Iterable[str]) -> set[tuple[str, str]]:
    """The words of `texts`, for `forget`."""
    return {pair for text in texts for pair in spellings(text)}


def forget(connection: Connection, pairs: Collection[tuple[str, str]]) -> None:
    """Leave out those of the words `spelt` so that are in no text any more."""
    with _LATELY.lock:
        used = {word for pair in pairs if _is_used(connection, pair) for word in pair}
        unused = sorted({word for pair in pairs for word in pair} - used)
        if not unused:
            return
        connection.executemany("DELETE FROM word WHERE text = ?", [(word,) for word in unused])
        state.count_up(connection, state.WORDS)


def count(connection: Connection, most: int) -> int:
    """How many words there are, or `most` if that is less."""
    query = "SELECT count(*) FROM (SELECT 1 FROM word LIMIT ?)"
    return int(connection.execute(query, (most,)).fetchone()[0])


def every(connection: Connection) -> list[str]:
    """Every word, sorted."""
    return [word for (word,) in connection.execute("SELECT text FROM word ORDER BY text")]


def has_word(connection: Connection, word: str, *, beginning: bool = False) -> bool:
    """Whether any text has `word`, or with `beginning` one that begins so; folded."""
    found = next(starting_with(connection, word, 1), None)
    return found is not None and (beginning or found == word)


def starting_with(connection: Connection, beginning: str, limit: int) -> Iterator[str]:
    """The words that begin so, sorted, `limit` at most."""
    if not beginning.isprintable():
        return
    rows = connection.execute(
        "SELECT text FROM word WHERE text >= ? AND text < ? ORDER BY text LIMIT ?",
        (beginning, beginning + LAST, limit),
    )
    yield from (word for (word,) in rows.fetchall())


def starts_near(connection: Connection, word: str) -> list[str]:
    """Beginnings of words that the first seven letters of `word` may stand for.

    Among them are those of every word that is one letter apart from `word` or begins so.
    """
    start = word[:LONGEST_START]
    found = connection.execute(
        """SELECT value FROM json_each(?) AS way WHERE EXISTS (
           SELECT 1 FROM word WHERE text >= way.value AND text < way.value || ?)""",
        (json.dumps(sorted(_ways(start))), LAST),
    )
    return [way for (way,) in found]


def _ways(start: str) -> set[str]:
    """`start`, and what it may be if one letter is wrong, missing, too many or moved by one."""
    letters = _alphabet(start)
    splits = [(start[:at], start[at:]) for at in range(len(start) + 1)]
    ways = {start}
    for before, after in splits:
        ways.update(f"{before}{letter}{after}" for letter in letters)
        if after:
            ways.add(before + after[1:])
            ways.update(f"{before}{letter}{after[1:]}" for letter in letters)
        if len(after) > 1:
            ways.add(before + after[1] + after[0] + after[2:])
    return ways - {""}


def _alphabet(word: str) -> set[str]:
    """The letters that may stand in the place of those of `word`."""
    letters = {*LATIN, *word}
    for block in {ord(letter) // BLOCK for letter in word} - {0}:
        script = map(chr, range(block * BLOCK, (block + 1) * BLOCK))
        letters.update(letter for letter in script if letter.isalpha() and letter.islower())
    return letters


def _words(text: str) -> set[str]:
    """The words of `text`, as titles and names are folded and as the full text is, but numbers."""
    found = set(chain.from_iterable(spellings(text)))
    return {word for word in found if len(word) <= LONGEST and not word.isdecimal()}


def _is_used(connection: Connection, spelt: tuple[str, str]) -> bool:
    """Whether a word is in any text still, in one of the two ways in which it is folded."""
    expression = " OR ".join(f'"{word}"' for word in sorted({*spelt}))
    return any(
        connection.execute(
            f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT 1", (expression,)
        ).fetchone()
        for table in ("passage", "headline", "known")
    )
