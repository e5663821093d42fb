from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.library.near_words import NearWords
from tui_reader.library.passage_search import PassageSearch
from tui_reader.library.query import parse
from tui_reader.store.database import Database
from tui_reader.store.search import RANKED_AT_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

    from tui_reader.model.search import Hit

FAR = "\n\n" + "Nothing else of note took place at the hall. " * 12 + "\n\n"
TEXTS = {
    "scattered": f"Quill spoke.{FAR}Nobody wanted it.{FAR}There was a report, a report, a report.",
    "pair": f"Quill saw a report on the bridge.{FAR}Nobody wanted it.",
    "turned": "A report was what the council wanted, said Quill, after a long and weary day.",
    "tight": f"Quill read a report.{FAR}Imran Quill, as leader, wanted a report from the council.",
    "other": "A report, a report and a report again.",
}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        for path, text in TEXTS.items():
            put(connection, made_article(text, path))
        yield connection
    database.close()


def hits(connection: Connection, query: str, limit: int = 20) -> list[Hit]:
    return PassageSearch(NearWords()).hits(connection, parse(query), limit)


def test_the_articles_where_the_words_stand_together_come_first(connection: Connection) -> None:
    found = hits(connection, "quill wanted a report")
    assert [hit.article for hit in found] == ["tight", "turned", "pair", "scattered"]


def test_the_line_shown_is_where_the_words_stand_together(connection: Connection) -> None:
    first, *_ = hits(connection, "quill wanted a report", 1)
    assert first.label == "Imran Quill, as leader, wanted a report from the council."
    assert [first.label[start:end] for start, end in first.marks] == ["Quill", "wanted", "report"]


def test_the_best_is_found_whatever_the_limit(connection: Connection) -> None:
    for number in range(60):
        text = f"Wanted, {number}: a report.{FAR}Quill spoke, Quill left."
        put(connection, made_article(text, f"n{number:02}", date="2024-01-01"))
    (first,) = hits(connection, "quill wanted a report", 1)
    assert first.article == "tight"


def test_misspelt_words_are_looked_for_close_together_as_well(connection: Connection) -> None:
    first, *_ = hits(connection, "quill wnated repotr")
    assert (first.article, first.exact) == ("tight", False)


def test_scores_fall(connection: Connection) -> None:
    scores = [hit.score for hit in hits(connection, "quill wanted a report")]
    assert scores == sorted(set(scores), reverse=True)


@pytest.mark.parametrize(("others", "first"), [(0, "bridges"), (RANKED_AT_MOST + 1, "n000")])
def test_only_of_very_many_texts_are_those_with_the_very_word_taken(
    connection: Connection, others: int, first: str
) -> None:
    put(connection, made_article("Bridges, bridges, bridges.", "bridges", date="2024-01-01"))
    for number in range(others):
        text = f"A bridge, {number} {'or so ' * 9}."
        put(connection, made_article(text, f"n{number:03}", date="2023-01-01"))
    found = hits(connection, "bridge", 3)
    assert found[0].article == first
