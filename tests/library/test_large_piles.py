"""What is found through the full text must be what looking at every single title would find."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import link_by_name, made_article, made_chain, name, put
from tui_reader.library.article_search import MANY, ArticleSearch
from tui_reader.library.name_search import NameSearch
from tui_reader.library.near_words import NearWords
from tui_reader.library.query import parse
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from sqlite3 import Connection

TITLES = [
    "Imran Quill opens bridge",
    "Harbour board meets again",
    "Metropolitan commission, a history",
    "Zoë O’Dowd at the harbour",
    "Harbourmaster resigns",
    "Quillan on bridges",
    "A board, a plank",
    "Bord of the harbour",
]
QUERIES = [
    "quill",
    "harb",
    "imarn quill",
    "harbor board",
    "metropolitn",
    "metroploi",
    "comission metropolitan",
    "zoe odowd",
    '"harbour board"',
    "bridg",
    "bridge imran",
    "2021-05-03",
    "harbour master",
    "zzzz",
    "imran kwill",
]


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    database = Database(tmp_path_factory.mktemp("large") / "index.sqlite")
    with database.writing() as connection:
        for day, title in enumerate(TITLES, 1):
            put(connection, made_article(title, title, title=title, date=f"2021-05-0{day}"))
            people = [made_chain(title, form) for form in (title, " ".join(title.split()[:2]))]
            name(connection, made_article(title).digest, people)
        link_by_name(connection)
        yield connection
    database.close()


@pytest.mark.parametrize("query", QUERIES)
def test_the_same_articles_are_found_without_looking_at_each(pile: Connection, query: str) -> None:
    near = NearWords(scanned=0)
    terms = parse(query)
    assert ArticleSearch(near, few=0).hits(pile, terms, 20) == ArticleSearch(NearWords()).hits(
        pile, terms, 20
    )


@pytest.mark.parametrize("query", [*QUERIES, "hbma", "ms zoe o’dowd"])
def test_the_same_names_are_found_without_looking_at_each(pile: Connection, query: str) -> None:
    near = NearWords(scanned=0)
    terms = parse(query)
    assert NameSearch(near, few=0).hits(pile, terms, 20) == NameSearch(NearWords()).hits(
        pile, terms, 20
    )


@pytest.mark.parametrize("typed", ["harbuor", "brigde", "metropolitn", "comission", "qill"])
def test_the_nearest_word_is_that_of_the_whole_vocabulary(pile: Connection, typed: str) -> None:
    nearest = [next(iter(NearWords(n).near(pile, typed))) for n in (0, 1000)]
    assert nearest[0] == nearest[1]


def test_very_many_come_newest_first_whole_words_before_beginnings(pile: Connection) -> None:
    for number in range(MANY + 1):
        title = f"Ferry{'s' * (number % 2)}"
        put(
            pile,
            made_article(f"{number}", f"n{number}", title=title, date=f"{1900 + number}-01-01"),
        )
    hits = ArticleSearch(NearWords(), few=0).hits(pile, parse("ferry"), MANY)
    found = [(hit.label, int(hit.detail.split(" · ")[0][-4:])) for hit in hits]
    whole = [(title, year) for title, year in found if title == "Ferry"]
    assert found[: len(whole)] == whole
    assert [year for _, year in whole] == [*range(1900 + MANY, 1899, -2)]
    assert [year for _, year in found[len(whole) :]] == [*range(1899 + MANY, 1900, -2)][
        : MANY - len(whole)
    ]
    assert all(hit.exact for hit in hits)
