from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui_reader.corpus.reading import Opener, open_file
from tui_reader.corpus.unreadable import UnreadableError


def read(path: Path) -> bytes:
    with open_file(path) as file:
        return file.read()


def reason(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(path)
    return str(caught.value)


@pytest.mark.parametrize("size", [1, 4096, 100_000])
def test_all_bytes_are_read(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    assert read(tmp_path / "a") == b"x" * size


@pytest.mark.parametrize("size", [0, 1, 1 << 16, 100_000])
def test_a_file_is_opened_from_its_beginning_each_time(tmp_path: Path, size: int) -> None:
    (tmp_path / "a").write_bytes(b"x" * size)
    opener = Opener(tmp_path / "a")
    for _ in range(2):
        with opener() as file:
            assert file.read() == b"x" * size


def test_a_small_file_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"x")
    opener = Opener(tmp_path / "a")
    opener().close()
    (tmp_path / "a").unlink()
    assert opener().read() == b"x"


def test_a_file_whose_size_is_not_told_is_read_to_its_end() -> None:
    assert read(Path("/proc/self/status")).count(b"\n") > 10


def test_a_file_that_went_away_has_a_reason(tmp_path: Path) -> None:
    assert reason(tmp_path / "gone") == "not there any more"


def test_a_broken_link_is_told_from_a_file_that_went_away(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("gone")
    assert "broken link" in reason(tmp_path / "a")


def test_a_folder_has_a_reason(tmp_path: Path) -> None:
    assert "folder" in reason(tmp_path)


def test_a_file_below_a_file_has_a_reason(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    assert reason(tmp_path / "a" / "b") == "not there any more"


def test_a_pipe_without_a_writer_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a")
    assert "not an ordinary file" in reason(tmp_path / "a")


def test_an_endless_device_is_not_read() -> None:
    assert "not an ordinary file" in reason(Path("/dev/zero"))


def test_a_path_too_long_has_a_reason(tmp_path: Path) -> None:
    assert "too long" in reason(tmp_path / ("x" * 5000))


def test_an_impossible_name_has_a_reason() -> None:
    assert reason(Path("a\0b")) == "not a name that a file can have"
