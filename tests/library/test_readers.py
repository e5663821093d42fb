"""Files read by processes that are really started, and really die."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui_reader.corpus.loader import NO_OPTIONS
from tui_reader.library import readers
from tui_reader.library.pieces import NO_MEMORY
from tui_reader.library.readers import Limits, Readers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.library.pieces import Piece

HERE = Path(__file__).parents[2]
LIMITS = Limits()


@pytest.fixture
def dying(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(HERE))
    monkeypatch.setattr(readers, "WORKER", "tests.library.dying_worker")


def read(
    root: Path, *groups: Sequence[str], count: int = 1, limits: Limits = LIMITS
) -> dict[str, list[Piece]]:
    """The pieces of each file, handed over in groups."""
    waiting = [list(group) for group in groups]
    found: dict[str, list[Piece]] = {path: [] for group in groups for path in group}
    with Readers(
        root, NO_OPTIONS, lambda: waiting.pop(0) if waiting else [], count, limits
    ) as reading:
        for some in reading.pieces():
            for piece in some:
                found[piece.path].append(piece)
        assert reading.unread == []
    return found


def texts(pieces: Sequence[Piece]) -> list[str]:
    return [article.text for piece in pieces for article in piece.arrived.articles]


def reasons(pieces: Sequence[Piece]) -> list[str]:
    return [problem.reason for piece in pieces for problem in piece.problems]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt", "crash.txt", "hang.txt", "end.txt", "once.txt", "z.txt"):
        (tmp_path / name).write_text(f"This is {name}.\n")
    return tmp_path


def test_each_file_is_read_by_one_of_them(root: Path) -> None:
    found = read(root, ["a.txt"], ["b.txt", "z.txt"], ["gone.txt"], count=2)
    assert texts(found["a.txt"]) == ["This is a.txt.\n"]
    assert texts(found["z.txt"]) == ["This is z.txt.\n"]
    assert reasons(found["gone.txt"]) == ["not there any more"]
    assert all(pieces[-1].last for pieces in found.values())


@pytest.mark.usefixtures("dying")
def test_a_file_that_crashes_what_reads_it_is_told_and_the_rest_is_read(root: Path) -> None:
    found = read(root, ["a.txt", "crash.txt", "b.txt"], ["z.txt"])
    assert "SIGSEGV" in reasons(found["crash.txt"])[0]
    for path in ("a.txt", "b.txt", "z.txt"):
        assert texts(found[path]) == [f"This is {path}.\n"]
        assert reasons(found[path]) == []


@pytest.mark.usefixtures("dying")
def test_a_file_that_takes_for_ever_is_told_and_the_rest_is_read(root: Path) -> None:
    found = read(root, ["a.txt", "hang.txt"], ["b.txt"], limits=Limits(seconds=0.5))
    assert reasons(found["hang.txt"]) == ["reading it took more than 0.5 seconds"]
    assert texts(found["a.txt"]) == ["This is a.txt.\n"]
    assert texts(found["b.txt"]) == ["This is b.txt.\n"]


@pytest.mark.usefixtures("dying")
def test_a_file_that_is_no_trouble_the_second_time_is_read(root: Path) -> None:
    found = read(root, ["once.txt"])
    assert texts(found["once.txt"]) == ["This is once.txt.\n"]
    assert reasons(found["once.txt"]) == []


@pytest.mark.usefixtures("dying")
def test_a_worker_that_ends_at_a_file_is_told_with_its_code(root: Path) -> None:
    assert "exit code 7" in reasons(read(root, ["end.txt"])["end.txt"])[0]


def test_a_file_that_takes_too_much_memory_is_told(root: Path) -> None:
    (root / "large.txt").write_bytes(b"many words " * (5 << 20))
    found = read(root, ["large.txt", "a.txt"], limits=Limits(memory=130 << 20))
    assert reasons(found["large.txt"]) == [NO_MEMORY]
    assert texts(found["a.txt"]) == ["This is a.txt.\n"]


def test_where_none_can_be_started_the_files_are_left(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", str(root / "no such python"))
    waiting = [["a.txt"], ["b.txt"]]
    with Readers(root, NO_OPTIONS, lambda: waiting.pop(0) if waiting else [], 1) as reading:
        assert [piece for some in reading.pieces() for piece in some] == []
        assert reading.unread == ["a.txt"]
    assert waiting == [["b.txt"]]


def test_readers_that_are_left_in_the_middle_end(root: Path) -> None:
    with Readers(root, NO_OPTIONS, lambda: ["a.txt"], 2) as reading:
        assert next(some for some in reading.pieces() if some)
