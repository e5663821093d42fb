"""``names``: who is named, how often, under which names."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

FIELDS = ["id", "name", "kind", "mentions", "articles", "aliases"]


def test_json_has_every_field_in_order(cli: Cli, corpus: MakeCorpus) -> None:
    outcome = cli("names", corpus(), "--format", "json")
    assert outcome.code == 0
    assert all(list(row) == FIELDS for row in outcome.rows)
    ellingham = next(row for row in outcome.rows if row["name"] == "Marta Ellingham")
    assert ellingham["id"] == "person:marta-ellingham"
    assert (ellingham["mentions"], ellingham["articles"]) == (3, 2)
    assert ellingham["aliases"] == ["Marta Ellingham", "Ellingham"]


def test_most_often_named_come_first(cli: Cli, corpus: MakeCorpus) -> None:
    counts = [row["mentions"] for row in cli("names", corpus(), "--format", "json").rows]
    assert counts == sorted(counts, reverse=True)


def test_kind_leaves_the_other_kind_out(cli: Cli, corpus: MakeCorpus) -> None:
    for kind in ("person", "organisation"):
        rows = cli("names", corpus(), "--format", "json", "--kind", kind).rows
        assert {row["kind"] for row in rows} == {kind}


def test_min_leaves_the_rarely_named_out(cli: Cli, corpus: MakeCorpus) -> None:
    everyone = cli("names", corpus(), "--format", "json").rows
    often = cli("names", corpus(), "--format", "json", "--min", "3").rows
    assert often == [row for row in everyone if row["mentions"] >= 3]
    assert len(often) < len(everyone)


def test_csv_joins_aliases(cli: Cli, corpus: MakeCorpus) -> None:
    rows = list(csv.DictReader(cli("names", corpus(), "--format", "csv").out.splitlines()))
    assert list(rows[0]) == FIELDS
    aliases = {row["name"]: row["aliases"] for row in rows}
    assert aliases["Marta Ellingham"] == "Marta Ellingham; Ellingham"


def test_filters_that_leave_nobody_are_nothing_found(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = cli("names", corpus(), "--min", "1000")
    assert (code, out) == (1, "")
    assert err == "no name found\n"


def test_unreadable_files_are_counted(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    (root / "empty.txt").write_bytes(b"")
    code, _, err = cli("names", root)
    assert code == 0
    assert err.startswith("1 file was not read")
