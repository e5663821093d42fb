"""Whether the reader is opened here for the first time.

The invariant: it is the first time once. Where nothing can be kept it never is, so that nobody is
greeted at every start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE = "opened-before"


def is_first_time(folder: Path | None) -> bool:
    """Whether this is the first time, and from now on it is not."""
    if folder is None:
        return False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / FILE).touch(exist_ok=False)
    except OSError:
        return False
    return True
