"""``articles``: what there is to read, and what could not be."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from tests.conftest import ARTICLES
from tests.language.made import ENGLISH, NEWS

if TYPE_CHECKING:
    import pytest

    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

FIELDS = ["id", "path", "title", "source", "date", "words", "language", "text"]


def test_json_has_every_field_in_order_and_the_text(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = outcome = cli("articles", corpus(), "--format", "json")
    assert (code, err) == (0, "")
    assert [list(row) for row in outcome.rows] == [FIELDS] * 3
    sluice = next(row for row in outcome.rows if row["id"] == "2024-03-02-sluice.md")
    assert sluice["title"] == "Sluice keeper heard before the water board"
    assert sluice["source"] == "The Fenmarsh Courier"
    assert sluice["date"] == "2024-03-02"
    assert sluice["words"] == len(sluice["text"].split())
    assert "the sluice had jammed twice." in sluice["text"]
    assert out.count("\n") == 5


def test_newest_comes_first_and_undated_last(cli: Cli, corpus: MakeCorpus) -> None:
    rows = cli("articles", corpus(), "--format", "json").rows
    assert [row["date"] for row in rows] == ["2024-03-09", "2024-03-02", None]


def test_csv_leaves_the_text_out(cli: Cli, corpus: MakeCorpus) -> None:
    rows = list(csv.reader(cli("articles", corpus(), "--format", "csv").out.splitlines()))
    assert rows[0] == FIELDS[:-1]
    assert {row[0] for row in rows[1:]} == set(ARTICLES)


def test_the_table_is_what_comes_unasked(cli: Cli, corpus: MakeCorpus) -> None:
    heading, *body = cli("articles", corpus()).out.splitlines()
    assert heading.split() == ["id", "title", "source", "date", "words"]
    assert len(body) == 3


def test_a_single_file_is_a_corpus(cli: Cli, corpus: MakeCorpus) -> None:
    outcome = cli("articles", corpus() / "2024-03-09-letter.txt", "--format", "json")
    assert outcome.code == 0
    assert len(outcome.rows) == 1


def test_unreadable_files_are_told_with_the_reason_and_the_rest_is_listed(
    cli: Cli, corpus: MakeCorpus
) -> None:
    root = corpus({**ARTICLES, "empty.txt": b"", "picture.txt": bytes(range(256)) * 8})
    outcome = cli("articles", root, "--format", "json")
    assert outcome.code == 0
    assert len(outcome.rows) == 3
    told = dict(line.split(": ", 1) for line in outcome.err.splitlines())
    assert set(told) == {"empty.txt", "picture.txt"}
    assert all(told.values())


def test_only_unreadable_files_is_nothing_found(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = cli("articles", corpus({"empty.txt": b""}))
    assert (code, out) == (1, "")
    assert len(err.splitlines()) == 2


def test_titles_and_file_names_cannot_command_the_terminal(
    cli: Cli, corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    root = corpus(
        {"a\x1b]0;x\x07.txt": "Title \x1b[2J [red]bold[/] \u202eback\n\nThe lane is dry."}
    )
    code, out, err = cli("articles", root)
    assert code == 0
    assert "[red]bold[/]" in out
    assert not set("\x1b\x07\u202e") & set(out + err)


def test_the_language_is_told_and_so_is_what_was_not_read(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus({"cy.txt": NEWS["cy"], "en.txt": ENGLISH, "short.txt": "Rain fell."})
    told = cli("articles", root, "--format", "json")
    assert {row["id"]: row["language"] for row in told.rows} == {
        "cy.txt": "cy",
        "en.txt": "en",
        "short.txt": None,
    }
    assert told.err == "1 article is not in English: names were not looked for in it\n"
