"""What is opened, and which index belongs to it.

The invariant: one folder or file has one index, however the path to it was written, and two never
share one.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.errors import PathError
from tui_reader.printable import printable_line
from tui_reader.settings import bundled_corpus

try:
    from _blake2 import blake2b  # without the whole of OpenSSL, as `random` has its own
except ImportError:
    from hashlib import blake2b

if TYPE_CHECKING:
    from collections.abc import Callable

    from tui_reader.corpus.loader import Options

LONGEST_NAME = 40


def corpus_root(path: str | os.PathLike[str] | None) -> Path:
    """The folder or file to open, resolved; the bundled corpus for None.

    Raises `PathError` if there is none, or it may not be read.
    """
    given = bundled_corpus() if path is None else Path(path)
    try:
        root = given.expanduser().resolve()
        there = root.is_dir() or root.is_file()
    except (OSError, RuntimeError, ValueError) as error:
        raise PathError("Cannot open", f"{_shown(given)}: {error}") from error
    if not there:
        why = "is neither a folder nor a file" if root.exists() else "there is no such path"
        raise PathError("Cannot open", f"{_shown(given)}: {why}")
    if not os.access(root, os.R_OK | (os.X_OK if root.is_dir() else 0)):
        raise PathError("Cannot open", f"{_shown(given)}: it may not be read")
    return root


def fields_in(words: str) -> tuple[tuple[str, str], ...]:
    """The pairs in ``title=headline,text=body``; none in "". Raises `ValueError`, saying why."""
    if not words:
        return ()
    from tui_reader.corpus.field_map import parse_map

    return parse_map(words)


def options_of(words: str, notice: Callable[[str], None]) -> Options:
    """What the user says of files, in the words of `fields_in`; a mistake is a notice."""
    from tui_reader.corpus.loader import NO_OPTIONS, Options

    try:
        return Options(fields_in(words))
    except ValueError as error:
        notice(f"map is not used: {printable_line(str(error))}")
        return NO_OPTIONS


def remove_index(file: Path) -> None:
    """Remove an index, so that a new one is begun; whoever uses it goes on with the new one."""
    for end in ("", "-wal", "-shm"):
        file.with_name(file.name + end).unlink(missing_ok=True)


def index_path(cache_dir: Path, root: Path) -> Path:
    """Where the index of what is at `root` is kept."""
    name = re.sub(r"[^\w.-]+", "-", root.name)[:LONGEST_NAME].strip("-.") or "corpus"
    digest = blake2b(os.fsencode(root), digest_size=8).hexdigest()
    return cache_dir / f"{name}-{digest}.sqlite"


def _shown(path: Path) -> str:
    return printable_line(str(path))
