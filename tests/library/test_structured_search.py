from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.store.made import link_by_name, made_article, made_chain, name, put
from tui_reader.library.searching import Searcher
from tui_reader.model.mention import Kind
from tui_reader.model.search import Group
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

TEXTS = {
    "a": "Imran Quill of the Harbour Board said that the old bridge was quite safe.",
    "b": "The bridge shook. Zoë Orr, safe, saw it. The colour was red.",
    "c": "A ferry sank near the bridge, said Imran Quill. No colours were seen.",
    "d": "The safe was open. Later that night they took the bridge.",
}
ABOUT = {
    "a": ("Bridge safe", "The Post", "2021-03-05"),
    "b": ("Shaking", "Evening Post", "2021-03-20"),
    "c": ("Ferry sinks by bridge", "Gazette", "2021-04-01"),
    "d": ("A theft", "Gazette", None),
}

NAMED = {
    "a": [("Imran Quill", Kind.PERSON), ("Harbour Board", Kind.ORGANISATION)],
    "b": [("Zoë Orr", Kind.PERSON)],
    "c": [("Imran Quill", Kind.PERSON)],
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database(tmp_path_factory.mktemp("structured") / "index.sqlite")
    with database.writing() as connection:
        for path, text in TEXTS.items():
            title, source, date = ABOUT[path]
            put(connection, made_article(text, path, title=title, source=source, date=date))
        for path, called in NAMED.items():
            chains = [made_chain(TEXTS[path], each, kind=kind) for each, kind in called]
            name(connection, made_article(TEXTS[path]).digest, chains)
        link_by_name(connection)
    yield database
    database.close()


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    with database.reading() as connection:
        yield connection


def passages(connection: Connection, query: str) -> set[str | None]:
    return {hit.article for hit in Searcher().search(connection, query, 9).group(Group.PASSAGE)}


def titles(connection: Connection, query: str) -> list[str | None]:
    return [hit.article for hit in Searcher().search(connection, query, 9).group(Group.ARTICLE)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("bridge -safe", {"c"}),
        ('bridge -"quite safe"', {"b", "c", "d"}),
        ("ferry OR shook", {"b", "c"}),
        ("bridge ferry OR shook", {"b", "c"}),
        ("bridge person:quill", {"a", "c"}),
        ("bridge person:quil", {"a", "c"}),
        ("bridge -person:quill", {"b", "d"}),
        ('bridge org:"harbour board"', {"a"}),
        ("bridge source:post", {"a", "b"}),
        ("bridge -source:post", {"c", "d"}),
        ("bridge date:2021-03", {"a", "b"}),
        ("bridge after:2021-03", {"c"}),
        ("bridge before:2021-03-20", {"a"}),
        ("bridge -date:2021-03", {"c", "d"}),
        ("bridge near:2 safe", {"a"}),
        ("bridge near:6 safe", {"a", "b"}),
        ("/colou?rs?/", {"b", "c"}),
        ("/colou?rs?/ ferry", {"c"}),
        ("/RED/", set()),
        ("bridge source:gazette OR person:orr", {"b", "c", "d"}),
        ("person:nobody bridge", set()),
    ],
)
def test_passages_are_those_asked_for(
    connection: Connection, query: str, found: set[str | None]
) -> None:
    assert passages(connection, query) == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("person:quill", ["c", "a"]),
        ("person:quill -source:post", ["c"]),
        ("source:gazette", ["c", "d"]),
        ("bridge in:title", ["c", "a"]),
        ("bridge in:title source:post", ["a"]),
        ("date:2021", ["c", "b", "a"]),
        ("source:post OR source:gazette date:2021-03", ["b", "a"]),
    ],
)
def test_articles_are_those_asked_for_newest_first(
    connection: Connection, query: str, found: list[str | None]
) -> None:
    assert titles(connection, query) == found


def test_words_in_titles_only_are_not_sought_in_texts(connection: Connection) -> None:
    assert passages(connection, "bridge in:title") == set()


def test_who_is_asked_for_is_listed(connection: Connection) -> None:
    (hit,) = Searcher().search(connection, "person:qui bridge", 9).group(Group.NAME)
    assert hit.label == "Imran Quill"
    assert not Searcher().search(connection, "org:quill", 9).group(Group.NAME)


def test_what_a_pattern_found_is_marked(connection: Connection) -> None:
    (hit, _) = Searcher().search(connection, "/colou?rs?/", 9).group(Group.PASSAGE)
    assert TEXTS["c"][hit.start : hit.end] == "colours"
    assert [hit.label[mark.start : mark.end] for mark in hit.marks] == ["colours"]


def test_a_mistake_is_said_and_the_words_are_found(connection: Connection) -> None:
    found = Searcher().search(connection, "bridge date:soon", 9)
    assert "date:soon" in found.remark
    assert Searcher().search(connection, "bridge OR", 9).hits


SIGNS = ["-", '"', "/", " OR ", " near:3 ", "person:", "source:", "date:2021", "in:title", "*", ")"]
WORDS = ["bridge", " ", "quill", "post", "safe", "\\", "é", "'s", "(", "^", "2021"]


@hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(SIGNS + WORDS)).map("".join))
def test_any_query_is_harmless(connection: Connection, query: str) -> None:
    found = Searcher().search(connection, query, 9)
    assert found.query == query
    assert all(0 <= hit.score <= 100 for hit in found.hits)
