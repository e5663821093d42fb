from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.store.made import link_by_name, made_article, made_chain, name, put
from tui_reader.model.arrangement import Order
from tui_reader.store import arranging, articles, days
from tui_reader.store.conditions import ALWAYS, from_any

if TYPE_CHECKING:
    from sqlite3 import Connection

MANY, FEW = "Ada Quill met Ada Quill and Ada Quill.", "Ada Quill was out, said someone else there."


@pytest.fixture
def pile(connection: Connection) -> Connection:
    many = made_article(MANY, "many.txt", title="“Élan” at the quay", source="Ödport News")
    few = made_article(FEW, "few.txt", title="zebra", source="alpha post", date="2020-01-01")
    put(
        connection,
        many,
        few,
        made_article("b", "new.txt", title="Apple", source="Zeta", date="2024-01-01"),
        made_article("a b c d e f g h i j", "old.txt", title="apple cart", date="2019-01-01"),
    )
    for article in (many, few):
        name(connection, article.digest, [made_chain(article.text, "Ada Quill")])
    link_by_name(connection)
    return connection


def listed(connection: Connection, order: Order, by: str | dict[int, int] = "") -> list[str]:
    numbers = arranging.numbers(connection, order, ALWAYS, by)
    rows = articles.rows_with(connection, numbers.tolist())
    return [rows[number].id.removesuffix(".txt") for number in numbers]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.NEWEST, ["new", "few", "old", "many"]),
        (Order.OLDEST, ["old", "few", "new", "many"]),
        (Order.TITLE, ["new", "old", "many", "few"]),
        (Order.SOURCE, ["few", "many", "new", "old"]),
        (Order.LONGEST, ["old", "few", "many", "new"]),
    ],
)
def test_articles_in_every_order(pile: Connection, order: Order, expected: list[str]) -> None:
    assert listed(pile, order) == expected


def test_those_with_most_mentions_of_a_name_come_first(pile: Connection) -> None:
    found = listed(pile, Order.MENTIONS, "person:Ada Quill")
    assert found == ["many", "few", "new", "old"]


def test_those_with_most_hits_come_first(pile: Connection) -> None:
    old, few = (articles.number_of(pile, each) or 0 for each in ("old.txt", "few.txt"))
    assert listed(pile, Order.HITS, {old: 3, few: 9}) == ["few", "old", "new", "many"]


def test_sources_are_counted_in_the_order_they_are_listed_in(pile: Connection) -> None:
    found = arranging.by_source(pile, ALWAYS)
    assert found == [("alpha post", 1), ("Ödport News", 1), ("Zeta", 1), ("", 1)]


def test_days_are_counted_the_undated_last(pile: Connection) -> None:
    new_year = dt.date(2019, 1, 1).toordinal()
    assert list(days.counted(pile, ALWAYS).ordinals[-2:]) == [new_year, 0]


def test_a_condition_leaves_articles_out(pile: Connection) -> None:
    numbers = arranging.numbers(pile, Order.TITLE, from_any(["Zeta", "alpha post"]))
    assert numbers == arranging.numbers(pile, Order.TITLE, arranging.among(numbers))
    assert len(numbers) == 2


def test_what_comes_later_has_a_higher_number(pile: Connection) -> None:
    before = arranging.highest(pile)
    put(pile, made_article("later", "later.txt", date="2018-01-01"))
    assert arranging.count_above(pile, before) == 1
