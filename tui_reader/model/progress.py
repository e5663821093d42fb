"""How far long work has come, as a front end is told it."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Stage(StrEnum):
    """What is being done to the corpus, in this order."""

    READING = "reading files"
    ORDERING = "putting in order"
    NAMING = "finding names"
    LINKING = "linking names"
    DONE = "done"


class Counts(NamedTuple):
    """How much there is: articles, people and organisations, and files not read whole."""

    articles: int
    names: int
    problems: int


class Progress(NamedTuple):
    """`done` of `total` items of one `stage`; a `total` of 0 means it is not known yet.

    While files are read, `articles` are those that have been found in them.
    """

    stage: Stage
    done: int = 0
    total: int = 0
    articles: int = 0
