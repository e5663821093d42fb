"""``search``: ranked hits, and where each leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tui_reader.cli import opening

if TYPE_CHECKING:
    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

FIELDS = ["group", "label", "match", "score", "article", "start", "end", "entity_id"]


def test_json_has_every_field_in_order(cli: Cli, corpus: MakeCorpus) -> None:
    outcome = cli("search", corpus(), "sluice", "--format", "json")
    assert outcome.code == 0
    assert all(list(row) == FIELDS for row in outcome.rows)
    assert {row["match"] for row in outcome.rows} <= {"exact", "fuzzy"}


def test_a_passage_leads_to_the_words_in_the_text(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    texts = {row["id"]: row["text"] for row in cli("articles", root, "--format", "json").rows}
    rows = cli("search", root, "wireless", "--format", "json").rows
    (passage,) = [row for row in rows if row["group"] == "passage"]
    assert texts[passage["article"]][passage["start"] : passage["end"]] == "wireless"


def test_a_name_leads_to_its_entity(cli: Cli, corpus: MakeCorpus) -> None:
    rows = cli("search", corpus(), "okafor", "--format", "json").rows
    names = [row["entity_id"] for row in rows if row["group"] == "name"]
    assert names == ["person:ines-okafor"]


def test_a_misspelt_name_is_a_fuzzy_hit(cli: Cli, corpus: MakeCorpus) -> None:
    rows = cli("search", corpus(), "Marta Elingham", "--format", "json").rows
    assert ("person:marta-ellingham", "fuzzy") in {(row["entity_id"], row["match"]) for row in rows}


def test_limit_holds_in_each_group(cli: Cli, corpus: MakeCorpus) -> None:
    rows = cli("search", corpus(), "sluice", "--limit", "1", "--format", "json").rows
    groups = [row["group"] for row in rows]
    assert len(groups) == len(set(groups))


@pytest.mark.parametrize("query", ["", "  ", '"', "a AND", "* NEAR(", "[red]", "\x1b[2J", "\ud800"])
def test_no_query_is_an_error(cli: Cli, corpus: MakeCorpus, query: str) -> None:
    code, out, err = cli("search", corpus(), query)
    assert code in {0, 1}
    assert "\x1b" not in out + err


def test_no_hit_is_nothing_found(cli: Cli, corpus: MakeCorpus) -> None:
    assert cli("search", corpus(), "zyxwvut") == (1, "", "nothing matches\n")


def test_a_mistake_in_the_query_is_told_on_standard_error(cli: Cli, corpus: MakeCorpus) -> None:
    outcome = cli("search", corpus(), "sluice date:soon", "--format", "json")
    assert "date:soon" in outcome.err
    assert outcome.rows


def test_fields_are_understood(cli: Cli, corpus: MakeCorpus) -> None:
    rows = cli("search", corpus(), "sluice source:courier", "--format", "json").rows
    assert {row["article"] for row in rows} == {"2024-03-02-sluice.md"}


def test_a_large_pile_is_answered_for_as_it_was_and_then_looked_at(
    cli: Cli, corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = corpus()
    cli("articles", root)
    (root / "new.txt").write_text("A heron\n\nA heron stood by the lock.")
    monkeypatch.setattr(opening, "LARGE", 1)
    first = cli("search", root, "heron")
    assert (first.code, "run this again" in first.err) == (1, True)
    second = cli("search", root, "heron")
    assert (second.code, "run this again" in second.err) == (0, False)
