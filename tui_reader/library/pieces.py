"""A file read in pieces small enough to hold, whichever process does it.

The invariant: of every file there is exactly one last piece, and only that one has problems; a
file that takes more memory than there is ends like any other that cannot be read.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.corpus.loader import stream
from tui_reader.model.article import Article, Problem
from tui_reader.store.arrivals import NONE, Arrivals, arrivals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from tui_reader.corpus.loader import Options

MOST_CHARACTERS = 1 << 20
MOST_SECONDS = 0.5
NO_MEMORY = "it takes more memory to read than a file may have"


class Piece(NamedTuple):
    """Some of the articles of the file at `path`; with the `last`, what could not be read."""

    path: str
    arrived: Arrivals = NONE
    problems: Sequence[Problem] = ()
    last: bool = True


def pieces(root: Path, path: str, options: Options) -> Iterator[Piece]:
    """The file that `scan` calls `path`, piece by piece."""
    articles: list[Article] = []
    problems: list[Problem] = []
    size, since = 0, time.monotonic()
    found = stream(root, path, options)
    while (each := _next(found, path)) is not None:
        if isinstance(each, Problem):
            problems.append(each)
            continue
        if size > MOST_CHARACTERS or (articles and time.monotonic() - since > MOST_SECONDS):
            yield Piece(path, arrivals(articles), last=False)
            articles, size, since = [], 0, time.monotonic()
        articles.append(each)
        size += len(each.text)
    yield Piece(path, arrivals(articles), problems)


def _next(found: Iterator[Article | Problem], path: str) -> Article | Problem | None:
    try:
        return next(found, None)
    except MemoryError:
        return Problem(path, NO_MEMORY)
