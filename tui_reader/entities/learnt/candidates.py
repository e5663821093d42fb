"""Which words may be part of a name: those with a capital that nothing else accounts for.

Sentences without any need not be read, and a small model reads only around them. What a word by
itself tells is asked once of each word (`may_name`, `only_opens`); where it stands is seen to for
all words at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from tui_reader.entities.learnt.words import Case
from tui_reader.entities.word_sets import word_set

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tui_reader.entities.learnt.vocabulary import Told

# Words that open sentences without being names, whatever their capital says.
_OPENERS = word_set(
    "a about after all also although among an and another any are as asked at because been before "
    "being both but by can could did do does during each earlier even every few first for from "
    "further had has have he her here hers him his how however i if in instead into is it its just "
    "last later like many may meanwhile more most much my near neither never next no none nor not "
    "nothing now of on once one only or other others our out over perhaps since so some soon still "
    "such than that the their them then there these they this those though three through to today "
    "two under unlike until up was we well were what when where whether which while who why will "
    "with within without would yes yesterday yet you your"
)
_CAPITALS = frozenset((Case.CAPITALISED, Case.CAPITALS, Case.MIXED, Case.INITIAL))


def may_name(word: str, case: Case) -> bool:
    """Whether the word has a capital, and is not the pronoun."""
    return case in _CAPITALS and word != "I"


def only_opens(word: str) -> bool:
    """Whether a capital at a sentence's start is owed to that."""
    return word.lower() in _OPENERS


def openings(told: Told, bounds: NDArray[np.int64]) -> NDArray[np.int64]:
    """Where the first real word of each row stands; rows begin and end at `bounds`."""
    real = np.append(np.flatnonzero(told.cases != Case.PUNCTUATION), len(told.cases))
    first = real[np.searchsorted(real, bounds[:-1])]
    return first[first < bounds[1:]]


def candidates(told: Told, opening: NDArray[np.int64]) -> NDArray[np.int64]:
    """Places of words with a capital that their place in the sentence does not account for."""
    found = told.may_name.copy()
    found[opening] &= ~told.only_opens[opening]
    return np.flatnonzero(found)


def cases_in_place(told: Told, opening: NDArray[np.int64]) -> NDArray[np.int32]:
    """The cases, first words marked where a capital there tells nothing, as `mark_start` does."""
    cases = told.cases.copy()
    first = cases[opening]
    tells_nothing = (first == Case.CAPITALISED) | (first == Case.INITIAL)
    cases[opening[tells_nothing]] = Case.SENTENCE_START
    return cases


def within(
    places: NDArray[np.int64], reach: int | None, bounds: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The runs of words that are no further than `reach` from some place: first words, and ends.

    A run keeps to its row; without a reach it is the whole of it.
    """
    count = int(bounds[-1])
    far = count if reach is None else reach
    row = np.searchsorted(bounds, places, side="right") - 1
    first = np.maximum(bounds[row], places - far)
    last = np.minimum(bounds[row + 1], places + far + 1)
    changes = np.bincount(first, minlength=count + 1) - np.bincount(last, minlength=count + 1)
    inside = np.cumsum(changes)[:count] > 0
    edge = np.zeros(count + 1, dtype=bool)
    edge[bounds] = True
    beside = np.concatenate(([False], inside, [False]))
    starts = np.flatnonzero(inside & (~beside[:-2] | edge[:-1]))
    ends = np.flatnonzero(inside & (~beside[2:] | edge[1:])) + 1
    return starts, ends
