from __future__ import annotations

import sys

import pytest

from tui_reader.entities.engine_names import RULES
from tui_reader.entities.engines import engine
from tui_reader.errors import EngineError
from tui_reader.settings import ENGINES


@pytest.mark.model
@pytest.mark.parametrize("name", ENGINES)
def test_the_id_known_beforehand_is_the_recognisers(name: str) -> None:
    assert engine(name).id == engine(name).load().id


def test_every_engine_has_an_id_of_its_own() -> None:
    assert len({engine(name).id for name in ENGINES}) == len(ENGINES)


def test_an_unknown_name_is_told_with_the_choices() -> None:
    with pytest.raises(EngineError) as raised:
        engine("oracle")
    assert all(name in raised.value.message for name in ("oracle", *ENGINES))


@pytest.mark.parametrize("library", ["onnxruntime", "tokenizers", "numpy"])
def test_a_missing_runtime_is_told_with_what_helps(
    monkeypatch: pytest.MonkeyPatch, library: str
) -> None:
    without(monkeypatch, library)
    with pytest.raises(EngineError) as raised:
        engine("learnt").load()
    assert library in raised.value.message
    assert "pip install onnxruntime" in raised.value.message


def test_the_rules_need_no_runtime(monkeypatch: pytest.MonkeyPatch) -> None:
    for library in ("onnxruntime", "tokenizers", "numpy"):
        without(monkeypatch, library)
    assert engine(RULES).load().recognise([]) == []


def without(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    """As if `library` were not installed."""
    for name in list(sys.modules):
        if name.startswith("tui_reader.entities.learnt."):
            monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, library, None)
