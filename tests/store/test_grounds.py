"""What speaks for and against an entity, kept and found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import made_article, made_chain, name, put, put_entities
from tui_reader.model.chain import ChainKey, Join, LinkedEntity
from tui_reader.model.mention import Kind
from tui_reader.store import mentions
from tui_reader.store.grounds import Grounds, evidence, grounds, unsettled, unsettled_beside

if TYPE_CHECKING:
    from sqlite3 import Connection

ONE = "Zoë Quill met Ida Quill. Quill spoke."
TWO = "Quill again, and Zoë Quill."
KEPT = Grounds(
    (Join("Zoë Quill", "Zo Quill", "One is “short” for the other."),),
    ("Perhaps two.",),
)


@pytest.fixture
def pile(connection: Connection) -> Connection:
    one, two = made_article(ONE, "one.txt"), made_article(TWO, "two.txt")
    put(connection, one, two)
    unsure = made_chain("." * 25 + "Quill", "Quill")._replace(full=False)
    lone = made_chain("Quill", "Quill")._replace(full=False)
    zoe = made_chain(ONE, "Zoë Quill")._replace(honorifics=("Dr",))
    both = unsure._replace(candidates=("Ida Quill", "Zoë Quill"))
    name(connection, one.digest, [zoe, made_chain(ONE, "Ida Quill"), both])
    name(connection, two.digest, [lone, made_chain(TWO, "Zoë Quill")])
    keys = ChainKey("one.txt", 0), ChainKey("two.txt", 1)
    reasons = (*KEPT.doubts, KEPT.joins[0].reason)
    linked = [
        LinkedEntity("person:ida-quill", "Ida Quill", Kind.PERSON, (ChainKey("one.txt", 1),), ()),
        LinkedEntity("person:zoë-quill", "Zoë Quill", Kind.PERSON, keys, reasons, *KEPT),
    ]
    put_entities(connection, linked, mentions.chains(connection))
    return connection


def test_grounds_come_back_as_they_were_kept(pile: Connection) -> None:
    assert grounds(pile, "person:zoë-quill") == KEPT


def test_an_entity_without_any_has_empty_grounds(pile: Connection) -> None:
    assert grounds(pile, "person:ida-quill") == Grounds()
    assert grounds(pile, "person:nobody") == Grounds()


def test_grounds_go_with_their_entities(pile: Connection) -> None:
    put_entities(pile, [], {})
    assert pile.execute("SELECT count(*) FROM ground").fetchone() == (0,)


def test_evidence_is_every_mention_with_what_its_chain_knows(pile: Connection) -> None:
    found = evidence(pile, "person:zoë-quill")
    assert [(e.mention.article, e.mention.surface, e.said) for e in found] == [
        ("one.txt", "Zoë Quill", ("Dr",)),
        ("two.txt", "Zoë Quill", ()),
    ]
    assert {e.mention.entity_id for e in found} == {"person:zoë-quill"}


def test_unsettled_are_the_mentions_of_a_form_that_belong_to_nobody(pile: Connection) -> None:
    assert [e.mention.article for e in unsettled(pile, ["quill"])] == ["one.txt", "two.txt"]
    assert unsettled(pile, ["Zoë Quill"]) == []
    assert unsettled(pile, []) == []


def test_unsettled_beside_are_those_that_could_be_several_peoples(pile: Connection) -> None:
    found = unsettled_beside(pile, "person:ida-quill")
    assert [e.candidates for e in found] == [("Ida Quill", "Zoë Quill")]


def test_why_a_mention_belongs_comes_back(pile: Connection) -> None:
    chain = made_chain("Ben Orr", "Ben Orr")
    only = chain._replace(mentions=(chain.mentions[0]._replace(belonging="the name in full"),))
    article = made_article("Ben Orr", "three.txt")
    put(pile, article)
    name(pile, article.digest, [only])
    (found,) = mentions.mentions(pile, article="three.txt")
    assert (found.reason, found.belonging) == ("a name", "the name in full")
    assert mentions.chains(pile)[ChainKey("three.txt", 0)] == only
