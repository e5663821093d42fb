"""What was chosen on the screen holds next time, until the settings name another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.settings.kept import FILE, keep_theme, kept_theme

if TYPE_CHECKING:
    from pathlib import Path


def test_what_was_chosen_is_kept(tmp_path: Path) -> None:
    assert keep_theme(tmp_path / "state", "night", "nord") == ""
    assert kept_theme(tmp_path / "state", "night") == "nord"


def test_it_ends_when_the_settings_name_another(tmp_path: Path) -> None:
    keep_theme(tmp_path, "night", "nord")
    assert kept_theme(tmp_path, "paper") == "paper"


def test_choosing_what_the_settings_say_ends_it(tmp_path: Path) -> None:
    keep_theme(tmp_path, "night", "nord")
    keep_theme(tmp_path, "night", "night")
    assert kept_theme(tmp_path, "night") == "night"


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff", b'{"night": 3}', b"[" * 100_000])
def test_a_file_that_says_nothing_is_no_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert kept_theme(tmp_path, "night") == "night"
    assert keep_theme(tmp_path, "night", "nord") == ""
    assert kept_theme(tmp_path, "night") == "nord"


def test_without_a_folder_nothing_is_kept() -> None:
    assert keep_theme(None, "night", "nord") == ""
    assert kept_theme(None, "night") == "night"


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file in the folder's place", "utf-8")
    assert keep_theme(tmp_path / "state", "night", "nord") != ""
