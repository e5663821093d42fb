"""Whether one printed name is another with a letter or two gone wrong.

Only long words can be misspelt beyond doubt: "Jon" and "Joan" are two names. The invariant: first
letters agree, digits agree, and one word at most differs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SHORTEST_MISSPELT = 7
"""A word of fewer letters is not known to be misspelt, where nothing else speaks for it."""
_SHORTEST_FOR_TWO = 10


def differing_word(some: Sequence[str], others: Sequence[str]) -> tuple[str, str] | None:
    """The one word in which two folded names of as many words differ; None if it is not one."""
    if len(some) != len(others):
        return None
    differing = [pair for pair in zip(some, others, strict=True) if pair[0] != pair[1]]
    return differing[0] if len(differing) == 1 else None


def is_misspelling(some: str, other: str, shortest: int = SHORTEST_MISSPELT) -> bool:
    """Whether two folded words are so long and so alike that one is the other misspelt."""
    length = min(len(some), len(other))
    if length < shortest or some[0] != other[0] or not (some + other).isalpha():
        return False
    from rapidfuzz.distance import OSA

    edits = 2 if length >= _SHORTEST_FOR_TWO else 1
    return OSA.distance(some, other, score_cutoff=edits) <= edits
