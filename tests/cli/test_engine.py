"""``--engine`` reaches what finds the names: a missing runtime shows that it was asked for."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Cli
    from tests.conftest import MakeCorpus


@pytest.fixture(autouse=True)
def _no_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(sys.modules):
        if name.startswith("tui_reader.entities.learnt."):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)


def choose(engine: str) -> None:
    """Write the engine into the settings of the test's own machine."""
    folder = Path(os.environ["TUI_READER_CONFIG"])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(f'engine = "{engine}"\n')


@pytest.mark.parametrize("command", [("articles",), ("names",), ("mentions",), ("search", "quill")])
def test_every_listing_takes_it(cli: Cli, corpus: MakeCorpus, command: tuple[str, ...]) -> None:
    name, *more = command
    by_rule = cli(name, corpus(), *more, "--engine", "rules")
    assert by_rule.err == ""
    for engine in ("learnt", "fast"):
        code, out, err = cli(name, corpus(), *more, "--engine", engine)
        assert (code, out) == (0, by_rule.out)
        assert repr(engine) in err
        assert err.count("\n") == 1


def test_the_settings_choose_when_it_is_not_given(cli: Cli, corpus: MakeCorpus) -> None:
    choose("fast")
    assert "'fast'" in cli("names", corpus()).err


def test_it_goes_before_the_settings(cli: Cli, corpus: MakeCorpus) -> None:
    choose("fast")
    assert cli("names", corpus(), "--engine", "rules").err == ""


@pytest.mark.parametrize("library", ["spacy", "gliner"])
def test_a_model_that_the_user_has_not_installed_is_told_with_what_helps(
    cli: Cli, corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    by_rule = cli("names", corpus(), "--engine", "rules")
    code, out, err = cli("names", corpus(), "--engine", f"{library}:moor")
    assert (code, out) == (0, by_rule.out)
    assert f"tui-reader[{library}]" in err
    assert err.count("\n") == 1


def test_the_settings_may_name_a_model(
    cli: Cli, corpus: MakeCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    choose("spacy:moor")
    assert "tui-reader[spacy]" in cli("names", corpus()).err


@pytest.mark.parametrize("engine", ["spacy:", "gliner", "spacy: moor", "moor:spacy"])
def test_what_names_no_model_is_misuse(cli: Cli, corpus: MakeCorpus, engine: str) -> None:
    code, out, err = cli("names", corpus(), "--engine", engine)
    assert (code, out) == (2, "")
    assert "spacy:MODEL" in err
