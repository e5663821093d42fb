"""The engine is part of what an index is made with: another one looks at everything again."""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.library.test_indexing import OPEN_TWICE, everything, modules_after
from tui_reader.errors import EngineError
from tui_reader.library.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from tui_reader.settings import Settings

RUNTIME = {"onnxruntime", "tokenizers", "numpy"}


def versions(settings: Settings) -> set[str]:
    """What the index says its names were found by."""
    (file,) = settings.cache_dir.glob("*.sqlite")
    with closing(sqlite3.connect(file)) as connection:
        rows = connection.execute("SELECT DISTINCT extracted FROM content").fetchall()
    return {version for (version,) in rows}


def opened(pile: Path, settings: Settings, engine: str) -> list[object]:
    with Library.open(pile, settings=replace(settings, engine=engine)) as library:
        assert library.notices == ()
        return everything(library)


@pytest.mark.model
def test_each_engine_finds_everything_anew_as_if_from_scratch(
    pile: Path, settings: Settings, tmp_path: Path
) -> None:
    seen = set()
    for number, engine in enumerate(("rules", "learnt", "fast", "rules")):
        fresh = replace(settings, cache_dir=tmp_path / f"fresh{number}")
        assert opened(pile, settings, engine) == opened(pile, fresh, engine)
        assert versions(settings) == versions(fresh)
        seen |= versions(settings)
    assert len(seen) == 3


@pytest.mark.model
def test_what_two_engines_found_is_never_shown_together(pile: Path, settings: Settings) -> None:
    for number in range(30):
        (pile / f"day{number:03}.txt").write_text(f"Ottoline Brackwater met nobody ({number}).\n")
    opened(pile, settings, "rules")
    mixed: list[set[bool]] = []
    with Library.open(pile, settings=replace(settings, engine="learnt"), index=False) as library:

        def look(_: object) -> None:
            of_both = [m for m in library.mentions() if m.surface == "Ottoline Brackwater"]
            mixed.append({"learnt" in mention.reason for mention in of_both})

        library.refresh(look)
    assert all(len(kinds) < 2 for kinds in mixed)
    assert {False} in mixed
    assert mixed[-1] == {True}


@pytest.mark.model
def test_the_runtime_is_loaded_only_when_there_is_something_to_read(
    pile: Path, settings: Settings
) -> None:
    code = OPEN_TWICE.replace('"none")', '"none", engine="learnt")')
    arguments = str(pile), str(settings.cache_dir)
    assert modules_after(code, *arguments) >= RUNTIME
    assert not modules_after(code, *arguments) & RUNTIME


def test_the_rules_load_no_runtime(pile: Path, settings: Settings) -> None:
    code = OPEN_TWICE.replace('"none")', '"none", engine="rules")')
    assert not modules_after(code, str(pile), str(settings.cache_dir)) & RUNTIME


def test_without_the_runtime_the_rules_take_over_and_that_is_said(
    pile: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_rule = opened(pile, settings, "rules")
    for name in list(sys.modules):
        if name.startswith("tui_reader.entities.learnt."):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with Library.open(pile, settings=replace(settings, engine="learnt")) as library:
        assert everything(library) == by_rule
        assert not library.refresh()
        (notice,) = library.notices
    assert "learnt" in notice
    assert "onnxruntime" in notice
    assert "\n" not in notice


def test_an_engine_nobody_knows_opens_nothing(pile: Path, settings: Settings) -> None:
    with pytest.raises(EngineError):
        Library.open(pile, settings=replace(settings, engine="oracle"))
    assert not settings.cache_dir.exists()
