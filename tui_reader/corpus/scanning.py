"""Which files a corpus holds, by listing folders alone: no file is opened.

Files come in the order of their paths. A folder reached through a link is listed only if it lies
outside the corpus (what lies inside is met on its own), and no folder is listed twice, so links
that lead in a circle end. The invariants: the same tree gives the same list on every run; hidden
files and folders are left out; whatever cannot be listed is a `Problem`.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.corpus.formats.kinds import is_readable, is_streamed
from tui_reader.corpus.paths import escape, own_name
from tui_reader.corpus.reading import require_ordinary, require_size
from tui_reader.corpus.unreadable import UnreadableError, reason_for
from tui_reader.model.article import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class FileState:
    """A file to read: its path below the root, ``/`` between the parts, and what tells a change."""

    path: str
    size: int
    mtime_ns: int


def scan(root: Path) -> Iterator[FileState | Problem]:
    """The files below `root` that can be articles, sorted by path; or `root`, if it is a file."""
    try:
        status = root.stat()
    except (OSError, ValueError) as error:
        yield Problem(own_name(root), _reason(error, root))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _Walk(root, status).entries()
    else:
        yield _state(own_name(root), status)


def _reason(error: OSError | ValueError, path: Path) -> str:
    if isinstance(error, OSError):
        return reason_for(error, path)
    return "not a name that a file can have"


def _state(path: str, status: os.stat_result) -> FileState | Problem:
    try:
        require_ordinary(status)
        if not is_streamed(_suffix(path)):
            require_size(status.st_size)
    except UnreadableError as reason:
        return Problem(path, str(reason))
    return FileState(path, status.st_size, status.st_mtime_ns)


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - a name, not yet a path


class _Walk:
    """One walk through a tree of folders, with its own stack: no depth is too great."""

    def __init__(self, root: Path, status: os.stat_result) -> None:
        self.root = root
        self.real_root = Path(os.path.realpath(root))
        self.seen = {(status.st_dev, status.st_ino)}

    def entries(self) -> Iterator[FileState | Problem]:
        """Depth first; each folder's entries in order of their paths."""
        stack: list[tuple[str, os.DirEntry[str]]] = []
        problem = self._push(stack, "", self.root)
        if problem:
            yield problem
        while stack:
            path, entry = stack.pop()
            if path.endswith("/"):
                problem = self._push(stack, path, entry)
                if problem:
                    yield problem
            elif found := self._file(path, entry):
                yield found

    def _push(
        self,
        stack: list[tuple[str, os.DirEntry[str]]],
        path: str,
        folder: os.DirEntry[str] | Path,
    ) -> Problem | None:
        """Put a folder's entries on the stack, first on top; say why if that cannot be."""
        try:
            if isinstance(folder, os.DirEntry) and not self._is_new(folder):
                return None
            with os.scandir(folder) as entries:
                visible = [entry for entry in entries if not entry.name.startswith(".")]
        except OSError as error:
            return Problem(path.rstrip("/") or own_name(self.root), reason_for(error, folder))
        found = [(path + escape(entry.name) + _ending(entry), entry) for entry in visible]
        stack.extend(sorted(found, key=_by_path, reverse=True))
        return None

    def _is_new(self, folder: os.DirEntry[str]) -> bool:
        """Whether to list this folder: not a link into the corpus or above it, not seen before."""
        if folder.is_symlink() and self._leads_back(Path(os.path.realpath(folder))):
            return False
        status = Path(folder).stat()  # an entry's own has no inode on Windows
        key = (status.st_dev, status.st_ino)
        if key in self.seen:
            return False
        self.seen.add(key)
        return True

    def _leads_back(self, target: Path) -> bool:
        if self.real_root.is_relative_to(target):
            return True
        if not target.is_relative_to(self.real_root):
            return False
        inside = target.relative_to(self.real_root).parts
        return not any(part.startswith(".") for part in inside)

    def _file(self, path: str, entry: os.DirEntry[str]) -> FileState | Problem | None:
        suffix = _suffix(entry.name)
        readable = is_readable(entry.name)
        # A broken link without a suffix may have been a folder of articles.
        if not readable and (suffix or not entry.is_symlink()):
            return None
        try:
            status = entry.stat()
        except OSError as error:
            return Problem(path, reason_for(error, entry))
        return _state(path, status) if readable else None


def _by_path(found: tuple[str, os.DirEntry[str]]) -> str:
    return found[0]


def _ending(entry: os.DirEntry[str]) -> str:
    try:
        return "/" if entry.is_dir() else ""
    except OSError:  # a link that leads round in a circle
        return ""
