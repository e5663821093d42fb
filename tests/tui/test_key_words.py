"""Prose that names keys names those that the commands have now."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import tui_reader.tui
from tui_reader.library.library import Library
from tui_reader.settings import Rebinding, Settings
from tui_reader.tui.app import ReaderApp
from tui_reader.tui.key_words import present_key, with_keys
from tui_reader.tui.keys import bindings

if TYPE_CHECKING:
    from tests.conftest import MakeCorpus

COMMAND = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)?)\}")


def test_a_command_is_named_by_its_own_key_or_the_one_it_was_given() -> None:
    words = "{pane.names}, then {names.choose}; {help}"
    assert with_keys(words, {}) == "3, then Enter; ?"
    assert with_keys(words, {"pane.names": "f7,ctrl+n", "help": "slash"}) == "F7, then Enter; /"


def test_what_is_no_command_is_no_word() -> None:
    with pytest.raises(KeyError):
        present_key("no.such", {})


def test_every_command_that_prose_names_is_one() -> None:
    known = {binding.id for binding in bindings()}
    named = set()
    for path in Path(tui_reader.tui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                named |= {name for name in COMMAND.findall(node.value) if "." in name}
    assert {"pane.names", "names.choose", "mention.next"} <= named <= known


async def test_notices_tell_the_keys_that_the_user_has_set(
    corpus: MakeCorpus, tmp_path: Path
) -> None:
    new = {"pane.names": "f7", "why": "f8", "mention.next": "f9"}
    keys = tuple(Rebinding(name, (key,), line) for line, (name, key) in enumerate(new.items(), 1))
    settings = Settings(tmp_path / "cache", tmp_path / "settings.toml", engine="none", keys=keys)
    with Library.open(corpus(), settings=settings, index=False) as library:
        app = ReaderApp(library, settings)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press("f9")
            assert app.query_one("StatusLine").notice == "Choose a name first: F7, then Enter."  # type: ignore[attr-defined]
            await pilot.press("v")
            assert app.query_one("StatusLine").notice.startswith("Go to a name first: F9")  # type: ignore[attr-defined]
            await pilot.press("f8")
            await pilot.pause()
            told = str(app.screen.query_one("#hint").render())
            assert "(F7, then Enter)" in told
            assert "Then F8 says" in told
