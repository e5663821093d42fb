"""``mentions``: one row for each, at offsets that hold."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

FIELDS = [
    "article",
    "start",
    "end",
    "surface",
    "kind",
    "entity",
    "entity_id",
    "via",
    "sentence",
]


def test_json_has_every_field_in_order(cli: Cli, corpus: MakeCorpus) -> None:
    outcome = cli("mentions", corpus(), "--format", "json")
    assert outcome.code == 0
    assert all(list(row) == FIELDS for row in outcome.rows)


def test_offsets_find_the_surface_in_the_text_of_articles(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    texts = {row["id"]: row["text"] for row in cli("articles", root, "--format", "json").rows}
    rows = cli("mentions", root, "--format", "json").rows
    assert len(rows) > 5
    for row in rows:
        assert texts[row["article"]][row["start"] : row["end"]] == row["surface"]
        assert row["surface"] in row["sentence"]


@pytest.mark.parametrize("name", ["Marta Ellingham", "marta ellingham"])
def test_a_name_leaves_everybody_else_out(cli: Cli, corpus: MakeCorpus, name: str) -> None:
    rows = cli("mentions", corpus(), name, "--format", "json").rows
    assert {row["entity_id"] for row in rows} == {"person:marta-ellingham"}
    assert {row["entity"] for row in rows} == {"Marta Ellingham"}
    assert [row["surface"] for row in rows if row["article"].endswith(".md")] == [
        "Marta Ellingham",
        "Ellingham",
    ]


def test_options_may_stand_between_path_and_name(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    after = cli("mentions", root, "Tobias Quill", "--format", "json")
    assert cli("mentions", "--format", "json", root, "Tobias Quill") == after
    assert cli("mentions", root, "--format", "json", "Tobias Quill") == after


def test_article_leaves_other_articles_out(cli: Cli, corpus: MakeCorpus) -> None:
    article = "2024-03-09-letter.txt"
    rows = cli("mentions", corpus(), "--article", article, "--format", "json").rows
    assert {row["article"] for row in rows} == {article}


def test_an_article_that_is_not_there_is_nothing_found(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = cli("mentions", corpus(), "--article", "nowhere.txt")
    assert (code, out) == (1, "")
    assert "nowhere.txt" in err


def test_an_unknown_name_is_nothing_found_and_the_nearest_are_offered(
    cli: Cli, corpus: MakeCorpus
) -> None:
    code, out, err = cli("mentions", corpus(), "Marta Elingham")
    assert (code, out) == (1, "")
    assert "Marta Ellingham" in err
    assert err.count("\n") == 1


def test_what_is_unknown_is_still_well_formed_json(cli: Cli, corpus: MakeCorpus) -> None:
    assert cli("mentions", corpus(), "Nobody", "--format", "json")[:2] == (1, "[]\n")


def test_a_name_in_an_empty_folder_is_not_to_blame(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus({})
    assert cli("mentions", root, "Quill") == (1, "", f"no article found in {root}\n")


def test_namesakes_are_told_apart(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus(
        {
            "a.txt": "Sluice\n\nDr Marta Quill said Marta Quill would resign, said Edna Quill.",
            "b.txt": "Lane\n\nTobias Quill walked home. Tobias Quill had forgotten his coat.",
        }
    )
    rows = cli("mentions", root, "--format", "json").rows
    bearers = {row["entity_id"] for row in rows if row["surface"].endswith("Quill")}
    assert {"person:marta-quill", "person:edna-quill", "person:tobias-quill"} <= bearers


def test_csv_leaves_the_entity_empty_where_it_is_not_sure(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus(
        {"a.txt": "Lane\n\nTobias Quill met Edna Quill. The lane is wet, said Quill on Friday."}
    )
    out = cli("mentions", root, "--format", "csv").out
    unsure = [row for row in csv.DictReader(out.splitlines()) if row["surface"] == "Quill"]
    assert [(row["entity"], row["entity_id"]) for row in unsure] == [("", "")]
