"""The seam between the loader and the kinds of file: bytes in, drafts of articles out.

A parser knows one kind of file and nothing of folders. It gives what the file itself states
(title, source, date); the loader completes what is missing, marks furniture and makes the
articles. A new format is one module here, with one function `parse`, and one
line in the table of suffixes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import datetime as dt


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its file states it; empty or None where the file says nothing.

    `text` is clean (see `cleaning`). `record` names the article in a file that holds several: its
    id becomes the path, ``#`` and the record. `language` is as the file writes it.
    """

    text: str
    title: str = ""
    source: str = ""
    date: dt.date | None = None
    record: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The drafts of one file, and a `note` for whatever in it could be read only in part."""

    drafts: tuple[Draft, ...]
    notes: tuple[str, ...] = ()


class Parser(Protocol):
    """Makes drafts of a file's bytes; raises UnreadableError where nothing can be made of them."""

    def __call__(self, data: bytes) -> Parsed:
        """The drafts in `data`, in the order they stand there."""
