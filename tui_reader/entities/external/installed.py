"""What is known of an installed model before it is loaded, and what is said where it cannot be.

The invariant: a model's `id` changes whenever a file of it does, so that what one state of it
found is never taken for what another finds.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from tui_reader.errors import EngineError
from tui_reader.printable import printable_line

if TYPE_CHECKING:
    from tui_reader.language import Languages

_DIGEST_BYTES = 6
ROOTS = (".", "~", os.sep)
"""What the name of a folder may begin with, and that of a model cannot."""


@dataclass(frozen=True, slots=True)
class Installed:
    """A model as the user calls it, where it is, the id of what it finds, and what it reads."""

    name: str
    folder: Path
    id: str
    languages: Languages

    @property
    def title(self) -> str:
        """What it is called, without the way to it."""
        return printable_line(Path(self.name).name)


def require(library: str, extra: str) -> None:
    """Raise `EngineError`, naming what helps, unless `library` is installed."""
    try:
        there = find_spec(library) is not None
    except ValueError:  # a module put in place of it that says nothing of itself
        there = False
    if not there:
        raise cannot_run(
            extra, f"{library} is not installed; try pip install 'tui-reader[{extra}]'"
        )


def cannot_run(engine: str, why: str) -> EngineError:
    """The error of an engine that cannot run, in one line that is safe to print."""
    return EngineError("Cannot run", printable_line(f"the engine {engine!r}: {why}"))


def reason(error: Exception) -> str:
    """The first line of what an error of a library says."""
    return str(error).strip().partition("\n")[0] or type(error).__name__


def means_folder(model: str) -> bool:
    """Whether `model` is written as a path, or is one."""
    return model.startswith(ROOTS) or os.sep in model or Path(model).is_dir()


def folder_called(model: str) -> Path:
    """The folder that `model` writes, a leading ``~`` being the user's home."""
    # Unlike Path.expanduser, this leaves the home of nobody as it is written.
    return Path(os.path.expanduser(model))  # noqa: PTH111


def stamp_of(folder: Path) -> str:
    """What changes when a file in `folder` does: twelve hexadecimal digits."""
    digest = blake2b(digest_size=_DIGEST_BYTES)
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        if "__pycache__" in file.parts:
            continue
        status = file.stat()
        line = f"{file.relative_to(folder).as_posix()}\0{status.st_size}\0{status.st_mtime_ns}\n"
        digest.update(line.encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
