from __future__ import annotations

import subprocess
import sys

import pytest

START = """
import sys
import tui_reader.cli.read
from tui_reader.library.library import Library
from tui_reader.settings import Settings
from tui_reader.tui.app import ReaderApp
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def loaded() -> set[str]:
    """The modules that are in memory before the app is made."""
    done = subprocess.run([sys.executable, "-c", START], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    "module",
    [
        "importlib.resources",
        "tui_reader.corpus.formats",
        "tui_reader.entities.recogniser",
        "tui_reader.language.judging",
        "tui_reader.library.indexing",
        "tui_reader.model.chain",
        "tui_reader.tui.keymap",
    ],
)
def test_the_first_frame_does_not_wait_for_what_it_does_without(
    loaded: set[str], module: str
) -> None:
    assert "tui_reader.tui.app" in loaded
    assert module not in loaded
