from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, put
from tui_reader.model.listing import ITEM
from tui_reader.store import articles, files, listing

if TYPE_CHECKING:
    from sqlite3 import Connection


@pytest.fixture
def pile(connection: Connection) -> Connection:
    put(
        connection,
        made_article("c", "undated.txt"),
        made_article("a", "old.txt", date="2020-01-01"),
        made_article("b", "new.txt", date="2024-01-01"),
    )
    return connection


def numbers(connection: Connection) -> list[int]:
    return list(memoryview(listing.reading_order(connection)).cast("B").cast(ITEM))


def titled(connection: Connection) -> list[str]:
    order = numbers(connection)
    rows = articles.rows_with(connection, order)
    return [rows[number].id for number in order]


def test_the_reading_order_is_that_of_the_rows(pile: Connection) -> None:
    ids = [row.id for row in articles.article_rows(pile)]
    assert titled(pile) == ids
    assert ids == ["new.txt", "old.txt", "undated.txt"]


def test_an_order_that_was_kept_is_the_one_that_would_be_sorted(pile: Connection) -> None:
    before = numbers(pile)
    assert listing.kept_order(pile) is None
    listing.keep_order(pile)
    assert listing.kept_order(pile) is not None
    assert numbers(pile) == before


def test_a_kept_order_is_not_used_once_the_articles_are_others(pile: Connection) -> None:
    listing.keep_order(pile)
    files.drop_files(pile, ["old.txt"])
    assert listing.kept_order(pile) is None
    assert titled(pile) == ["new.txt", "undated.txt"]


def test_the_first_articles_are_the_first_of_the_order(pile: Connection) -> None:
    assert listing.first_articles(pile, 2).tolist() == numbers(pile)[:2]


def test_the_first_frame_needs_no_sorting(pile: Connection) -> None:
    plan = pile.execute("EXPLAIN QUERY PLAN " + listing.ORDERED).fetchall()
    assert "COVERING INDEX article_order" in plan[0][3]


def test_rows_that_are_gone_are_left_out(pile: Connection) -> None:
    (number,) = listing.first_articles(pile, 1)
    assert list(articles.rows_with(pile, [number, 99])) == [number]


def test_an_article_and_its_number(pile: Connection) -> None:
    assert articles.number_of(pile, "old.txt") == numbers(pile)[1]
    assert articles.number_of(pile, "nowhere.txt") is None


def test_keeping_the_order_leaves_the_connection_its_memory(pile: Connection) -> None:
    before = pile.execute("PRAGMA cache_size").fetchone()
    listing.keep_order(pile)
    assert pile.execute("PRAGMA cache_size").fetchone() == before
