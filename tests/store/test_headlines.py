from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import STAMP, made_article, put
from tui_reader.store import files, headlines
from tui_reader.store.arrivals import arrivals
from tui_reader.store.files import FileRead

if TYPE_CHECKING:
    from sqlite3 import Connection

    from tui_reader.store.headlines import FoundHeadline


def found(connection: Connection, expression: str, limit: int = 9) -> list[str]:
    return ids(connection, headlines.newest(connection, expression, limit))


def ids(connection: Connection, found: list[FoundHeadline]) -> list[str]:
    return [headlines.article_row(connection, one.place).id for one in found]


@pytest.fixture
def pile(connection: Connection) -> Connection:
    put(connection, made_article("1", "a", title="Harbour lights", date="2021-01-01"))
    put(connection, made_article("2", "b", title="The harbour", source="Øre Post"))
    put(connection, made_article("3", "c", title="Harbours, lit", date="2022-01-01"))
    return connection


def test_the_newest_come_first_the_undated_last(pile: Connection) -> None:
    assert found(pile, '"harb" *') == ["c", "a", "b"]
    assert found(pile, '"harb" *', 2) == ["c", "a"]


def test_sources_and_dates_are_found_too(pile: Connection) -> None:
    assert found(pile, '"ore"') == ["b"]
    assert found(pile, "date : 2022") == ["c"]


def test_words_are_folded(pile: Connection) -> None:
    (one,) = headlines.newest(pile, '"ore"', 1)
    assert one.words == ("the", "harbour", "ore", "post")
    row = headlines.article_row(pile, one.place)
    assert (row.title, row.source) == ("The harbour", "Øre Post")


def test_another_title_or_date_takes_the_place_of_the_first(pile: Connection) -> None:
    put(pile, made_article("1", "a", title="Station lights", date="2023-01-01"))
    assert found(pile, '"harb" *') == ["c", "b"]
    assert found(pile, '"lights"') == ["a"]


def test_what_is_gone_is_not_found(pile: Connection) -> None:
    files.drop_files(pile, ["a"])
    assert found(pile, '"harb" *') == ["c", "b"]
    files.put_files(pile, [FileRead("c", STAMP)])
    assert found(pile, '"harb" *') == ["b"]


def test_a_new_article_may_get_the_number_of_one_that_went(pile: Connection) -> None:
    other = made_article("4", "d", title="Harbour master", date="2022-01-01")
    files.put_files(pile, [FileRead("c", STAMP), FileRead("d", STAMP, arrivals((other,)))])
    assert found(pile, '"harb" *') == ["d", "a", "b"]


def test_every_one_is_listed_newest_first(pile: Connection) -> None:
    assert ids(pile, headlines.every(pile, 2)) == ["c", "a"]
