"""Searches of other days: the recent ones, and those that were saved.

They are the user's own and lie with what is remembered, never in the cache. The invariant: the
file is whole at every moment, and one that cannot be understood is set aside, not written over.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.library.opening import index_path

if TYPE_CHECKING:
    from pathlib import Path

MOST_RECENT = 20
MOST_SAVED = 200


@dataclass(frozen=True, slots=True)
class Earlier:
    """Queries of other days, the last first."""

    recent: tuple[str, ...] = ()
    saved: tuple[str, ...] = ()


class EarlierSearches:
    """The searches of one pile at `root`; without a `state_dir` they are forgotten at the end."""

    def __init__(self, state_dir: Path | None, root: Path) -> None:
        folder = None if state_dir is None else state_dir / "searches"
        self._file = None if folder is None else index_path(folder, root).with_suffix(".json")
        self._now: Earlier | None = None

    @property
    def now(self) -> Earlier:
        """What there is."""
        if self._now is None:
            self._now = _read(self._file)
        return self._now

    def note(self, query: str) -> None:
        """Remember `query` as the last one."""
        query = query.strip()
        if query:
            recent = (query, *(one for one in self.now.recent if one != query))
            self._change(Earlier(recent[:MOST_RECENT], self.now.saved))

    def save(self, query: str) -> bool:
        """Save `query`, or if it is saved, do so no longer; whether it is now."""
        query = query.strip()
        if not query:
            return False
        others = tuple(one for one in self.now.saved if one != query)
        kept = others == self.now.saved
        saved = (query, *others)[:MOST_SAVED] if kept else others
        self._change(Earlier(self.now.recent, saved))
        return kept

    def _change(self, earlier: Earlier) -> None:
        self._now = earlier
        if self._file is not None:
            with suppress(OSError):
                _write(self._file, earlier)


def _read(file: Path | None) -> Earlier:
    """What a file says; one that says nothing sensible is set aside."""
    if file is None:
        return Earlier()
    try:
        said = json.loads(file.read_text(encoding="utf-8"))
        return Earlier(*(tuple(map(str, said[name])) for name in ("recent", "saved")))
    except OSError:
        return Earlier()
    except (ValueError, KeyError, TypeError):
        with suppress(OSError):
            file.replace(file.with_suffix(".damaged"))
        return Earlier()


def _write(file: Path, earlier: Earlier) -> None:
    """Write a new file and let it take the place of the old one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(f".{os.getpid()}.new")
    said = {"recent": earlier.recent, "saved": earlier.saved}
    new.write_text(json.dumps(said, ensure_ascii=False, indent=1), encoding="utf-8")
    new.replace(file)
