"""A file of many articles, taken up piece by piece."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.made import STAMP, made_article
from tui_reader.model.article import Article, Problem
from tui_reader.store import articles, files, search, state
from tui_reader.store.arrivals import NONE, arrivals
from tui_reader.store.files import FileRead, FileStamp

if TYPE_CHECKING:
    from collections.abc import Sequence
    from sqlite3 import Connection

LATER = FileStamp(2, 2, "1")


def record(number: int, text: str = "") -> Article:
    return made_article(text or f"text {number}", f"many.jsonl#{number}")


def put_piece(
    connection: Connection,
    reading: int,
    *records: Article,
    last: bool = False,
    problems: Sequence[Problem] = (),
) -> bool:
    read = FileRead("many.jsonl", LATER, arrivals(records), problems, reading, last)
    return files.put_files(connection, [read])


def held(connection: Connection) -> list[str]:
    return sorted(row.id.partition("#")[2] for row in articles.article_rows(connection))


def test_a_file_is_not_known_before_its_last_piece(connection: Connection) -> None:
    reading = files.begin_reading(connection)
    put_piece(connection, reading, record(1))
    assert held(connection) == ["1"]
    assert files.files_as_stamped(connection, [("many.jsonl", LATER)]) == set()
    put_piece(connection, reading, record(2), last=True)
    assert held(connection) == ["1", "2"]
    assert files.files_as_stamped(connection, [("many.jsonl", LATER)]) == {"many.jsonl"}


def test_what_the_last_reading_left_is_kept_or_replaced_record_by_record(
    connection: Connection,
) -> None:
    broken_off = files.begin_reading(connection)
    put_piece(connection, broken_off, record(1), record(2), record(3))
    again = files.begin_reading(connection)
    put_piece(connection, again, record(1))
    put_piece(connection, again, record(2, "another text"), last=True)
    assert held(connection) == ["1", "2"]
    assert search.passages(connection, search.phrase("another"), 5)[0].article == "many.jsonl#2"


def test_a_reading_that_finds_everything_as_it_was_changes_nothing(connection: Connection) -> None:
    for _ in range(2):
        reading = files.begin_reading(connection)
        put_piece(connection, reading, record(1))
        put_piece(connection, reading, record(2), last=True)
    before = state.get(connection, state.ARTICLES)
    reading = files.begin_reading(connection)
    assert not put_piece(connection, reading, record(1))
    assert not put_piece(connection, reading, record(2), last=True)
    assert state.get(connection, state.ARTICLES) == before


def test_two_readings_at_once_lose_nothing(connection: Connection) -> None:
    one, other = files.begin_reading(connection), files.begin_reading(connection)
    put_piece(connection, one, record(1), record(2))
    put_piece(connection, other, record(1))
    put_piece(connection, one, record(3), last=True)
    put_piece(connection, other, record(2), record(3), last=True)
    assert held(connection) == ["1", "2", "3"]


def test_problems_come_with_the_last_piece(connection: Connection) -> None:
    files.put_files(
        connection, [FileRead("many.jsonl", STAMP, NONE, (Problem("many.jsonl", "x"),))]
    )
    reading = files.begin_reading(connection)
    put_piece(connection, reading, record(1))
    assert files.problems(connection) == [Problem("many.jsonl", "x")]
    put_piece(connection, reading, last=True, problems=[Problem("many.jsonl", "2: broken")])
    assert files.problems(connection) == [Problem("many.jsonl", "2: broken")]


def test_authors_and_addresses_are_kept(connection: Connection) -> None:
    kept = Article(
        "a", "a", "T", "", None, "text", "d", author="Ada Orr", url="https://news.example"
    )
    files.put_files(connection, [FileRead("a", STAMP, arrivals([kept]))])
    assert articles.article(connection, "a") == kept
