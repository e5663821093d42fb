from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.store.made import link_by_name, made_article, made_chain, name, put
from tui_reader.model.mention import Kind
from tui_reader.store import known

if TYPE_CHECKING:
    from sqlite3 import Connection

TEXT = "Zoë Quill met Zoë Quill. Ivo Quill of the Harbour Board left. Quill again, Quill."


@pytest.fixture
def pile(connection: Connection) -> Connection:
    put(connection, made_article(TEXT))
    chains = [
        made_chain(TEXT, "Zoë Quill", "Zoë Quill", "Quill"),
        made_chain(TEXT, "Ivo Quill"),
        made_chain(TEXT, "Harbour Board", kind=Kind.ORGANISATION),
    ]
    name(connection, made_article(TEXT).digest, chains)
    link_by_name(connection)
    return connection


def found(connection: Connection, expression: str, kind: str | None = None) -> list[str]:
    return [one.forms[0] for one in known.most_named(connection, expression, 9, kind)]


def test_those_named_most_come_first(pile: Connection) -> None:
    assert found(pile, '"quill"') == ["Zoë Quill", "Ivo Quill"]


def test_one_kind_alone_may_be_asked_for(pile: Connection) -> None:
    assert found(pile, "h* OR q*", "organisation") == ["Harbour Board"]


def test_initials_are_found(pile: Connection) -> None:
    assert found(pile, "initials : zq") == ["Zoë Quill"]


def test_linking_again_leaves_nothing_of_what_was_there(pile: Connection) -> None:
    link_by_name(pile)
    assert found(pile, '"quill"') == ["Zoë Quill", "Ivo Quill"]


def test_one_may_be_forgotten_and_put_back_changed(pile: Connection) -> None:
    (number,) = [one.number for one in known.most_named(pile, '"zoe"', 9)]
    before = known.rows_of(pile, [number])
    known.replace(pile, before, [])
    assert found(pile, '"quill"') == ["Ivo Quill"]
    pile.execute("UPDATE alias SET folded = 'zoe orr' WHERE entity = ?", [number])
    known.replace(pile, [], known.rows_of(pile, [number]))
    assert found(pile, '"zoe" "orr"') == ["Zoë Quill"]


def test_every_one_is_listed_with_all_forms(pile: Connection) -> None:
    assert [one.forms for one in known.every(pile, 2)] == [
        ("Zoë Quill", "Quill"),
        ("Harbour Board",),
    ]
