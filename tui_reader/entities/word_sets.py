"""Short lists of words as they are written in code: in one string, blanks between."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The blank-separated `words`, as a set."""
    return frozenset(words.split())
