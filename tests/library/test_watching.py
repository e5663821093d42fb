"""Word of changes, by the real file system."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui_reader.library.watching import changes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 20.0


class Listener(threading.Thread):
    """Listens until it is told to stop; `heard` waits for the next word."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self.root = root
        self.stop = threading.Event()
        self.word = threading.Semaphore(0)

    def run(self) -> None:
        for _ in changes(self.root, self.stop):
            self.word.release()

    def heard(self, patience: float = PATIENCE) -> bool:
        return self.word.acquire(timeout=patience)


@contextmanager
def listening(root: Path) -> Iterator[Listener]:
    """A listener that has said that it listens."""
    listener = Listener(root)
    listener.start()
    try:
        assert listener.heard()
        yield listener
    finally:
        listener.stop.set()
        listener.join(PATIENCE)
    assert not listener.is_alive()


def test_new_changed_and_removed_files_are_told_of(tmp_path: Path) -> None:
    with listening(tmp_path) as listener:
        article = tmp_path / "a.txt"
        article.write_text("The quay closed.")
        assert listener.heard()
        article.write_text("The quay closed on Friday.")
        assert listener.heard()
        article.unlink()
        assert listener.heard()


def test_files_in_folders_made_later_are_told_of(tmp_path: Path) -> None:
    with listening(tmp_path) as listener:
        (tmp_path / "new").mkdir()
        assert listener.heard()
        (tmp_path / "new" / "a.txt").write_text("The quay closed.")
        assert listener.heard()


def test_of_a_single_file_its_replacement_is_told(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The quay closed.")
    with listening(article) as listener:
        other = tmp_path / "b.txt"
        other.write_text("The quay opened.")
        other.replace(article)
        assert listener.heard()


def test_hidden_files_do_not_count(tmp_path: Path) -> None:
    with listening(tmp_path) as listener:
        (tmp_path / ".git").mkdir()
        (tmp_path / ".git" / "x").write_text("x")
        (tmp_path / "a.txt").write_text("The quay closed.")
        assert listener.heard()
        assert not listener.heard(1.0)
