from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "index.sqlite", patience=0.1)
    yield database
    database.close()


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    """A connection in the middle of a writing."""
    with database.writing() as connection:
        yield connection
