from __future__ import annotations

from typing import TYPE_CHECKING

from tests.store.made import made_article, put
from tui_reader.store import facets

if TYPE_CHECKING:
    from sqlite3 import Connection


def test_each_source_is_listed_once(connection: Connection) -> None:
    for number, source in enumerate(["Post", "", "Gazette", "Post"]):
        put(connection, made_article(str(number), str(number), source=source))
    assert facets.sources(connection) == ["Gazette", "Post"]


def test_nothing_is_listed_of_nothing(connection: Connection) -> None:
    assert facets.sources(connection) == []
    assert facets.dates(connection, "", 4, 9) == []


def test_dates_are_listed_newest_first_as_far_as_they_go(connection: Connection) -> None:
    for date in ("2021-03-05", "2021-03-05", "2021-03-20", "2021-11-01", "1999-01-01", None):
        put(connection, made_article(str(date), f"{date}", date=date))
    assert facets.dates(connection, "", 4, 9) == ["2021", "1999"]
    assert facets.dates(connection, "2021", 7, 9) == ["2021-11", "2021-03"]
    assert facets.dates(connection, "2021-03", 10, 1) == ["2021-03-20"]
    assert facets.dates(connection, "2020", 7, 9) == []
