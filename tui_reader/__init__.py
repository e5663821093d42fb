"""tui_reader: follow every person and organisation through a pile of news.

`Library` is the whole of the Python interface. It and `__version__` are made when they are first
asked for, so that ``import tui_reader`` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tui_reader.library.library import Library

    __version__: str

__all__ = ["Library", "__version__"]


def __getattr__(name: str) -> Any:
    """Make `Library` or `__version__` (PEP 562)."""
    if name == "Library":
        from tui_reader.library.library import Library

        return Library
    if name == "__version__":
        return _version()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _version() -> str:
    """The installed version, or 0 for a source tree that was never installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("tui-reader")
    except PackageNotFoundError:
        return "0"
