"""What every test stands on: a machine of its own, and a way to write articles.

Nothing of the user's reaches a test (settings, cache, home, locale, terminal, time zone), nor the
other way round. The time zone is far from Greenwich, so that a date which depends on it shows.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Protocol

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

settings.register_profile("no clock", deadline=None)  # the machine may be busy
settings.load_profile("no clock")

for _name in [name for name in os.environ if name.startswith("TEXTUAL")]:
    del os.environ[_name]  # Textual reads these once, when it is imported
os.environ["TEXTUAL_ANIMATIONS"] = "none"

LEFT_OUT = (
    "CLICOLOR_FORCE",
    "COLORTERM",
    "COLUMNS",
    "FORCE_COLOR",
    "LANGUAGE",
    "LC_ALL",
    "LC_CTYPE",
    "LINES",
    "NO_COLOR",
    "PYTHONCOERCECLOCALE",
    "PYTHONIOENCODING",
    "PYTHONUNBUFFERED",
    "PYTHONUTF8",
    "PYTHONWARNINGS",
    "TTY_COMPATIBLE",
    "TTY_INTERACTIVE",
)

ARTICLES = {
    "2024-03-02-sluice.md": """\
---
title: Sluice keeper heard before the water board
date: 2024-03-02
source: The Fenmarsh Courier
---
Marta Ellingham told the Fenmarsh Water Board on Friday that the sluice had jammed twice.

Ms Ellingham said she had written to Tobias Quill, who chairs the board, in the autumn.
Mr Quill said he had never seen the letter.
""",
    "2024-03-09-letter.txt": """\
Letter about the sluice is found in a drawer

The Fenmarsh Water Board has found the letter that Marta Ellingham wrote. Quill's office
“regrets the delay”, said Ines Okafor, a spokeswoman for the board.

READ MORE: What the flood took
""",
    "opinion/undated.md": """\
# What a sluice is for

Nobody asks what a sluice is for until the lane is under water, and by then Tobias Quill
is on the wireless. A naïve question, put politely, would have done.
""",
}


class MakeCorpus(Protocol):
    """Writes files (a path below the root, and its text or bytes) and gives the root."""

    def __call__(self, files: Mapping[str, str | bytes] = ..., *, name: str = ...) -> Path: ...


@pytest.fixture(autouse=True)
def own_machine(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """An empty home, and an environment in which only what a test sets is set; gives the home."""
    home = tmp_path_factory.mktemp("home")
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "TUI_READER_CACHE": home / "cache",
        "TUI_READER_CONFIG": home / "config",
        "TUI_READER_STATE": home / "state",
        "XDG_CACHE_HOME": home / "xdg-cache",
        "XDG_CONFIG_HOME": home / "xdg-config",
        "XDG_DATA_HOME": home / "xdg-data",
        "XDG_STATE_HOME": home / "xdg-state",
        "XDG_RUNTIME_DIR": home / "xdg-run",
    }
    for name in LEFT_OUT:
        monkeypatch.delenv(name, raising=False)
    for name, place in places.items():
        monkeypatch.setenv(name, str(place))
    for name, value in {"LANG": "C.UTF-8", "TERM": "xterm-256color", "TZ": "FAR-12"}.items():
        monkeypatch.setenv(name, value)
    _set_clock()
    yield home
    monkeypatch.undo()
    _set_clock()


@pytest.fixture
def corpus(tmp_path: Path) -> MakeCorpus:
    """A factory of small corpora of invented news about invented people."""

    def make(files: Mapping[str, str | bytes] = ARTICLES, *, name: str = "corpus") -> Path:
        root = tmp_path / name
        root.mkdir(exist_ok=True)
        for path, content in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode()
            file.write_bytes(data)
        return root

    return make


def _set_clock() -> None:
    """Take the time zone from the environment, where the platform can."""
    if hasattr(time, "tzset"):
        time.tzset()
