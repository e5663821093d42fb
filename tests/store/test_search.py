from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.made import made_article, put
from tui_reader.store import contents, search, vocabulary
from tui_reader.store.places import first_place
from tui_reader.store.search import BUNDLE, RANKED_AT_MOST, any_of, phrase

if TYPE_CHECKING:
    from sqlite3 import Connection


def surfaces(connection: Connection, expression: str) -> list[list[str]]:
    """For each passage, the parts of its text that it says match."""
    found = search.passages(connection, expression, 50)
    return [[passage.text[start:end] for start, end in passage.spans] for passage in found]


def test_all_words_are_to_be_found(connection: Connection) -> None:
    put(connection, made_article("harbour lights", "a"), made_article("harbour walls", "b"))
    expression = f"{phrase('harbour')} {phrase('walls')}"
    assert surfaces(connection, expression) == [["harbour", "walls"]]


def test_a_prefix_may_go_on(connection: Connection) -> None:
    put(connection, made_article("the harbours"))
    assert surfaces(connection, phrase("harb", prefix=True)) == [["harbours"]]
    assert surfaces(connection, phrase("harb")) == []


def test_any_of_very_many_words_will_do(connection: Connection) -> None:
    words = [f"quay{number}" for number in range(BUNDLE**2 + 1)]
    put(connection, *(made_article(f"the {word}", word) for word in words[::40]))
    put(connection, made_article("no quays", "none"))
    expression = any_of([phrase(word) for word in words])
    assert sorted(surfaces(connection, expression)) == sorted([word] for word in words[::40])
    assert surfaces(connection, f"the AND {expression}")[0][0] == "the"


def test_a_phrase_is_words_in_a_row(connection: Connection) -> None:
    put(connection, made_article("board of the harbour; harbour board"))
    assert surfaces(connection, phrase("harbour board")) == [["harbour board"]]


@pytest.mark.parametrize("text", ["ZOË said", "zoe said", "“Zoë” said", "Zoe\u0308 said"])
def test_case_accents_and_quotes_do_not_matter(connection: Connection, text: str) -> None:
    put(connection, made_article(text))
    assert surfaces(connection, phrase("zoë"))


def test_offsets_count_characters_not_bytes(connection: Connection) -> None:
    put(connection, made_article("“Größe” 𝔘𝔫𝔦 — naïve Orr, 日本 Orr"))
    assert surfaces(connection, phrase("orr")) == [["Orr", "Orr"]]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["\x02", "\x03", "0", "1", "orr", " ", "é", "\x020\x03", "\0"])))
def test_text_full_of_markers_moves_no_offset(connection: Connection, parts: list[str]) -> None:
    put(connection, made_article(f"{''.join(parts)} orr {''.join(parts)}"))
    contents.drop_unused_contents(connection)
    (found,) = surfaces(connection, phrase("orr"))
    assert found
    assert set(found) == {"orr"}


def test_a_text_that_is_gone_is_not_found(connection: Connection) -> None:
    put(connection, made_article("harbour", title=""))
    put(connection, made_article("station", title=""))
    contents.drop_unused_contents(connection)
    assert surfaces(connection, phrase("harbour")) == []
    assert vocabulary.every(connection) == ["station"]


def test_a_duplicated_text_is_found_in_every_article_that_has_it(connection: Connection) -> None:
    put(connection, made_article("harbour", "a"), made_article("harbour", "b"))
    found = search.passages(connection, phrase("harbour"), 9)
    assert [passage.article for passage in found] == ["a", "b"]


def test_few_matches_are_ranked(connection: Connection) -> None:
    put(connection, made_article("harbour " + "filler " * 50, "thin", date="2022-01-01"))
    put(connection, made_article("harbour harbour", "rich", date="2021-01-01"))
    found = search.passages(connection, phrase("harbour"), 9)
    assert [passage.article for passage in found] == ["rich", "thin"]


def test_few_matches_come_newest_first_where_they_are_not_to_be_ranked(
    connection: Connection,
) -> None:
    put(connection, made_article("harbour " + "filler " * 50, "thin", date="2022-01-01"))
    put(connection, made_article("harbour harbour", "rich", date="2021-01-01"))
    for rankable in (None, lambda: False):
        found = search.passages(connection, phrase("harbour"), 9, rankable=rankable)
        assert [passage.article for passage in found] == ["thin", "rich"]


def test_many_matches_come_newest_first(connection: Connection) -> None:
    many = [
        made_article(f"harbour {n}", f"{n}", date=f"{1700 + n}-01-01")
        for n in range(RANKED_AT_MOST + 1)
    ]
    put(connection, *many)
    found = search.passages(connection, phrase("harbour"), 2)
    assert [passage.article for passage in found] == ["200", "199"]


def test_of_many_on_one_day_those_first_by_name_come_first(connection: Connection) -> None:
    names = ("d", "b", "c", "a")
    put(connection, *(made_article(f"harbour {n}", n, date="2021-01-01") for n in names))
    put(connection, made_article("harbour", "e", date="2021-01-02"))
    for rankable in (None, lambda: False):
        found = search.passages(connection, phrase("harbour"), 3, rankable=rankable)
        assert [passage.article for passage in found] == ["e", "a", "b"]


def test_of_those_that_rank_alike_the_newest_come_first(connection: Connection) -> None:
    put(connection, made_article("harbour harbour walls", "rich", date="1999-01-01"))
    for year in (2021, 2023, 2022):
        put(connection, made_article(f"harbour in {year}", f"{year}", date=f"{year}-01-01"))
    put(connection, made_article("harbour in 2021", "also", date="2024-01-01"))
    found = search.passages(connection, phrase("harbour"), 3)
    assert [passage.article for passage in found] == ["rich", "also", "2023"]


def test_first_comes_only_what_is_recent(connection: Connection) -> None:
    put(connection, made_article("the harbour wall", "near", date="2021-01-01"))
    put(connection, made_article("harbour " + "filler " * 50 + "wall", "far", date="2022-01-01"))
    both, near = '"harbour" "wall"', 'NEAR("harbour" "wall", 5)'
    since = first_place("2021-06-01")
    found = search.passages(connection, both, 9, first=near, since=since, rankable=lambda: False)
    assert [passage.article for passage in found] == ["far", "near"]
    assert search.recent(connection) == 0


def test_what_matches_the_first_expression_comes_first(connection: Connection) -> None:
    put(connection, made_article("harbour " + "filler " * 50 + "wall", "far", date="2022-01-01"))
    put(connection, made_article("the harbour wall", "near", date="2021-01-01"))
    both, near = '"harbour" "wall"', 'NEAR("harbour" "wall", 5)'
    found = search.passages(connection, both, 9, first=near)
    assert [passage.article for passage in found] == ["near", "far"]
    assert [passage.article for passage in search.passages(connection, both, 1, first=near)] == [
        "near"
    ]


def test_a_word_is_known_whole_or_by_its_beginning(connection: Connection) -> None:
    put(connection, made_article("the harbours"))
    assert vocabulary.has_word(connection, "harbours")
    assert not vocabulary.has_word(connection, "harbour")
    assert vocabulary.has_word(connection, "harbour", beginning=True)
    assert not vocabulary.has_word(connection, "zoo", beginning=True)
    assert not vocabulary.has_word(connection, "\0\ud800")


def test_the_vocabulary_is_folded_and_sorted(connection: Connection) -> None:
    put(connection, made_article("Zoë met the Board", title=""))
    assert vocabulary.every(connection) == ["board", "met", "the", "zoe"]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=())), st.booleans())
def test_any_text_is_a_harmless_phrase(connection: Connection, text: str, prefix: bool) -> None:
    put(connection, made_article("harbour"))
    search.passages(connection, phrase(text, prefix=prefix), 9)
    found = search.passages(connection, f"{phrase('harbour')} {phrase(text, prefix=prefix)}", 9)
    assert len(found) <= 1


def test_what_holds_no_word_is_passed_over(connection: Connection) -> None:
    put(connection, made_article("harbour"))
    assert surfaces(connection, f"{phrase('harbour')} {phrase('—?!')}") == [["harbour"]]
    assert surfaces(connection, phrase("—?!")) == []


@given(st.lists(st.sets(st.sampled_from("abcde"), min_size=1), max_size=30), st.data())
def test_all_parts_are_found_where_each_is(texts: list[set[str]], data: st.DataObject) -> None:
    parts = data.draw(st.lists(st.sampled_from("abcde"), min_size=1, unique=True))
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE passage USING fts5 (text)")
        insert = "INSERT INTO passage (text) VALUES (?)"
        connection.executemany(insert, [(" ".join(sorted(text)),) for text in texts])
        query = "SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rowid"
        found = connection.execute(query, (search.all_of([f'"{part}"' for part in parts]),))
        expected = [number for number, text in enumerate(texts, 1) if text.issuperset(parts)]
        assert [number for (number,) in found] == expected
