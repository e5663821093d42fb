from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui_reader.errors import PathError
from tui_reader.library.opening import corpus_root, index_path


def test_a_folder_and_a_file_can_be_opened(tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text("text")
    assert corpus_root(tmp_path) == tmp_path.resolve()
    assert corpus_root(str(file)) == file.resolve()


def test_without_a_path_the_bundled_corpus_is_opened() -> None:
    assert corpus_root(None).is_dir()


@pytest.mark.parametrize("path", ["nowhere", "one.txt/below", "\0", "x" * 5000])
def test_what_is_not_there_cannot_be_opened(tmp_path: Path, path: str) -> None:
    (tmp_path / "one.txt").write_text("text")
    with pytest.raises(PathError):
        corpus_root(tmp_path / path)


def test_what_is_neither_folder_nor_file_cannot_be_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(PathError):
        corpus_root(tmp_path / "pipe")


def test_a_link_that_leads_to_itself_cannot_be_opened(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(PathError):
        corpus_root(tmp_path / "loop")


def test_the_message_is_one_harmless_line(tmp_path: Path) -> None:
    with pytest.raises(PathError) as raised:
        corpus_root(tmp_path / "a\x1b[31m\nb")
    assert raised.value.message.isprintable()


def test_one_folder_has_one_index_however_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "pile").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "pile")
    written = [tmp_path / "pile", tmp_path / "link", tmp_path / "pile" / ".." / "pile"]
    assert len({index_path(tmp_path, corpus_root(path)) for path in written}) == 1


def test_folders_of_the_same_name_have_an_index_each(tmp_path: Path) -> None:
    one, two = tmp_path / "a" / "pile", tmp_path / "b" / "pile"
    assert index_path(tmp_path, one) != index_path(tmp_path, two)


@pytest.mark.parametrize("name", ["", "...", "a b/\\:*?", "é" * 300, "\udcff"])
def test_any_name_makes_a_name_for_an_index(name: str) -> None:
    path = index_path(Path("/cache"), Path("/somewhere") / name)
    assert path.parent == Path("/cache")
    assert len(os.fsencode(path.name)) < 200
