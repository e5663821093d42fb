from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import VERSION, link_by_name, made_article, made_chain, name, put
from tui_reader.model.chain import Chain, ChainKey
from tui_reader.model.mention import Kind
from tui_reader.store import mentions, state

if TYPE_CHECKING:
    from sqlite3 import Connection

QUILL = "Ada Quill met Ben Orr. Quill spoke; Orr did not."
LATER = "Ben Orr resigned."


@pytest.fixture
def pile(connection: Connection) -> Connection:
    """Two articles with the chains of both found and linked."""
    early = made_article(QUILL, "early.txt", date="2021-03-13")
    late = made_article(LATER, "late.txt", date="2021-03-14")
    put(connection, early, late)
    found = [made_chain(QUILL, "Ada Quill", "Ada Quill", "Quill")]
    name(connection, early.digest, [*found, made_chain(QUILL, "Ben Orr", "Ben Orr", "Orr")])
    name(connection, late.digest, [made_chain(LATER, "Ben Orr")])
    link_by_name(connection)
    return connection


def test_chains_come_back_as_they_were(connection: Connection) -> None:
    article = made_article(QUILL)
    chain = made_chain(QUILL, "Ada Quill", "Ada Quill", "Quill")
    vague = Chain("Orr", Kind.PERSON, (), False, ("Mr",), ("O",), ("Ben Orr", "Cy Orr"))
    put(connection, article)
    name(connection, article.digest, [chain, vague])
    assert mentions.chains(connection) == {
        ChainKey("one.txt", 0): chain,
        ChainKey("one.txt", 1): vague,
    }


def test_a_duplicated_text_has_the_chains_of_the_first(connection: Connection) -> None:
    put(connection, made_article(QUILL, "a"), made_article(QUILL, "b"))
    name(connection, made_article(QUILL).digest, [made_chain(QUILL, "Ben Orr")])
    assert list(mentions.chains(connection)) == [ChainKey("a", 0), ChainKey("b", 0)]


def test_contents_wait_for_names_newest_article_first(connection: Connection) -> None:
    put(connection, made_article("1", "a", date="2021-01-01"), made_article("2", "b"))
    put(connection, made_article("3", "c", date="2022-01-01"))
    waiting = mentions.contents_without_names(connection, VERSION)
    texts = [connection.execute("SELECT text FROM body WHERE content = ?", (n,)) for n in waiting]
    assert [row.fetchone()[0] for row in texts] == ["3", "1", "2"]


def test_a_content_waits_no_more_once_its_names_are_found(pile: Connection) -> None:
    assert mentions.contents_without_names(pile, VERSION) == []
    query = "SELECT count(*) FROM content WHERE extracted IS NOT NULL"
    assert pile.execute(query).fetchone() == (2,)


def test_another_version_looks_at_all_of_them_again(pile: Connection) -> None:
    assert len(mentions.contents_without_names(pile, "rules-2")) == 2


def test_mentions_come_in_reading_order_then_as_they_stand(pile: Connection) -> None:
    found = mentions.mentions(pile)
    assert [(m.article, m.surface) for m in found] == [
        ("late.txt", "Ben Orr"),
        ("early.txt", "Ada Quill"),
        ("early.txt", "Ben Orr"),
        ("early.txt", "Quill"),
        ("early.txt", "Orr"),
    ]
    texts = {"early.txt": QUILL, "late.txt": LATER}
    assert all(texts[m.article][m.start : m.end] == m.surface for m in found)


def test_mentions_of_one_entity_are_those_of_all_its_chains(pile: Connection) -> None:
    found = mentions.mentions(pile, entities=["person:Ben Orr"])
    assert [m.surface for m in found] == ["Ben Orr", "Ben Orr", "Orr"]
    assert {m.entity_id for m in found} == {"person:Ben Orr"}


def test_mentions_of_no_entities_are_none(pile: Connection) -> None:
    assert mentions.mentions(pile, entities=[]) == []


def test_mentions_of_one_article(pile: Connection) -> None:
    assert [m.surface for m in mentions.mentions(pile, article="late.txt")] == ["Ben Orr"]


def test_a_chain_that_belongs_to_nobody_has_mentions_all_the_same(connection: Connection) -> None:
    article = made_article(QUILL)
    put(connection, article)
    name(
        connection,
        article.digest,
        [Chain("Orr", Kind.PERSON, made_chain(QUILL, "Orr").mentions, False)],
    )
    link_by_name(connection)
    assert {m.entity_id for m in mentions.mentions(connection)} == {None}


def test_places_are_those_of_the_mentions(pile: Connection) -> None:
    found = mentions.places(pile, "person:Ben Orr")
    assert sorted(zip(found.starts, found.ends, strict=True)) == [(0, 7), (14, 21), (36, 39)]
    assert len(mentions.places(pile, "person:Nobody").articles) == 0


def test_new_chains_belong_to_nobody_until_they_are_linked(pile: Connection) -> None:
    name(pile, made_article(LATER).digest, [made_chain(LATER, "Ben Orr")])
    assert [m.entity_id for m in mentions.mentions(pile, article="late.txt")] == [None]
    assert state.get(pile, state.UNLINKED) == 1


def test_an_article_with_another_text_loses_what_was_known_of_the_old_one(
    pile: Connection,
) -> None:
    put(pile, made_article("Nothing here.", "late.txt", date="2021-03-14"))
    assert mentions.mentions(pile, article="late.txt") == []
    assert len(mentions.places(pile, "person:Ben Orr").articles) == 2


def test_one_entity_is_reached_by_indexes_alone(connection: Connection) -> None:
    plan = connection.execute(
        """EXPLAIN QUERY PLAN SELECT 1 FROM entity
           JOIN membership ON membership.entity = entity.id
           JOIN article ON article.id = membership.article
           JOIN mention ON mention.content = article.content
                AND mention.number = membership.number
           WHERE entity.key = ?""",
        ("x",),
    )
    assert not [row for row in plan if row[3].startswith("SCAN")]


def test_a_text_lacks_names_until_this_version_has_seen_that_very_text(
    connection: Connection,
) -> None:
    one, two = made_article("one", "a"), made_article("two", "b")
    put(connection, one, two)
    first, second = sorted(mentions.contents_without_names(connection, VERSION))
    both = [(first, one.digest), (second, two.digest)]
    assert mentions.still_without_names(connection, VERSION, both) == {first, second}
    mentions.put_chains(connection, VERSION, [(first, [])])
    assert mentions.still_without_names(connection, VERSION, both) == {second}
    assert mentions.still_without_names(connection, VERSION, [(second, one.digest)]) == set()
    assert mentions.still_without_names(connection, VERSION, [(99, one.digest)]) == set()
