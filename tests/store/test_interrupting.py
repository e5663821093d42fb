from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.store.interrupting import UnwantedError, as_long_as

if TYPE_CHECKING:
    from sqlite3 import Connection

LONG = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"


def test_what_nobody_waits_for_is_broken_off(connection: Connection) -> None:
    answers = iter([True, True, False])
    with pytest.raises(UnwantedError), as_long_as(connection, lambda: next(answers)):
        connection.execute(LONG).fetchall()
    assert connection.execute("SELECT 1").fetchall() == [(1,)]


def test_what_is_wanted_is_answered(connection: Connection) -> None:
    with as_long_as(connection, lambda: True):
        assert connection.execute(LONG.replace("FROM n)", "FROM n LIMIT 99999)")).fetchall()
