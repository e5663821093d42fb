"""`tui-reader settings`: the file in full, and what is wrong with the one there is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tui_reader.settings import Settings
from tui_reader.settings.table import SETTINGS
from tui_reader.tui.keys import command_table

if TYPE_CHECKING:
    from tests.cli.conftest import Cli


@pytest.fixture
def file() -> Path:
    """Where the user's own settings stand."""
    folder = Path(os.environ["TUI_READER_CONFIG"])
    folder.mkdir()
    return folder / "settings.toml"


def test_it_names_every_setting_and_every_command(cli: Cli) -> None:
    code, out, err = cli("settings")
    assert code == 0
    assert all(f"# {setting.name} = " in out for setting in SETTINGS)
    assert all(f'# "{command}" = ' in out for command, *_ in command_table())
    assert os.environ["TUI_READER_CONFIG"] in err


def test_what_it_prints_can_be_kept_as_the_file(cli: Cli, file: Path) -> None:
    file.write_text('measure = 60\nkeys.search = ["x", "f5"]\npiles."~/a".sidebar = 40', "utf-8")
    before = Settings.load()
    file.write_text(cli("settings").out, "utf-8")
    after = Settings.load()
    assert after.notices == ()
    assert (after.measure, after.sidebar) == (before.measure, before.sidebar)
    assert [rebound[:2] for rebound in after.keys] == [("search", ("x", "f5"))]


def test_each_mistake_is_told_with_its_line(cli: Cli, file: Path) -> None:
    file.write_text('measure = 400\n[keys]\n"no.such" = "x"\nsearch = "n"', "utf-8")
    code, _, err = cli("settings")
    assert code == 2
    assert [f"line {line}:" in err for line in (1, 2, 3, 4)] == [True, False, True, True]
