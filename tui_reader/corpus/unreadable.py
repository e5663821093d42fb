"""Why a file cannot be read, in words for the person who put it there.

Inside this layer a file that yields nothing is the exception `UnreadableError`; at the layer's
edge it becomes a `Problem`. The invariant: every reason is one line that makes sense after the
file's name and a colon.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import os

MEBIBYTE = 1 << 20
LARGEST_FILE = 64 * MEBIBYTE

_REASONS = {
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EISDIR: "a folder, not a file",
    errno.ENOTDIR: "not there any more",
    errno.ENOENT: "not there any more",
    errno.ELOOP: "a link that leads round in a circle",
    errno.ENAMETOOLONG: "its path is too long for this system",
}

FOREIGN_ERRORS = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What a library may raise on odd files though it does not say so."""


class UnreadableError(Exception):
    """Nothing can be made of this file; the message is the reason."""


def too_large(most: int) -> str:
    """Why more than `most` bytes are not read."""
    return f"too large: more than {most // MEBIBYTE} MB"


def reason_for(error: OSError, path: str | os.PathLike[str]) -> str:
    """What went wrong with `path`, said plainly."""
    if error.errno == errno.ENOENT and Path(path).is_symlink():
        return "a broken link: what it points to is not there"
    known = _REASONS.get(error.errno or 0)
    return known or (error.strerror or type(error).__name__).lower()
