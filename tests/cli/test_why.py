"""``why``: reasons in prose, or as objects."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

FIELDS = [
    "id",
    "name",
    "kind",
    "mentions",
    "articles",
    "said",
    "aliases",
    "joined",
    "doubts",
    "apart",
    "possible",
]
PRICES = {
    "a.txt": "Quay\n\nJohn Price, 29, a firefighter, met Jane Price on Monday. Price left early.",
    "b.txt": "Court\n\nJudge John Price told the court that the ledgers were missing.",
}


def test_each_alias_is_told_with_its_reason(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = cli("why", corpus(), "Marta Ellingham")
    assert (code, err) == (0, "")
    assert out.startswith("Marta Ellingham\n")
    assert "Ellingham: “Ms” and the surname of Marta Ellingham" in out


def test_json_has_every_field_in_order(cli: Cli, corpus: MakeCorpus) -> None:
    (told,) = cli("why", corpus(), "Marta Ellingham", "--format", "json").rows
    assert list(told) == FIELDS
    assert told["id"] == "person:marta-ellingham"


def test_aliases_in_json_lead_to_their_first_place(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    texts = {row["id"]: row["text"] for row in cli("articles", root, "--format", "json").rows}
    (told,) = cli("why", root, "Tobias Quill", "--format", "json").rows
    assert told["aliases"]
    for alias in told["aliases"]:
        first = alias["first"]
        assert texts[first["article"]][first["start"] : first["end"]] == first["surface"]
        assert alias["why"]


def test_jsonl_is_one_object_a_line_for_each_bearer(cli: Cli, corpus: MakeCorpus) -> None:
    out = cli("why", corpus(PRICES), "John Price", "--format", "jsonl").out
    told = [json.loads(line) for line in out.splitlines()]
    assert [each["id"] for each in told] == ["person:john-price", "person:john-price~2"]
    assert [each["apart"][0]["id"] for each in told] == [each["id"] for each in reversed(told)]


def test_several_bearers_are_numbered(cli: Cli, corpus: MakeCorpus) -> None:
    out = cli("why", corpus(PRICES), "John Price").out
    assert out.startswith("1 of 2: John Price\n")
    assert "\n\n2 of 2: John Price (2)\n" in out


def test_mentions_that_could_be_theirs_are_told(cli: Cli, corpus: MakeCorpus) -> None:
    out = " ".join(cli("why", corpus(PRICES), "Jane Price").out.split())
    assert "Price: it could be Jane Price or John Price" in out


def test_every_mention_is_told_when_asked_for(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    (told,) = cli("why", root, "Quill", "--mentions", "--format", "json", "--engine", "rules").rows
    rows = cli("mentions", root, "Tobias Quill", "--format", "json", "--engine", "rules").rows
    assert [place["start"] for place in told["places"]] == [row["start"] for row in rows]
    assert all(place["taken"] and place["why"] for place in told["places"])
    assert "\nMentions\n" in cli("why", root, "Quill", "--mentions", "--engine", "rules").out


def test_article_leaves_other_articles_out(cli: Cli, corpus: MakeCorpus) -> None:
    article = "2024-03-02-sluice.md"
    (told,) = cli("why", corpus(), "Quill", "--article", article, "--format", "json").rows
    assert told["articles"] == [article]


def test_not_named_in_the_article_is_nothing_found(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = cli("why", corpus(), "Ines Okafor", "--article", "opinion/undated.md")
    assert (code, out) == (1, "")
    assert "opinion/undated.md" in err


def test_an_unknown_name_is_nothing_found_and_the_nearest_are_offered(
    cli: Cli, corpus: MakeCorpus
) -> None:
    code, out, err = cli("why", corpus(), "Marta Elingham")
    assert (code, out) == (1, "")
    assert "Marta Ellingham" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_is_unknown_is_still_well_formed(cli: Cli, corpus: MakeCorpus, form: str) -> None:
    out = {"json": "[]\n", "jsonl": ""}[form]
    assert cli("why", corpus(), "Nobody", "--format", form)[:2] == (1, out)
    assert cli("why", corpus(), "Quill", "--article", "x", "--format", form)[:2] == (1, out)


def test_an_empty_folder_has_nobody_to_explain(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus({})
    assert cli("why", root, "Quill") == (1, "", f"no article found in {root}\n")


def test_a_form_that_nobody_is_surely_meant_by_is_explained(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, _ = cli("why", corpus(PRICES), "Price")
    assert code == 0
    assert "nobody’s for sure" in out


def test_prose_fits_80_columns(cli: Cli, corpus: MakeCorpus) -> None:
    name = "Ottoline Brackwater-Fotheringay"
    story = f"Lane\n\n{name} spoke. " + "Ms Brackwater-Fotheringay wept. " * 3
    root = corpus({f"{'long-' * 30}{n}.txt": story for n in range(9)})
    lines = cli("why", root, name, "--mentions").out.splitlines()
    assert len(lines) > 20
    assert [line for line in lines if len(line) > 80] == []


def test_prose_has_no_control_characters(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus({"a\x1b[2J.txt": "Lane\n\nTobias Quill wept. Mr Quill sat."})
    assert "\x1b" not in cli("why", root, "Quill", "--mentions").out
    assert "\x1b" not in cli("why", root, "Quill", "--format", "json").out


def test_csv_is_not_offered(cli: Cli, corpus: MakeCorpus) -> None:
    assert cli("why", corpus(), "Quill", "--format", "csv").code == 2
