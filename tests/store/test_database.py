from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import TYPE_CHECKING

import pytest

from tui_reader.store import state
from tui_reader.store.database import ClosedError, Database

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection


def test_a_writing_is_there_for_the_next_reading(database: Database) -> None:
    with database.writing() as connection:
        state.put(connection, "x", 7)
    with database.reading() as connection:
        assert state.get(connection, "x") == 7


def test_a_writing_that_raises_leaves_nothing(database: Database) -> None:
    def fail() -> None:
        with database.writing() as connection:
            state.put(connection, "x", 7)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with database.reading() as connection:
        assert state.get(connection, "x") == 0


def test_a_reading_sees_one_state_while_another_is_written(database: Database) -> None:
    with database.reading() as reader:
        assert state.get(reader, "x") == 0
        with database.writing() as writer:
            state.put(writer, "x", 7)
        assert state.get(reader, "x") == 0


def test_threads_read_at_once_each_on_its_own_connection(database: Database) -> None:
    together = Barrier(4, timeout=30)

    def read() -> int:
        with database.reading() as connection:
            together.wait()
            return id(connection)

    with ThreadPoolExecutor(4) as threads:
        used = [threads.submit(read) for _ in range(4)]
    assert len({future.result() for future in used}) == 4


def test_one_thread_after_another_uses_the_same_connection(database: Database) -> None:
    def read() -> Connection:
        with database.reading() as connection:
            return connection

    used = set()
    for _ in range(3):
        with ThreadPoolExecutor(1) as thread:
            used.add(id(thread.submit(read).result()))
    assert len(used) == 1


def test_writers_wait_for_one_another(database: Database) -> None:
    def add() -> None:
        with database.writing() as connection:
            state.count_up(connection, "x")

    with ThreadPoolExecutor(4) as threads:
        for future in [threads.submit(add) for _ in range(40)]:
            future.result()
    with database.reading() as connection:
        assert state.get(connection, "x") == 40


def test_closing_closes_idle_connections_and_later_those_in_use(database: Database) -> None:
    with database.reading() as first, database.reading() as second:
        pass
    with database.reading() as used:
        database.close()
        assert used.execute("SELECT 1").fetchone() == (1,)
    for connection in (first, second, used):
        with pytest.raises(sqlite3.ProgrammingError):
            connection.execute("SELECT 1")


def test_a_closed_database_says_so(database: Database) -> None:
    database.close()
    with pytest.raises(ClosedError), database.reading():
        pass


def test_two_programs_may_make_the_same_index_at_once(tmp_path: Path) -> None:
    together = Barrier(8, timeout=30)

    def make() -> Database:
        together.wait()
        return Database(tmp_path / "index.sqlite", patience=10)

    with ThreadPoolExecutor(8) as threads:
        made = [threads.submit(make) for _ in range(8)]
    for future in made:
        with future.result().writing() as connection:
            state.count_up(connection, "x")
    with made[0].result().reading() as connection:
        assert state.get(connection, "x") == 8
    for future in made:
        future.result().close()


def test_a_journal_that_readers_have_made_long_is_begun_anew_when_they_are_gone(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_reader.store.database.LONGEST_JOURNAL", 100_000)
    database = Database(database.path, patience=0.01)
    journal = database.path.with_name(f"{database.path.name}-wal")

    def write() -> None:
        with database.writing() as connection:
            connection.execute("CREATE TABLE IF NOT EXISTS long (text TEXT)")
            connection.execute("INSERT INTO long VALUES (?)", ("x" * 300_000,))

    with database.reading() as reader:
        reader.execute("SELECT * FROM state").fetchall()
        write()
        write()
        long = journal.stat().st_size
    write()
    assert long > 600_000
    assert journal.stat().st_size == 0
    database.close()
