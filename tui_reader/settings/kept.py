"""What was chosen on the screen and holds next time: the theme, in a file of the state folder.

The user's own settings file is never written. A choice is kept for the theme that it took the
place of, so that naming another theme in the settings ends it. The invariant: nothing that is in
the file, or in its way, is an error; it is then as if nothing had been chosen.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE = "themes.json"


def kept_theme(folder: Path | None, theme: str) -> str:
    """The theme to begin with, where the settings say `theme`."""
    chosen = _read(folder).get(theme)
    return theme if chosen is None else chosen


def keep_theme(folder: Path | None, theme: str, chosen: str) -> str:
    """Keep what was `chosen` in the place of `theme`; what went wrong, or nothing."""
    if folder is None or kept_theme(folder, theme) == chosen:
        return ""
    import json

    kept = _read(folder) | {theme: chosen}
    if chosen == theme:
        del kept[theme]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part = folder / f"{FILE}.{os.getpid()}"
        part.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
        part.replace(folder / FILE)
    except OSError as error:
        return f"The theme is not kept: {error}"
    return ""


def _read(folder: Path | None) -> dict[str, str]:
    if folder is None:
        return {}
    try:
        words = (folder / FILE).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return {}
    import json

    try:
        kept = json.loads(words)
    except (ValueError, RecursionError):
        return {}
    pairs = kept.items() if isinstance(kept, dict) else ()
    return {name: value for name, value in pairs if isinstance(value, str)}
