from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import STAMP, made_article, put
from tui_reader.store import files, folders
from tui_reader.store.files import FileRead

if TYPE_CHECKING:
    from sqlite3 import Connection

PRINT = b"sixteen bytes ..."


@pytest.fixture
def known(connection: Connection) -> Connection:
    put(connection, made_article("one", "a/one.txt"), made_article("two", "a/b/two.txt"))
    folders.put(connection, {"a": PRINT, "a/b": PRINT})
    return connection


def test_folders_are_told_by_the_files_in_them(known: Connection) -> None:
    assert folders.folders_with_files(known) == {"a", "a/b"}
    assert list(files.file_stamps(known, "a")) == ["a/one.txt"]


def test_no_file_is_in_no_folder(connection: Connection) -> None:
    assert folders.folders_with_files(connection) == set()


def test_a_file_that_is_read_takes_its_folders_fingerprint_with_it(known: Connection) -> None:
    files.put_files(known, [FileRead("a/new.txt", STAMP)])
    assert folders.fingerprints(known) == {"a/b": PRINT}


def test_a_file_that_is_dropped_takes_its_folders_fingerprint_with_it(known: Connection) -> None:
    files.drop_files(known, ["a/b/two.txt"])
    assert folders.fingerprints(known) == {"a": PRINT}


def test_folders_that_are_gone_are_forgotten(known: Connection) -> None:
    folders.forget_folders(known, ["a"])
    assert folders.fingerprints(known) == {"a/b": PRINT}
