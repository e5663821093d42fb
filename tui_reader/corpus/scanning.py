"""Which files a corpus holds, by listing folders alone: no file is opened.

A folder is told whole, with a fingerprint of what its files are called, how large they are and
when they were written; of a folder whose fingerprint is known, nothing else is made. A folder
reached through a link is listed only if it lies outside the corpus (what lies inside is met on its
own), and no folder is listed twice, so links that lead in a circle end. The invariants: the same
tree gives the same list on every run; hidden files and folders are left out; whatever cannot be
listed is a `Problem`; a fingerprint holds for as long as nothing that `FileState` tells changes.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import stat
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from tui_reader.corpus.formats.kinds import is_readable, is_streamed
from tui_reader.corpus.paths import escape, own_name
from tui_reader.corpus.reading import require_ordinary, require_size
from tui_reader.corpus.unreadable import LARGEST_FILE, UnreadableError, reason_for
from tui_reader.model.article import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NOTHING_KNOWN: Mapping[str, bytes] = MappingProxyType({})
_TYPE = 0o170000
_ORDINARY = stat.S_IFREG


@dataclass(frozen=True, slots=True)
class FileState:
    """A file to read: its path below the root, ``/`` between the parts, and what tells a change."""

    path: str
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class FolderState:
    """A folder (its path below the root, "" for the root) and its files, sorted by path.

    `files` is None where `fingerprint` is the one that was known.
    """

    path: str
    fingerprint: bytes
    files: tuple[FileState, ...] | None


def scan(root: Path) -> Iterator[FileState | Problem]:
    """The files below `root` that can be articles, sorted by path; or `root`, if it is a file."""
    found: list[FileState | Problem] = []
    for each in survey(root):
        found.extend((each,) if isinstance(each, Problem) else each.files or ())
    yield from sorted(found, key=lambda each: each.path)


def survey(
    root: Path, known: Mapping[str, bytes] = NOTHING_KNOWN, key: str = ""
) -> Iterator[FolderState | Problem]:
    """The folders below `root` in which files are that can be articles, each before those in it.

    `known` are fingerprints by path, taken with the same `key`, which is part of them.
    """
    try:
        status = root.stat()
    except (OSError, ValueError) as error:
        yield Problem(own_name(root), _reason(error, root))
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _Walk(root, status, known, key).folders()
    elif isinstance(found := _state(own_name(root), status), Problem):
        yield found
    else:
        facts: list[str | int] = [own_name(root), status.st_size, status.st_mtime_ns]
        yield FolderState("", _fingerprint(key, facts), (found,))


def _reason(error: OSError | ValueError, path: Path) -> str:
    if isinstance(error, OSError):
        return reason_for(error, path)
    return "not a name that a file can have"


def _state(path: str, status: os.stat_result) -> FileState | Problem:
    try:
        _require_readable(path, status)
    except UnreadableError as reason:
        return Problem(path, str(reason))
    return FileState(path, status.st_size, status.st_mtime_ns)


def _require_readable(path: str, status: os.stat_result) -> None:
    require_ordinary(status)
    if not is_streamed(_suffix(path)):
        require_size(status.st_size)


def _suffix(path: str) -> str:
    return os.path.splitext(path)[1].lower()  # noqa: PTH122 - a name, not yet a path


def _fingerprint(key: str, facts: list[str | int]) -> bytes:
    """A digest of names, sizes and times; the second version of marshal writes equals equally."""
    return hashlib.blake2b(marshal.dumps([key, *facts], 2), digest_size=16).digest()


class _Listed(NamedTuple):
    """A folder's own: of each file name, size and time; its folders; what is odd, and why."""

    folder: Path
    facts: list[str | int]
    below: list[str]
    odd: list[tuple[str, str]]

    def note(self, name: str, error: OSError | UnreadableError) -> None:
        """Say why the file of that name cannot be read, if it promised to be an article.

        A broken link without a suffix may have been a folder of articles.
        """
        if isinstance(error, UnreadableError):
            self.odd.append((name, str(error)))
        elif is_readable(name) or not _suffix(name):
            self.odd.append((name, reason_for(error, self.folder / name)))


class _Endings(dict[str, bool]):
    """Whether files whose names end so, from the last full stop on, can be articles.

    Of packed ones that depends on more of the name.
    """

    def __missing__(self, ending: str) -> bool:
        self[ending] = readable = is_readable(f"x{ending}")
        return readable


class _Walk:
    """One walk through a tree of folders, with its own stack: no depth is too great."""

    def __init__(
        self, root: Path, status: os.stat_result, known: Mapping[str, bytes], key: str
    ) -> None:
        self.root = root
        self.real_root = Path(os.path.realpath(root))
        self.known = known
        self.key = key
        self.seen = {(status.st_dev, status.st_ino)}
        self.readable = _Endings()

    def folders(self) -> Iterator[FolderState | Problem]:
        """Depth first, in order of their paths."""
        stack: list[tuple[str, Path]] = [("", self.root)]
        while stack:
            path, folder = stack.pop()
            try:
                if path and not self._is_new(folder):
                    continue
                _, facts, below, odd = self._listed(folder)
            except OSError as error:
                yield Problem(path or own_name(self.root), reason_for(error, folder))
                continue
            start = f"{path}/" if path else ""
            yield from (Problem(start + escape(name), reason) for name, reason in odd)
            if facts:
                yield self._state(path, start, facts)
            stack += sorted(
                ((start + escape(name), folder / name) for name in below),
                key=lambda found: found[0] + "/",
                reverse=True,
            )

    def _state(self, path: str, start: str, facts: list[str | int]) -> FolderState:
        fingerprint = _fingerprint(self.key, facts)
        if self.known.get(path) == fingerprint:
            return FolderState(path, fingerprint, None)
        three = zip(facts[0::3], facts[1::3], facts[2::3], strict=True)
        files = [FileState(start + escape(str(n)), int(s), int(t)) for n, s, t in three]
        return FolderState(path, fingerprint, tuple(sorted(files, key=lambda file: file.path)))

    def _listed(self, folder: Path) -> _Listed:
        """What is in a folder.

        This runs once for every file of a corpus each time that one is opened, and so does as
        little as can be: a status is asked of the open folder, which saves the way there.
        """
        listed = _Listed(folder, [], [], [])
        facts, readable = listed.facts, self.readable
        with _entries(folder) as entries:
            for entry in entries:
                name = entry.name
                if name[0] == ".":
                    continue
                try:
                    if entry.is_dir():
                        listed.below.append(name)
                    elif readable[name[name.rfind(".") :]] or is_readable(name):
                        status = entry.stat()
                        if status.st_mode & _TYPE != _ORDINARY or status.st_size > LARGEST_FILE:
                            _require_readable(name, status)
                        facts += (name, status.st_size, status.st_mtime_ns)
                    elif entry.is_symlink():
                        entry.stat()
                except (OSError, UnreadableError) as error:
                    listed.note(name, error)
        return listed

    def _is_new(self, folder: Path) -> bool:
        """Whether to list this folder: not a link into the corpus or above it, not seen before."""
        if folder.is_symlink() and self._leads_back(Path(os.path.realpath(folder))):
            return False
        status = folder.stat()
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


@contextmanager
def _entries(folder: Path) -> Iterator[Iterator[os.DirEntry[str]]]:
    """What is in a folder; where the system can, by its descriptor."""
    if os.scandir not in os.supports_fd:
        with os.scandir(folder) as entries:
            yield entries
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with os.scandir(descriptor) as entries:
            yield entries
    finally:
        os.close(descriptor)
