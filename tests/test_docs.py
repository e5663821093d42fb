"""What the documents say is so: keys, commands, exit codes, make targets, examples, links."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest

from tui_reader import __version__
from tui_reader.cli.main import COMMANDS, EXIT_CODES, chosen
from tui_reader.corpus.formats.kinds import KINDS, Kind
from tui_reader.library.syntax import FIELDS
from tui_reader.settings.table import ENGINES, LIBRARIES, NO_ENGINE, SETTINGS
from tui_reader.settings.values import Settings, default, own_file
from tui_reader.tui.keys import key_table

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "tui_reader"
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


def table_headed(heading: str) -> list[tuple[str, ...]]:
    """The rows of the README's table whose first heading is that."""
    (found,) = re.findall(rf"^\| {re.escape(heading)} \|.*\n(?:\|.*\n)+", README, re.MULTILINE)
    return table(found)


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
    assert {int(code): meaning for code, meaning in table_headed("exit code")} == EXIT_CODES


def test_the_fields_of_a_query_are_those_that_are_understood() -> None:
    queries = " ".join(query for query, _ in table_headed("in a query"))
    assert set(re.findall(r"\b([a-z]+):", queries)) == set(FIELDS)


def test_the_settings_are_those_there_are_with_their_defaults() -> None:
    rows = table(between("settings"))
    shown = {name: tomllib.loads(f"value = {value}")["value"] for name, value, _ in rows}
    assert shown == {setting.name: default(setting.name) for setting in SETTINGS}


def test_the_example_of_settings_can_be_used_as_it_stands(tmp_path: Path) -> None:
    (example,) = programs("toml")
    file = tmp_path / "settings.toml"
    file.write_text(example, encoding="utf-8")
    assert not own_file(file).told()


def test_the_engines_are_those_that_can_be_chosen() -> None:
    named = [name.partition(":")[0] for name, _ in table_headed("engine")]
    assert named == [*ENGINES, NO_ENGINE, *LIBRARIES]


def test_the_extras_are_those_that_can_be_installed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    shown = {
        extra for row in table(between("extras")) for extra in re.findall(r"\[(\w+)\]", row[0])
    }
    assert shown == project["optional-dependencies"].keys() - {"training", "bench", "dev"}


def test_the_places_are_those_that_the_environment_can_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _, _, variable in table_headed("what"):
        monkeypatch.setenv(variable, str(tmp_path / "moved" / variable))
    found = Settings.load()
    places = found.cache_dir, found.config_file, found.state_dir
    assert all(place and tmp_path / "moved" in place.parents for place in places)


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


def test_the_rooms_of_the_house_are_where_they_are_said_to_be() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    rooms = table(text.partition("## The rooms")[2].partition("\n\n|")[2].partition("\n\n")[0])
    missing = [
        room
        for names, _ in rooms
        for room in _rooms(names.removesuffix(" itself").split(", "))
        if not ((PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").is_file())
    ]
    assert rooms
    assert missing == []
    assert {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()} <= {
        names.partition("/")[0] for names, _ in rooms
    }


def _rooms(names: list[str]) -> list[str]:
    """Rooms named one after the other, each after the first in the folder of the first."""
    folder = names[0].rstrip("/").rpartition("/")[0]
    return [names[0], *(f"{folder}/{name}" for name in names[1:])]


def test_the_changelog_has_this_version() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[?{re.escape(__version__)}\]? - \d{{4}}-\d\d-\d\d$", changelog, re.M)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_the_readme_says_what_opens_and_what_it_needs(kind: Kind) -> None:
    part = README.partition("## What it reads")[2].partition("\n## ")[0]
    assert [suffix for suffix in kind.suffixes if f"`{suffix}`" not in part] == []
    assert f"`{kind.extra}`" in part or not kind.extra
