"""What is asked of titles: words of real ones, beginnings of words, words with a slip."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LONG_ENOUGH = 6
STOP = frozenset(
    ["about", "after", "before", "knew", "later", "waits", "pays", "what", "with", "divides"]
)


def exact(listed: Path, count: int) -> list[str]:
    """Two words of one title, every other time with the second unfinished."""
    rng, queries = Random("exact"), []
    for number, words in enumerate(_pairs(listed, rng, count)):
        last = words[1] if number % 2 else words[1][: max(3, len(words[1]) - 2)]
        queries.append(f"{words[0]} {last}")
    return queries


def slips(listed: Path, count: int) -> list[str]:
    """Two words of one title, the longer of them with two letters exchanged."""
    rng, queries = Random("slips"), []
    for words in _pairs(listed, rng, count):
        long = max(words, key=len)
        at = rng.randrange(1, len(long) - 2)
        slip = long[:at] + long[at + 1] + long[at] + long[at + 2 :]
        queries.append(" ".join(slip if word == long else word for word in words))
    return queries


def _pairs(listed: Path, rng: Random, count: int) -> list[tuple[str, str]]:
    """Pairs of words that stand in one title, from titles all over the file."""
    pairs: list[tuple[str, str]] = []
    lines = listed.read_text(encoding="utf-8").splitlines()
    while len(pairs) < count:
        title = rng.choice(lines)
        words = [word.strip("“”:,").lower() for word in title.split()]
        good = [word for word in words if word.isalpha() and word not in STOP and len(word) > 4]
        if len(good) > 1 and max(map(len, good[:2])) >= LONG_ENOUGH:
            pairs.append((good[0], good[1]))
    return pairs
