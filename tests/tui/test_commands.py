"""The commands and their keys."""

from __future__ import annotations

from collections import Counter

import pytest
from textual.binding import Binding

from tui_reader.tui.commands import READER, key_name
from tui_reader.tui.keys import key_table
from tui_reader.tui.widgets.article_text import ArticleText
from tui_reader.tui.widgets.name_list import NameList
from tui_reader.tui.widgets.rows import RowList

EVERYWHERE = [binding for binding in READER if isinstance(binding, Binding)]
PANES = [RowList.BINDINGS, NameList.BINDINGS, ArticleText.BINDINGS]
ALL = [b for section in (READER, *PANES) for b in section if isinstance(b, Binding)]


def keys(binding: Binding) -> list[str]:
    return [key.strip() for key in binding.key.split(",")]


def test_every_command_has_an_id_for_the_keymap() -> None:
    assert all(binding.id for binding in ALL)


def test_no_two_commands_share_an_id() -> None:
    assert max(Counter(binding.id for binding in ALL).values()) == 1


def test_no_key_has_two_meanings_everywhere() -> None:
    assert max(Counter(key for binding in EVERYWHERE for key in keys(binding)).values()) == 1


@pytest.mark.parametrize("pane", PANES, ids=["list", "names", "text"])
def test_no_pane_takes_a_key_that_means_something_everywhere(pane: list[Binding]) -> None:
    everywhere = {key for binding in EVERYWHERE for key in keys(binding)}
    assert not everywhere & {key for binding in pane for key in keys(binding)}


def test_every_command_is_in_words() -> None:
    assert all(binding.description for binding in ALL)


def test_the_table_names_every_key() -> None:
    named = {key for row, _ in key_table() for key in row.split()}
    assert {key_name(key) for binding in ALL for key in keys(binding)} <= named


@pytest.mark.parametrize(
    ("key", "name"),
    [("question_mark", "?"), ("ctrl+o", "Ctrl+o"), ("alt+left", "Alt+←"), ("n", "n"), ("N", "N")],
)
def test_keys_are_named_as_they_are_printed(key: str, name: str) -> None:
    assert key_name(key) == name
