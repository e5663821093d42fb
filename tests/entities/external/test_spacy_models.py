from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tui_reader.entities.external.spacy_models import installed
from tui_reader.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.entities.external.conftest import MakeModel

META = '{"lang": "cy", "name": "moor_news", "version": "1.2.0"}'


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An installed model package, as far as can be known without loading it."""
    folder = tmp_path / "site" / "cy_moor_news"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text("raise AssertionError('imported')\n")
    (folder / "meta.json").write_text(META)
    monkeypatch.syspath_prepend(str(folder.parent))
    return folder


def message(model: str) -> str:
    with pytest.raises(EngineError) as raised:
        installed(model)
    assert "\n" not in raised.value.message
    return raised.value.message


def test_a_package_is_found_without_importing_it(package: Path) -> None:
    found = installed("cy_moor_news")
    assert found.folder == package
    assert found.languages == frozenset(("cy",))
    assert "cy_moor_news-1.2.0" in found.id


def test_finding_a_model_does_not_import_spacy(spacy_model: MakeModel) -> None:
    program = (
        "import sys\n"
        "from tui_reader.entities.engines import engine\n"
        "assert engine(f'spacy:{sys.argv[1]}').languages == {'de'}\n"
        "assert 'spacy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program, str(spacy_model())], check=True)


def test_a_folder_is_found_from_where_the_user_stands(
    spacy_model: MakeModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = spacy_model(name="near")
    monkeypatch.chdir(folder.parent)
    assert installed("near").id == installed("./near").id == installed(str(folder)).id


def test_a_folder_is_found_from_the_users_home(spacy_model: MakeModel, own_machine: Path) -> None:
    spacy_model(name="mine").rename(own_machine / "mine")
    assert installed("~/mine").folder == own_machine / "mine"


def test_the_id_changes_with_any_file_of_the_model(spacy_model: MakeModel) -> None:
    folder = spacy_model()
    before = installed(str(folder)).id
    assert installed(str(folder)).id == before
    (patterns,) = folder.glob("entity_ruler/patterns.jsonl")
    patterns.write_text(patterns.read_text() * 2)
    assert installed(str(folder)).id != before


def test_a_model_for_any_language_reads_all(spacy_model: MakeModel) -> None:
    assert installed(str(spacy_model(language="xx"))).languages is None


def test_a_missing_package_is_told_with_the_command_that_installs_it() -> None:
    assert "python -m spacy download xy_no_such" in message("xy_no_such")


@pytest.mark.parametrize("model", ["./nowhere", "~/nowhere", "no/where"])
def test_a_missing_folder_is_told(model: str) -> None:
    assert "no such folder" in message(model)


@pytest.mark.parametrize("model", ["json", "tui_reader"])
def test_a_package_that_is_no_model_is_told(model: str) -> None:
    assert "does not hold a spaCy model" in message(model)


@pytest.mark.parametrize("meta", ["", "{}", "[]", '{"lang": "en"', "\x00"])
def test_a_folder_that_is_no_model_is_told(tmp_path: Path, meta: str) -> None:
    (tmp_path / "meta.json").write_text(meta)
    assert "does not hold a spaCy model" in message(str(tmp_path))


def test_without_spacy_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, spacy_model: MakeModel
) -> None:
    folder = spacy_model()
    monkeypatch.setitem(sys.modules, "spacy", None)
    assert "pip install 'tui-reader[spacy]'" in message(str(folder))
