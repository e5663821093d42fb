"""Engines of models that the user has installed, from the library's side."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.entities.external.conftest import made_pipeline
from tests.library.test_engines import versions
from tests.library.test_indexing import OPEN_TWICE, everything, modules_after
from tui_reader.errors import EngineError
from tui_reader.library.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from tui_reader.settings import Settings


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "models" / "moor"
    folder.parent.mkdir()
    made_pipeline("en", "entity_ruler").to_disk(folder)
    return folder


def test_a_model_finds_names_that_are_linked_like_any(
    pile: Path, settings: Settings, model: Path
) -> None:
    (pile / "moor.txt").write_text("Zoë Quillfeather came. Quillfeather left.\n", encoding="utf-8")
    with Library.open(pile, settings=replace(settings, engine=f"spacy:{model}")) as library:
        (found,) = library.find("Zoë Quillfeather")
        assert found.mentions == 2
        assert all("moor" in mention.reason for mention in library.mentions(entity_id=found.id))
    assert all("spacy-" in version for version in versions(settings))


def test_a_model_that_has_changed_looks_at_everything_anew(
    pile: Path, settings: Settings, model: Path
) -> None:
    (pile / "moor.txt").write_text("Bo Ek came.\n", encoding="utf-8")
    chosen = replace(settings, engine=f"spacy:{model}")
    with Library.open(pile, settings=chosen) as library:
        assert library.find("Bo Ek") == []
    (patterns,) = model.glob("entity_ruler/patterns.jsonl")
    patterns.write_text('{"label": "PERSON", "pattern": "Bo Ek"}\n')
    with Library.open(pile, settings=chosen) as library:
        assert len(library.find("Bo Ek")) == 1


def test_the_library_is_loaded_only_when_there_is_something_to_read(
    pile: Path, settings: Settings, model: Path
) -> None:
    (pile / "moor.txt").write_text("Zoë Quillfeather came.\n", encoding="utf-8")
    code = OPEN_TWICE.replace('"none")', f'"none", engine="spacy:{model}")')
    arguments = str(pile), str(settings.cache_dir)
    assert "spacy" in modules_after(code, *arguments)
    assert not modules_after(code, *arguments) & {"spacy", "thinc", "numpy"}


@pytest.mark.parametrize(
    ("engine", "helps"),
    [
        ("spacy:xy_no_such", "python -m spacy download xy_no_such"),
        ("spacy:./nowhere", "no such folder"),
        ("gliner:fen/moor", "tui-reader[gliner]"),
    ],
)
def test_where_a_model_is_missing_the_rules_take_over_and_that_is_said(
    pile: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch, engine: str, helps: str
) -> None:
    monkeypatch.setitem(sys.modules, "gliner", None)
    with Library.open(pile, settings=replace(settings, engine="rules")) as library:
        by_rule = everything(library)
    with Library.open(pile, settings=replace(settings, engine=engine)) as library:
        assert everything(library) == by_rule
        (notice,) = library.notices
    assert engine.partition(":")[0] in notice
    assert helps in notice
    assert "\n" not in notice


@pytest.mark.parametrize("engine", ["spacy:", "spacy: ", "spacy", "gliner", "stanza:en", ":x"])
def test_what_names_no_model_opens_nothing(pile: Path, settings: Settings, engine: str) -> None:
    with pytest.raises(EngineError) as raised:
        Library.open(pile, settings=replace(settings, engine=engine))
    assert "spacy:MODEL" in raised.value.message
    assert not settings.cache_dir.exists()
