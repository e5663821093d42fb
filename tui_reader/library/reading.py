"""How files are read: here where they are few and simple, else by processes of their own.

Starting a process takes longer than reading a few hundred short texts, so a small pile of texts is
read at once. Everything that a library reads (a web page, say) is left to a process that may hang
or die of it, and so is every big pile: its reading takes none of this program's time. The
invariant: every file that was to be read ends in one last piece.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from tui_reader.corpus.loader import kind_of
from tui_reader.library.pieces import pieces
from tui_reader.library.readers import Limits, Readers
from tui_reader.library.side_by_side import MOST_WORKERS, processors

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Sequence
    from pathlib import Path

    from tui_reader.corpus.loader import FileState, Options
    from tui_reader.library.pieces import Piece

FEW_FILES = 300
FEW_BYTES = 2 << 20
SIMPLE = frozenset(("text", "markdown", "json", "jsonl", "table", ""))
"""Kinds of file that are read by our own code and the standard library."""

_FILES_AT_A_TIME = 64
_BYTES_AT_A_TIME = 1 << 20


class Reading:
    """The reading of `files`, in about that order; `theirs` names those that others have read."""

    def __init__(
        self,
        root: Path,
        options: Options,
        files: Sequence[FileState],
        theirs: Callable[[Sequence[FileState]], set[str]],
        jobs: int | None = None,
        limits: Limits = Limits(),  # noqa: B008  # it cannot be changed
    ) -> None:
        self._root = root
        self._options = options
        self._theirs = theirs
        self._limits = limits
        self._jobs = jobs or min(processors(), MOST_WORKERS)
        self._left = deque(files)
        self.passed_over = 0
        """Files that another process has read meanwhile."""

    def turn_round(self) -> None:
        """Go on from the other end: another process has come as far from this one."""
        self._left.reverse()

    def pieces(self) -> Generator[list[Piece], None, None]:
        """What is in the files, as it comes; nothing now and then, while waiting."""
        few = len(self._left) <= FEW_FILES
        if few and sum(file.size for file in self._left) <= FEW_BYTES:
            yield from self._read_here(simple=True)
        yield from self._read_beside()

    def _read_beside(self) -> Iterator[list[Piece]]:
        if not self._left:
            return
        count = min(self._jobs, 1 + len(self._left) // _FILES_AT_A_TIME)
        with Readers(self._root, self._options, self._next, count, self._limits) as readers:
            yield from readers.pieces()
        for path in readers.unread:
            yield from ([piece] for piece in pieces(self._root, path, self._options))
        yield from self._read_here()

    def _read_here(self, *, simple: bool = False) -> Iterator[list[Piece]]:
        """Read files in this process: all that are left, or those that are `simple`."""
        others: list[FileState] = []
        while self._left:
            file = self._left.popleft()
            if simple and kind_of(self._root, file.path) not in SIMPLE:
                others.append(file)
            elif self._theirs([file]):
                self.passed_over += 1
            else:
                yield from ([piece] for piece in pieces(self._root, file.path, self._options))
        self._left.extend(others)

    def _next(self) -> list[str]:
        """The paths of the next files, as many as are read at a time; none once all are."""
        while self._left:
            some: list[FileState] = []
            size = 0
            while self._left and len(some) < _FILES_AT_A_TIME and size < _BYTES_AT_A_TIME:
                some.append(self._left.popleft())
                size += some[-1].size
            theirs = self._theirs(some)
            self.passed_over += len(theirs)
            if paths := [file.path for file in some if file.path not in theirs]:
                return paths
        return []
