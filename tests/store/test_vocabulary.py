from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from tui_reader.store import vocabulary
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from pathlib import Path
    from sqlite3 import Connection


def starts(connection: Connection, word: str) -> set[str]:
    return set(vocabulary.starts_near(connection, word))


@pytest.mark.parametrize("typed", ["brige", "brdige", "bridgee", "bridgw", "xbridge", "bridge"])
def test_a_word_one_letter_off_is_offered(connection: Connection, typed: str) -> None:
    vocabulary.put(connection, ["A bridge."])
    assert starts(connection, typed) & {"bridge", "bridg", "brid"}


def test_a_beginning_one_letter_off_is_offered(connection: Connection) -> None:
    vocabulary.put(connection, ["the metropolitan line"])
    assert "metr" in starts(connection, "mert")


WORDS = st.text("abcd", min_size=4, max_size=10)


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(WORDS, min_size=1, max_size=8), WORDS)
def test_every_word_one_letter_off_is_among_what_is_offered(
    connection: Connection, words: list[str], typed: str
) -> None:
    vocabulary.put(connection, words)
    offered = starts(connection, typed)
    for word in words:
        if OSA.distance(typed, word) <= 1:
            assert any(word.startswith(start) for start in offered)


def test_letters_of_other_scripts_are_forgiven_too(connection: Connection) -> None:
    vocabulary.put(connection, ["мост через реку"])
    assert "через" in starts(connection, "черес")


def test_numbers_and_endless_words_are_left_out(connection: Connection) -> None:
    vocabulary.put(connection, ["1999 a2b " + "x" * 99, "Zoë"])
    assert vocabulary.every(connection) == ["a2b", "zoe"]


def test_a_word_is_there_as_titles_and_as_texts_are_folded(connection: Connection) -> None:
    vocabulary.put(connection, ["Größe"])
    assert vocabulary.every(connection) == ["grosse", "große"]


def test_words_are_listed_by_their_beginning(connection: Connection) -> None:
    vocabulary.put(connection, ["harbour harbours harm"])
    assert list(vocabulary.starting_with(connection, "harb", 9)) == ["harbour", "harbours"]
    assert list(vocabulary.starting_with(connection, "har", 1)) == ["harbour"]


def test_what_was_undone_is_put_again(tmp_path: Path) -> None:
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        vocabulary.put(connection, ["harbour"])
        connection.execute("ROLLBACK")
        connection.execute("BEGIN")
    with database.writing() as connection:
        vocabulary.put(connection, ["harbour"])
        assert vocabulary.every(connection) == ["harbour"]
    database.close()


def test_each_index_has_its_own_words(tmp_path: Path) -> None:
    for name in ("one", "two"):
        database = Database(tmp_path / name)
        with database.writing() as connection:
            vocabulary.put(connection, ["harbour"])
            assert vocabulary.every(connection) == ["harbour"]
        database.close()


def test_forgotten_words_are_not_offered(connection: Connection) -> None:
    vocabulary.put(connection, ["harbour harbours"])
    vocabulary.forget(connection, vocabulary.spelt(["harbours harbour"]))
    assert vocabulary.every(connection) == []
    assert starts(connection, "harbuor") == set()
