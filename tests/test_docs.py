"""What the documents say is so: keys, commands, exit codes, make targets, examples, links."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tui_reader import __version__
from tui_reader.cli.main import COMMANDS, EXIT_CODES, chosen
from tui_reader.corpus.formats.kinds import KINDS, Kind
from tui_reader.tui.keys import key_table

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(ROOT.glob("*.md"))
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def between(name: str) -> str:
    """The part of the README between ``<!-- name -->`` and ``<!-- /name -->``."""
    _, _, rest = README.partition(f"<!-- {name} -->")
    part, end, _ = rest.partition(f"<!-- /{name} -->")
    assert end, f"the README has no part called {name}"
    return part


def table(part: str) -> list[tuple[str, ...]]:
    """The rows of a Markdown table, below its heading and without backquotes."""
    lines = [line.strip() for line in part.strip().splitlines()]
    cells = [re.split(r"(?<!\\)\|", line)[1:-1] for line in lines[2:]]
    return [tuple(_plain(cell) for cell in row) for row in cells]


def _plain(cell: str) -> str:
    return re.sub(r"\\(.)", r"\1", cell.replace("`", "").strip())


def programs(language: str) -> list[str]:
    """The README's fenced examples in one language."""
    return [code for kind, code in FENCE.findall(README) if kind == language]


def command_lines() -> list[str]:
    """Every ``tui-reader ...`` that stands on a line of its own in an example of the README."""
    lines = [line.strip() for _, code in FENCE.findall(README) for line in code.splitlines()]
    lines = [line.removeprefix("$ ") for line in lines]
    return [line for line in lines if re.match(r"tui-reader( |$)", line)]


def test_the_key_table_is_what_the_reader_binds() -> None:
    assert table(between("keys")) == [tuple(map(_plain, row)) for row in key_table()]


def test_the_exit_codes_are_what_the_command_line_says() -> None:
    rows = table("".join(re.findall(r"^\| exit code.*\n(?:\|.*\n)+", README, re.MULTILINE)))
    assert {int(code): meaning for code, meaning in rows} == EXIT_CODES


def test_every_command_is_shown() -> None:
    shown = {words[1] for line in command_lines() if len(words := shlex.split(line)) > 1}
    assert set(COMMANDS) <= shown


def test_every_command_line_parses() -> None:
    lines = command_lines()
    assert lines
    for line in lines:
        command = re.split(r"\s[|>#]\s|\s{2,}", line)[0]
        _, parser, rest = chosen(shlex.split(re.sub(r"[][]", "", command))[1:])
        parser.parse_intermixed_args(rest)  # exits with 2 on misuse


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_make_target_exists(document: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", document.read_text("utf-8"), re.MULTILINE))
    assert named <= targets


def test_the_python_example_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    (example,) = programs("python")
    exec(compile(example, "README.md", "exec"), {})
    assert capsys.readouterr().out


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_linked_file_exists(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    links = re.findall(r"\]\(([^)#\s]+)", text) + re.findall(r'src(?:set)?="([^"]+)"', text)
    missing = [link for link in links if "://" not in link and not (ROOT / link).exists()]
    assert missing == []


def test_the_changelog_has_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[?{re.escape(__version__)}\]? - \d{{4}}-\d\d-\d\d$", changelog, re.M)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_the_readme_says_what_opens_and_what_it_needs(kind: Kind) -> None:
    part = README.partition("## What it reads")[2].partition("\n## ")[0]
    assert [suffix for suffix in kind.suffixes if f"`{suffix}`" not in part] == []
    assert f"`{kind.extra}`" in part or not kind.extra
