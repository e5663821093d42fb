from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui_reader.entities.engines import engine
from tui_reader.entities.external.gliner_models import installed
from tui_reader.errors import EngineError

CONFIG = "gliner_config.json"


@pytest.fixture(autouse=True)
def _own_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE"):
        monkeypatch.setenv(name, "0")


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """GLiNER installed, as far as can be known without importing it."""
    site = tmp_path / "site"
    (site / "gliner").mkdir(parents=True)
    (site / "gliner" / "__init__.py").write_text("raise AssertionError('imported')\n")
    monkeypatch.syspath_prepend(str(site))
    return site


def made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / CONFIG).write_text("{}")
    return folder


def message(model: str) -> str:
    with pytest.raises(EngineError) as raised:
        installed(model)
    assert "\n" not in raised.value.message
    return raised.value.message


@pytest.mark.usefixtures("library")
def test_a_folder_is_found_without_importing_the_library(tmp_path: Path) -> None:
    folder = made(tmp_path / "models" / "moor")
    found = installed(str(folder))
    assert found.folder == folder
    assert found.title == "moor"
    assert found.languages is None
    assert engine(f"gliner:{folder}").id == found.id


@pytest.mark.usefixtures("library")
def test_the_id_changes_with_any_file_of_the_model(tmp_path: Path) -> None:
    folder = made(tmp_path / "moor")
    before = installed(str(folder)).id
    (folder / "model.safetensors").write_bytes(b"weights")
    assert installed(str(folder)).id != before


@pytest.mark.usefixtures("library")
def test_nothing_is_asked_of_the_network(tmp_path: Path) -> None:
    installed(str(made(tmp_path / "moor")))
    assert os.environ["HF_HUB_OFFLINE"] == os.environ["TRANSFORMERS_OFFLINE"] == "1"


def test_a_model_in_the_hubs_cache_is_found(library: Path, tmp_path: Path) -> None:
    kept = tmp_path / "hub" / "models--fen--moor-small"
    snapshot = made(kept / "snapshots" / ("ab" * 20))
    (kept / "refs").mkdir()
    (kept / "refs" / "main").write_text(snapshot.name)
    program = (
        "import sys\n"
        "from tui_reader.entities.external.gliner_models import installed\n"
        "print(installed('fen/moor-small').folder)\n"
        "assert 'gliner' not in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "HF_HUB_CACHE": str(tmp_path / "hub"), "PYTHONPATH": str(library)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == snapshot


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("model", ["fen/no-such", "no-such", "fen/no such!", "a/b/c"])
def test_a_missing_model_is_told_with_the_command_that_fetches_it(model: str) -> None:
    assert f"hf download {model}" in message(model)


@pytest.mark.usefixtures("library")
@pytest.mark.parametrize("model", ["./nowhere", "~/nowhere", "/nowhere/at/all"])
def test_a_missing_folder_is_told(model: str) -> None:
    assert "no such folder" in message(model)


@pytest.mark.usefixtures("library")
def test_a_folder_that_is_no_model_is_told(tmp_path: Path) -> None:
    assert CONFIG in message(str(tmp_path))


def test_without_gliner_the_extra_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gliner", None)
    assert "pip install 'tui-reader[gliner]'" in message(str(made(tmp_path / "moor")))
