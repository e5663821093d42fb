"""Words as the model sees them, and the case of each: shared by training and by reading.

The base model's vocabulary is lower-case and names live in capitals, so each word carries a case
row beside its pieces. The invariant: cutting depends on characters alone, never on neighbours, so
that text and its tokens joined by spaces are cut into the same words.
"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Marks that sit inside words without ending them: soft hyphen, joiners, combining accents.
_INSIDE = "\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f"
WORD = re.compile(
    r"[A-Za-z0-9]++(?![^\x00-\x7f])"  # most words, found quickest so
    rf"|[^\W_]+(?:[{_INSIDE}]+[^\W_]*)*|[^\w\s]|_"
)


class Case(IntEnum):
    """The row of the model's token-type embedding that a word's pieces share."""

    LOWER = 0
    CAPITALISED = 1
    CAPITALS = 2
    MIXED = 3
    NUMBER = 4
    PUNCTUATION = 5
    SENTENCE_START = 6
    INITIAL = 7


def case_of(word: str) -> Case:
    """The case of one word wherever it stands; `SENTENCE_START` is for `sentence_cases` to say."""
    if word.islower():
        return Case.LOWER
    first = word[0]
    if not word.isalnum() and not any(map(str.isalnum, word)):
        return Case.PUNCTUATION
    if first.isdigit():
        return Case.NUMBER
    if word.isupper():
        return Case.INITIAL if sum(map(str.isalpha, word)) == 1 else Case.CAPITALS
    if first.isupper() and not any(map(str.isupper, word[1:])):
        return Case.CAPITALISED
    return Case.MIXED if any(map(str.isupper, word)) else Case.LOWER


def mark_start(cases: Sequence[int]) -> list[int]:
    """The cases of one sentence, its first real word marked if a capital there tells nothing."""
    marked = list(cases)
    for index, case in enumerate(marked):
        if case == Case.PUNCTUATION:
            continue
        if case in (Case.CAPITALISED, Case.INITIAL):
            marked[index] = Case.SENTENCE_START
        break
    return marked
