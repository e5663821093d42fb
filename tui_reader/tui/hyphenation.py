"""Where words of a language may be divided, by its patterns.

pyphen is an extra: without it, or without patterns for a language, no word is divided. The
invariant: at least two letters stand before a hyphen and three after it.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui_reader.tui.wrapping import Hyphens

INSTALL = "dividing words needs an extra: pip install 'tui-reader[hyphens]'"
_BEFORE, _AFTER = 2, 3
_UNSTATED = "en_GB"


def can_divide() -> bool:
    """Whether there is what divides words."""
    return find_spec("pyphen") is not None


@cache
def hyphens(language: str) -> Hyphens | None:
    """What divides words of `language` (a BCP-47 tag), or None if nothing can."""
    try:
        import pyphen
    except ImportError:
        return None
    found = pyphen.language_fallback(language.replace("-", "_") or _UNSTATED)
    if found is None:
        return None
    places: Hyphens = pyphen.Pyphen(lang=found, left=_BEFORE, right=_AFTER).positions
    return places
