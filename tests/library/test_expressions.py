from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.library.compounds import Compounds
from tui_reader.library.expressions import (
    COMMON,
    Wanted,
    expression,
    is_common,
    nearby,
    telling,
    wanted,
)
from tui_reader.library.query import Term, parse
from tui_reader.store import search
from tui_reader.store.beginnings import MOST
from tui_reader.store.database import Database

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from sqlite3 import Connection

SPELT = {"two": "A light handed touch.", "hyphen": "A light-handed touch.", "one": "Lighthanded."}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    database = Database(tmp_path / "index.sqlite")
    with database.writing() as connection:
        for path, text in SPELT.items():
            put(connection, made_article(text, path))
        put(connection, made_article("Mr Orr ran and the touch of light went.", "apart"))
        yield connection
    database.close()


def looked_for(query: str) -> list[str]:
    return [each.term.text for each in wanted(parse(query))]


def matching(connection: Connection, query: str) -> set[str]:
    asked = wanted(parse(query))
    words = expression(connection, asked, Compounds())
    return {one.article for one in search.passages(connection, words, 9)}


def test_words_that_say_nothing_are_not_looked_for_beside_others() -> None:
    assert looked_for("the mayor wanted a report") == ["mayor", "wanted", "report"]
    assert looked_for("to be or") == ["to", "be", "or"]
    assert looked_for('"the mayor" a') == ["the mayor"]


def test_only_the_last_word_is_unfinished() -> None:
    assert [each.unfinished for each in wanted(parse("mayor the"))] == [False]
    assert [each.unfinished for each in wanted(parse("mayor rep"))] == [False, True]


@pytest.mark.parametrize("query", ["lighthanded", "light-handed", "light handed", "light-hand"])
def test_a_compound_is_found_however_it_is_written(connection: Connection, query: str) -> None:
    assert matching(connection, query) == {"one", "two", "hyphen"}


def test_a_compound_is_found_beside_other_words(connection: Connection) -> None:
    assert matching(connection, "lighthanded touch") == {"two", "hyphen"}
    assert matching(connection, "touch light") == {"two", "hyphen", "apart"}


def test_a_word_is_not_taken_apart_where_its_parts_stand_apart(connection: Connection) -> None:
    assert matching(connection, "touchlight") == set()


def test_only_several_words_can_be_near_one_another(connection: Connection) -> None:
    assert nearby(connection, wanted(parse("the mayor"))) is None
    assert nearby(connection, wanted(parse("mayor rep"))) == 'NEAR("mayor" "rep" *, 10)'
    put(connection, made_article("reports, a reporter", "r"))
    ends = 'NEAR("mayor" "reporter", 10) OR NEAR("mayor" "reports", 10)'
    assert nearby(connection, wanted(parse("mayor report"))) == ends
    assert nearby(connection, wanted(parse("mayor zzzz"))) is None


@pytest.mark.parametrize(
    ("query", "form", "there"),
    [
        ("orr", "Orr", True),
        ("orr", "Orrin", True),
        ("orr x", "Orrin", False),
        ("light-handed x", "lighthanded", True),
        ("lighthanded x", "light-handed", True),
        ('"harbour board"', "the Harbour Board", True),
        ('"harbour bo', "Harbour Board", True),
        ('"harbour bo"', "Harbour Board", False),
    ],
)
def test_a_term_knows_what_it_stands_for(query: str, form: str, there: bool) -> None:
    assert wanted(parse(query))[0].is_in(form) is there


def test_another_spelling_stands_for_a_term() -> None:
    asked = Wanted(Term("brigde", ("brigde",)), unfinished=False, others=frozenset({"bridge"}))
    assert asked.is_in("Bridge")
    assert not asked.is_in("bride")


def test_one_letter_that_too_many_words_begin_with_is_not_looked_for(
    connection: Connection,
) -> None:
    typed = wanted(parse("light b"))
    assert telling(connection, typed) == typed
    put(connection, made_article(" ".join(f"b{number}b" for number in range(MOST + 1))))
    assert [each.term.text for each in telling(connection, typed)] == ["light"]
    assert telling(connection, wanted(parse("light be"))) == wanted(parse("light be"))


def test_one_letter_alone_is_taken_as_it_stands(connection: Connection) -> None:
    put(connection, made_article(" ".join(f"b{number}b" for number in range(MOST + 1))))
    put(connection, made_article("Plan B", "plan"))
    asked = telling(connection, wanted(parse("b")))
    assert [each.unfinished for each in asked] == [False]
    assert search.matches(connection, expression(connection, asked, Compounds()))


def test_a_compound_is_common_if_a_part_of_it_is(connection: Connection) -> None:
    assert not is_common(connection, wanted(parse("lighthanded")), Compounds())
    put(connection, *(made_article(f"light {number}", f"{number}") for number in range(COMMON)))
    assert is_common(connection, wanted(parse("lighthanded")), Compounds())
