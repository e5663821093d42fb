from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import link_by_name, made_article, made_chain, name, put
from tui_reader.model.mention import Kind
from tui_reader.store import entities, name_listing

if TYPE_CHECKING:
    from array import array
    from sqlite3 import Connection

BOTH = "Ben Orr met Ada Vale. Ben Orr thanked the Fen Board."
ONE = "Ada Vale and Ada Vale and Ada Vale."


@pytest.fixture
def pile(connection: Connection) -> Connection:
    for path, text in (("both.txt", BOTH), ("one.txt", ONE)):
        put(connection, made_article(text, path))
        people = [made_chain(text, each) for each in ("Ben Orr", "Ada Vale") if each in text]
        bodies = [made_chain(text, "Fen Board", kind=Kind.ORGANISATION)] * ("Board" in text)
        name(connection, made_article(text, path).digest, [*people, *bodies])
    link_by_name(connection)
    return connection


def named(connection: Connection, numbers: array[int]) -> list[str]:
    rows = name_listing.rows_with(connection, numbers.tolist())
    return [rows[number].name for number in numbers]


def test_all_names_are_in_the_order_of_entities(pile: Connection) -> None:
    numbers = name_listing.numbers_of_all(pile)
    assert named(pile, numbers.people) == ["Ada Vale", "Ben Orr"]
    assert named(pile, numbers.organisations) == ["Fen Board"]


def test_the_names_of_an_article_are_in_the_order_of_their_mentions_there(
    pile: Connection,
) -> None:
    numbers = name_listing.numbers_in(pile, "both.txt")
    assert named(pile, numbers.people) == ["Ben Orr", "Ada Vale"]


def test_chosen_names_keep_the_order_they_are_given_in(pile: Connection) -> None:
    ids = [each.id for each in reversed(entities.entities(pile, kind=Kind.PERSON))]
    numbers = name_listing.numbers_with(pile, [*ids, "person:nobody"])
    assert named(pile, numbers.people) == ["Ben Orr", "Ada Vale"]


def test_a_row_is_the_entity_without_its_aliases(pile: Connection) -> None:
    (entity, *_) = entities.entities(pile)
    number = name_listing.number_of(pile, entity.id)
    assert number is not None
    row = name_listing.rows_with(pile, [number])[number]
    assert (row.id, row.name, row.kind) == (entity.id, entity.name, entity.kind)
    assert (row.mentions, row.articles, row.label) == (5 - 1, 2, entity.label)
    assert name_listing.number_of(pile, "person:nobody") is None
