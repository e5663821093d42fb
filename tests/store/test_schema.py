from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tui_reader.store.schema import (
    APPLICATION_ID,
    MIGRATIONS,
    ForeignFileError,
    NewerSchemaError,
    migrate,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

STEPS = (("CREATE TABLE a (x)", "INSERT INTO a VALUES (1)"), ("ALTER TABLE a ADD COLUMN y",))


@pytest.fixture
def bare() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        yield connection


def taken(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def test_a_new_file_takes_every_step(bare: sqlite3.Connection) -> None:
    migrate(bare)
    assert taken(bare) == len(MIGRATIONS)
    assert bare.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)


def test_an_older_file_takes_the_steps_it_lacks_and_keeps_what_it_has(
    bare: sqlite3.Connection,
) -> None:
    migrate(bare, STEPS[:1])
    migrate(bare, STEPS)
    assert bare.execute("SELECT x, y FROM a").fetchall() == [(1, None)]
    assert taken(bare) == 2


def test_an_older_file_keeps_what_titles_are_found_by(bare: sqlite3.Connection) -> None:
    migrate(bare, MIGRATIONS[:16])
    bare.executemany(
        "INSERT INTO headline (rowid, title, source, date) VALUES (?, ?, ?, ?)",
        [(7, "harbour fire", "post", None), (5, "harbour", "", "2024-03-12")],
    )
    migrate(bare)
    found = "SELECT rowid FROM headline WHERE headline MATCH ? ORDER BY rowid DESC"
    assert bare.execute(found, ("title : harbour",)).fetchall() == [(7,), (5,)]
    assert bare.execute(found, ("date : 2024",)).fetchall() == [(5,)]
    assert bare.execute("SELECT value FROM state WHERE key = 'loose'").fetchone() == (2,)


def test_taking_no_step_writes_nothing(bare: sqlite3.Connection) -> None:
    migrate(bare, STEPS)
    before = bare.total_changes
    migrate(bare, STEPS)
    assert bare.total_changes == before


def test_a_step_that_fails_leaves_none_of_it(bare: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        migrate(bare, (*STEPS, ("CREATE TABLE b (x)", "INSERT INTO nowhere VALUES (1)")))
    assert taken(bare) == 0
    assert bare.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


def test_a_file_of_a_later_version_is_told(bare: sqlite3.Connection) -> None:
    migrate(bare, STEPS)
    with pytest.raises(NewerSchemaError):
        migrate(bare, STEPS[:1])


def test_a_database_of_something_else_is_told(bare: sqlite3.Connection) -> None:
    bare.execute("CREATE TABLE bookmarks (x)")
    with pytest.raises(ForeignFileError):
        migrate(bare)


def test_the_lists_are_read_from_indexes_in_order(bare: sqlite3.Connection) -> None:
    migrate(bare)
    for query in (
        "SELECT id FROM article ORDER BY date DESC, name",
        "SELECT key FROM entity ORDER BY mentions DESC, name, key",
    ):
        plan = " ".join(row[3] for row in bare.execute(f"EXPLAIN QUERY PLAN {query}"))
        assert "_order" in plan
        assert "TEMP B-TREE" not in plan


def test_texts_kept_by_their_contents_are_read_as_before(bare: sqlite3.Connection) -> None:
    before = next(n for n, step in enumerate(MIGRATIONS) if "DROP TABLE body" in step)
    migrate(bare, MIGRATIONS[:before])
    bare.execute("INSERT INTO content (id, digest, furniture) VALUES (7, 'a', '[]'), (3, 'b', '')")
    bare.execute("INSERT INTO body VALUES (7, 'of the seventh'), (3, 'of the third')")
    bare.execute("INSERT INTO passage (rowid, text) VALUES (7, 'of the seventh')")
    migrate(bare)
    rows = bare.execute("SELECT content, text FROM body ORDER BY content").fetchall()
    assert rows == [(3, "of the third"), (7, "of the seventh")]
    marked = "SELECT highlight(passage, 0, '<', '>') FROM passage WHERE passage MATCH 'seventh'"
    assert bare.execute(marked).fetchall() == [("of the <seventh>",)]
