"""The seam between the loader and the kinds of file: a source in, drafts of articles out.

A parser knows one kind of file and nothing of folders. It is given a `Source` (bytes that may be
read from the start as often as it likes, from a file or from inside an archive) and yields, in the
order they stand there, a `Draft` for every article and a `Flaw` for whatever could not be read, or
only in part; after a broken record it goes on with the next. It states what the file states; the
loader completes what is missing, marks furniture and makes the articles.

The invariants: a parser yields as it reads, so that a file of many articles is never held whole;
and where nothing at all can be made of a source it raises `UnreadableError`, and nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

from tui_reader.corpus.unreadable import LARGEST_FILE, UnreadableError, too_large
from tui_reader.model.structure import PLAIN, Structure

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from tui_reader.corpus.formats.unpacking import Allowance


@dataclass(frozen=True, slots=True)
class Draft:
    """One article as its file states it; empty or None where the file says nothing.

    `text` is clean (see `cleaning`), and `structure` says how it is set. `source` is who published
    it. `record` names the article in a file that may hold several: its id becomes the path, ``#``
    and the record. `language` is as the file writes it. `name` is what the file inside an archive
    is called that it comes from.
    """

    text: str
    title: str = ""
    source: str = ""
    date: dt.date | None = None
    record: str = ""
    language: str = ""
    author: str = ""
    url: str = ""
    name: str = ""
    structure: Structure = PLAIN


class Flaw(NamedTuple):
    """What could not be read, or only in part: of the record of that name, or of the whole."""

    reason: str
    record: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user says about files: `fields` are pairs of a part of an article and a field."""

    fields: tuple[tuple[str, str], ...] = ()


NO_OPTIONS = Options()


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes with a name, to be opened as often as needed; `opener` may raise UnreadableError.

    `depth` is in how many files it lies, and `allowance` what these leave it to unpack.
    """

    name: str
    opener: Callable[[], BinaryIO]
    options: Options = NO_OPTIONS
    depth: int = 0
    allowance: Allowance | None = None

    def open(self) -> BinaryIO:
        """A stream from the first byte on, for the caller to close."""
        return self.opener()

    def head(self, size: int = 4096) -> bytes:
        """The first bytes, at most `size`."""
        with self.open() as stream:
            return stream.read(size)

    def read(self, most: int = LARGEST_FILE) -> bytes:
        """All bytes; raises UnreadableError if there are none, or more than `most`."""
        with self.open() as stream:
            data = stream.read(most + 1)
        if not data:
            raise UnreadableError("empty")
        if len(data) > most:
            raise UnreadableError(too_large(most))
        return data


class Parser(Protocol):
    """Makes drafts of a source; raises UnreadableError where nothing can be made of it."""

    def __call__(self, source: Source) -> Iterator[Draft | Flaw]:
        """The drafts in `source`, in the order they stand there."""
