from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.library.compounds import Compounds
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        put(connection, made_article("Light handed, votes on tax, vote and tax and taxes.", "a"))
    yield database
    database.close()


def pairs(
    compounds: Compounds, connection: Connection, word: str, *, unfinished: bool = False
) -> list[tuple[str, str]]:
    return list(compounds.pairs(connection, word, ("on",), unfinished=unfinished))


def test_a_word_is_taken_apart_where_its_parts_stand_in_a_row(database: Database) -> None:
    with database.reading() as connection:
        assert pairs(Compounds(), connection, "lighthanded") == [("light", "handed")]
        assert pairs(Compounds(), connection, "lighthan") == []
        assert pairs(Compounds(), connection, "lighthan", unfinished=True) == [("light", "han")]
        assert pairs(Compounds(), connection, "votetax") == []


def test_neither_part_is_a_word_that_says_nothing(database: Database) -> None:
    with database.reading() as connection:
        assert pairs(Compounds(), connection, "ontax") == []


def test_what_some_text_has_is_not_asked_for_again(database: Database) -> None:
    compounds, asked = Compounds(), list[str]()
    with database.reading() as connection:
        first = pairs(compounds, connection, "lighthanded")
        connection.set_trace_callback(asked.append)
        assert pairs(compounds, connection, "lighthanded") == first == [("light", "handed")]
        connection.set_trace_callback(None)
    assert not [statement for statement in asked if "MATCH" in statement]


@pytest.mark.parametrize(("then", "unfinished"), [("votetax", False), ("votetaxes", True)])
def test_what_no_text_has_is_not_asked_for_again(
    database: Database, then: str, unfinished: bool
) -> None:
    compounds, asked = Compounds(), list[str]()
    with database.reading() as connection:
        assert pairs(compounds, connection, "votetax", unfinished=True) == []
        connection.set_trace_callback(asked.append)
        assert pairs(compounds, connection, then, unfinished=unfinished) == []
        connection.set_trace_callback(None)
    assert asked
    assert not [statement for statement in asked if "MATCH" in statement]


def test_what_comes_to_stand_in_a_text_is_found(database: Database) -> None:
    compounds = Compounds()
    with database.reading() as connection:
        assert pairs(compounds, connection, "votetax") == []
    with database.writing() as connection:
        put(connection, made_article("A vote tax.", "b"))
    with database.reading() as connection:
        assert pairs(compounds, connection, "votetax") == [("vote", "tax")]
