"""The distinct words of titles, names and texts, and those that are spelt nearly like another.

Near words are found by deletion neighbourhoods: two that are one letter apart (one wrong, missing,
too many, or two changed over) become equal when the right letter is left out of each. That is
kept for the beginnings of words, of 4 to 7 letters, which many words share; what is found so is
only likely, and the caller judges. The invariant: every word of every text is here, once.

Whoever writes remembers what was put lately. A count that goes up with every change to the words
tells that nobody else has changed them meanwhile, and that what was put was not undone.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from tui_reader.store import state
from tui_reader.store.folding import spellings

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from sqlite3 import Connection

LONGEST = 40
"""Longer words are no words, and are not kept."""

SHORTEST_START, LONGEST_START = 4, 7
LAST = "\U0010ffff"
MOST_REMEMBERED = 400_000


class _Lately:
    """What was put lately by this process: the raw parts of texts, and the words in them."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._revision: tuple[int, int] | None = None
        self.parts: set[str] = set()
        self.starts: set[str] = set()

    def begin(self, connection: Connection) -> None:
        """Forget everything unless nothing has changed since `end`."""
        many = len(self.parts) + len(self.starts) > MOST_REMEMBERED
        if many or self._revision != state.revision(connection, state.WORDS):
            self.parts.clear()
            self.starts.clear()

    def end(self, connection: Connection) -> None:
        """Note how things stand."""
        state.count_up(connection, state.WORDS)
        self._revision = state.revision(connection, state.WORDS)


_LATELY = _Lately()


def put(connection: Connection, texts: Iterable[str]) -> None:
    """Take in the words of `texts`."""
    with _LATELY.lock:
        _LATELY.begin(connection)
        parts = {part for text in texts for part in text.split()} - _LATELY.parts
        if not parts:
            return
        words = sorted(_words(" ".join(parts)))
        insert = "INSERT OR IGNORE INTO word VALUES (?)"
        connection.executemany(insert, [(word,) for word in words])
        starts = {start for word in words for start in _starts(word)} - _LATELY.starts
        connection.executemany(
            "INSERT OR IGNORE INTO nearby VALUES (?, ?)",
            sorted({(cut, start) for start in starts for cut in (start, *_cuts(start))}),
        )
        _LATELY.parts |= parts
        _LATELY.starts |= starts
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
        for start in {start for word in unused for start in _starts(word)}:
            if not has_word(connection, start, beginning=True):
                rows = [(cut, start) for cut in (start, *_cuts(start))]
                connection.executemany("DELETE FROM nearby WHERE (cut, start) = (?, ?)", rows)
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
    """Beginnings of words, of 4 to 7 letters (or whole shorter words), that may be meant.

    Among them are those of every word that is one letter apart from `word` or begins so.
    """
    start = word[:LONGEST_START]
    cuts = [start, *_cuts(start)]
    query = f"SELECT DISTINCT start FROM nearby WHERE cut IN ({','.join('?' * len(cuts))})"
    return sorted(found for (found,) in connection.execute(query, cuts))


def _words(text: str) -> set[str]:
    """The words of `text`, as titles and names are folded and as the full text is."""
    return {word for pair in spellings(text) for word in pair if _is_word(word)}


def _is_word(word: str) -> bool:
    """Whether `word` is kept: numbers are not, they are without end."""
    return len(word) <= LONGEST and not word.isdecimal()


def _starts(word: str) -> Iterator[str]:
    """The beginnings of `word` by which it may be found when it is misspelt: letters alone."""
    if any(map(str.isdecimal, word)):
        return
    if len(word) < SHORTEST_START:
        yield word
    for length in range(SHORTEST_START, min(len(word), LONGEST_START) + 1):
        yield word[:length]


def _cuts(start: str) -> Iterator[str]:
    """`start` without one of its letters; of what is too short, nothing."""
    if len(start) >= SHORTEST_START:
        yield from (start[:at] + start[at + 1 :] for at in range(len(start)))


def _is_used(connection: Connection, spelt: tuple[str, str]) -> bool:
    """Whether a word is in any text still, in one of the two ways in which it is folded."""
    expression = " OR ".join(f'"{word}"' for word in sorted({*spelt}))
    return any(
        connection.execute(
            f"SELECT 1 FROM {table} WHERE {table} MATCH ? LIMIT 1", (expression,)
        ).fetchone()
        for table in ("passage", "headline", "known")
    )
