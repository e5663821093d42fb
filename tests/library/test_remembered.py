from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from tui_reader.library.remembered import Remembered
from tui_reader.store import state
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection


class Counting:
    """Makes something of a connection, and counts how often."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, connection: Connection) -> int:
        self.made += 1
        return state.get(connection, state.NAMES)


def test_it_is_made_once_as_long_as_nothing_changes(tmp_path: Path) -> None:
    make = Counting()
    remembered = Remembered(state.NAMES, make)
    with closing(Database(tmp_path / "index")) as database:
        for _ in range(3):
            with database.reading() as connection:
                remembered.get(connection)
    assert make.made == 1


def test_it_is_made_again_after_a_change_by_another_program(tmp_path: Path) -> None:
    make = Counting()
    remembered = Remembered(state.NAMES, make)
    with (
        closing(Database(tmp_path / "index")) as database,
        closing(Database(tmp_path / "index")) as other,
    ):
        with database.reading() as connection:
            assert remembered.get(connection) == 0
        with other.writing() as connection:
            state.count_up(connection, state.NAMES)
        with database.reading() as connection:
            assert remembered.get(connection) == 1


def test_a_change_of_something_else_is_no_change(tmp_path: Path) -> None:
    make = Counting()
    remembered = Remembered(state.NAMES, make)
    with closing(Database(tmp_path / "index")) as database:
        for _ in range(2):
            with database.writing() as connection:
                state.count_up(connection, state.ARTICLES)
                remembered.get(connection)
    assert make.made == 1


def test_it_is_made_again_for_another_index(tmp_path: Path) -> None:
    make = Counting()
    remembered = Remembered(state.NAMES, make)
    for name in ("one", "two"):
        with closing(Database(tmp_path / name)) as database, database.reading() as connection:
            remembered.get(connection)
    assert make.made == 2
