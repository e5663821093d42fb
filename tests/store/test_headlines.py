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
    return ids(headlines.at(connection, headlines.newest(connection, [expression], limit)))


def ids(found: list[FoundHeadline]) -> list[str]:
    return [one.id for one in found]


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
    (one,) = headlines.at(pile, headlines.newest(pile, ['"ore"'], 1))
    assert one.words == ("the", "harbour", "ore", "post")
    assert (one.title, one.source) == ("The harbour", "Øre Post")


def test_the_words_of_one_are_found(pile: Connection) -> None:
    for one in headlines.every(pile, 9):
        assert found(pile, " AND ".join(f'"{word}"' for word in one.words)) == [one.id]


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
    assert ids(headlines.every(pile, 2)) == ["c", "a"]


@pytest.fixture
def loose(pile: Connection, monkeypatch: pytest.MonkeyPatch) -> Connection:
    monkeypatch.setattr(headlines, "FEW", 2)
    assert headlines.are_loose(pile)
    return pile


def test_joined_in_one_piece_they_are_found_as_before(loose: Connection) -> None:
    before = found(loose, '"harb" *')
    assert pieces(loose) > 1
    join(loose)
    assert pieces(loose) == 1
    assert found(loose, '"harb" *') == before


def test_what_goes_after_they_were_joined_is_not_found(loose: Connection) -> None:
    join(loose)
    files.drop_files(loose, ["a"])
    assert found(loose, '"harb" *') == ["c", "b"]
    join(loose)
    assert found(loose, '"harb" *') == ["c", "b"]


def test_they_are_joined_again_only_when_many_have_come_or_gone(loose: Connection) -> None:
    for number in range(40):
        put(loose, made_article(f"{number}", f"n{number}", title="Ferry"))
    join(loose)
    for number in range(5):
        assert not headlines.are_loose(loose)
        put(loose, made_article(f"{number}", f"m{number}", title="Ferry"))
    put(loose, made_article("5", "n5", title="Tram"))
    assert headlines.are_loose(loose)


def join(connection: Connection) -> None:
    while headlines.are_loose(connection):
        headlines.join_some(connection)


def pieces(connection: Connection) -> int:
    query = "SELECT count(DISTINCT segid) FROM headline_idx"
    return int(connection.execute(query).fetchone()[0])


def test_all_of_many_words_are_found_in_any_order(pile: Connection) -> None:
    for number in range(20):
        put(pile, made_article(f"{number}", f"n{number}", title="The harbour at the lights"))
    put(pile, made_article("quay", "quay", title="At the quay, the harbour lights"))
    words = [f'"{word}"' for word in ("the", "at", "harbour", "lights", "quay")]
    for parts in (words, words[::-1], [*words[2:], *words[:2]]):
        places = headlines.newest(pile, parts, 9)
        assert ids(headlines.at(pile, places)) == ["quay"]
