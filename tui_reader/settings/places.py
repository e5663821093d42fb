"""Where things are kept: the platform's own directories, or where the environment says."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP = "tui-reader"


def bundled_corpus() -> Path:
    """The articles that come with the reader: inside the wheel, or beside the source tree."""
    from importlib.resources import files

    packaged = Path(str(files("tui_reader"))) / "bundled"
    return packaged if packaged.is_dir() else packaged.parent.parent / "corpus"


def place(override: str | None, directory: str) -> Path:
    """The overriding path, or the platform's own directory for this kind of file."""
    if override:
        return at_home(override)
    import platformdirs

    roaming = {"roaming": True} if sys.platform == "win32" and "config" in directory else {}
    return Path(getattr(platformdirs, directory)(APP, appauthor=False, **roaming))


def at_home(path: str) -> Path:
    """The path with ``~`` as a home folder; unlike `Path.expanduser`, the home of nobody stays."""
    return Path(os.path.expanduser(path))  # noqa: PTH111
