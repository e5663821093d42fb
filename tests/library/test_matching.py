from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.library.searching import Searcher
from tui_reader.model.article import ArticleRow
from tui_reader.model.listing import ITEM, Listing, Shelf
from tui_reader.store import meant
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from sqlite3 import Connection

TEXTS = {
    "c": "The bridge and the other\nbridge.",
    "a": "A ferry. No crossing.",
    "b": "The old bridge fell.",
    "none": "Undated, the bridge shone; colours, a colour.",
}
DATES = {"c": "2021-02-01", "a": "2021-01-01", "b": "2021-01-01", "none": None}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        for path, text in TEXTS.items():
            title = "Bridge" if path == "a" else "A title"
            put(connection, made_article(text, path, title=title, date=DATES[path]))
        yield connection
    database.close()


def found(connection: Connection, query: str) -> list[str]:
    numbers = Searcher().matching.articles(connection, query)
    return [meant.article_id(connection, number) for number in numbers]


def places(connection: Connection, query: str, article: str) -> list[str]:
    spans = Searcher().matching.places(connection, query, article)
    return [TEXTS[article][start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("query", "articles"),
    [
        ("bridge", ["c", "a", "b", "none"]),
        ("brigde", ["c", "b", "none"]),
        ("bridge in:title", ["a"]),
        ("bridge -old", ["c", "none"]),
        ("before:2021-02", ["a", "b"]),
        ("/colou?rs/", ["none"]),
        ("zzzz", []),
        ("", []),
    ],
)
def test_all_articles_are_found_in_reading_order(
    connection: Connection, query: str, articles: list[str]
) -> None:
    assert found(connection, query) == articles


@pytest.mark.parametrize(
    ("query", "article", "parts"),
    [
        ("bridge", "c", ["bridge", "bridge"]),
        ("“other bridge”", "c", ["other\nbridge"]),
        ("brigde", "b", ["bridge"]),
        ("/colou?rs?/", "none", ["colours", "colour"]),
        ("bridge OR source:post", "b", ["bridge"]),
        ("bridge in:title", "c", []),
        ("bridge", "a", []),
    ],
)
def test_all_places_in_a_text_are_found(
    connection: Connection, query: str, article: str, parts: list[str]
) -> None:
    assert places(connection, query, article) == parts


def walk(connection: Connection, query: str, article: str, *, backwards: bool) -> list[str]:
    """Where one comes through, from one end of an article on."""
    matching, offset, seen = Searcher().matching, 1000 if backwards else -1, list[str]()
    while place := matching.next_place(connection, query, article, offset, backwards=backwards):
        article, (offset, _) = place
        seen.append(f"{article} {offset}")
    return seen


def test_places_follow_one_another_through_the_articles(connection: Connection) -> None:
    all_places = ["c 4", "c 25", "b 8", "none 13"]
    assert walk(connection, "bridge", "c", backwards=False) == all_places
    assert walk(connection, "bridge", "a", backwards=False) == all_places[2:]
    assert walk(connection, "bridge", "none", backwards=True) == all_places[::-1]
    assert walk(connection, "bridge", "a", backwards=True) == all_places[1::-1]


def test_an_unknown_article_has_no_places(connection: Connection) -> None:
    assert Searcher().matching.places(connection, "bridge", "gone") == ()


class Rows(Shelf[ArticleRow]):
    """Rows that nobody looks at, with their numbers."""

    def __init__(self, connection: Connection) -> None:
        rows = connection.execute("SELECT name, id FROM article")
        self.numbers = {name.decode(): number for name, number in rows}

    def rows(self, numbers: Sequence[int]) -> dict[int, ArticleRow]:
        return {}

    def number(self, row_id: str) -> int | None:
        return self.numbers.get(row_id)


@pytest.mark.parametrize(
    ("listed", "article", "backwards", "expected"),
    [
        ("a none b c", "a", False, ["none", "b", "c"]),
        ("a none b c", "b", False, ["c"]),
        ("a none b c", "b", True, ["none"]),
        ("c b", "c", False, ["b"]),
        ("c b", "b", True, ["c"]),
        ("c b", "a", False, ["c", "b"]),
        ("c b", "a", True, []),
        ("a", "a", False, []),
        ("", "a", False, []),
    ],
)
def test_places_follow_one_another_in_the_order_of_a_list(
    connection: Connection, listed: str, article: str, backwards: bool, expected: list[str]
) -> None:
    shelf = Rows(connection)
    numbers = array(ITEM, [shelf.numbers[each] for each in listed.split()])
    matching, rows, met = Searcher().matching, Listing(numbers, shelf), list[str]()
    offset = -1 if backwards else 1000  # the other end of the article
    while place := matching.next_place(
        connection, "bridge", article, offset, backwards=backwards, rows=rows
    ):
        article, (offset, _) = place
        met.append(article)
    assert list(dict.fromkeys(met)) == expected
