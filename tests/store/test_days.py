from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.store import days, files
from tui_reader.store.conditions import ALWAYS, from_any

if TYPE_CHECKING:
    from sqlite3 import Connection

    from tui_reader.store.days import Days

COUNTED = {"2024-01-01": 2, "2020-01-01": 1, "": 2}


def told(found: Days) -> dict[str, int]:
    days = [str(dt.date.fromordinal(day)) if day else "" for day in found.ordinals]
    return dict(zip(days, found.counts, strict=True))


@pytest.fixture
def pile(connection: Connection) -> Connection:
    for number, date in enumerate(("2020-01-01", None, "2024-01-01", "2024-01-01", None)):
        source = "Post" if number > 2 else ""
        put(connection, made_article(f"{number}", f"{number}.txt", date=date, source=source))
    return connection


def test_days_are_counted_the_last_first(pile: Connection) -> None:
    assert list(told(days.counted(pile, ALWAYS)).items()) == list(COUNTED.items())
    assert told(days.counted(pile, from_any(["Post"]))) == {"2024-01-01": 1, "": 1}


def test_what_was_kept_is_what_would_be_counted(pile: Connection) -> None:
    assert not days.is_kept(pile)
    days.keep(pile)
    assert days.is_kept(pile)
    assert list(told(days.counted(pile, ALWAYS)).items()) == list(COUNTED.items())
    assert told(days.counted(pile, from_any(["Post"]))) == {"2024-01-01": 1, "": 1}


def test_what_was_kept_is_not_counted_again(pile: Connection) -> None:
    days.keep(pile)
    asked: list[str] = []
    pile.set_trace_callback(asked.append)
    days.counted(pile, ALWAYS)
    assert not any("FROM article" in query for query in asked)


def test_what_was_kept_is_not_used_once_the_articles_are_others(pile: Connection) -> None:
    days.keep(pile)
    files.drop_files(pile, ["0.txt", "1.txt", "4.txt"])
    assert not days.is_kept(pile)
    assert told(days.counted(pile, ALWAYS)) == {"2024-01-01": 2}


def test_no_article_is_of_no_day(connection: Connection) -> None:
    days.keep(connection)
    assert told(days.counted(connection, ALWAYS)) == {}
