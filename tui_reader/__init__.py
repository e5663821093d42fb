"""tui_reader: follow every person and organisation through a pile of news.

`Library` is the whole of the Python interface; it is imported on first use, so that
``import tui_reader`` costs nothing.
"""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui_reader.library.library import Library

__all__ = ["Library", "__version__"]

try:
    __version__ = version("tui-reader")
except PackageNotFoundError:  # run from a source tree that was never installed
    __version__ = "0"


def __getattr__(name: str) -> Any:
    """Import `Library` when it is first asked for (PEP 562)."""
    if name == "Library":
        from tui_reader.library.library import Library

        return Library
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
