"""From a folder to articles: `scan` lists the files, `stream` makes the articles of one.

Both are pure: they keep nothing, and may run in any thread or process. The invariants: a file
that cannot be read, or only in part, is a `Problem` with its reason and never an exception; no two
articles of a file have the same id; a file of many articles is read as its articles are asked for,
and never held whole; and listing a corpus imports nothing of what reading it needs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tui_reader.corpus.formats.kinds import SUFFIXES
from tui_reader.corpus.formats.parser import NO_OPTIONS, Flaw, Options, Source
from tui_reader.corpus.paths import locate
from tui_reader.corpus.reading import Opener, open_file
from tui_reader.corpus.scanning import FileState, FolderState, scan, survey
from tui_reader.corpus.unreadable import UnreadableError, reason_for
from tui_reader.model.article import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tui_reader.corpus.formats.parser import Draft
    from tui_reader.model.article import Article

__all__ = [
    "LOADER_VERSION", "NO_OPTIONS", "SUFFIXES", "FileState", "FolderState", "Loaded", "Options",
    "kind_of", "load", "loader_key", "locate", "scan", "stream", "survey",
]  # fmt: skip

LOADER_VERSION = 11
"""Counts the changes after which the same file may make another article; part of the index key."""

_MOST_FLAWS = 20  # of a file that are told one by one


@dataclass(frozen=True, slots=True)
class Loaded:
    """What one file holds: its articles, and what could not be read of it."""

    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


def loader_key(options: Options = NO_OPTIONS) -> str:
    """Names all that the articles of a file depend on besides its bytes."""
    fields = ",".join(f"{part}={field}" for part, field in sorted(options.fields))
    return f"{LOADER_VERSION} {fields}" if fields else str(LOADER_VERSION)


def load(root: Path, path: str, options: Options = NO_OPTIONS) -> Loaded:
    """All articles in the file that `scan` calls `path`."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for found in stream(root, path, options):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            articles.append(found)
    return Loaded(tuple(articles), tuple(problems))


def stream(root: Path, path: str, options: Options = NO_OPTIONS) -> Iterator[Article | Problem]:
    """The articles in the file that `scan` calls `path`, one at a time, and what is amiss."""
    from tui_reader.corpus.making import make_article
    from tui_reader.corpus.records import Records

    flaws = articles = 0
    records = Records()
    for found in _found_in(root, path, options):
        if isinstance(found, Flaw):
            flaws += 1
            if flaws <= _MOST_FLAWS:
                yield Problem(path, f"{found.record}: {found.reason}" if found.record else found[0])
        elif found.text.strip():
            articles += 1
            yield make_article(path, records.distinct(found))
    if flaws > _MOST_FLAWS:
        yield Problem(path, f"and {flaws - _MOST_FLAWS} more like these")
    if not flaws and not articles:
        yield Problem(path, "no text in it")


def kind_of(root: Path, path: str) -> str:
    """The name of the kind of a file, by its name and its first bytes; "" if it cannot be read."""
    from tui_reader.corpus.formats.sniffing import kind_for

    file = locate(root, path)
    try:
        return kind_for(file.name, Source(file.name, partial(open_file, file)).head())
    except (OSError, UnreadableError):
        return ""


def _found_in(root: Path, path: str, options: Options) -> Iterator[Draft | Flaw]:
    """What the parser finds; what stops it is the last of it."""
    from tui_reader.corpus.formats import parse

    file = locate(root, path)
    try:
        yield from parse(Source(file.name, Opener(file), options))
    except UnreadableError as reason:
        yield Flaw(str(reason))
    except OSError as error:
        yield Flaw(reason_for(error, file))
    except RecursionError:
        yield Flaw("nested too deeply")
