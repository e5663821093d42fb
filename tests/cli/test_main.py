"""Which command is meant, and how it ends."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from tui_reader import __version__
from tui_reader.cli.chosen import Wanted
from tui_reader.cli.main import COMMANDS, EXIT_CODES, chosen
from tui_reader.settings import ENGINES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus

LISTINGS = [("articles",), ("names",), ("mentions",), ("why", "a"), ("search", "a")]


def test_version_is_told_on_standard_output(cli: Cli) -> None:
    assert cli("--version") == (0, f"tui-reader {__version__}\n", "")


@pytest.mark.parametrize("path", [None, "cuttings"])
def test_no_more_than_a_path_means_what_its_parser_says(path: str | None) -> None:
    _, parser, rest = chosen([path] if path else [])
    assert vars(parser.parse_args(rest)) == Wanted(path)._asdict()


def test_a_command_that_there_is_not_is_named(cli: Cli) -> None:
    code, out, err = cli("serch", "cuttings", "water")
    assert (code, out) == (2, "")
    assert err.startswith("tui-reader: 'serch' is neither a command nor a path\n")


def test_help_names_every_command_and_every_exit_code(cli: Cli) -> None:
    code, out, err = cli("--help")
    assert (code, err) == (0, "")
    words = out.split()
    assert set(COMMANDS) <= set(words)
    assert {str(code) for code in EXIT_CODES} <= set(words)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_on_a_command_has_an_example_and_the_exit_codes(cli: Cli, command: str) -> None:
    code, out, err = cli(command, "--help")
    assert (code, err) == (0, "")
    assert f"example: tui-reader {command} " in out
    assert "exit codes: 0" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_help_fits_a_terminal_of_80_columns(cli: Cli, command: str) -> None:
    lines = [*cli("--help").out.splitlines(), *cli(command, "--help").out.splitlines()]
    assert [line for line in lines if len(line) > 80] == []


@pytest.mark.parametrize(
    "words",
    [
        ("names",),
        ("search", "somewhere"),
        ("names", "somewhere", "--format", "xml"),
        ("names", "somewhere", "--kind", "place"),
        ("names", "somewhere", "--min", "0"),
        ("names", "somewhere", "--engine", "oracle"),
        ("somewhere", "--engine", "oracle"),
        ("names", "somewhere", "--form", "json"),
        ("search", "somewhere", "sluice", "--limit", "-1"),
        ("one", "two"),
        ("--no-such-option",),
    ],
)
def test_misuse_is_code_2_and_says_where_help_is(cli: Cli, words: tuple[str, ...]) -> None:
    code, out, err = cli(*words)
    assert (code, out) == (2, "")
    assert err.startswith("tui-reader")
    assert "--help" in err.splitlines()[-1]


@pytest.mark.parametrize("words", [(), *(words[:1] for words in LISTINGS)])
def test_help_names_every_engine(cli: Cli, words: tuple[str, ...]) -> None:
    told = cli(*words, "--help").out.replace(",", "").split("--engine NAME", 1)[1].split()
    assert set(ENGINES) <= set(told)


def test_a_wrong_engine_is_told_with_the_choices(cli: Cli) -> None:
    told = cli("names", "somewhere", "--engine", "oracle").err
    assert all(name in told for name in ("oracle", *ENGINES))


def test_a_folder_called_like_a_command_is_pointed_out(
    cli: Cli, corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(corpus(name="articles").parent)
    code, _, err = cli("articles")
    assert code == 2
    assert "tui-reader ./articles" in err


def test_errors_do_not_echo_control_characters(cli: Cli) -> None:
    assert "\x1b" not in cli("one", "\x1b[2Jtwo").err
    assert "\x1b" not in cli("articles", "no\x1b[2Jwhere").err


@pytest.mark.parametrize("command", LISTINGS)
def test_a_path_that_is_not_there_is_one_line_and_code_2(
    cli: Cli, corpus: MakeCorpus, command: tuple[str, ...]
) -> None:
    name, *more = command
    code, out, err = cli(name, corpus() / "nowhere", *more)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert "nowhere" in err


@pytest.mark.parametrize("command", LISTINGS)
def test_a_folder_without_articles_is_code_1(
    cli: Cli, corpus: MakeCorpus, command: tuple[str, ...]
) -> None:
    name, *more = command
    code, out, err = cli(name, corpus({}), *more)
    assert (code, out) == (1, "")
    assert "no article found" in err


@pytest.mark.parametrize("command", LISTINGS)
def test_nothing_found_is_still_well_formed_json(
    cli: Cli, corpus: MakeCorpus, command: tuple[str, ...]
) -> None:
    name, *more = command
    assert json.loads(cli(name, corpus({}), *more, "--format", "json").out) == []


def test_the_reader_needs_a_terminal_or_commands(
    cli: Cli, corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    code, out, err = cli(corpus())
    assert (code, out) == (2, "")
    assert "\nNo terminal: " in err


def test_after_two_dashes_a_word_is_a_path(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("list\n"))
    code, _, err = cli("--", "names")
    assert code == 2
    assert "names: there is no such path" in err


def test_settings_that_cannot_be_used_are_told_on_standard_error(
    cli: Cli, corpus: MakeCorpus, own_machine: Path
) -> None:
    (own_machine / "config").mkdir()
    (own_machine / "config" / "settings.toml").write_text("colour = 1\n")
    code, out, err = cli("articles", corpus(), "--format", "csv")
    assert code == 0
    assert "colour" in err
    assert "colour" not in out
