from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import (
    link_by_name,
    made_article,
    made_chain,
    name,
    put,
    put_entities,
)
from tui_reader.model.chain import Chain, ChainMention, LinkedEntity
from tui_reader.model.entity import Alias, Entity
from tui_reader.model.mention import Kind, Via
from tui_reader.store import entities, known, mentions

if TYPE_CHECKING:
    from sqlite3 import Connection

ONE = "Zoë Quill of the Harbour Board met Ben Orr. Quill spoke, and Quill left."
TWO = "Ben Orr of the Harbour Board\nmet O’Dowd."


@pytest.fixture
def pile(connection: Connection) -> Connection:
    one, two = made_article(ONE, "one.txt"), made_article(TWO, "two.txt")
    put(connection, one, two)
    board = "Harbour Board"
    name(
        connection,
        one.digest,
        [
            made_chain(ONE, "Zoë Quill", "Zoë Quill", "Quill"),
            made_chain(ONE, "Ben Orr"),
            made_chain(ONE, board, kind=Kind.ORGANISATION),
        ],
    )
    chains = [made_chain(TWO, "Ben Orr"), made_chain(TWO, board, kind=Kind.ORGANISATION)]
    name(connection, two.digest, [*chains, made_chain(TWO, "O’Dowd")])
    link_by_name(connection)
    return connection


def test_those_with_most_mentions_come_first_then_by_name(pile: Connection) -> None:
    assert [(e.name, e.mentions, e.articles) for e in entities.entities(pile)] == [
        ("Zoë Quill", 3, 1),
        ("Ben Orr", 2, 2),
        ("Harbour Board", 2, 2),
        ("O’Dowd", 1, 1),
    ]


def test_of_one_kind(pile: Connection) -> None:
    found = entities.entities(pile, kind=Kind.ORGANISATION)
    assert [entity.name for entity in found] == ["Harbour Board"]


def test_of_one_article_with_the_counts_of_all(pile: Connection) -> None:
    found = entities.entities(pile, article="two.txt")
    assert [(e.name, e.mentions) for e in found] == [
        ("Ben Orr", 2),
        ("Harbour Board", 2),
        ("O’Dowd", 1),
    ]
    assert entities.entities(pile, article="none.txt") == []


def test_counts_in_one_article(pile: Connection) -> None:
    assert entities.counts(pile, "one.txt") == {
        "person:Zoë Quill": 3,
        "person:Ben Orr": 1,
        "organisation:Harbour Board": 1,
    }


def test_aliases_are_the_printed_forms_by_frequency(pile: Connection) -> None:
    found = entities.entity(pile, "person:Zoë Quill")
    assert found is not None
    assert found.aliases == (Alias("Quill", 2), Alias("Zoë Quill", 1))
    assert found.reasons == ("the same name",)


def test_there_is_no_entity_of_an_unknown_id(pile: Connection) -> None:
    assert entities.entity(pile, "person:Nobody") is None


@pytest.mark.parametrize("called", ["zoe quill", "ZOË  QUILL", "quill", "Zoe\u0308 Quill"])
def test_somebody_is_found_by_any_name_however_it_is_written(pile: Connection, called: str) -> None:
    assert [entity.name for entity in entities.entities_called(pile, called)] == ["Zoë Quill"]


def test_quotes_are_the_same_straight_or_curly(pile: Connection) -> None:
    assert [entity.name for entity in entities.entities_called(pile, "o'dowd")] == ["O’Dowd"]


@pytest.mark.parametrize("called", ["Zoë", "", "Quil", "\0", "\ud800"])
def test_part_of_a_name_is_not_a_name(pile: Connection, called: str) -> None:
    assert entities.entities_called(pile, called) == []


def test_a_name_that_is_not_printed_is_found_but_is_no_alias(connection: Connection) -> None:
    text = "Mayor Orr"
    put(connection, made_article(text))
    name(connection, made_article(text).digest, [made_chain(text, "Benjamin Orr", "Orr")])
    link_by_name(connection)
    (found,) = entities.entities_called(connection, "benjamin orr")
    assert found.aliases == (Alias("Orr", 1),)


def test_a_form_over_two_lines_is_shown_on_one(connection: Connection) -> None:
    text = "Ben\nOrr"
    put(connection, made_article(text))
    name(connection, made_article(text).digest, [made_chain(text, "Ben Orr", "Ben\nOrr")])
    link_by_name(connection)
    assert entities.entities(connection)[0].aliases == (Alias("Ben Orr", 1),)


def test_roles_and_nouns_are_mentions_but_no_aliases(connection: Connection) -> None:
    text = "Ben Orr, the mayor"
    put(connection, made_article(text))
    spans = (
        ChainMention(0, 7, "Ben Orr", Via.NAME, ""),
        ChainMention(9, 18, "the mayor", Via.ROLE, ""),
    )
    name(connection, made_article(text).digest, [Chain("Ben Orr", Kind.PERSON, spans)])
    link_by_name(connection)
    (found,) = entities.entities(connection)
    assert (found.mentions, found.aliases) == (2, (Alias("Ben Orr", 1),))


def test_linking_again_replaces_everybody(pile: Connection) -> None:
    chains = mentions.chains(pile)
    key = next(iter(chains))
    only = LinkedEntity("person:x", "X", Kind.PERSON, (key,), ())
    put_entities(pile, [only], chains)
    assert [entity.id for entity in entities.entities(pile)] == ["person:x"]
    assert {m.entity_id for m in mentions.mentions(pile)} == {None, "person:x"}
    assert entities.entity_count(pile) == 1


def test_everybody_is_known_by_name_first_then_by_aliases(pile: Connection) -> None:
    assert [bearer.forms for bearer in known.every(pile, 9)] == [
        ("Zoë Quill", "Quill"),
        ("Ben Orr",),
        ("Harbour Board",),
        ("O’Dowd",),
    ]


def test_entities_follow_one_another_in_turn(pile: Connection) -> None:
    everybody, found = entities.entities(pile), list[Entity]()
    while some := entities.next_entities(pile, None, found[-1] if found else None, 1):
        found += some
    assert found == everybody
    people = entities.next_entities(pile, Kind.PERSON, None, 99)
    assert people == entities.entities(pile, kind=Kind.PERSON)
