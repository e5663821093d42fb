"""Indexes in the orders that articles may be listed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.model.arrangement import Order
from tui_reader.store import arranging, sorting
from tui_reader.store.conditions import ALWAYS, Condition

if TYPE_CHECKING:
    from sqlite3 import Connection

INDEXED = (Order.TITLE, Order.SOURCE, Order.LONGEST)


@pytest.fixture
def pile(connection: Connection, monkeypatch: pytest.MonkeyPatch) -> Connection:
    monkeypatch.setattr(sorting, "MANY", 2)
    for number, title in enumerate(("Zebra", "élan", "“Apple” cart", "apple", "Élan")):
        day = None if number == 3 else f"2024-01-0{number + 1}"
        source = ("Post", "", "Österby News")[number % 3]
        text = "word " * (5 - number // 2)
        put(connection, made_article(text, f"{number}.txt", title=title, source=source, date=day))
    return connection


def keep_sorted(connection: Connection) -> None:
    while sorting.wanted(connection):
        sorting.keep_sorted(connection)


@pytest.mark.parametrize("order", Order)
def test_an_order_is_the_same_with_an_index_and_without(pile: Connection, order: Order) -> None:
    before = arranging.numbers(pile, order, ALWAYS, {2: 7, 4: 7, 1: 9})
    keep_sorted(pile)
    assert arranging.numbers(pile, order, ALWAYS, {2: 7, 4: 7, 1: 9}) == before


def test_titles_that_an_earlier_version_kept_are_sorted_like_others(pile: Connection) -> None:
    before = arranging.numbers(pile, Order.TITLE, ALWAYS)
    pile.execute("UPDATE article SET title_key = NULL WHERE id > 2")
    assert arranging.numbers(pile, Order.TITLE, ALWAYS) == before
    keep_sorted(pile)
    assert arranging.numbers(pile, Order.TITLE, ALWAYS) == before


def test_a_title_that_changes_changes_its_place(pile: Connection) -> None:
    keep_sorted(pile)
    put(pile, made_article("word " * 5, "0.txt", title="Aardvark", source="Post"))
    assert arranging.numbers(pile, Order.TITLE, ALWAYS)[0] == 1


def test_nothing_is_sorted_where_an_index_has_the_order(pile: Connection) -> None:
    keep_sorted(pile)
    asked: list[str] = []
    pile.set_trace_callback(asked.append)
    for order in INDEXED:
        arranging.numbers(pile, order, ALWAYS)
    pile.set_trace_callback(None)
    plans = [
        row[3]
        for query in asked
        if "article.id" in query
        for row in pile.execute(f"EXPLAIN QUERY PLAN {query}")
    ]
    assert len(plans) == len(INDEXED)
    assert all("COVERING INDEX" in plan for plan in plans)


def test_few_articles_need_no_index(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sorting, "MANY", 2)
    put(connection, made_article("one", "1.txt"), made_article("two", "2.txt"))
    assert not sorting.wanted(connection)
    put(connection, made_article("three", "3.txt"))
    assert sorting.wanted(connection)


def test_a_part_of_the_articles_is_in_the_same_order(pile: Connection) -> None:
    some = Condition("article.id != ?", (3,))
    for order in Order:
        whole = arranging.numbers(pile, order, ALWAYS, {2: 7})
        part = arranging.numbers(pile, order, some, {2: 7})
        assert part.tolist() == [number for number in whole if number != 3]
