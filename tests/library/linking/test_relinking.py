"""Articles taken in bit by bit make the same entities as all of them at once."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.entities.made import chain, keyed
from tui_reader.library.linking import around, keeping, names, pairs, pile, taking_in
from tui_reader.library.linking.relinking import take_up
from tui_reader.library.linking.whole import in_memory, keep_articles, link, linked_entities
from tui_reader.model.mention import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from sqlite3 import Connection

    from tui_reader.model.chain import Chain

BODY = Kind.ORGANISATION


FIRST = st.sampled_from(["Ann", "Anna", "Ed", "Edward", "A.", "Marta", "Mohammed"])
LAST = st.sampled_from(["Vane", "Ellingham", "Elingham", "Quill", "Quill Vane"])
SAID = st.sampled_from(
    [(), ("Sir",), ("Mr",), ("Ms",), ("aged 20",), ("aged 60",), ("goalkeeper",)]
)
COMPANY = st.sampled_from(["Priya Nair", "Tom Orr", "Lena Fisk", "Omar Haddad"])
RARE = st.sampled_from(["Jan Wolnicki", "Bo Ekenstam", "Ada Fiskerod", "Io Quillon"])


@st.composite
def chains(draw: st.DrawFn) -> Chain:
    what = draw(st.integers(0, 9))
    if what == 9:
        return chain(draw(st.sampled_from(["Lord Vane", "Lady Vane", "Muhammad Vane"])))
    if what == 8:
        return chain("Ann Vane", "Ann Vane", draw(st.sampled_from(["Ann Quill", "Marta Vane"])))
    if what == 7:
        rare = draw(RARE)
        full = draw(st.booleans())
        return chain(rare if full else rare.split()[1], full=full)
    if what < 2:
        return chain(f"{draw(FIRST)} {draw(LAST)}", honorifics=draw(SAID))
    if what < 4:
        return chain(draw(COMPANY))
    if what == 4:
        lone = draw(st.sampled_from(["Vane", "Ellingham", "Ann", "Quill"]))
        return chain(lone, full=False, honorifics=draw(st.sampled_from([(), ("Sir",), ("Ms",)])))
    if what == 5:
        short = draw(st.sampled_from(["Met", "FWB", "F.W.B.", "GVP"]))
        return chain(short, kind=BODY, full=False)
    names = ["Friars Wood Bank", "Fenmarsh Water Board", "Fenmarsh Water Bord", "Quillware"]
    name = draw(st.sampled_from(names))
    return chain(name, name, draw(st.sampled_from([name, "FWB", "Met", "Quillware"])), kind=BODY)


STEPS = st.lists(
    st.dictionaries(
        st.sampled_from("abcdefgh"),
        st.none() | st.lists(chains(), min_size=1, max_size=7),
        min_size=1,
        max_size=4,
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture(params=[2, 64])
def limits(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many chains of a name are all compared: so few that some are not, and so many.

    So many articles' surroundings are held in memory too.
    """
    monkeypatch.setattr(around, "_MOST", request.param)
    for module in (keeping, names, pile, taking_in):
        monkeypatch.setattr(module, "CORE", request.param)
    for module in (pairs, pile):
        monkeypatch.setattr(module, "CROWD", request.param)
    return int(request.param)


def apply(connection: Connection, step: Mapping[str, Sequence[Chain] | None]) -> None:
    """Let the articles of a step have those chains, or be gone."""
    keep_articles(connection, [name for name, some in step.items() if some is not None])
    for name, some in step.items():
        if some is None:
            gone = "(SELECT id FROM article WHERE name = ?)"
            connection.execute(f"DELETE FROM membership WHERE article = {gone}", (name.encode(),))
            connection.execute("DELETE FROM article WHERE name = ?", (name.encode(),))
    numbered = {name: dict(enumerate(some or ())) for name, some in step.items()}
    take_up(connection, step, numbered.__getitem__)


def aliases(connection: Connection) -> list[tuple[str, str, int, int, int]]:
    """Every form of every entity, with how often both are met."""
    return connection.execute(
        """SELECT key, text, alias.mentions, alias.chains, entity.articles FROM alias
           JOIN entity ON entity.id = entity ORDER BY key, text"""
    ).fetchall()


@settings(max_examples=150, deadline=None)
@given(STEPS)
def check_steps(steps: list[dict[str, list[Chain] | None]]) -> None:
    now: dict[str, list[Chain]] = {}
    with closing(in_memory()) as connection:
        for step in steps:
            apply(connection, step)
            now = {name: some for name, some in {**now, **step}.items() if some is not None}
            assert linked_entities(connection) == link(keyed(now))
            with closing(in_memory()) as other:
                apply(other, now)
                assert aliases(connection) == aliases(other)


def test_bit_by_bit_is_as_all_at_once(limits: int) -> None:
    check_steps()


def test_articles_that_are_gone_are_linked_one_after_the_other() -> None:
    with closing(in_memory()) as connection:
        apply(connection, {name: [chain("Ann Vane")] for name in "abc"})
        for table in ("membership", "article"):
            connection.execute(f"DELETE FROM {table}")
        for name in "acb":
            take_up(connection, [name], lambda _: {})
        assert connection.execute("SELECT count(*) FROM entity").fetchone() == (0,)


def test_the_last_article_leaves_nothing_behind() -> None:
    with closing(in_memory()) as connection:
        apply(connection, {"a": [chain("Ann Vane"), chain("FWB", kind=BODY, full=False)]})
        apply(connection, {"a": None})
        tables = ("row", "node", "core", "key", "edge", "form", "short", "article", "bearer")
        linking = [f"link_{table}" for table in tables]
        for table in (*linking, "entity", "alias", "membership"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
