"""What of a settings file can be used, and the line of whatever cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui_reader.settings.checking import MOST_NOTICES, Found, Rebinding, checked
from tui_reader.settings.table import SETTINGS, Setting
from tui_reader.settings.values import default

FILE = Path("settings.toml")


def found(text: str) -> Found:
    return checked(FILE, text)


def test_a_mistake_has_its_line_and_what_was_expected() -> None:
    (notice,) = found('theme = "paper"\n\nmeasure = 400\nsidebar = 40').told()
    assert notice.startswith("settings.toml, line 3: measure = 400")
    assert "a whole number from 40 to 120" in notice


def test_a_mistake_costs_no_other_setting() -> None:
    assert found("measure = 400\nsidebar = 40\ntheme = paper").used == {"sidebar": 40}


def test_words_without_quotes_are_told_so() -> None:
    (notice,) = found("theme = paper").told()
    assert "quotes" in notice
    assert "the name of a theme" in notice


def test_a_name_that_is_nearly_right_is_suggested() -> None:
    (notice,) = found("mesure = 60").told()
    assert "measure" in notice


@pytest.mark.parametrize("value", ['"x"', '["x"]', "['x']"])
def test_keys_are_one_or_several(value: str) -> None:
    assert found(f'[keys]\n"mention.next" = {value}').keys == (
        Rebinding("mention.next", ("x",), 2),
    )


def test_an_id_need_not_stand_in_quotes() -> None:
    assert found('[keys]\nmention.next = "x"').keys == (Rebinding("mention.next", ("x",), 2),)


@pytest.mark.parametrize("value", ["3", "[]", '""', '["x", 3]', "{}"])
def test_what_is_no_key_is_told_with_its_line(value: str) -> None:
    answer = found(f"[keys]\nquit = {value}")
    assert answer.keys == ()
    assert [line for line, _ in answer.notices] == [2]


@pytest.mark.parametrize("line", ["keys = 3", "piles = 3", "piles.a = 3"])
def test_what_should_be_a_table_is_told(line: str) -> None:
    assert len(found(line).notices) == 1


def test_a_pile_has_settings_of_its_own() -> None:
    answer = found('[piles."~/cuttings"]\nmeasure = 60\nengine = "oracle"')
    assert answer.piles == {"~/cuttings": {"measure": 60}}
    assert [line for line, _ in answer.notices] == [3]


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_default_can_be_used(setting: Setting) -> None:
    assert setting.usable(default(setting.name))


def test_of_a_stranger_s_file_only_harmless_settings_are_used() -> None:
    text = 'measure = 60\ntheme = "paper"\nengine = "rules"\nkeys.quit = "x"\npiles.a = {}'
    answer = checked(FILE, text, harmless=True)
    assert (answer.used, answer.keys, answer.piles) == ({"measure": 60}, (), {})
    assert [line for line, _ in answer.notices] == [2, 3, 4, 5]


def test_many_mistakes_are_counted() -> None:
    told = found("\n".join(f"nothing{number} = 1" for number in range(50))).told()
    assert len(told) == MOST_NOTICES + 1
    assert str(50 - MOST_NOTICES) in told[-1]
