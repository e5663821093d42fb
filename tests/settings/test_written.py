"""The file in full: read again, it says what it was made from."""

from __future__ import annotations

from pathlib import Path

from tui_reader.settings.checking import checked
from tui_reader.settings.table import SETTINGS
from tui_reader.settings.values import default
from tui_reader.settings.written import written

FILE = Path("settings.toml")
COMMANDS = [("mention.next", "Next mention", ["n"]), ("search", "Search", ["/", "ctrl+k"])]
SET = """\
theme = "no \\"such\\" thème"
measure = 60
[keys]
search = ["x", '"']
[piles."~/cuttings"]
engine = "fast"
"""


def test_what_is_set_is_set_in_what_is_printed() -> None:
    found = checked(FILE, SET)
    assert found.told() == ()
    again = checked(FILE, written(found, COMMANDS))
    assert (again.used, again.piles, again.told()) == (found.used, found.piles, ())
    assert [rebound[:2] for rebound in again.keys] == [("search", ("x", '"'))]


def test_with_nothing_set_nothing_is_set() -> None:
    again = checked(FILE, written(checked(FILE, ""), COMMANDS))
    assert (again.used, again.keys, again.piles, again.told()) == ({}, (), {}, ())


def test_every_setting_and_key_stands_in_it_as_it_would_be_set() -> None:
    lines = written(checked(FILE, ""), COMMANDS).splitlines()
    told = [
        line.removeprefix("# ")
        for line in lines
        if line == "[keys]" or (line.startswith(("# ", '# "')) and " = " in line)
    ]
    found = checked(FILE, "\n".join(told[: told.index('theme = "paper"')]))
    assert found.told() == ()
    assert found.used == {setting.name: default(setting.name) for setting in SETTINGS}
    assert [rebound[:2] for rebound in found.keys] == [
        (command, tuple(keys)) for command, _, keys in COMMANDS
    ]
