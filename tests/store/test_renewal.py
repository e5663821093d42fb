from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import VERSION, link_by_name, made_article, made_chain, name, put
from tui_reader.store import files, mentions, renewal

if TYPE_CHECKING:
    from sqlite3 import Connection

NEXT = "rules-2"
TEXTS = {"a": "Ada Quill spoke.", "b": "Ada Quill left."}


@pytest.fixture
def pile(connection: Connection) -> Connection:
    for path, text in TEXTS.items():
        article = made_article(text, path)
        put(connection, article)
        name(connection, article.digest, [made_chain(text, "Ada Quill")])
    link_by_name(connection)
    return connection


def contents(connection: Connection) -> dict[str, int]:
    return {text: content for content, text in connection.execute("SELECT content, text FROM body")}


def aside(connection: Connection, text: str) -> None:
    chain = made_chain(text, "Quill", "Ada Quill")
    renewal.put_aside(connection, NEXT, [(contents(connection)[text], [chain])])


def surnames(connection: Connection) -> list[str]:
    return [chain.name for chain in mentions.chains(connection).values()]


def test_the_first_version_renews_nothing(connection: Connection) -> None:
    assert not renewal.is_renewal(connection, VERSION)


def test_another_version_renews_what_is_shown(pile: Connection) -> None:
    assert not renewal.is_renewal(pile, VERSION)
    assert renewal.is_renewal(pile, NEXT)


def test_what_is_aside_waits_no_more_and_is_not_shown(pile: Connection) -> None:
    before = mentions.mentions(pile)
    aside(pile, TEXTS["a"])
    assert mentions.contents_without_names(pile, NEXT) == [contents(pile)[TEXTS["b"]]]
    assert mentions.mentions(pile) == before


def test_nothing_gives_way_before_all_is_there(pile: Connection) -> None:
    aside(pile, TEXTS["a"])
    assert not mentions.renew(pile, NEXT)
    assert surnames(pile) == ["Ada Quill", "Ada Quill"]


def test_all_gives_way_at_once(pile: Connection) -> None:
    for text in TEXTS.values():
        aside(pile, text)
    assert mentions.renew(pile, NEXT)
    assert surnames(pile) == ["Quill", "Quill"]
    assert not renewal.is_renewal(pile, NEXT)
    assert mentions.contents_without_names(pile, NEXT) == []
    assert pile.execute("SELECT count(*) FROM aside").fetchone() == (0,)


def test_what_is_read_back_is_what_was_put_aside(pile: Connection) -> None:
    for text in TEXTS.values():
        aside(pile, text)
    mentions.renew(pile, NEXT)
    expected = [made_chain(text, "Quill", "Ada Quill") for text in TEXTS.values()]
    assert list(mentions.chains(pile).values()) == expected


def test_a_text_that_is_gone_holds_nothing_up(pile: Connection) -> None:
    aside(pile, TEXTS["a"])
    files.drop_files(pile, ["b"])
    assert mentions.renew(pile, NEXT)
    assert surnames(pile) == ["Quill"]


def test_where_nothing_is_left_the_new_version_is_the_one(pile: Connection) -> None:
    files.drop_files(pile, ["a", "b"])
    assert mentions.renew(pile, NEXT)
    assert not renewal.is_renewal(pile, NEXT)
