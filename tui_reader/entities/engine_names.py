"""What engines may be called: known before anything of them is loaded."""

from __future__ import annotations

from tui_reader.errors import EngineError
from tui_reader.settings import ENGINE_CHOICES, is_engine

RULES = "rules"
"""The engine that needs no runtime, and stands in for one that cannot run."""


def known(name: str) -> str:
    """`name`, if an engine can be called so. Raises `EngineError` if none can."""
    if not is_engine(name):
        why = f"there is no engine {name!r}; there are {ENGINE_CHOICES}"
        raise EngineError("No such engine", why)
    return name
