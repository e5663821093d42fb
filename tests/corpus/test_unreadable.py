from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from tui_reader.corpus.unreadable import reason_for

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "permission denied"),
        (errno.EPERM, "permission denied"),
        (errno.EISDIR, "a folder, not a file"),
        (errno.ELOOP, "circle"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.ENOENT, "not there any more"),
    ],
)
def test_what_the_system_says_is_said_plainly(tmp_path: Path, number: int, words: str) -> None:
    assert words in reason_for(OSError(number, os.strerror(number)), tmp_path / "a.txt")


def test_an_unforeseen_error_says_what_the_system_says(tmp_path: Path) -> None:
    error = OSError(errno.EIO, os.strerror(errno.EIO))
    assert reason_for(error, tmp_path) == os.strerror(errno.EIO).lower()


def test_an_error_without_words_still_has_a_reason(tmp_path: Path) -> None:
    assert reason_for(TimeoutError(), tmp_path) == "timeouterror"


def test_a_broken_link_is_told_from_a_file_that_went_away(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("gone")
    error = FileNotFoundError(errno.ENOENT, "")
    assert "broken link" in reason_for(error, tmp_path / "a.txt")
