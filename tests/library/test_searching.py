from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.store.made import link_by_name, made_article, made_chain, name, put
from tui_reader.library.searching import Searcher
from tui_reader.model.mention import Kind
from tui_reader.model.search import Group, Hit, SearchResults
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

TEXTS = {
    "a.txt": "Imran Quill of the Harbour Board said the bridge was safe. Quill left.",
    "b.txt": "Nothing of note.\nThe bridge over the “Größe” shook, Zoë O’Dowd said.",
    "c.txt": "The board of the harbour met.",
}
TITLES = {"a.txt": "Bridge safe, board says", "b.txt": "Shaking bridge", "c.txt": "A meeting"}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    database = Database(tmp_path_factory.mktemp("searching") / "index.sqlite")
    with database.writing() as connection:
        for day, (path, text) in enumerate(TEXTS.items(), 1):
            title, date = TITLES[path], f"2021-05-0{day}"
            put(connection, made_article(text, path, title=title, source="The Post", date=date))
        people = made_chain(TEXTS["a.txt"], "Imran Quill", "Imran Quill", "Quill")
        board = made_chain(TEXTS["a.txt"], "Harbour Board", kind=Kind.ORGANISATION)
        name(connection, made_article(TEXTS["a.txt"]).digest, [people, board])
        found = made_chain(TEXTS["b.txt"], "Zoë O’Dowd")
        name(connection, made_article(TEXTS["b.txt"]).digest, [found])
        link_by_name(connection)
    yield database
    database.close()


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    with database.reading() as connection:
        yield connection


def search(connection: Connection, query: str, limit: int = 20) -> SearchResults:
    return Searcher().search(connection, query, limit)


def labels(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.label for hit in hits]


def marked(hit: Hit) -> list[str]:
    return [hit.label[start:end] for start, end in hit.marks]


def test_a_name_is_found_by_any_of_its_forms(connection: Connection) -> None:
    (hit,) = search(connection, "quill").group(Group.NAME)
    assert (hit.label, hit.entity_id, hit.exact) == ("Imran Quill", "person:Imran Quill", True)
    assert marked(hit) == ["Quill"]


def test_a_whole_name_comes_before_others_of_which_it_is_a_form(tmp_path: Path) -> None:
    long, short = "Ann Lee Carter left. Ann Lee is a clerk, said Ann Lee.", "Ann Lee came."
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        for text, forms in ((long, ("Ann Lee Carter", "Ann Lee")), (short, ("Ann Lee",))):
            article = made_article(text, f"{len(text)}.txt")
            put(connection, article)
            name(connection, article.digest, [made_chain(text, forms[0], *forms)])
        link_by_name(connection)
    with database.reading() as connection:
        hits = search(connection, "ann lee").group(Group.NAME)
    database.close()
    assert labels(hits) == ["Ann Lee", "Ann Lee Carter"]


def test_an_article_is_found_by_words_of_its_title(connection: Connection) -> None:
    (hit,) = search(connection, "board brid").group(Group.ARTICLE)
    assert (hit.article, hit.detail) == ("a.txt", "1 May 2021 · The Post")
    assert marked(hit) == ["Brid", "board"]


@pytest.mark.parametrize("query", ["2021-05-02", "shaking post"])
def test_an_article_is_found_by_its_date_and_source(connection: Connection, query: str) -> None:
    assert labels(search(connection, query).group(Group.ARTICLE))[0] == "Shaking bridge"


def test_a_passage_says_where_it_stands(connection: Connection) -> None:
    (hit,) = search(connection, "größe shook").group(Group.PASSAGE)
    assert hit.article == "b.txt"
    assert TEXTS["b.txt"][hit.start : hit.end] == "Größe"
    assert hit.label == "The bridge over the “Größe” shook, Zoë O’Dowd said."
    assert marked(hit) == ["Größe", "shook"]


def test_the_last_word_may_be_unfinished(connection: Connection) -> None:
    assert search(connection, "the brid").group(Group.PASSAGE)
    assert not search(connection, "brid the").group(Group.PASSAGE)


def test_words_that_are_nowhere_stand_for_those_spelt_nearly_so(connection: Connection) -> None:
    (hit,) = search(connection, "brigde shok").group(Group.PASSAGE)
    assert (hit.article, hit.exact) == ("b.txt", False)


def test_a_quoted_phrase_is_words_in_a_row(connection: Connection) -> None:
    found = search(connection, "“harbour board”").group(Group.PASSAGE)
    assert [hit.article for hit in found] == ["a.txt"]
    assert not search(connection, '"brigde"').group(Group.PASSAGE)


def test_an_exact_name_comes_before_everything(connection: Connection) -> None:
    assert search(connection, "board").hits[0].group is Group.NAME


def test_without_an_exact_name_the_best_group_comes_first(connection: Connection) -> None:
    first = search(connection, "bridge").hits[0]
    assert (first.group, first.exact) == (Group.ARTICLE, True)


def test_short_words_are_forgiven_nothing(connection: Connection) -> None:
    assert search(connection, "zoo").hits == ()


def test_the_limit_is_for_each_group(connection: Connection) -> None:
    found = search(connection, "the", 1)
    assert all(len(found.group(group)) <= 1 for group in Group)
    assert search(connection, "the", 0).hits == ()


def test_what_changed_since_is_found(tmp_path: Path) -> None:
    database = Database(tmp_path / "index.sqlite")
    searcher = Searcher()
    for path in ("one", "two"):
        with database.writing() as connection:
            put(connection, made_article(path, path, title=path))
        with database.reading() as connection:
            assert labels(searcher.search(connection, path, 9).group(Group.ARTICLE)) == [path]
    database.close()


def test_a_searcher_serves_one_index_after_another(tmp_path: Path) -> None:
    searcher = Searcher()
    for path in ("one", "two"):
        database = Database(tmp_path / path)
        with database.writing() as connection:
            put(connection, made_article(path, path, title=path))
            assert labels(searcher.search(connection, path, 9).group(Group.ARTICLE)) == [path]
        database.close()


def test_text_in_titles_is_made_harmless(tmp_path: Path) -> None:
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        put(connection, made_article("text", title="Red\x1b[31m [red]\u202e\nalert"))
        (hit,) = search(connection, "alert").group(Group.ARTICLE)
    database.close()
    assert (hit.label, marked(hit)) == ("Red␛[31m [red]· alert", ["alert"])


SIGNS = ['"', "“", "’", "'s", "*", "^", ":", "{", "-", "+", "(", ")", " ", "...", "\0", "\ud800"]
WORDS = ["AND", "OR", "NOT", "NEAR(", "text:", "quill", "bridge", "brigde", "é", "İ", "ß"]
QUERIES = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.lists(st.sampled_from(SIGNS + WORDS)).map("".join),
    st.lists(st.sampled_from(SIGNS + WORDS)).map(" ".join),
)


@hypothesis_settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(QUERIES)
def test_any_query_is_harmless_and_its_answer_well_formed(
    connection: Connection, query: str
) -> None:
    found = search(connection, query)
    assert found.query == query
    for group in Group:
        hits = found.group(group)
        assert [hit.exact for hit in hits] == sorted((hit.exact for hit in hits), reverse=True)
        assert all(a.score >= b.score for a, b in pairwise(hits))
    for hit in found.hits:
        assert 0 <= hit.score <= 100
        assert all(0 <= start < end <= len(hit.label) for start, end in hit.marks)
        assert hit.group is not Group.PASSAGE or TEXTS[hit.article or ""][hit.start : hit.end]


@pytest.mark.parametrize(
    "query",
    ["a" * 10_000, "a " * 10_000, '"' * 10_000, "—?! " * 99, "\0" * 99],
    ids=["one word", "many words", "quotes", "punctuation", "nul"],
)
def test_a_huge_query_is_harmless(connection: Connection, query: str) -> None:
    search(connection, query)


def test_names_like_a_name_are_offered(connection: Connection) -> None:
    assert Searcher().nearest_names(connection, "Imran Qill", 3) == ["Imran Quill"]


@pytest.mark.parametrize("query", ["mr quill", "sir im", "Chief Constable Quill", "quill mr"])
def test_a_title_does_not_stop_a_name_from_being_found(connection: Connection, query: str) -> None:
    (hit,) = search(connection, query).group(Group.NAME)
    assert (hit.label, hit.exact) == ("Imran Quill", True)


def test_a_name_that_has_the_title_comes_before_those_that_lack_it(tmp_path: Path) -> None:
    text = "Lord Tarn Trust. Tarn Ost."
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        put(connection, made_article(text))
        chains = [made_chain(text, "Tarn Ost"), made_chain(text, "Lord Tarn Trust")]
        name(connection, made_article(text).digest, chains)
        link_by_name(connection)
        found = search(connection, "lord tarn").group(Group.NAME)
    database.close()
    assert labels(found) == ["Lord Tarn Trust", "Tarn Ost"]


def test_a_surname_two_letters_off_is_found_by_the_first_name(connection: Connection) -> None:
    (hit,) = search(connection, "imran kwill").group(Group.NAME)
    assert (hit.label, hit.exact, marked(hit)) == ("Imran Quill", False, ["Imran", "Quill"])


@pytest.mark.parametrize(
    "query", ["bridge", "board", "quill", "harb", "größe", "brigde", "no such"]
)
def test_what_is_told_early_comes_first_in_the_end(connection: Connection, query: str) -> None:
    told: list[SearchResults] = []
    results = Searcher().search(connection, query, 20, early=told.append)
    assert results.whole
    for early in told:
        assert (early.query, early.whole) == (query, False)
        assert early.hits
        assert early.hits == results.hits[: len(early.hits)]


def test_titles_with_all_the_words_are_told_before_passages_are_sought(
    connection: Connection,
) -> None:
    told: list[SearchResults] = []
    Searcher().search(connection, "bridge", 20, early=told.append)
    assert [{hit.group for hit in early.hits} for early in told] == [{Group.ARTICLE}]


def test_nothing_is_told_early_that_passages_may_come_before(connection: Connection) -> None:
    told: list[SearchResults] = []
    Searcher().search(connection, "meetnig", 20, early=told.append)
    Searcher().search(connection, "shook", 20, early=told.append)
    assert told == []
