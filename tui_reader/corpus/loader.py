"""From a folder to articles: `scan` lists the files, `load` makes the articles of one.

Both are pure: they keep nothing, and may run in any thread or process. The invariants: a file
that cannot be read, or only in part, is a `Problem` with its reason and never an exception; and
listing a corpus imports nothing of what reading it needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.corpus.formats import SUFFIXES, parser_for
from tui_reader.corpus.paths import locate
from tui_reader.corpus.reading import read
from tui_reader.corpus.scanning import FileState, scan
from tui_reader.corpus.unreadable import UnreadableError
from tui_reader.model.article import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from tui_reader.model.article import Article

__all__ = ["LOADER_VERSION", "SUFFIXES", "FileState", "Loaded", "load", "locate", "scan"]

LOADER_VERSION = 2
"""Counts the changes after which the same file may make another article; part of the index key."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one file holds: its articles, and what could not be read of it."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


def load(root: Path, path: str) -> Loaded:
    """The articles in the file that `scan` calls `path`."""
    from tui_reader.corpus.making import make_article

    file = locate(root, path)
    try:
        parsed = parser_for(file.suffix)(read(file))
    except UnreadableError as reason:
        return Loaded(problems=(Problem(path, str(reason)),))
    articles = tuple(make_article(path, draft) for draft in parsed.drafts if draft.text.strip())
    notes = parsed.notes if articles else (*parsed.notes, "no text below its front matter")
    return Loaded(articles, tuple(Problem(path, note) for note in notes))
