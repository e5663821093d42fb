from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import link_by_name, made_article, made_chain, name, put
from tui_reader.library.searching import Searcher
from tui_reader.model.completion import Completion
from tui_reader.model.mention import Kind
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

TEXT = "Imran Quill of the Harbour Board met Zoë Orr."


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        made = made_article(TEXT, "a", source="Evening Post", date="2021-03-05")
        put(connection, made)
        put(connection, made_article("b", "b", source="Gazette", date="2021-04-01"))
        put(connection, made_article("c", "c", date="2019-04-01"))
        people = [made_chain(TEXT, called) for called in ("Imran Quill", "Zoë Orr")]
        board = made_chain(TEXT, "Harbour Board", kind=Kind.ORGANISATION)
        name(connection, made.digest, [*people, board])
        link_by_name(connection)
        yield connection
    database.close()


def offered(connection: Connection, query: str) -> list[str]:
    """What the query becomes with each completion at its end."""
    found = Searcher().completing.complete(connection, query, len(query), 9)
    return [completion.applied_to(query)[0] for completion in found]


@pytest.mark.parametrize(
    ("query", "becomes"),
    [
        ("so", ["source:"]),
        ("bridge per", ["bridge person:"]),
        ("bridge -SOU", ["bridge -source:"]),
        ("person:qu", ['person:"Imran Quill" ']),
        ("bridge person:zoe", ['bridge person:"Zoë Orr" ']),
        ("person:", ['person:"Imran Quill" ', 'person:"Zoë Orr" ']),
        ('org:"', ['org:"Harbour Board" ']),
        ("org:harb", ['org:"Harbour Board" ']),
        ("source:", ['source:"Evening Post" ', "source:Gazette "]),
        ('source:"eve', ['source:"Evening Post" ']),
        ("date:", ["date:2021 ", "date:2019 "]),
        ("after:20", ["after:2021 ", "after:2019 "]),
        ("date:2021", ["date:2021-04 ", "date:2021-03 "]),
        ("date:2021-03-", ["date:2021-03-05 "]),
        ("in:", ["in:title "]),
        ("s", []),
        ('"a phrase so', []),
        ("nonsense:", []),
        ("date:soon", []),
    ],
)
def test_what_may_be_typed_next(connection: Connection, query: str, becomes: list[str]) -> None:
    assert offered(connection, query) == becomes


def test_what_stands_behind_the_cursor_is_left_alone(connection: Connection) -> None:
    query = "source:gaz bridge"
    (found,) = Searcher().completing.complete(connection, query, len("source:gaz"), 9)
    assert found.applied_to(query) == ("source:Gazette bridge", len("source:Gazette"))


def test_a_completion_says_what_it_is() -> None:
    made = Completion("2021", "date", "2021", 5, 7)
    assert made.applied_to("date:20") == ("date:2021 ", 10)
