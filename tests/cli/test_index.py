"""``tui-reader index``: what it says, what it leaves behind, and how it is interrupted."""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.cli.test_terminal import shows, terminal

if TYPE_CHECKING:
    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

MANY = {f"day{n:04}.txt": f"Marta Ellingham met Tobias Quill, day {n}." for n in range(400)}


def test_it_says_what_there_is_now(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = cli("index", corpus(), "--engine", "rules")
    assert code == 0
    assert out.startswith("3 articles, 4 names; took ")
    assert err.splitlines()[0] == "reading files: 0 of 3"


def test_one_is_not_said_as_many(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus({"a.txt": "Marta Ellingham came."})
    assert cli("index", root, "--engine", "rules").out.startswith("1 article, 1 name; took ")


def test_nothing_is_left_to_do_for_who_comes_after(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    cli("index", root, "--engine", "rules")
    code, out, err = cli("index", root, "--engine", "rules")
    assert (code, err) == (0, "")
    assert out.startswith("3 articles, 4 names; took ")


@pytest.mark.parametrize("words", [("--no-names",), ("--engine", "none")])
def test_names_may_be_left_for_later(cli: Cli, corpus: MakeCorpus, words: tuple[str, ...]) -> None:
    root = corpus()
    assert cli("index", root, *words).out.startswith("3 articles, 0 names; ")
    assert cli("index", root, "--engine", "rules").out.startswith("3 articles, 4 names; ")
    assert cli("index", root, *words).out.startswith("3 articles, 4 names; ")


def test_it_can_begin_anew(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus()
    cli("index", root, "--engine", "rules")
    assert "reading files: 0 of 3" in cli("index", root, "--engine", "rules", "--rebuild").err


def test_a_pile_without_articles_is_code_1(cli: Cli, corpus: MakeCorpus) -> None:
    code, out, err = cli("index", corpus({}))
    assert code == 1
    assert out.startswith("0 articles")
    assert "no article found" in err


def test_files_that_cannot_be_read_are_counted(cli: Cli, corpus: MakeCorpus) -> None:
    files: dict[str, str | bytes] = {
        "a.txt": "Marta Ellingham.",
        "b.txt": "",
        "c.txt": b"\x00\x01\x02\xff" * 500,
    }
    code, _, err = cli("index", corpus(files), "--no-names")
    assert code == 0
    assert "2 files were not read" in err


def test_several_processes_find_the_same(cli: Cli, corpus: MakeCorpus) -> None:
    root = corpus(MANY)
    assert cli("index", root, "--engine", "rules", "--jobs", "2").out.startswith(
        "400 articles, 2 names;"
    )


def test_interrupted_it_says_how_far_and_goes_on_the_next_time(
    corpus: MakeCorpus, cli: Cli
) -> None:
    root = corpus(MANY)
    command = [sys.executable, "-m", "tui_reader", "index", str(root), "--engine", "rules"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        process.stderr.readline()
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
    assert process.returncode == 130
    assert "interrupted while" in told
    assert cli("index", root, "--engine", "rules").out.startswith("400 articles, 2 names;")


def test_a_map_says_which_column_is_what(cli: Cli, corpus: MakeCorpus) -> None:
    table = "kicker,prose\nSluice jams,Marta Ellingham met Tobias Quill at the sluice.\n"
    root = corpus({"a.csv": table})
    mapped = cli("articles", root, "--format", "json", "--map", "title=kicker,text=prose")
    assert [row["title"] for row in mapped.rows] == ["Sluice jams"]
    other = cli("articles", root, "--format", "json", "--map", "title=prose,text=prose")
    assert [row["title"] for row in other.rows] != ["Sluice jams"]


@pytest.mark.parametrize("words", ["title", "colour=blue"])
def test_a_map_that_is_none_is_misuse(cli: Cli, corpus: MakeCorpus, words: str) -> None:
    code, out, err = cli("articles", corpus(), "--map", words)
    assert (code, out) == (2, "")
    assert words.partition("=")[0] in err


def test_on_a_terminal_there_is_a_bar(corpus: MakeCorpus) -> None:
    with terminal("index", corpus(MANY), "--engine", "rules") as running:
        running.read_until(lambda: shows(running, "finding names") and shows(running, "of 400"))
        assert running.wait() == 0
    assert not shows(running, "finding names")
