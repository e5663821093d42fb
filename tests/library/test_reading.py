from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.corpus.loader import NO_OPTIONS, FileState, scan
from tui_reader.library import messages, pieces, reading
from tui_reader.library.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def nobodys(files: Sequence[FileState]) -> set[str]:
    return set()


def _only_a(files: Sequence[FileState]) -> set[str]:
    return {file.path for file in files if file.path == "a.txt"}


def files_in(root: Path) -> list[FileState]:
    return [found for found in scan(root) if isinstance(found, FileState)]


def read(root: Path) -> dict[str, list[int]]:
    """How many articles there are in each piece of each file."""
    found: dict[str, list[int]] = {}
    for some in Reading(root, NO_OPTIONS, files_in(root), nobodys).pieces():
        for piece in some:
            found.setdefault(piece.path, []).append(len(piece.arrived.articles))
    return found


def test_a_few_texts_start_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("subprocess.Popen", None)
    for name in ("a.txt", "b.md", "c.csv"):
        (tmp_path / name).write_text("title,text\nOne,Ada Orr met Ben Quill.\n")
    assert read(tmp_path) == {"a.txt": [1], "b.md": [1], "c.csv": [1]}


def test_what_a_library_reads_is_left_to_a_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[str] = []
    start = messages.start

    def noted(module: str, *arguments: str) -> object:
        started.append(module)
        return start(module, *arguments)

    monkeypatch.setattr("tui_reader.library.readers.start", noted)
    (tmp_path / "page.txt").write_text("<!doctype html><html><body><p>Ada Orr met Ben Quill.")
    (tmp_path / "a.txt").write_text("Ada Orr met Ben Quill.")
    assert read(tmp_path) == {"page.txt": [1], "a.txt": [1]}
    assert started == ["tui_reader.library.reading_worker"]


def test_many_files_are_read_by_processes_and_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        (tmp_path / f"{number}.txt").write_text(f"Ada Orr met Ben Quill ({number}).")
    alone = read(tmp_path)
    monkeypatch.setattr(reading, "FEW_FILES", 3)
    assert read(tmp_path) == alone


def test_without_processes_all_is_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "FEW_FILES", 3)
    monkeypatch.setattr("sys.executable", str(tmp_path / "no such python"))
    for number in range(100):
        (tmp_path / f"{number}.txt").write_text(f"Ada Orr met Ben Quill ({number}).")
    assert len(read(tmp_path)) == 100


def test_a_file_of_many_articles_comes_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "MOST_CHARACTERS", 100)
    lines = ['{"title": "One", "text": "Ada Orr met Ben Quill, and they talked."}\n'] * 20
    (tmp_path / "many.jsonl").write_text("".join(lines))
    (counts,) = read(tmp_path).values()
    assert len(counts) > 3
    assert sum(counts) == 20


@pytest.mark.parametrize("few", [300, 0])
def test_what_another_has_read_is_passed_over(
    tmp_path: Path, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "FEW_FILES", few)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Ada Orr met Ben Quill.")
    shared = Reading(tmp_path, NO_OPTIONS, files_in(tmp_path), _only_a)
    assert [piece.path for some in shared.pieces() for piece in some] == ["b.txt"]
    assert shared.passed_over == 1
